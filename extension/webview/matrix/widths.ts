import type { MatrixView } from '../../protocol.js';
import { type Content, classNames, inside } from './box.js';
import { attribute, element } from './dom.js';

/** Something of a column that wants room: a cell, or a title. */
interface Wanting {
    readonly content: Content;
    readonly classes: string;
}
/** What a bold text and the mark before it add to a text's own width, about. */
const emphasis = 1.15;
/** The line between two groups. */
const border = 1;

const ruler = element('div', 'ruler');
attribute(ruler, 'aria-hidden', 'true');
const pen = document.createElement('canvas').getContext('2d');
const lengths = new Map<string, number>();
const measured = new Map<string, number>();
let font = '';

function forgetOtherFont(): void {
    const now = getComputedStyle(document.body).font;
    if (now === font && lengths.size < 100_000) return;
    font = now;
    if (pen) pen.font = font;
    lengths.clear();
    measured.clear();
}

/**
 * How wide each column must be for its widest text, over all rows: the table shows only those in sight, and must not jump while it is
 * scrolled. The widest text is found by estimate, and that one is measured as it will stand there.
 */
export function widthsOf(columns: readonly (readonly Wanting[])[]): number[] {
    forgetOtherFont();
    const wanted = columns.map(widest);
    const unknown = new Map(wanted.filter((w) => !measured.has(keyOf(w))).map((w) => [keyOf(w), w]));
    if (unknown.size) measure(unknown);
    return wanted.map((w) => measured.get(keyOf(w)) ?? 0);
}
/** Measured once each: measuring makes the browser lay out the whole page. */
function measure(unknown: ReadonlyMap<string, Wanting>): void {
    const boxes = [...unknown].map(([key, { content, classes }]) => {
        const holder = element('div', classNames(classes, content.tone));
        const box = element('span', 'box');
        box.append(...inside(content.text, content.tags));
        holder.append(box);
        return { key, holder, box };
    });
    ruler.replaceChildren(...boxes.map(({ holder }) => holder));
    document.body.append(ruler);
    for (const { key, box } of boxes) measured.set(key, Math.ceil(box.getBoundingClientRect().width) + border);
    ruler.remove();
}
function keyOf({ content: { text, tags, tone }, classes }: Wanting): string {
    return JSON.stringify([text, tags, tone, classes]);
}
function widest(wanting: readonly Wanting[]): Wanting {
    let most = wanting[0];
    let longest = -1;
    for (const one of wanting) {
        const length = lengthOf(one.content);
        if (length > longest) [most, longest] = [one, length];
    }
    return most;
}
function lengthOf({ text, tags = [], tone }: Content): number {
    const length = [text, ...tags].reduce((sum, part) => sum + lengthOfText(part), 0);
    return tone === 'notice' || tone === 'bad' ? length * emphasis : length;
}
function lengthOfText(text: string): number {
    let length = lengths.get(text);
    if (length === undefined) {
        length = pen?.measureText(text).width ?? text.length;
        lengths.set(text, length);
    }
    return length;
}
/** A group whose title is wider than its columns gives what is missing to the last of them. */
export function withTitles(
    groups: MatrixView['groups'],
    widths: readonly number[],
    titles: readonly number[]
): number[] {
    const out = [...widths];
    let end = 0;
    groups.forEach(({ columns }, g) => {
        const start = end;
        end += columns.length;
        const sum = out.slice(start, end).reduce((a, b) => a + b, 0);
        out[end - 1] += Math.max(0, titles[g] - sum);
    });
    return out;
}
