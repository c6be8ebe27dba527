import { placeInWords } from '../../../language/views/mark.js';
import type { Explained } from './explanation.js';
import type { GridColumn, GridModel, Sort, Spot } from './model.js';

/** What is told of a cell, a name or a title. */
export function explanationOf(
    { rows, corner }: Pick<GridModel, 'rows' | 'corner'>,
    columns: readonly { readonly column: GridColumn; readonly group: string }[],
    { x, y }: Spot,
    sort: Sort | undefined
): Explained {
    const here = columns[x - 1];
    const row = rows[y - 1];
    if (!y) return ofTitle(here?.column ?? { id: '', title: corner }, here?.group ?? '', sort);
    if (!row) return { title: corner, text: '', lines: [], keys: '' };
    if (!here) return { title: row.title, text: '', lines: lined(row.detail), keys: toText(row.at) };
    const cell = row.cell(here.column.id);
    return {
        title: `${row.title} · ${here.column.title}`,
        text: cell?.text ?? '',
        lines: cell ? lined(cell.detail) : ['Nothing is said of this.'],
        keys: toText(cell?.at ?? row.at)
    };
}
function ofTitle(column: GridColumn, group: string, sort: Sort | undefined): Explained {
    const now = sort?.column === column.id ? `Sorted, ${sort.down ? 'the greatest' : 'the least'} first. ` : '';
    const source = column.at ? `; with Ctrl it goes to ${placeInWords(column.at)}` : '';
    return {
        title: [group, column.title].filter(Boolean).join(' · '),
        text: '',
        lines: lined(column.detail),
        keys: `${now}Enter or a click sorts${source}`
    };
}
function toText(at: GridModel['rows'][number]['at']): string {
    return `Enter goes to ${placeInWords(at)}`;
}
function lined(text: string | undefined): string[] {
    return text ? text.split('\n').filter(Boolean) : [];
}
/** The same in one breath, for a screen reader. */
export function spoken({ title, text, lines }: Explained): string {
    return [title, text, ...lines].filter(Boolean).join('. ');
}
