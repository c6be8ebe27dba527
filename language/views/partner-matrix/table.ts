import type { MatrixView } from '../partner-matrix.js';
import { keyed, nameColumn, nameInWords, type Table, type TableRow } from '../table.js';
import type { Cell } from './cells.js';

/** What stands in a cell itself. */
export interface CellInShort extends Pick<Cell, 'text' | 'tone' | 'value' | 'isPart' | 'pair'> {
    /** Whether it is written somewhere of its own. */
    readonly leads?: true;
    /** What it says now, where something is supposed; empty where it is not there now. */
    readonly was?: string;
}
export interface MatrixInShort extends Omit<MatrixView, 'rows'> {
    readonly rows: readonly TableRow<CellInShort>[];
}

export function matrixTable(view: MatrixView): Table<MatrixInShort> {
    const rows = keyed(view.rows, (r) => r.partner);
    return {
        shown: {
            ...view,
            rows: [...rows].map(([key, { partner, title, status, cells }]) => {
                const short: Record<string, CellInShort> = {};
                for (const id in cells) short[id] = inShort(cells[id]);
                return { key, partner, title, status, cells: short };
            })
        },
        tell: (key, column) => {
            const row = rows.get(key);
            if (!row) return undefined;
            if (column === nameColumn) return { told: [{ text: nameInWords(row), at: row.at }], row: row.at };
            const cell = row.cells[column];
            return { told: cell ? [{ text: cell.detail ?? '', at: cell.at }] : [], row: row.at };
        }
    };
}
function inShort({ text, tone, value, isPart, pair, at }: Cell): CellInShort {
    return { text, tone, value, isPart, pair, leads: at && true };
}
