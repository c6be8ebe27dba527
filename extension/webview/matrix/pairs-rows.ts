import { everyone } from '../../../language/views/partner-pairs/everyone.js';
import type { PairInShort, PairsInShort } from '../../../language/views/partner-pairs/table.js';
import type { Layer } from '../../../language/views/partner-pairs.js';
import type { GridCell, GridColumn, GridModel } from '../grid/model.js';
import { searchFor } from '../grid/search.js';

/** What the reader has chosen to see of it. */
export interface PairsFilter {
    /** Rows and columns by name. */
    readonly from: string;
    readonly to: string;
    /** Rows and columns without anything are left out. */
    readonly onlySome: boolean;
    readonly hidden: readonly Layer[];
}
/** How wide the signs of each layer are. */
const rooms: Record<Layer, number> = { value: 32, data: 32, dependence: 22, trust: 42 };
const room = { edge: 10, was: 110 };

/** Where in a cell each layer stands, so that it is found at the same place in all of them; a layer of which there is nothing has no room. */
export function slotsOf(
    view: PairsInShort,
    hidden: readonly Layer[]
): { starts: Partial<Record<Layer, number>>; end: number } {
    const found = new Set<Layer>();
    for (const { cells } of view.rows)
        for (const to in cells) for (const { id } of view.layers) if (cells[to][id]) found.add(id);
    const starts: Partial<Record<Layer, number>> = {};
    let end = room.edge;
    for (const { id } of view.layers) {
        if (!found.has(id) || hidden.includes(id)) continue;
        starts[id] = end;
        end += rooms[id];
    }
    return { starts, end };
}

export function pairsModel(view: PairsInShort, filter: PairsFilter): Pick<GridModel, 'groups' | 'rows'> {
    const layers = view.layers.filter((l) => !filter.hidden.includes(l.id));
    const [giving, taking] = [new Set<string>(), new Set<string>()];
    const { end } = slotsOf(view, filter.hidden);
    let width = end + room.edge;
    for (const { key, cells } of view.rows)
        for (const to in cells) {
            if (cells[to].was !== undefined) width = end + room.was;
            else if (!layers.some((l) => cells[to][l.id])) continue;
            giving.add(key);
            taking.add(to);
        }
    const [isFrom, isTo] = [searchFor(filter.from), searchFor(filter.to)];
    const columns: GridColumn[] = [
        {
            id: everyone,
            title: 'Everyone',
            detail: 'What goes to nobody in particular, or to all',
            greatestFirst: true,
            width
        },
        ...view.rows.map(({ key, partner, title, status }) => {
            const called = status === 'active' ? title : `${title}, ${status}`;
            return {
                id: partner,
                title: called,
                detail: `What goes to ${title}`,
                row: key,
                greatestFirst: true,
                width
            };
        })
    ].filter((c) => isTo(`${c.id} ${c.title}`) && (taking.has(c.id) || (c.id !== everyone && !filter.onlySome)));
    const rows = view.rows
        .filter((r) => isFrom(`${r.partner} ${r.title}`) && (!filter.onlySome || giving.has(r.key)))
        .map(({ key, partner, title, status, cells }) => {
            const known = new Map<string, GridCell | undefined>();
            return {
                key,
                partner,
                title,
                tags: title === partner ? [] : [partner],
                status: status === 'active' ? undefined : status,
                // Most of them are never looked at.
                cell: (id: string): GridCell | undefined => {
                    if (!known.has(id))
                        known.set(
                            id,
                            id === partner ? same : Object.hasOwn(cells, id) ? cellOf(layers, cells[id]) : undefined
                        );
                    return known.get(id);
                }
            };
        });
    return { groups: [{ title: '', columns }], rows };
}
const same: GridCell = { text: '–', tone: 'muted' };

function cellOf(layers: PairsInShort['layers'], pair: PairInShort): GridCell | undefined {
    const marks = layers.flatMap(({ id }) => {
        const own = pair[id];
        return own ? [{ kind: id, text: own.sign, count: own.count }] : [];
    });
    const { was } = pair;
    if (!marks.length && was === undefined) return undefined;
    return {
        text: marks.map((m) => m.text).join(' '),
        leads: true,
        value: marks.reduce((sum, m) => sum + m.count, 0) || undefined,
        marks: marks.map(({ kind, text }) => ({ kind, text })),
        was
    };
}
