import type { Name, Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { presentBehind } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import type { Voter } from './body-game.js';

/** A seat with votes, and whose it is. */
export type RelatedSeat = Seat & { readonly party: Name };

/**
 * A seat with votes of each of several related parties that are one voter; a role with one holder is that holder. A role with a vote for
 * each of its members is no seat of its own.
 */
export function seatsOfRelated(eco: Ecosystem, { seats }: Voter): RelatedSeat[] {
    const groupOf = relatedGroups(eco);
    const byParty = new Map<string, RelatedSeat>();
    for (const seat of seats) {
        const { name } = seat.party!;
        const holders = presentBehind(eco, name);
        if (new Set(holders.map(groupOf)).size > 1 || seat.votes?.value.equals(0)) continue;
        const party = holders.length === 1 ? holders[0] : name;
        if (!byParty.has(party)) byParty.set(party, seat as RelatedSeat);
    }
    return byParty.size > 1 ? [...byParty.values()] : [];
}
