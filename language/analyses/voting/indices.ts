import { Fraction } from '../../model/quantity.js';
import { type Computed, computed, notComputed, within } from './budget.js';
import { countSwings } from './count-swings.js';
import type { VotingGame } from './game.js';
import { dependsOnVotesCast, type IntegerGame, keyOf, missingIn } from './integer-game.js';
import { memoised } from './memo.js';
import { scaled } from './scale.js';
import { atFullAttendance } from './simple-game.js';

/** Additions of 30-bit digits for one index: 1,000 players with 10⁵ votes together are within it. */
const indexBudget = 2e9;

/** A body whose outcome turns on who attends has its power measured as if everybody did. */
export type Holds = 'always' | 'at full attendance';

/** Banzhaf's measure of power (following Banzhaf 1965), per player. */
export interface Banzhaf {
    readonly holds: Holds;
    /** Coalitions of the others that lose without the player and win with it. */
    readonly swings: readonly bigint[];
    /**
     * Swings over all coalitions of the others, 2^(n − 1): the chance to be decisive when all vote yes or no with equal
     * chance.
     */
    readonly absolute: readonly Fraction[];
    /** Swings over the swings of all players: the values add up to 1. */
    readonly normalised: readonly Fraction[];
}
/**
 * The share of the orders of all players in which a player turns the outcome (following Shapley and Shubik 1954), per
 * player; they add up to 1.
 */
export interface ShapleyShubik {
    readonly holds: Holds;
    readonly index: readonly Fraction[];
}

/**
 * Exact; not computed where `scaled` is not, where nothing passes, or beyond `indexBudget`. For the power of a
 * coalition see `mergePlayers`.
 */
export function banzhaf(game: VotingGame): Computed<Banzhaf> {
    const integers = scaled(game);
    return integers.computed ? banzhafOf(integers.value) : integers;
}
const banzhafOf = memoised(keyOf, (game: IntegerGame): Computed<Banzhaf> => {
    const rows = swingsOf(game, false);
    if (!rows.computed) return rows;
    const swings = rows.value.map(([all]) => all);
    const everybodys = swings.reduce((a, b) => a + b, 0n);
    const coalitions = 2n ** BigInt(swings.length - 1);
    return computed({
        holds: holds(game),
        swings,
        absolute: swings.map(oncePerNumber((s) => new Fraction(s, coalitions))),
        normalised: swings.map(oncePerNumber((s) => new Fraction(s, everybodys)))
    });
});

/** Exact; not computed where `banzhaf` is not, which for this index is much earlier. */
export function shapleyShubik(game: VotingGame): Computed<ShapleyShubik> {
    const integers = scaled(game);
    return integers.computed ? shapleyShubikOf(integers.value) : integers;
}
const shapleyShubikOf = memoised(keyOf, (game: IntegerGame): Computed<ShapleyShubik> => {
    const rows = swingsOf(game, true);
    if (!rows.computed) return rows;
    const players = game.weights.length;
    const factorials = [1n];
    for (let i = 1; i <= players; i++) factorials.push(factorials[i - 1] * BigInt(i));
    // The orders in which exactly the members of one coalition of this size come before the player.
    const orders = (size: number): bigint => factorials[size] * factorials[players - 1 - size];
    const turned = rows.value.map((row) => row.reduce((sum, swings, size) => sum + swings * orders(size), 0n));
    return computed({
        holds: holds(game),
        index: turned.map(oncePerNumber((orders) => new Fraction(orders, factorials[players])))
    });
});

function swingsOf(game: IntegerGame, sized: boolean): Computed<bigint[][]> {
    if (missingIn(game).length) return notComputed('nothing-passes');
    return within(indexBudget, (budget) => countSwings(atFullAttendance(game), sized, budget));
}
function holds(game: IntegerGame): Holds {
    const always = !dependsOnVotesCast(game) && !game.quorum.members && !game.quorum.votes;
    return always ? 'always' : 'at full attendance';
}
/** Players of equal weight have equal power, and it is reducing long fractions that takes time. */
function oncePerNumber(fractionOf: (n: bigint) => Fraction): (n: bigint) => Fraction {
    const known = new Map<bigint, Fraction>();
    return (n) => {
        const fraction = known.get(n) ?? fractionOf(n);
        known.set(n, fraction);
        return fraction;
    };
}
