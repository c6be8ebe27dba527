import { type GridColumn, type GridModel, nameColumn } from './model.js';

/** What stands beside a text: the padding, the mark of a warning, the bars, the arrow of the sorting. */
const room = { padding: 20, mark: 16, bars: 60, arrow: 14, tag: 8 };
const most = { name: 320, words: 220, number: 170, title: 170 };
const least = 52;
const pen = document.createElement('canvas').getContext('2d');

/** How wide each column must be for its widest text, over all rows: those out of sight too, so that nothing jumps while it is scrolled. */
export function widthsOf({ corner, groups, rows }: GridModel): { names: number; columns: number[] } {
    if (pen) pen.font = getComputedStyle(document.body).font;
    const names = widest([corner, ...rows.map((row) => [row.title, ...row.tags].join('  '))]) + room.padding + room.tag;
    const columns = groups.flatMap((group) => {
        const widths = group.columns.map((column) => column.width ?? widthOf(column, rows));
        const missing = inBold(group.title) + room.padding - widths.reduce((a, b) => a + b, 0);
        if (missing > 0) widths[widths.length - 1] += missing;
        return widths;
    });
    return { names: Math.min(names, most.name), columns };
}
function widthOf({ id, title, numeric }: GridColumn, rows: GridModel['rows']): number {
    let beside = 0;
    const texts: string[] = [];
    for (const row of rows) {
        const cell = id === nameColumn ? undefined : row.cell(id);
        if (!cell) continue;
        texts.push(cell.text);
        if (cell.pair) beside = room.bars;
        else if (cell.tone === 'notice' || cell.tone === 'bad') beside = Math.max(beside, room.mark);
    }
    const ofCells = Math.min(widest(texts) + beside, numeric ? most.number : most.words);
    const ofTitle = Math.min(lengthOf(title) + room.arrow, most.title);
    return Math.ceil(Math.max(least, ofCells + room.padding, ofTitle + room.padding));
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
