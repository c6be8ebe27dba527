import { everyone, type Layer, type Pair, type PartnerPairs } from '../../../language/views/partner-pairs.js';
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
const width = 140;
const mostLines = 12;

export function pairsModel(view: PartnerPairs, filter: PairsFilter): Pick<GridModel, 'groups' | 'rows'> {
    const layers = view.layers.filter((l) => !filter.hidden.includes(l.id));
    const pairs = new Map(view.pairs.map((p) => [keyOf(p.from, p.to), p]));
    const shown = view.pairs.filter((p) => layers.some((l) => p[l.id].length));
    const [giving, taking] = [new Set(shown.map((p) => p.from)), new Set(shown.map((p) => p.to))];
    const [isFrom, isTo] = [searchFor(filter.from), searchFor(filter.to)];
    const columns: GridColumn[] = [
        {
            id: everyone,
            title: 'Everyone',
            detail: 'What goes to nobody in particular, or to all',
            greatestFirst: true,
            width
        },
        ...view.partners.map(({ name, title, why, at }) => ({
            id: name,
            title,
            detail: `${why}\nWhat goes to ${name}`,
            at,
            greatestFirst: true,
            width
        }))
    ].filter((c) => isTo(`${c.id} ${c.title}`) && (!filter.onlySome || taking.has(c.id)));
    const rows = view.partners
        .filter((p) => isFrom(`${p.name} ${p.title}`) && (!filter.onlySome || giving.has(p.name)))
        .map(({ name, title, why, at }) => {
            const known = new Map<string, GridCell | undefined>();
            return {
                key: name,
                partner: name,
                title,
                tags: title === name ? [] : [name],
                detail: why,
                at,
                // Most of them are never looked at.
                cell: (id: string): GridCell | undefined => {
                    if (!known.has(id))
                        known.set(id, id === name ? same : cellOf(view, layers, pairs.get(keyOf(name, id))));
                    return known.get(id);
                }
            };
        });
    return { groups: [{ title: '', columns }], rows };
}
const same: GridCell = { text: '–', detail: 'The same partner.', tone: 'muted' };
/** No name has a line break. */
function keyOf(from: string, to: string): string {
    return `${from}\n${to}`;
}
function cellOf(view: PartnerPairs, layers: PartnerPairs['layers'], pair: Pair | undefined): GridCell | undefined {
    if (!pair) return undefined;
    const marks = layers.flatMap(({ id }) => {
        const text = signOf(view, id, pair[id]);
        return text ? [{ kind: id, text }] : [];
    });
    if (!marks.length) return undefined;
    const told = layers.flatMap(({ id, title }) => pair[id].map((i) => ({ mark: view.marks[i], title })));
    const lines = told.slice(0, mostLines).map(({ mark, title }) => `${title}: ${mark.why}`);
    return {
        text: marks.map((m) => m.text).join(' '),
        detail: [...lines, ...(told.length > mostLines ? [`and ${told.length - mostLines} more`] : [])].join('\n'),
        at: told[0].mark.at[0],
        value: told.length,
        marks
    };
}
/** How many of value and data; how far it depends; at which levels there is trust. */
function signOf(view: PartnerPairs, layer: Layer, marks: readonly number[]): string {
    if (!marks.length) return '';
    if (layer === 'value') return `V${marks.length}`;
    if (layer === 'data') return `D${marks.length}`;
    const signs = [...new Set(marks.map((i) => view.marks[i].sign))];
    return layer === 'trust' ? signs.join('') : signs[0];
}
