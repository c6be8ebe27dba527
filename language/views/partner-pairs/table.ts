import type { Pair, PairMark, PartnerPairs } from '../partner-pairs.js';
import { keyed, nameColumn, type Table, type TableRow } from '../table.js';
import type { Layer } from './passing.js';

/** What stands in a cell itself, of each layer in which there is something. */
export type PairInShort = Readonly<Partial<Record<Layer, LayerInShort>>> & {
    /** What it says now, where something is supposed; empty where there is nothing now. */
    readonly was?: string;
};
export interface LayerInShort {
    /** How many there are of it. */
    readonly count: number;
    /** What is seen of it. */
    readonly sign: string;
}
export interface PairsInShort extends Omit<PartnerPairs, 'partners' | 'marks' | 'pairs'> {
    /** Of those that something goes from; the columns are of everyone and of the partners of the rows. */
    readonly rows: readonly TableRow<PairInShort>[];
}

export function pairsTable(view: PartnerPairs): Table<PairsInShort> {
    const { partners, marks, pairs, ...rest } = view;
    const rows = keyed(partners, (p) => p.name);
    const from = new Map<string, Map<string, Pair>>();
    for (const pair of pairs) {
        const own = from.get(pair.from);
        if (own) own.set(pair.to, pair);
        else from.set(pair.from, new Map([[pair.to, pair]]));
    }
    return {
        shown: {
            ...rest,
            rows: [...rows].map(([key, { name, title }]) => ({
                key,
                partner: name,
                title,
                status: 'active',
                cells: Object.fromEntries(
                    [...(from.get(name) ?? [])].map(([to, pair]) => [to, inShort(view, pair)] as const)
                )
            }))
        },
        tell: (key, column) => {
            const row = rows.get(key);
            if (!row) return undefined;
            if (column === nameColumn) return { told: [{ text: row.why, at: row.at }], row: row.at };
            return { told: toldOf(view, from.get(row.name)?.get(column)), row: row.at };
        }
    };
}
function inShort({ layers, marks }: PartnerPairs, pair: Pair): PairInShort {
    const found: Partial<Record<Layer, LayerInShort>> = {};
    for (const { id } of layers) {
        const own = pair[id];
        if (own.length)
            found[id] = {
                count: own.length,
                sign: signOf(
                    id,
                    own.map((i) => marks[i])
                )
            };
    }
    return found;
}
/** How many of value and data; how far it depends; at which levels there is trust. */
function signOf(layer: Layer, marks: readonly PairMark[]): string {
    if (layer === 'value') return `V${marks.length}`;
    if (layer === 'data') return `D${marks.length}`;
    const signs = [...new Set(marks.map((m) => m.sign))];
    return layer === 'trust' ? signs.join('') : signs[0];
}
function toldOf(
    { layers, marks }: PartnerPairs,
    pair: Pair | undefined
): { text: string; at: PairMark['at'][number]; layer: Layer }[] {
    if (!pair) return [];
    return layers.flatMap(({ id, title }) =>
        pair[id].map((i) => ({ text: `${title}: ${marks[i].why}`, at: marks[i].at[0], layer: id }))
    );
}
/** All that is seen of it, layer by layer. */
export function signsOf(pair: PairInShort, layers: readonly { readonly id: Layer }[]): string {
    return layers.flatMap(({ id }) => pair[id]?.sign ?? []).join(' ');
}
