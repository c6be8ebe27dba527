import { placeInWords } from '../../../language/views/mark.js';
import type { Place } from '../../protocol.js';
import type { Explained } from './explanation.js';
import { type Explaining, type GridColumn, type GridModel, nameColumn, type Sort, type Spot } from './model.js';

type Columns = readonly { readonly column: GridColumn; readonly group: string }[];
/** Which row, and which of its columns, tells of a cell, a name or a title; nothing where the title tells of itself. */
export function tellerOf(
    rows: GridModel['rows'],
    columns: Columns,
    { x, y }: Spot
): { readonly row: string; readonly column: string } | undefined {
    const column = columns[x - 1]?.column;
    const row = y ? rows[y - 1]?.key : column?.row;
    return row === undefined ? undefined : { row, column: (y && column?.id) || nameColumn };
}
/** What is told of a cell, a name or a title. */
export function explanationOf(
    { rows, corner, between = '·' }: Pick<GridModel, 'rows' | 'corner' | 'between'>,
    columns: Columns,
    { x, y }: Spot,
    sort: Sort | undefined,
    told: Explaining | undefined
): Explained {
    const here = columns[x - 1];
    const row = rows[y - 1];
    if (!y) return ofTitle(here?.column ?? { id: '', title: corner }, here?.group ?? '', sort, told);
    if (!row) return { names: [corner], between, text: '', lines: [], keys: '' };
    const keys = told ? `Enter goes to ${placeInWords(told.at)}` : '';
    const lines = told?.lines ?? [];
    if (!here) return { names: [row.title], between, text: '', lines, keys };
    return { names: [row.title, here.column.title], between, text: row.cell(here.column.id)?.text ?? '', lines, keys };
}
function ofTitle(column: GridColumn, group: string, sort: Sort | undefined, told: Explaining | undefined): Explained {
    const now = sort?.column === column.id ? `Sorted, ${sort.down ? 'the greatest' : 'the least'} first. ` : '';
    const at: Place | undefined = told?.at ?? column.at;
    return {
        names: [group, column.title].filter(Boolean),
        between: '·',
        text: '',
        lines: [...(told?.lines ?? []), ...lined(column.detail)],
        keys: `${now}Enter or a click sorts${at ? `; with Ctrl it goes to ${placeInWords(at)}` : ''}`
    };
}
export function lined(text: string | undefined): string[] {
    return text ? text.split('\n').filter(Boolean) : [];
}
/** The same in one breath, for a screen reader. */
export function spoken({ names, between, text, lines }: Explained): string {
    return [names.join(` ${between} `), text, ...lines].filter(Boolean).join('. ');
}
