import type { Dataset, Flow, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { pause, type Steps } from '../../model/steps.js';
import { inStepsPerEcosystem } from '../memo-per-ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { relatedGroups } from '../parties/related-groups.js';
import { type Certainty, implies } from './conditions.js';
import { clausesOf, type Grant, grantsCovering, isInForce, ownersOf } from './permissions.js';
import { type Arrival, type CompetitorReached, competitorsReached, pathTo } from './reach.js';

/** Data that can reach competitors of an owner who did not agree to that, by the same last step. */
export interface Leak {
    readonly owner: string;
    readonly dataset: string;
    /** At least one, all by the same last step: nearest first. */
    readonly reached: readonly [CompetitorReached, ...CompetitorReached[]];
    /** Whether every step of the way can certainly be gone; `unknown` where one is under a condition. */
    readonly certain: Certainty;
}

/**
 * Where data leaks to competitors of its owners. An owner agrees to whom he lets have it himself: by a permission (for `all`, too), by an
 * onward clause that names them, by an obligation or a flow. Whoever generates the data knows it already. Copies count as the data itself;
 * what is aggregated, learned or anonymised from it does not, unless a competitor makes it without anything that lets him.
 */
export const leaks = inStepsPerEcosystem(function* (eco): Steps<readonly Leak[]> {
    const rivals = inCompetition(eco);
    const groupOf = relatedGroups(eco);
    const found = new Map<object, Map<string, Leak>>();
    for (const { name: dataset, generatedBy } of rivals.size ? eco.all('Dataset') : []) {
        yield pause;
        if (![...ownersOf(eco, dataset)].some((o) => rivals.has(groupOf(o)))) continue;
        for (const reached of competitorsReached(eco, dataset)) {
            const { owner, arrival } = reached;
            if (!arrival.by || isMeant(eco, generatedBy, arrival.party)) continue;
            if (!isSameData(arrival) || agrees(eco, owner, dataset, reached)) continue;
            add(found, arrival.by, { owner, dataset, reached: [reached], certain: certaintyOf(eco, arrival) });
        }
    }
    return [...found.values()].flatMap((leaksBy) => [...leaksBy.values()]);
});

/** One leak per owner and last step; of a dataset and its parts, the first. */
function add(found: Map<object, Map<string, Leak>>, by: object, leak: Leak): void {
    const ofOwners = found.get(by) ?? new Map<string, Leak>();
    found.set(by, ofOwners);
    const known = ofOwners.get(leak.owner);
    if (!known) ofOwners.set(leak.owner, leak);
    else if (known.dataset === leak.dataset)
        ofOwners.set(leak.owner, { ...known, reached: [...known.reached, ...leak.reached] });
}
/** The groups of related parties that compete with somebody. */
function inCompetition(eco: Ecosystem): ReadonlySet<string> {
    const groupOf = relatedGroups(eco);
    const competing = eco.all('Partner').filter((p) => p.competes.length);
    const others = new Set(competing.flatMap((p) => p.competes.map((c) => c.other.name)));
    const named = [...competing.map((p) => p.name), ...[...others].flatMap((name) => [...eco.expandName(name)])];
    return new Set(named.map(groupOf));
}
function isSameData(arrival: Arrival): boolean {
    const derivations = pathTo(arrival).filter(({ by }) => by?.kind === 'Dataset' && by.transform !== undefined);
    return derivations.every((step) => {
        const { transform } = step.by as Dataset;
        return transform === 'copy' || (transform !== 'anonymise' && step === arrival);
    });
}
function agrees(eco: Ecosystem, owner: string, dataset: string, { arrival }: CompetitorReached): boolean {
    const way = pathTo(arrival);
    const isOwners = (by: Parties | undefined, of: string): boolean =>
        by ? isMeant(eco, by, owner) : ownersOf(eco, of).has(owner);
    const lets = (grant: Grant, of: string): boolean =>
        isInForce(grant, eco.asOf) &&
        (isOwners(grant.grantors, of) || (grant.kind === 'Oblige' && isMeant(eco, grant.parties, owner))) &&
        [grant.parties, ...clausesOf(grant).map((c) => c.recipients)].some((p) => isMeant(eco, p, arrival.party));
    const datasets = [...new Set([dataset, ...way.map((a) => a.dataset)])];
    return (
        datasets.some((d) => grantsCovering(eco, d).some((g) => lets(g, d))) ||
        way.some(({ by, from }) => by?.kind === 'Flow' && from?.party === owner && isMeant(eco, by.to, arrival.party))
    );
}
function certaintyOf(eco: Ecosystem, arrival: Arrival): Certainty {
    const rules = pathTo(arrival).flatMap(({ by }) => (by && isGrant(by) ? [by] : []));
    return rules.every((r) => implies(eco, [], r.conditions) === 'yes') ? 'yes' : 'unknown';
}
function isGrant(by: Grant | Flow | Dataset): by is Grant {
    return by.kind === 'Allow' || by.kind === 'Oblige';
}
