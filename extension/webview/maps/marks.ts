import type { Meant } from '../../../language/pictures/ink.js';
import { isOtherwise } from '../../../language/suppose/differences.js';
import type { Here, Place } from '../../protocol.js';

/** What each element of a picture is a mark of. */
const meant = new WeakMap<Element, Meant>();

/** Makes a mark of an element of a picture: reached by keyboard, heard by its name, leading to the text. */
export function live(mark: Meant): Record<string, unknown> {
    const ref = (element: Element | null): void => {
        if (element) meant.set(element, mark);
    };
    const look = isOtherwise(mark.why) ? 'mark otherwise' : 'mark';
    if (mark.isRepeated) return { ref, class: look, 'aria-hidden': 'true' };
    return { ref, class: look, role: mark.at.length ? 'link' : 'img', tabindex: -1, 'data-mark': '' };
}
export function meantBy(element: Element | null | undefined): Meant | undefined {
    return element ? meant.get(element) : undefined;
}
export function markAround(target: EventTarget | null): Element | undefined {
    return (target instanceof Element && target.closest('.mark')) || undefined;
}
/** Those that the keyboard reaches, in the order in which they are read. */
export function marksIn(root: Element): SVGElement[] {
    return [...root.querySelectorAll<SVGElement>('[data-mark]')];
}
/** What is seen and why it is there, as one name. */
export function nameMark(element: Element): void {
    const why = meantBy(element)?.why ?? '';
    const seen = [...(element.tagName === 'tspan' ? [element] : element.querySelectorAll('text'))]
        .map((t) => t.textContent?.trim())
        .join(' ')
        .replace(/\s*[·→,]$/, '');
    const name = !seen || why.startsWith(seen) ? why : why ? `${seen}. ${why}` : seen;
    if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
}
export function isInside({ uri, range: { start } }: Place, { uri: of, range }: Place): boolean {
    if (uri !== of || start.line < range.start.line || start.line > range.end.line) return false;
    if (start.line === range.start.line && start.character < range.start.character) return false;
    return start.line < range.end.line || start.character <= range.end.character;
}
/** Whether a mark is of the statement that the cursor is in, or stands for what the cursor is on. */
export function isOf({ at, of }: Meant, { statement, names }: Here): boolean {
    return (!!statement && at.some((a) => isInside(a, statement))) || (!!names[0] && !!of?.includes(names[0]));
}
