import { placeInWords } from '../../../language/views/mark.js';
import type { Explained } from './explanation.js';
import type { GridColumn, GridModel, Sort, Spot } from './model.js';

/** What is told of a cell, a name or a title. */
export function explanationOf(
    { rows, corner, between = '·' }: Pick<GridModel, 'rows' | 'corner' | 'between'>,
    columns: readonly { readonly column: GridColumn; readonly group: string }[],
    { x, y }: Spot,
    sort: Sort | undefined
): Explained {
    const here = columns[x - 1];
    const row = rows[y - 1];
    if (!y) return ofTitle(here?.column ?? { id: '', title: corner }, here?.group ?? '', sort);
    if (!row) return { names: [corner], between, text: '', lines: [], keys: '' };
    if (!here) return { names: [row.title], between, text: '', lines: lined(row.detail), keys: toText(row.at) };
    const cell = row.cell(here.column.id);
    return {
        names: [row.title, here.column.title],
        between,
        text: cell?.text ?? '',
        lines: cell ? lined(cell.detail) : ['Nothing is said of this.'],
        keys: toText(cell?.at ?? row.at)
    };
}
function ofTitle(column: GridColumn, group: string, sort: Sort | undefined): Explained {
    const now = sort?.column === column.id ? `Sorted, ${sort.down ? 'the greatest' : 'the least'} first. ` : '';
    const source = column.at ? `; with Ctrl it goes to ${placeInWords(column.at)}` : '';
    return {
        names: [group, column.title].filter(Boolean),
        between: '·',
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
export function spoken({ names, between, text, lines }: Explained): string {
    return [names.join(` ${between} `), text, ...lines].filter(Boolean).join('. ');
}
