import { Fraction } from '../../model/quantity.js';
import type { Game, NotComputed, Unknown } from './game.js';
import { bitsOf, canReduce, scaled, sum } from './scaled.js';
import { shapley } from './shapley.js';

/** The share of the whole that a principle gives each party, as parts of 1 that add up to 1. */
export interface ImpliedShares {
    readonly kind: 'shares';
    readonly shares: readonly Fraction[];
    /** No share is further than this from the exact one; 0 where they are exact. */
    readonly error: Fraction;
}
/** The principle says nothing here: there is nothing to divide by, or it would give someone less than nothing. */
export interface NoShares {
    readonly kind: 'no shares';
    readonly because: 'nobody shares' | 'nothing contributed' | 'negative contribution' | 'nothing to share';
}

const exact = new Fraction(0);

/** The same share for each of so many parties. */
export function equalShares(parties: number): ImpliedShares | NoShares {
    if (parties < 1) return { kind: 'no shares', because: 'nobody shares' };
    return { kind: 'shares', shares: new Array<Fraction>(parties).fill(new Fraction(1, parties)), error: exact };
}

/**
 * Shares in proportion to what each party contributes. The contributions have to be valued on one basis: in one currency, and all of
 * them once or all per the same time; a contribution whose worth nobody said has no place here.
 */
export function sharesByContribution(contributions: readonly Fraction[]): ImpliedShares | NoShares | NotComputed {
    if (contributions.length === 0) return { kind: 'no shares', because: 'nobody shares' };
    if (contributions.some((c) => c.compare(0) < 0)) return { kind: 'no shares', because: 'negative contribution' };
    const integers = scaled(contributions);
    if (!integers) return { kind: 'not computed', because: 'numbers too long' };
    const all = sum(integers.numbers);
    if (all === 0n) return { kind: 'no shares', because: 'nothing contributed' };
    if (!canReduce(contributions.length, bitsOf(all))) return { kind: 'not computed', because: 'numbers too long' };
    return { kind: 'shares', shares: integers.numbers.map((c) => new Fraction(c, all)), error: exact };
}

/** The Shapley values as shares of the whole; of costs in a cost game. Some can be negative where a player does harm. */
export function sharesByShapley(game: Game): ImpliedShares | NoShares | Unknown | NotComputed {
    const result = shapley(game);
    if (result.kind === 'unknown' || result.kind === 'not computed') return result;
    const whole = game.whole!;
    if (whole.equals(0)) return { kind: 'no shares', because: 'nothing to share' };
    const error = result.kind === 'sampled' ? result.error.div(whole.abs()) : exact;
    return { kind: 'shares', shares: result.values.map((value) => value.div(whole)), error };
}

/** A share as written beside the one its principle implies. */
export interface ShareComparison {
    readonly stated: Fraction;
    readonly implied: Fraction;
    /** Stated less implied, as a part of 1; times 100 it is in percentage points. */
    readonly difference: Fraction;
    /** `undecided` where the implied share is not known exactly enough. */
    readonly verdict: 'agrees' | 'differs' | 'undecided';
}
export interface Tolerance {
    /** The deviation that is let pass, as a part of 1: 1/200 for half a percentage point. */
    readonly deviation: Fraction;
    /** The unit the stated shares are rounded to, as a part of 1: 1/1000 for `rounded to 0.1 %`. */
    readonly roundedTo?: Fraction;
}
/** Half a percentage point: our choice, not from a source. */
export const usualDeviation = new Fraction(1, 200);

/**
 * Each stated share against the implied one; `undefined` where there are not as many of one as of the other. A rounded share stands
 * for any share less than one unit away: rounded the usual way it is half a unit off at most, rounded so that all add up to
 * 100 % (33.4, 33.3, 33.3) nearly a whole one.
 */
export function compareShares(
    stated: readonly Fraction[],
    implied: ImpliedShares,
    { deviation, roundedTo = new Fraction(0) }: Tolerance
): readonly ShareComparison[] | undefined {
    if (stated.length !== implied.shares.length) return undefined;
    const isRounded = roundedTo.compare(0) > 0;
    const passes = (distance: Fraction): boolean => {
        const beyond = distance.sub(deviation).sub(roundedTo).compare(0);
        return isRounded ? beyond < 0 : beyond <= 0;
    };
    return stated.map((share, i) => {
        const difference = share.sub(implied.shares[i]);
        const far = passes(difference.abs().add(implied.error));
        const near = passes(difference.abs().sub(implied.error));
        const verdict = far ? 'agrees' : near ? 'undecided' : 'differs';
        return { stated: share, implied: implied.shares[i], difference, verdict };
    });
}
