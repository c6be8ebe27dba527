import type { MatrixView } from '../../views/partner-matrix.js';
import { cell, none, type Table } from '../table.js';

export function matrixTables({ groups, rows }: MatrixView): Table[] {
    const columns = groups.flatMap((g) => g.columns.map((c) => ({ ...c, group: g.title })));
    return [
        {
            name: 'matrix',
            title: 'Partners',
            columns: [
                { title: 'Partner' },
                { title: 'Status' },
                ...columns.map((c) => ({ title: isUnique(columns, c.title) ? c.title : `${c.title}: ${whose(columns, c.id)}`, numeric: c.numeric }))
            ],
            rows: rows.map((r) => [
                cell(r.title, undefined, r.at),
                cell(r.status),
                ...columns.map((c) => {
                    const found = r.cells[c.id];
                    return found ? cell(found.text, found.detail, found.at) : none;
                })
            ])
        }
    ];
}
function isUnique(columns: readonly { title: string }[], title: string): boolean {
    return columns.filter((c) => c.title === title).length === 1;
}
/** Every body has a column of power: whose it is says the column before. */
function whose(columns: readonly { id: string; title: string }[], id: string): string {
    const index = columns.findIndex((c) => c.id === id);
    return id.startsWith('power:') ? (columns[index - 1]?.title ?? '') : id;
}
