import { Fraction } from '../../model/quantity.js';
import { type Coalition, compareCoalitions, type Game, keyOf, type NotComputed, signOf } from './game.js';
import { lightestCoalitions } from './lightest.js';
import { type Scaled, scaled, sum } from './scaled.js';

/** What a coalition could have on its own and what a division gives it (in a cost game: pays), in the units of the worths. */
export interface Excess {
    readonly kind: 'excess';
    readonly coalition: Coalition;
    readonly worth: Fraction;
    readonly receives: Fraction;
    /** How much better off it would be alone; 0 or negative where it has nothing to complain about. */
    readonly excess: Fraction;
}

/** Players times the coalitions that are looked at for an unlisted one. */
const searchBudget = 2e7;
/** Beyond, the weights that order the coalitions would take too much memory. */
const mostPlayers = 10_000;

/**
 * The coalition of some but not all players that has the greatest excess under a division (one amount per player, in the units of
 * the worths), among those whose worth is known; among equals the one with fewest players, then with the earlier ones.
 * `undefined` where no such coalition's worth is known. The excess is what it would have on its own less what it gets, in a
 * cost game what it pays less what it would pay on its own. That a coalition has an excess holds whatever the unknown worths are.
 */
export function greatestExcess(game: Game, division: readonly Fraction[]): Excess | NotComputed | undefined {
    const players = game.players.length;
    if (division.length !== players) return { kind: 'not computed', because: 'not one amount per player' };
    if (game.others && players > mostPlayers) return { kind: 'not computed', because: 'too many players' };
    const listed = [...game.listed.values()];
    const numbers = scaled([...division, ...listed.map((w) => w.worth), game.others ?? new Fraction(0)]);
    if (!numbers) return { kind: 'not computed', because: 'numbers too long' };
    const measure = measureOf(game, numbers);
    let worst: Measured | undefined;
    for (const [k, { coalition }] of listed.entries())
        worst = worse(worst, measure(coalition, numbers.numbers[players + k]));
    const unlisted = game.others && lightestUnlisted(game, numbers.numbers.slice(0, players));
    if (unlisted === 'not computed') return { kind: 'not computed', because: 'too many coalitions' };
    if (unlisted) worst = worse(worst, measure(unlisted, numbers.numbers.at(-1)!));
    return worst && excessOf(worst, numbers.denominator);
}

interface Measured {
    readonly coalition: Coalition;
    readonly worth: bigint;
    readonly receives: bigint;
    readonly excess: bigint;
}
function measureOf(game: Game, { numbers }: Scaled): (coalition: Coalition, worth: bigint) => Measured {
    const sign = signOf(game);
    return (coalition, worth) => {
        const receives = sum(coalition.map((player) => numbers[player]));
        return { coalition, worth, receives, excess: sign * (worth - receives) };
    };
}
function worse(a: Measured | undefined, b: Measured): Measured {
    if (!a || b.excess > a.excess) return b;
    return b.excess === a.excess && compareCoalitions(b.coalition, a.coalition) < 0 ? b : a;
}
function excessOf({ coalition, worth, receives, excess }: Measured, denominator: bigint): Excess {
    const exact = (number: bigint): Fraction => new Fraction(number, denominator);
    return { kind: 'excess', coalition, worth: exact(worth), receives: exact(receives), excess: exact(excess) };
}
/** Among the coalitions that are all worth `others`, the one that gets least (pays most) has the greatest excess. */
function lightestUnlisted(game: Game, shares: readonly bigint[]): Coalition | 'not computed' | undefined {
    const sign = signOf(game);
    let work = 0;
    for (const coalition of lightestCoalitions(shares.map((share) => sign * share))) {
        const isProper = coalition.length > 0 && coalition.length < shares.length;
        if (isProper && !game.listed.has(keyOf(coalition))) return coalition;
        work += shares.length;
        if (work > searchBudget) return 'not computed';
    }
    return undefined;
}
