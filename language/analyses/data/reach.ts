import type { Dataset, Flow, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { competitionBetween, type Rivalry } from '../parties/competitors.js';
import { isPresent } from '../parties/present.js';
import { type ByParty, byParties } from './by-parties.js';
import { isClosed } from './closed.js';
import { satisfiable } from './conditions.js';
import { flowsFrom } from './flows.js';
import { ancestors, isWithin } from './hierarchy.js';
import {
    type Clause,
    canHold,
    clausesOf,
    type Grant,
    grantsCovering,
    grantsHeld,
    isInForce,
    isRetired,
    ownersOf
} from './permissions.js';

/** A party that can come to hold a dataset, and the last step of a shortest way there. */
export interface Arrival {
    readonly party: string;
    readonly dataset: string;
    /** The step before; `undefined` where the data starts: at an owner, or with a grant of data that nobody owns. */
    readonly from?: Arrival;
    /** A grant, an onward clause or a declared flow; or the dataset, derived from or part of the one before. `undefined` for an owner. */
    readonly by?: Grant | Flow | Dataset;
}
export interface Reach {
    /** Each party and dataset once, nearest first. */
    readonly arrivals: readonly Arrival[];
    /** Whether that is all; beyond the budget the rest was not looked for. */
    readonly complete: boolean;
}
/** A competitor that data can reach: of an owner of the dataset that the way starts with, or of a party related to it. */
export interface CompetitorReached {
    readonly owner: string;
    readonly arrival: Arrival;
    readonly rivalries: readonly Rivalry[];
}

/** Arrivals kept before the search ends. */
const budget = 200_000;

/**
 * Everywhere a dataset, its parts and what is derived from it can go on the day of the ecosystem. It starts at its owners. Whoever holds
 * it hands it to those whom it granted something (a grant that names no grantor is its owners'), where it is an owner or may share
 * without naming to whom; to those whom an onward clause or an obligation to share names; and along declared flows. What is derived is
 * with the owners of the derived dataset, by whatever way they got the source. A prohibition closes a way only where it certainly wins.
 */
export function reach(eco: Ecosystem, dataset: string): Reach {
    const search = new Search(eco);
    for (const party of ownersOf(eco, dataset)) search.arrive({ party, dataset });
    search.grantedByNobody(dataset);
    for (const arrival of search.arrivals) {
        if (search.arrivals.length >= budget) return { arrivals: search.arrivals, complete: false };
        search.goOn(arrival);
    }
    return { arrivals: search.arrivals, complete: true };
}
/** The way to an arrival, from the start to the arrival itself. */
export function pathTo(arrival: Arrival): readonly Arrival[] {
    const path: Arrival[] = [];
    for (let at: Arrival | undefined = arrival; at; at = at.from) path.push(at);
    return path.reverse();
}
/** The competitors of its owners, or of parties related to them, that a dataset or what is made of it can reach; not owners themselves. */
export function competitorsReached(eco: Ecosystem, dataset: string): readonly CompetitorReached[] {
    const owners = ownersOf(eco, dataset);
    const others = reach(eco, dataset).arrivals.filter((a) => !owners.has(a.party));
    return [...owners].flatMap((owner) =>
        others.flatMap((arrival) => {
            const rivalries = competitionBetween(eco, owner, arrival.party);
            return rivalries.length ? [{ owner, arrival, rivalries }] : [];
        })
    );
}

/** Breadth-first: the first way to a place is a shortest one. */
class Search {
    readonly arrivals: Arrival[] = [];
    private readonly seen = new Map<string, Set<string>>();
    /** What was gone through from somebody who may go through all of it: nothing new comes of it from anybody else. */
    private readonly spent = new Map<string, Set<object>>();
    private readonly grantsOn = new Map<string, { said: ByParty<Grant>; byOwners: readonly Grant[] }>();

    constructor(private readonly eco: Ecosystem) {}

    arrive(arrival: Arrival): void {
        if (isNew(this.seen, arrival.dataset, arrival.party)) this.arrivals.push(arrival);
    }
    /** Data that nobody owns is with whoever is granted it without a grantor. */
    grantedByNobody(dataset: string, from?: Arrival): void {
        if (ownersOf(this.eco, dataset).size) return;
        for (const grant of grantsCovering(this.eco, dataset)) if (!grant.grantors) this.grant(grant, dataset, from);
    }
    goOn(at: Arrival): void {
        const { party, dataset } = at;
        this.become(at);
        if (isRetired(this.eco, this.eco.find(dataset, 'Dataset'))) return;
        const sharing = this.sharingOf(party, dataset);
        if (ownersOf(this.eco, dataset).has(party) || sharing.some((c) => !c.recipients))
            for (const grant of this.grantsBy(party, dataset)) this.grant(grant, dataset, at);
        for (const { rule, recipients, purposes } of sharing)
            if (recipients && this.isFirst(recipients, dataset))
                this.hand(at, rule, recipients, { rule, purposes, actions: ['use'] });
        for (const flow of this.flowsFrom(party, dataset))
            if (this.isFirst(flow, dataset)) this.hand(at, flow, flow.to);
    }

    /** What is derived from the dataset or from what it is a part of, and what is a part of it. */
    private become(at: Arrival): void {
        for (const source of ancestors(this.eco, 'datasets', at.dataset))
            for (const made of this.eco.lookUp(derivedFrom, source))
                if (this.isFirst(made, at.dataset)) this.derive(made, at);
        for (const part of this.eco.lookUp(partsOf, at.dataset))
            for (const party of [at.party, ...ownersOf(this.eco, part.name)])
                this.arrive({ party, dataset: part.name, from: at, by: part });
    }
    private derive(made: Dataset, from: Arrival): void {
        for (const party of ownersOf(this.eco, made.name)) this.arrive({ party, dataset: made.name, from, by: made });
        this.grantedByNobody(made.name, from);
    }
    private grant(grant: Grant, dataset: string, from?: Arrival): void {
        if (!this.isFirst(grant, dataset) || !isLive(this.eco, grant)) return;
        const [own] = clausesOf(grant);
        for (const party of this.eco.expand(grant.parties))
            if (canHold(this.eco, party, grant) && !isClosed(this.eco, party, dataset, own))
                this.arrive({ party, dataset, from, by: grant });
    }
    private hand(from: Arrival, by: Grant | Flow, to: Parties, clause?: Clause): void {
        const { dataset } = from;
        for (const party of this.eco.expand(to))
            if (isPresent(this.eco, party) && !(clause && isClosed(this.eco, party, dataset, clause)))
                this.arrive({ party, dataset, from, by });
    }
    /** Where a party is allowed to share the dataset. */
    private sharingOf(party: string, dataset: string): readonly Clause<Grant>[] {
        return grantsHeld(this.eco, party, dataset)
            .filter((g) => isLive(this.eco, g))
            .flatMap((g) => clausesOf(g))
            .map((c) => ({ ...c, actions: c.actions.filter((a) => isWithin(this.eco, 'actions', 'share', a)) }))
            .filter((c) => c.actions.length && !isClosed(this.eco, party, dataset, c));
    }
    private grantsBy(party: string, dataset: string): Iterable<Grant> {
        let known = this.grantsOn.get(dataset);
        if (!known) {
            const grants = grantsCovering(this.eco, dataset);
            known = {
                said: byParties(grants, (g) => g.grantors),
                byOwners: grants.filter((g) => !g.grantors)
            };
            this.grantsOn.set(dataset, known);
        }
        const own = ownersOf(this.eco, dataset).has(party) ? known.byOwners : [];
        return [...known.said(this.eco, party), ...own];
    }
    private flowsFrom(party: string, dataset: string): readonly Flow[] {
        return [...ancestors(this.eco, 'datasets', dataset)].flatMap((d) => [...flowsFrom(this.eco, d, party)]);
    }
    private isFirst(passage: object, dataset: string): boolean {
        return isNew(this.spent, dataset, passage);
    }
}
function isNew<T>(known: Map<string, Set<T>>, key: string, value: T): boolean {
    const values = known.get(key) ?? new Set();
    known.set(key, values);
    return values.size < values.add(value).size;
}
/** In force on the day of the ecosystem, under conditions that can be true. */
function isLive(eco: Ecosystem, grant: Grant): boolean {
    return isInForce(grant, eco.asOf) && satisfiable(eco, grant.conditions) !== 'no';
}
const derivedFrom: Index<'Dataset', Dataset> = {
    kinds: ['Dataset'],
    entries: (dataset) => dataset.sources.map((s) => [s.name, dataset])
};
const partsOf: Index<'Dataset', Dataset> = {
    kinds: ['Dataset'],
    entries: (dataset) => dataset.parents.map((p) => [p.name, dataset])
};
