import type { Place } from '../model/place.js';
import { atOnce, type Steps } from '../model/steps.js';
import type { MatrixInShort } from './partner-matrix/table.js';
import { type CellInShort, matrixTable } from './partner-matrix/table.js';
import { matrixInSteps } from './partner-matrix.js';
import { type PairInShort, type PairsInShort, pairsTable, signsOf } from './partner-pairs/table.js';
import { pairsInSteps } from './partner-pairs.js';
import { supposedTable } from './supposed-table.js';
import type { Table } from './table.js';
import type { AnyView, Judged } from './views.js';

/** The views that are tables, of any length. */
export type TableName = 'matrix' | 'pairs';
export type AnyTable =
    | { readonly name: 'matrix'; readonly table: Table<MatrixInShort> }
    | { readonly name: 'pairs'; readonly table: Table<PairsInShort> };
/** A view as it is looked at: a table without what is told of its cells. */
export type ShownView =
    | Exclude<AnyView, { name: TableName }>
    | { readonly name: 'matrix'; readonly view: MatrixInShort }
    | { readonly name: 'pairs'; readonly view: PairsInShort };

export function tableOf(name: TableName, judged: Judged): AnyTable {
    return atOnce(tableInSteps(name, judged));
}
export function* tableInSteps(name: TableName, { ecosystem, findings }: Judged): Steps<AnyTable> {
    return name === 'matrix'
        ? { name, table: matrixTable(yield* matrixInSteps(ecosystem, findings)) }
        : { name, table: pairsTable(yield* pairsInSteps(ecosystem)) };
}
/** How the table of what is supposed is told apart from that of what is written. */
export interface Otherwise {
    readonly back: (place: Place) => Place;
    readonly now: (was: string) => string;
}
export function besideWritten(then: AnyTable, written: AnyTable, otherwise: Otherwise): AnyTable {
    if (then.name === 'matrix' && written.name === 'matrix')
        return {
            name: 'matrix',
            table: supposedTable<CellInShort, MatrixInShort>(then.table, written.table, {
                ...otherwise,
                said: (cell) => cell.text,
                gone: (was, { leads }) => ({ text: '', leads, was })
            })
        };
    if (then.name === 'pairs' && written.name === 'pairs') {
        const { layers } = then.table.shown;
        return {
            name: 'pairs',
            table: supposedTable<PairInShort, PairsInShort>(then.table, written.table, {
                ...otherwise,
                said: (pair) => signsOf(pair, layers),
                gone: (was) => ({ was })
            })
        };
    }
    return then;
}
