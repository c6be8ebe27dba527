import { indexed } from '../../../analyses/parties/indexed.js';
import type { Term } from '../node.js';
import { type Graph, keyOf } from '../read/graph.js';
import { eco, odrl, rdf } from '../terms.js';

/** Which things of a policy are parties and which are data: by how rules use them, by their types, and by what they are part of. */
export interface Things {
    readonly parties: readonly Term[];
    readonly assets: readonly Term[];
}
const partyTypes = new Set(
    [odrl('Party'), odrl('PartyCollection')].concat(
        ['Role', 'Group', 'Partner', 'Population', 'Body', 'External'].map(eco)
    )
);
const assetTypes = new Set([odrl('Asset'), odrl('AssetCollection')]);

export function thingsIn(
    graph: Graph,
    used: { readonly parties: readonly Term[]; readonly assets: readonly Term[] }
): Things {
    const found = { party: new Map<string, Term>(), asset: new Map<string, Term>() };
    const add = (term: Term, kind: 'party' | 'asset'): void => {
        if (term.kind !== 'literal' && !found[kind].has(keyOf(term))) found[kind].set(keyOf(term), term);
    };
    for (const t of used.parties) add(t, 'party');
    for (const t of used.assets) add(t, 'asset');
    for (const subject of graph.subjectsOf(rdf('type'))) {
        const types = graph.types(subject);
        // A collection that only narrows another one is read where it is used.
        if (graph.has(subject, odrl('source')) && !types.includes(eco('Group'))) continue;
        if (types.some((t) => partyTypes.has(t))) add(subject, 'party');
        if (types.some((t) => assetTypes.has(t))) add(subject, 'asset');
    }
    // Whatever is a part of one, or has one as a part, is of the same kind.
    const beside = indexed(
        graph.pairs(odrl('partOf')).flatMap(([a, b]) => [[keyOf(a), b] as const, [keyOf(b), a] as const])
    );
    // A list that grows while it is walked.
    // A map that grows while it is walked.
    for (const kind of ['party', 'asset'] as const)
        for (const key of found[kind].keys()) for (const other of beside.get(key) ?? []) add(other, kind);
    // In the order of the text: triples of JSON-LD come in another one.
    const line = (t: Term): number => graph.originOf(t).line ?? 0;
    const inOrder = (terms: ReadonlyMap<string, Term>): Term[] =>
        [...terms.values()]
            .map((term) => ({ term, at: line(term) }))
            .sort((a, b) => a.at - b.at)
            .map(({ term }) => term);
    return { parties: inOrder(found.party), assets: inOrder(found.asset) };
}
