import { wasInWords } from './cell.js';
import type { GridColumn, GridModel } from './model.js';

/** What stands beside a text: the padding, the mark of a warning, the bars, the arrow of the sorting. */
const room = { padding: 20, mark: 16, bars: 74, arrow: 18, tag: 8 };
const most = { name: 320, words: 230, number: 170, title: 230, otherwise: 300 };
const least = 52;
const pen = document.createElement('canvas').getContext('2d');

/** How wide each column must be for its widest text, over all rows: those out of sight too, so that nothing jumps while it is scrolled. */
export function widthsOf({ corner, groups, rows }: GridModel): { names: number; columns: number[] } {
    if (pen) pen.font = getComputedStyle(document.body).font;
    const names =
        widest([
            corner,
            ...rows.map((row) => [row.title, ...(row.status ? [row.status] : []), ...row.tags].join('  '))
        ]) +
        room.padding +
        room.tag;
    const cells = widestCells(rows);
    const columns = groups.flatMap((group) => {
        const widths = group.columns.map((column) =>
            column.width ? Math.max(column.width, widthOfTitle(column.title)) : widthOf(column, cells.get(column.id))
        );
        const missing = inBold(group.title) + room.padding - widths.reduce((a, b) => a + b, 0);
        if (missing > 0) widths[widths.length - 1] += missing;
        return widths;
    });
    return { names: Math.min(names, most.name), columns };
}
/** The widest text of a column, and what stands beside one of its texts. */
interface Widest {
    text: string;
    length: number;
    beside: number;
    /** Whether one of them says what it was. */
    isOtherwise?: boolean;
}
function widthOf({ title, numeric }: GridColumn, cells: Widest | undefined): number {
    const ofCells = Math.min(
        cells ? inBold(cells.text) + cells.beside : 0,
        cells?.isOtherwise ? most.otherwise : numeric ? most.number : most.words
    );
    return Math.ceil(Math.max(least, ofCells + room.padding, widthOfTitle(title)));
}
/** With the arrow of the sorting. */
function widthOfTitle(title: string): number {
    return Math.min(inBold(title) + room.arrow, most.title) + room.padding;
}
/** By column; each row is gone through once, as most of many columns are empty in it. */
function widestCells(rows: GridModel['rows']): ReadonlyMap<string, Widest> {
    const found = new Map<string, Widest>();
    for (const { cells } of rows)
        for (const id in cells) {
            const { text: said, pair, tone, was } = cells[id];
            const text = was === undefined ? said : `${said} ${wasInWords(was)}`;
            let widest = found.get(id);
            if (!widest) {
                widest = { text: '', length: 0, beside: 0 };
                found.set(id, widest);
            }
            const length = estimate(text);
            if (length > widest.length) Object.assign(widest, { text, length });
            widest.isOtherwise ||= was !== undefined;
            if (pair) widest.beside = room.bars;
            else if (tone === 'notice' || tone === 'bad') widest.beside = Math.max(widest.beside, room.mark);
        }
    return found;
}
/** The longest by its letters is measured, and only that one: ten thousand would take their time. */
function widest(texts: Iterable<string>): number {
    let longest = '';
    let length = 0;
    for (const text of texts) {
        const estimated = estimate(text);
        if (estimated > length) [longest, length] = [text, estimated];
    }
    return inBold(longest);
}
/** Letters of East Asia are twice as wide as ours. */
function estimate(text: string): number {
    let length = 0;
    for (let i = 0; i < text.length; i++) length += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
    return length;
}
function inBold(text: string): number {
    return Math.ceil(lengthOf(text) * 1.1);
}
function lengthOf(text: string): number {
    return pen?.measureText(text).width ?? text.length * 7;
}
