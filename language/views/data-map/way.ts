import type { Place } from '../../model/place.js';
import type { DataEdge, DataMap, DataNode } from '../data-map.js';
import type { Asked, AskedPlace } from './asked.js';

/** Where on the map a dataset gets: by the nodes it comes to and the edges it takes. */
export interface Way {
    readonly nodes: ReadonlyMap<string, Stop>;
    /** By their index. */
    readonly edges: ReadonlySet<number>;
}
export interface Stop {
    /** Steps from where the data starts, on the nearest way. */
    readonly hop: number;
    /** For the purpose that is asked about; `undefined` where none is, or where a node stands for several. */
    readonly verdict?: AskedPlace['verdict'];
}
type Nodes = ReadonlyMap<string, DataNode>;

/** Only what is drawn can be marked: where nodes stand together, the list says the rest. */
export function wayOn({ nodes, edges }: Pick<DataMap, 'nodes' | 'edges'>, { places }: Asked): Way {
    const drawn: Nodes = new Map(nodes.map((n) => [n.id, n]));
    const byId = new Map(places.map((p) => [p.id, p]));
    const parties = new Set(places.map((p) => p.party));
    const [stops, taken] = [new Map<string, Stop>(), new Set<number>()];
    const stop = (id: string, hop: number, verdict?: Stop['verdict']): void => {
        const known = stops.get(id);
        if (drawn.has(id) && (!known || hop < known.hop)) stops.set(id, { hop, verdict: verdict ?? known?.verdict });
    };
    for (const place of places) {
        const from = place.from === undefined ? undefined : byId.get(place.from);
        stop(`dataset ${place.dataset}`, place.hop);
        if (!from) stop(`gives ${place.party}`, place.hop, place.verdict);
        for (const [i, edge] of edges.entries())
            if (isTaken(edge, place, from, drawn, parties)) {
                taken.add(i);
                const isParty = drawn.get(edge.to)?.name === place.party;
                if (from) stop(edge.to, place.hop, isParty ? place.verdict : undefined);
            }
    }
    return { nodes: stops, edges: taken };
}
function isTaken(
    { from, to, kind, at }: DataEdge,
    place: AskedPlace,
    before: AskedPlace | undefined,
    drawn: Nodes,
    parties: ReadonlySet<string>
): boolean {
    const dataset = `dataset ${place.dataset}`;
    if (!before) return kind === 'owns' && from === `gives ${place.party}` && to === dataset;
    if (kind === 'forbidden') return false;
    if (kind === 'derived' || kind === 'part')
        return before.dataset !== place.dataset && from === `dataset ${before.dataset}` && to === dataset;
    if (from !== dataset && from !== `dataset ${before.dataset}`) return false;
    const name = drawn.get(to)?.name ?? '';
    // A role or a group stands for its members.
    if (name !== place.party && parties.has(name)) return false;
    return !!place.at[0] && at.some((a) => isSame(a, place.at[0]));
}
function isSame(a: Place, b: Place): boolean {
    const [x, y] = [a.range.start, b.range.start];
    return a.uri === b.uri && x.line === y.line && x.character === y.character;
}
