import { Fraction } from '../../model/quantity.js';
import { type Excess, greatestExcess } from './excess.js';
import {
    type Coalition,
    type Game,
    knownCount,
    knownWorths,
    type NotComputed,
    signOf,
    type Unknown,
    unknownWorths
} from './game.js';
import { exactSum } from './scaled.js';
import { type Column, maximise, type Optimum } from './simplex.js';

export type CoreMembership =
    | { readonly kind: 'inside' }
    /** This coalition is better off alone, whatever the unknown worths are. */
    | { readonly kind: 'outside'; readonly aggrieved: Excess }
    /** No coalition is known to be better off alone, but the division does not add up to the whole. */
    | { readonly kind: 'not the whole'; readonly divided: Fraction; readonly whole: Fraction }
    | Unknown
    | NotComputed;

/** Whether a division (one amount per player, in the units of the worths) is in the core. */
export function coreMembership(game: Game, division: readonly Fraction[]): CoreMembership {
    const worst = greatestExcess(game, division);
    if (worst?.kind === 'not computed') return worst;
    if (worst && worst.excess.compare(0) > 0) return { kind: 'outside', aggrieved: worst };
    const divided = exactSum(division);
    if (!divided) return { kind: 'not computed', because: 'numbers too long' };
    if (game.whole && !game.whole.equals(divided)) return { kind: 'not the whole', divided, whole: game.whole };
    return unknownWorths(game) ?? { kind: 'inside' };
}

/** Coalitions with weights such that the weights of each player's coalitions add up to 1. */
export type BalancedCollection = readonly { readonly coalition: Coalition; readonly weight: Fraction }[];
export type Core =
    /** No division suits every coalition: these balanced ones are worth more, weighted, than the whole (in a cost game less). */
    | { readonly kind: 'empty'; readonly because: BalancedCollection }
    | { readonly kind: 'point'; readonly division: readonly Fraction[] }
    /** No coalition of known worth is better off alone than under this division; one of unknown worth may be. */
    | {
          readonly kind: 'candidate';
          readonly division: readonly Fraction[];
          readonly missing: readonly Coalition[];
          readonly more: boolean;
      }
    | Unknown
    | NotComputed;

/** Beyond these the linear programme takes too long while someone types. */
const mostPlayers = 100;
const mostCoalitions = 5000;

/**
 * Whether the core is empty, and if not one of its points, in the units of the worths; both hold exactly. If worths are unknown
 * the core can still be proved empty, but a point is only a candidate. Nobody gets (pays) less than nothing where that can be.
 * Source: following Bondareva 1963 and Shapley 1967: a core is empty exactly where some balanced coalitions are worth more,
 * weighted, than the whole. The greatest such sum is a linear programme, and its prices are a division.
 */
export function core(game: Game): Core {
    const unknown = unknownWorths(game);
    if (unknown && (!game.whole || knownCount(game) === 0)) return unknown;
    if (game.players.length > mostPlayers) return { kind: 'not computed', because: 'too many players' };
    if (knownCount(game) > mostCoalitions) return { kind: 'not computed', because: 'too many coalitions' };
    const sign = new Fraction(signOf(game));
    const whole = game.whole!.mul(sign);
    const worths = [...knownWorths(game), { coalition: game.players.map((_, i) => i), worth: game.whole! }];
    const demands = worths.map(
        ({ coalition, worth }): Column => ({ rows: coalition, sign: 1n, gain: worth.mul(sign) })
    );
    const best = greatestBalancedWorth(game, demands, whole);
    if (best.kind !== 'optimal') return { kind: 'not computed', because: 'too much work' };
    if (best.value.equals(whole)) {
        const division = best.prices.map((x) => x.mul(sign));
        return unknown ? { ...unknown, kind: 'candidate', division } : { kind: 'point', division };
    }
    const weighted = worths.map(({ coalition }, k) => ({ coalition, weight: best.weights[k] }));
    return { kind: 'empty', because: weighted.filter((w) => w.weight.compare(0) > 0) };
}
/** First also asks that nobody gets (pays) less than nothing; where no such division exists, for any division. */
function greatestBalancedWorth(game: Game, demands: readonly Column[], whole: Fraction): Optimum {
    const totals = game.players.map(() => 1n);
    const sign = signOf(game);
    const atLeastNothing = game.players.map((_, i): Column => ({ rows: [i], sign, gain: new Fraction(0) }));
    const first = maximise([...demands, ...atLeastNothing], totals);
    return first.kind === 'optimal' && first.value.equals(whole) ? first : maximise(demands, totals);
}
