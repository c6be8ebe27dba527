import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { presentBehind, presentParties } from './present.js';
import { relatedGroups } from './related-groups.js';

/**
 * Whether a party takes part where these parties do: it is one of them or related to one, it has a seat in a body among them, or
 * one of all those represents it. A body takes part with any of its members. `seats`: whether an observer's seat is enough.
 */
export function takingPart(
    eco: Ecosystem,
    said: readonly (Parties | undefined)[],
    seats: 'any' | 'voting'
): (party: string) => boolean {
    const groups = groupsTakingPart(eco, said, seats);
    return (party) => takesPart(eco, groups, party, seats);
}
/** The same in two steps: the groups of related parties that take part, each by the name that stands for it. */
export function groupsTakingPart(
    eco: Ecosystem,
    said: readonly (Parties | undefined)[],
    seats: 'any' | 'voting'
): ReadonlySet<string> {
    const groupOf = relatedGroups(eco);
    const groups = new Set<string>();
    for (const parties of said)
        for (const party of presentParties(eco, parties))
            for (const one of withMembers(eco, party, seats)) groups.add(groupOf(one));
    const represented = representatives(eco)
        .filter((p) => groups.has(groupOf(p.name)))
        .flatMap((p) => [...presentParties(eco, p.represents)]);
    for (const party of represented) groups.add(groupOf(party));
    return groups;
}
export function takesPart(
    eco: Ecosystem,
    groups: ReadonlySet<string>,
    party: string,
    seats: 'any' | 'voting'
): boolean {
    const groupOf = relatedGroups(eco);
    return withMembers(eco, party, seats).some((one) => groups.has(groupOf(one)));
}
const representatives = oncePerEcosystem((eco) => eco.active.filter((p) => p.represents));

/** A party, and those that sit in it if it is a body; a body within a body, too. */
function withMembers(
    eco: Ecosystem,
    party: string,
    seats: 'any' | 'voting',
    open: ReadonlySet<string> = new Set()
): string[] {
    const body = eco.find(party, 'Body');
    if (!body || open.has(party)) return [party];
    const within = new Set([...open, party]);
    const seated = body.seats.filter((s) => s.party && (seats === 'any' || !s.observer));
    const members = seated.flatMap((s) => presentBehind(eco, s.party!.name));
    return [party, ...members.flatMap((m) => withMembers(eco, m, seats, within))];
}
