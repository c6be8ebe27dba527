import { emptyColumns, groupsWithout } from '../../views/partner-matrix/empty-columns.js';
import type { MatrixColumn, MatrixView } from '../../views/partner-matrix.js';
import { cell, none, type Table } from '../table.js';

/** All columns side by side, as a spreadsheet takes them. */
export function matrixSheet(view: MatrixView): Table {
    const columns = view.groups.flatMap((g) => g.columns);
    const titles = columns.map((c, i) => ({ title: called(columns, c, i), numeric: c.numeric }));
    return {
        name: 'matrix',
        title: 'Partners',
        columns: [{ title: 'Partner' }, { title: 'Status' }, ...titles],
        rows: rowsOf(view, columns, true)
    };
}
/** A table per group of columns, which fits on a page. */
export function matrixTables(view: MatrixView): Table[] {
    const empty = emptyColumns(view);
    return groupsWithout(view.groups, (c) => empty.has(c.id)).map((group) => ({
        name: group.title.toLowerCase().replace(/[^a-z]+/g, '-'),
        title: group.title,
        columns: [
            { title: 'Partner' },
            ...group.columns.map((c, i) => ({ title: called(group.columns, c, i), numeric: c.numeric }))
        ],
        // Where a group says nothing of a partner, its row is left out.
        rows: rowsOf(view, group.columns, false).filter((row) => row.slice(1).some((c) => c.text))
    }));
}
/** Each body has a column of power, after that of its votes. */
function called(columns: readonly MatrixColumn[], { id, title }: MatrixColumn, i: number): string {
    return id.startsWith('power:') ? `Power: ${columns[i - 1]?.title}` : title;
}
function rowsOf({ rows }: MatrixView, columns: readonly MatrixColumn[], withStatus: boolean): Table['rows'] {
    return rows.map((row) => [
        cell(row.title, undefined, row.at),
        ...(withStatus ? [cell(row.status)] : []),
        ...columns.map(({ id }) =>
            row.cells[id] ? cell(row.cells[id].text, row.cells[id].detail, row.cells[id].at) : none
        )
    ]);
}
