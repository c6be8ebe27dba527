import type { Place } from '../../protocol.js';
import { attribute, element } from './dom.js';

export type Tone = 'good' | 'notice' | 'bad' | 'muted';
export interface Content {
    text: string;
    detail?: string;
    at?: Place;
    tone?: Tone;
    tags?: readonly string[];
}
/** A cell of the table and what it shows now, so that only what differs is written. */
export interface Box {
    cell: HTMLTableCellElement;
    inner: HTMLElement;
    shown: string;
    at?: Place;
}

const boxes = new WeakMap<Element, Box>();
const spoken: Partial<Record<Tone, string>> = { bad: 'Problem.', notice: 'Worth a look.' };

export function newBox(cell: HTMLTableCellElement): Box {
    const box: Box = { cell, inner: cell.appendChild(element('span', 'box')), shown: '' };
    box.inner.tabIndex = -1;
    boxes.set(cell, box);
    return box;
}
/** The box that an element stands in. */
export function boxAround(inner: Element): Box | undefined {
    const cell = inner.closest('td, th');
    return cell ? boxes.get(cell) : undefined;
}
/** A cell with a place is a button, one without is text; both take focus. */
export function fill(box: Box, content: Content | undefined, classes: string): void {
    box.at = content?.at;
    const tag = content?.at ? 'BUTTON' : 'SPAN';
    const { text = '', detail, tone = '', tags = [] } = content ?? {};
    const shown = JSON.stringify([tag, text, detail, tone, tags, classes]);
    if (shown === box.shown) return;
    box.shown = shown;
    if (box.inner.tagName !== tag) {
        const inner = element(content?.at ? 'button' : 'span', 'box');
        inner.tabIndex = box.inner.tabIndex;
        const focused = box.inner === document.activeElement;
        if (tabStop === box.inner) tabStop = inner;
        box.inner.replaceWith(inner);
        box.inner = inner;
        if (focused) inner.focus({ preventScroll: true });
    }
    box.cell.className = classNames(classes, tone);
    box.inner.replaceChildren(...inside(text, tags));
    attribute(box.inner, 'title', detail);
    attribute(box.inner, 'aria-description', [tone && spoken[tone], detail].filter(Boolean).join(' '));
}
export function classNames(...classes: (string | undefined)[]): string {
    return classes.filter(Boolean).join(' ');
}
export function inside(text: string, tags: readonly string[] = []): (string | Element)[] {
    return [text, ...tags.flatMap((tag) => [' ', element('small', '', tag)])];
}

/** The one cell that Tab reaches; the arrow keys move it. */
let tabStop: HTMLElement | undefined;

export function entry(): HTMLElement | undefined {
    return tabStop;
}
export function enter(target: HTMLElement | null | undefined): void {
    if (!target || target === tabStop) return;
    if (tabStop) tabStop.tabIndex = -1;
    tabStop = target;
    tabStop.tabIndex = 0;
}
