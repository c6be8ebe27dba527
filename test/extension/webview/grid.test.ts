import { expect, it } from 'vitest';
import { moved } from '../../../extension/webview/grid/keys.js';
import type { GridRow, Sort } from '../../../extension/webview/grid/model.js';
import { piecesOf, startsOf } from '../../../extension/webview/grid/pieces.js';
import { searchFor } from '../../../extension/webview/grid/search.js';
import { nextSort, sorted } from '../../../extension/webview/grid/sort.js';

function row(title: string, text?: string, value?: number): GridRow {
    const cell = text === undefined ? undefined : { text, value };
    return { key: title, partner: title, title, tags: [], cell: () => cell };
}
const titles = (rows: readonly GridRow[], sort: Sort | undefined): string =>
    sorted(rows, sort)
        .map((r) => r.title)
        .join(' ');

it('sorts numbers as numbers, before words; what is empty comes last either way', () => {
    const rows = [
        row('a', '9 %', 0.09),
        row('b'),
        row('c', '10 %', 0.1),
        row('d', 'observer'),
        row('e', '', undefined)
    ];
    expect(titles(rows, { column: 'x', down: false })).toBe('a c d b e');
    expect(titles(rows, { column: 'x', down: true })).toBe('c a d b e');
    expect(titles(rows, undefined)).toBe('a b c d e');
});
it('keeps the order of the text among those that are alike, either way', () => {
    const rows = [row('z', '1', 1), row('a', '1', 1), row('m', '1', 1)];
    expect(titles(rows, { column: 'x', down: false })).toBe('z a m');
    expect(titles(rows, { column: 'x', down: true })).toBe('z a m');
});
it('sorts names as people do, with the numbers in them', () => {
    const rows = [row('P10'), row('p2'), row('Ähre'), row('P1'), row('Zoo')];
    expect(titles(rows, { column: '', down: false })).toBe('Ähre P1 p2 P10 Zoo');
});
it('starts numbers with the greatest, words with the first, and comes back to the order of the text', () => {
    const number = { id: 'n', numeric: true };
    const [first, second, third] = [{ column: 'n', down: true }, { column: 'n', down: false }, undefined];
    expect(nextSort(undefined, number)).toEqual(first);
    expect(nextSort(first, number)).toEqual(second);
    expect(nextSort(second, number)).toEqual(third);
    expect(nextSort(first, { id: 'word' })).toEqual({ column: 'word', down: false });
    expect(nextSort({ column: 'word', down: true }, { id: 'word' })).toBeUndefined();
});
it('finds each word that is typed, without capitals and accents, in any script', () => {
    const finds = (typed: string, text: string): boolean => searchFor(typed)(text);
    expect(finds('  ', 'anything')).toBe(true);
    expect(finds('MUNCHEN verkehr', 'Verkehrsbetriebe München')).toBe(true);
    expect(finds('metro pay', 'Metro AG')).toBe(false);
    expect(finds('東京', '東京地下鉄')).toBe(true);
    expect(finds('شركة', 'شركة النقل')).toBe(true);
    expect(finds('(a+', 'what (a+ is no pattern')).toBe(true);
});
it('leaves room for what is out of sight, also between the rows in sight and one that keeps the focus', () => {
    const starts = startsOf([10, 20, 30, 40]);
    expect(starts).toEqual([0, 10, 30, 60, 100]);
    const of = (indexes: readonly number[]) => piecesOf(indexes, 4, (i) => starts[i]);
    expect(of([0, 1, 2, 3])).toEqual([{ index: 0 }, { index: 1 }, { index: 2 }, { index: 3 }]);
    expect(of([0, 2])).toEqual([{ index: 0 }, { gap: 20 }, { index: 2 }, { gap: 40 }]);
    expect(of([])).toEqual([{ gap: 100 }]);
    expect(piecesOf([0, 5], 0, () => 0)).toEqual([]);
});
const grid = { rows: 100, columns: 5, page: 20 };
it.each([
    ['ArrowUp', { x: 2, y: 1 }, { x: 2, y: 0 }],
    ['ArrowUp', { x: 2, y: 0 }, { x: 2, y: 0 }],
    ['ArrowDown', { x: 2, y: 100 }, { x: 2, y: 100 }],
    ['ArrowLeft', { x: 0, y: 3 }, { x: 0, y: 3 }],
    ['ArrowRight', { x: 5, y: 3 }, { x: 5, y: 3 }],
    ['PageDown', { x: 1, y: 90 }, { x: 1, y: 100 }],
    ['PageDown', { x: 1, y: 1 }, { x: 1, y: 20 }],
    ['PageUp', { x: 1, y: 5 }, { x: 1, y: 1 }],
    ['PageUp', { x: 1, y: 0 }, { x: 1, y: 0 }],
    ['Home', { x: 3, y: 7 }, { x: 0, y: 7 }],
    ['End', { x: 3, y: 7 }, { x: 5, y: 7 }],
    ['Control+Home', { x: 3, y: 7 }, { x: 0, y: 1 }],
    ['Control+End', { x: 3, y: 7 }, { x: 5, y: 100 }],
    ['Tab', { x: 3, y: 7 }, undefined]
])('%s', (keys, from, to) => {
    const key = keys.split('+').at(-1)!;
    expect(moved({ key, ctrlKey: keys.startsWith('Control'), metaKey: false }, from, grid)).toEqual(to);
});
it('of no rows only the titles are walked', () => {
    const none = { rows: 0, columns: 2, page: 20 };
    const key = (name: string) => ({ key: name, ctrlKey: true, metaKey: false });
    expect(moved(key('End'), { x: 0, y: 0 }, none)).toEqual({ x: 2, y: 0 });
    expect(moved(key('Home'), { x: 2, y: 0 }, none)).toEqual({ x: 0, y: 0 });
});
