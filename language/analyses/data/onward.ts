import { compareDurations } from '../../model/calendar.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Duration } from '../../model/quantity.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { somePresent } from '../parties/present.js';
import type { Certainty } from './conditions.js';
import { mayGrant } from './entitlement.js';
import { isWithin } from './hierarchy.js';
import { type Grant, grantsHeld, grantsNaming, isInForce, ownersOf } from './permissions.js';
import { purposesOverlap, widerThan } from './purposes.js';

/** A grant by somebody of data that is his own or that he was granted himself. */
export interface PassingOn {
    readonly giver: string;
    readonly dataset: string;
    readonly outgoing: Grant;
    /** What others granted the giver of the same dataset; nothing of an owner. */
    readonly incoming: readonly Grant[];
    readonly owns: boolean;
}

/** A grant of one dataset by everybody who grants it, none of whom may be an owner. Each giver holds the data. */
export interface Passing {
    readonly dataset: string;
    readonly outgoing: Grant;
    readonly givers: readonly [PassingOn, ...PassingOn[]];
}

/**
 * The grants of a dataset by somebody who holds it, to somebody who neither owns it nor gets back his own. Not those that none of their grantors was
 * entitled to give: what they say besides does not matter then.
 */
export const passingsOf = oncePerKey((eco, dataset: string): readonly Passing[] => {
    const byGrant = new Map<Grant, [PassingOn, ...PassingOn[]]>();
    for (const one of passingsOn(eco, dataset)) {
        const givers = byGrant.get(one.outgoing);
        if (givers) givers.push(one);
        else byGrant.set(one.outgoing, [one]);
    }
    return [...byGrant]
        .map(([outgoing, givers]) => ({ dataset, outgoing, givers }))
        .filter((passing) => isEntitled(eco, passing));
});
function isEntitled(eco: Ecosystem, { dataset, outgoing: { parties }, givers }: Passing): boolean {
    const owners = ownersOf(eco, dataset);
    return (
        somePresent(eco, parties, (p) => !owners.has(p) && !isOwnData(eco, p, dataset)) &&
        givers.some(({ giver, owns }) => owns || mayGrant(eco, giver, dataset, parties) !== 'no')
    );
}
/** Whether somebody gets back what he generates himself; a partner gets more than that where the data is about persons. */
function isOwnData(eco: Ecosystem, party: string, dataset: string): boolean {
    const found = eco.find(dataset, 'Dataset');
    const isOfPersons = found?.sensitivity === 'personal' && !eco.find(party, 'Population');
    return !isOfPersons && isMeant(eco, found?.generatedBy, party);
}
/** Every grant in force of a dataset with each of its grantors who holds the data: an owner, or somebody with a grant of another's. */
export function* passingsOn(eco: Ecosystem, dataset: string): Iterable<PassingOn> {
    const owners = ownersOf(eco, dataset);
    const received = new Map<string, readonly Grant[]>();
    for (const outgoing of grantsNaming(eco, dataset)) {
        if (!isInForce(outgoing, eco.asOf)) continue;
        for (const giver of outgoing.grantors ? eco.expand(outgoing.grantors) : owners) {
            const owns = owners.has(giver);
            const incoming = owns ? [] : (received.get(giver) ?? grantsByOthers(eco, giver, dataset));
            received.set(giver, incoming);
            if (owns || incoming.length) yield { giver, dataset, outgoing, incoming, owns };
        }
    }
}
/**
 * The purposes that are passed on, by the grant or by its onward clause, and were not received, themselves or a wider one; `any` where
 * the grant names none but was given some.
 */
export function widerPurposes(eco: Ecosystem, passing: PassingOn): readonly string[] | 'any' {
    const received = receivedPurposes(passing);
    if (passing.owns || received === 'any') return [];
    const { purposes, onward } = passing.outgoing;
    if (!purposes.length) return 'any';
    const passed = [...purposes, ...(onward?.purposes ?? [])].map((p) => p.name);
    return widerThan(eco, [...new Set(passed)], received);
}
/** The purposes that data was received for. An onward clause of what was received limits these, where it names purposes. */
export function receivedPurposes({ incoming }: Pick<PassingOn, 'incoming'>): readonly string[] | 'any' {
    const received = incoming.map(({ purposes, onward }) => (onward?.purposes.length ? onward.purposes : purposes));
    return received.some((purposes) => !purposes.length) ? 'any' : [...new Set(received.flat().map((p) => p.name))];
}
/**
 * Whether the data may be kept longer than by every way the giver got it; of an owner, longer than its dataset is kept. `unknown` where
 * one of the two is not said, or where it depends on the calendar: nothing unsaid is taken to be for ever.
 */
export function keptLonger(eco: Ecosystem, { dataset, outgoing, incoming, owns }: PassingOn): Certainty {
    const limits = owns ? [eco.find(dataset, 'Dataset')?.keep] : incoming.map((g) => g.keep);
    const longer = limits.map((limit) => isLonger(outgoing.keep, limit));
    if (longer.includes('no')) return 'no';
    return longer.includes('unknown') ? 'unknown' : 'yes';
}
/**
 * The duties that bind whoever gets the data from the giver, by every way that the giver got it for such a purpose, and that the grant
 * names neither themselves nor by something more special. None of an owner.
 */
export function droppedDuties(eco: Ecosystem, { outgoing, incoming }: PassingOn): readonly string[] {
    const names = (grant: Grant) => grant.purposes.map((p) => p.name);
    const forSuch = incoming.filter((g) => purposesOverlap(eco, names(g), names(outgoing)) === 'certain');
    const [first, ...others] = (forSuch.length ? forSuch : incoming).map(bindingDuties);
    const kept = outgoing.duties.flatMap((d) => d.names);
    return (first ?? [])
        .filter((duty) => others.every((o) => o.includes(duty)))
        .filter((duty) => !kept.some((k) => isWithin(eco, 'actions', k, duty)));
}
function bindingDuties({ duties }: Grant): readonly string[] {
    return [...new Set(duties.filter((d) => d.binding).flatMap((d) => d.names))];
}

function isLonger(length: Duration | undefined, limit: Duration | undefined): Certainty {
    const order = length && limit && compareDurations(length, limit);
    return order === undefined ? 'unknown' : order > 0 ? 'yes' : 'no';
}
function grantsByOthers(eco: Ecosystem, party: string, dataset: string): readonly Grant[] {
    return grantsHeld(eco, party, dataset).filter((g) => !isMeant(eco, g.grantors, party));
}
