import type { Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Voter } from './body-game.js';

/** A seat with votes of each of several related parties that are one voter; a role with one holder is that holder. */
export function seatsOfRelated(eco: Ecosystem, { seats }: Voter): Seat[] {
    const byParty = new Map<string, Seat>();
    for (const seat of seats) {
        const holders = [...eco.expandName(seat.party!.name)];
        const party = holders.length === 1 ? holders[0] : seat.party!.name;
        if (!byParty.has(party) && !seat.votes?.value.equals(0)) byParty.set(party, seat);
    }
    return byParty.size > 1 ? [...byParty.values()] : [];
}
