import type { Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { implies, overlap } from './conditions.js';
import { isWithin, meet, type Space } from './hierarchy.js';
import { type Clause, canHold, clausesOf, type Grant } from './permissions.js';
import { type Crossing, purposesOverlap } from './purposes.js';

/** Where a grant and a prohibition meet. Of the pairs, the first is what the grant says. */
export interface Meeting {
    /** Who holds the grant and is forbidden; at least one. */
    readonly parties: readonly string[];
    readonly datasets: readonly [string, string];
    readonly actions: readonly [string, string];
    /**
     * Why they meet only possibly: under a condition that shows in practice, or for purposes that may coincide. `undefined` where they
     * certainly meet: whenever the grant has an effect, for at least a part of it.
     */
    readonly possible?: 'condition' | Crossing;
}

/** Whether a grant and a prohibition are about the same parties, data, action, territory, time and purpose; `undefined` where not. */
export function meetingOf(eco: Ecosystem, grant: Grant, forbid: Forbid): Meeting | undefined {
    const names = (said: readonly { name: string }[]) => said.map((s) => s.name);
    const datasets = firstMeeting(eco, 'datasets', names(grant.datasets), names(forbid.datasets));
    if (!datasets || !periodsMeet(grant, forbid) || !territoriesMeet(eco, grant, forbid)) return undefined;
    const clauses = clausesOf(grant).flatMap((clause) => clauseMeeting(eco, clause, forbid) ?? []);
    const clause = clauses.find((c) => !c.crossing) ?? clauses[0];
    if (!clause) return undefined;
    const parties = partiesOfBoth(eco, grant, forbid);
    if (!parties.length || overlap(eco, grant.conditions, forbid.conditions) === 'no') return undefined;
    const conditional = implies(eco, grant.conditions, forbid.conditions) !== 'yes';
    return {
        parties,
        datasets,
        actions: clause.actions,
        possible: clause.crossing ?? (conditional ? 'condition' : undefined)
    };
}

interface ClauseMeeting {
    readonly actions: readonly [string, string];
    readonly crossing?: Crossing;
}
function clauseMeeting(eco: Ecosystem, clause: Clause, forbid: Forbid): ClauseMeeting | undefined {
    // Sharing with those who are named is not publishing.
    const publishes = (action: string): boolean => isWithin(eco, 'actions', action, 'publish');
    const isForSome = clause.recipients && !clause.recipients.all && !clause.actions.some(publishes);
    const forbidden = isForSome ? forbid.actions.filter((a) => !publishes(a)) : forbid.actions;
    const actions = firstMeeting(eco, 'actions', clause.actions, forbidden);
    if (!actions) return undefined;
    const purposes = purposesOverlap(
        eco,
        clause.purposes,
        forbid.purposes.map((p) => p.name)
    );
    if (purposes === 'none') return undefined;
    return { actions, crossing: purposes === 'certain' ? undefined : purposes };
}
function firstMeeting(
    eco: Ecosystem,
    space: Space,
    some: readonly string[],
    others: readonly string[]
): [string, string] | undefined {
    for (const a of some) for (const b of others) if (meet(eco, space, a, b)) return [a, b];
    return undefined;
}
/** Goes through the side that names its parties, where one does, and not through `all`. */
function partiesOfBoth(eco: Ecosystem, grant: Grant, forbid: Forbid): readonly string[] {
    const [few, others] = grant.parties.all ? [forbid.parties, grant.parties] : [grant.parties, forbid.parties];
    return [...eco.expand(few)].filter((p) => isMeant(eco, others, p) && canHold(eco, p, grant));
}
function periodsMeet(a: Grant, b: Forbid): boolean {
    return [a.from, b.from].every((from) => [a.until, b.until].every((until) => !from || !until || from <= until));
}
function territoriesMeet(eco: Ecosystem, { territories: a }: Grant, { territories: b }: Forbid): boolean {
    return !a.length || !b.length || firstMeeting(eco, 'territories', a, b) !== undefined;
}
