import type { Dataset, Flow, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { pause, type Steps } from '../../model/steps.js';
import { inStepsPerEcosystem, ofAll, oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
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
    const told = new Map<object, Set<string>>();
    const found: Leak[] = [];
    for (const leak of isSomeCompetition(eco) ? allLeaks.inSteps(eco) : []) {
        if (leak === pause) {
            yield pause;
            continue;
        }
        // One leak per owner and last step: of a dataset and its parts, the first.
        const owners = told.get(lastStepOf(leak)) ?? new Set();
        told.set(lastStepOf(leak), owners);
        if (owners.size < owners.add(leak.owner).size) found.push(leak);
    }
    return found;
});
/** Where each dataset leaks. */
const allLeaks = ofAll(['Dataset'], (eco, { name: dataset, generatedBy }): readonly Leak[] => {
    const groupOf = relatedGroups(eco);
    if (![...ownersOf(eco, dataset)].some((o) => competes(eco, groupOf(o)))) return [];
    const found = new Map<object, Map<string, Leak>>();
    for (const reached of competitorsReached(eco, dataset)) {
        const { owner, arrival } = reached;
        if (!arrival.by || isMeant(eco, generatedBy, arrival.party)) continue;
        if (!isSameData(arrival) || agrees(eco, owner, dataset, reached)) continue;
        const ofOwners = found.get(arrival.by) ?? new Map<string, Leak>();
        found.set(arrival.by, ofOwners);
        const known = ofOwners.get(owner);
        const certain = known?.certain ?? certaintyOf(eco, arrival);
        ofOwners.set(owner, { owner, dataset, reached: known ? [...known.reached, reached] : [reached], certain });
    }
    return [...found.values()].flatMap((leaksBy) => [...leaksBy.values()]);
});
function lastStepOf({ reached: [{ arrival }] }: Leak): object {
    return arrival.by!;
}
/** The groups of related parties that compete with somebody. */
const inCompetition = oncePerEcosystem((eco): ReadonlySet<string> => {
    const pairs = eco.lookUp(competitions, '').map((pair) => pair.split('\n'));
    const others = new Set(pairs.map(([, other]) => other));
    const named = [...pairs.map(([by]) => by), ...[...others].flatMap((name) => [...eco.expandName(name)])];
    return new Set(named.map(relatedGroups(eco)));
});
const isSomeCompetition = oncePerEcosystem((eco) => inCompetition(eco).size > 0);
const competes = oncePerKey((eco, group: string) => inCompetition(eco).has(group));
/** Names only, so that an edit of something else in a partner changes nothing here. */
const competitions: Index<'Partner', string> = {
    kinds: ['Partner'],
    entries: ({ name, competes }) => competes.map(({ other }) => ['', `${name}\n${other.name}`])
};
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
