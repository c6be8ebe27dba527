import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { isPresent } from '../parties/present.js';
import { type Budget, type Computed, computed, within } from '../voting/budget.js';
import { articulationPoints, type Graph, piecesWithout } from './articulation-points.js';

/**
 * Who gives to whom: contributions to somebody, benefits from somebody, flows, duties to hand on data, pools from those that fund
 * them to those that share. Parties are the vertices that come first.
 */
interface TransferGraph {
    readonly parties: readonly string[];
    readonly graph: Graph;
}
/** A name, or `all` with its exceptions. */
type End = { readonly key: string; readonly parties: Parties | string };

type Link = readonly [readonly string[], readonly string[]];

/** How many pairs of ends may be joined and parties listed at the ends. */
const operations = 2 ** 20;

/** Parties without which others that give or get something through them are cut off from each other; alphabetical. */
export const connectors: (eco: Ecosystem) => Computed<readonly string[]> = oncePerEcosystem((eco) => {
    const found = transferGraph(eco);
    if (!found.computed) return found;
    const { parties, graph } = found.value;
    return computed(articulationPoints(graph).flatMap((v) => parties[v] ?? []));
});
/** The parts into which the transfers around a party fall without it, each alphabetical; fewer than two where it is no connector. */
export function piecesAround(eco: Ecosystem, party: string): Computed<readonly (readonly string[])[]> {
    const found = transferGraph(eco);
    if (!found.computed) return found;
    const { parties, graph } = found.value;
    const vertex = parties.indexOf(party);
    if (vertex < 0) return computed([]);
    const pieces = piecesWithout(graph, vertex).map((piece) => piece.flatMap((v) => parties[v] ?? []));
    return computed(pieces.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

const transferGraph = oncePerEcosystem((eco) => within(operations, (budget) => graphOf(linksOf(eco, budget))));

/**
 * Each link joins everybody in its first set with everybody in its second. The statements with one end in common are one link, so
 * that ten thousand contributions to all are one.
 */
function linksOf(eco: Ecosystem, budget: Budget): Link[] {
    const members = membersOf(eco, budget);
    const links = new Map<string, Link>();
    const centres = new Map<string, { end: End; names: Set<string> }>();
    for (const pair of transfers(eco)) {
        budget.spend(1);
        const [one, set] = [...pair].sort((a, b) => members(a).length - members(b).length);
        if (!members(one).length) continue;
        if (members(one).length > 1) {
            const key = [one.key, set.key].sort().join('\n\n');
            if (!links.has(key)) budget.spend(members(one).length + members(set).length);
            links.set(key, [members(one), members(set)]);
            continue;
        }
        const known = centres.get(set.key) ?? { end: set, names: new Set<string>() };
        centres.set(set.key, known);
        known.names.add(members(one)[0]);
    }
    return [...links.values(), ...[...centres.values()].map(({ end, names }): Link => [[...names], members(end)])];
}
function membersOf(eco: Ecosystem, budget: Budget): (end: End) => readonly string[] {
    const known = new Map<string, readonly string[]>();
    return ({ key, parties }) => {
        let members = known.get(key);
        if (!members) {
            const all = typeof parties === 'string' ? eco.expandName(parties) : eco.expand(parties);
            members = [...all].filter((p) => isPresent(eco, p));
            budget.spend(members.length);
            known.set(key, members);
        }
        return members;
    };
}

/**
 * A link with two parties or more on both sides stays connected without any one of them, so a hub joins them as well as all their
 * edges would. A single party on a side has an edge to each of the others.
 */
function graphOf(links: readonly Link[]): TransferGraph {
    const parties = [...new Set(links.flatMap(([a, b]) => [...a, ...b]))].sort();
    const vertexOf = new Map(parties.map((p, i) => [p, i]));
    const graph: number[][] = parties.map(() => []);
    const join = (hub: number, members: Iterable<string>): void => {
        for (const member of members) {
            const vertex = vertexOf.get(member)!;
            if (vertex === hub) continue;
            graph[hub].push(vertex);
            graph[vertex].push(hub);
        }
    };
    for (const [a, b] of links) {
        if (a.length === 1) join(vertexOf.get(a[0])!, b);
        else if (b.length === 1) join(vertexOf.get(b[0])!, a);
        else join(graph.push([]) - 1, new Set([...a, ...b]));
    }
    return { parties, graph };
}

function* transfers(eco: Ecosystem): Iterable<readonly [End, End]> {
    for (const { name, contributions, benefits } of eco.active) {
        for (const { to } of contributions) yield* between([named(name)], endsOf(to));
        for (const { from } of benefits) yield* between(endsOf(from), [named(name)]);
    }
    for (const { from, to } of eco.all('Flow')) yield* between(endsOf(from), endsOf(to));
    for (const { parties, recipients } of eco.all('Oblige')) yield* between(endsOf(parties), endsOf(recipients));
    for (const { fundedBy, shares } of eco.all('Pool'))
        yield* between(
            endsOf(fundedBy),
            shares.map((s) => named(s.party.name))
        );
}
function* between(from: readonly End[], to: readonly End[]): Iterable<readonly [End, End]> {
    for (const a of from) for (const b of to) yield [a, b];
}
function endsOf(parties: Parties | undefined): End[] {
    if (!parties) return [];
    if (!parties.all) return parties.named.map((n) => named(n.name));
    const except = parties.except.map((n) => n.name).sort();
    // No name has a line break.
    return [{ key: ['all', ...except].join('\n'), parties }];
}
function named(name: string): End {
    return { key: `=${name}`, parties: name };
}
