import { Fraction } from '../../model/quantity.js';
import type { NotComputed } from './game.js';
import type { ScaledGame } from './scaled-game.js';

/** With a probability of at least `confidence` no value is further than `error` from the exact one. They add up to the whole. */
export interface SampledValues {
    readonly kind: 'sampled';
    readonly values: readonly Fraction[];
    /** In the units of the worths. */
    readonly error: Fraction;
    readonly confidence: Fraction;
}

const confidence = new Fraction(99, 100);
const mostOrders = 100_000;
const fewestOrders = 100;
/** Steps of shuffling players and of looking for coalitions. */
const stepBudget = 2e7;
/** The same numbers every time, so that a finding never depends on the run. */
const seed = 20_261_101;

/**
 * The Shapley value estimated from random orders of the players: the mean of what each adds to those before it. The part that all
 * coalitions have in common is divided equally, which is exact; only what the listed ones are worth beyond it is sampled.
 * The error is Hoeffding's bound for means of independent numbers in an interval, over all players at once. The orders come
 * from a generator with a fixed seed, which the bound takes for random.
 */
export function sampledValues(game: ScaledGame): SampledValues | NotComputed {
    const { players: n, whole, denominator } = game;
    const orders = Math.min(mostOrders, Math.floor(stepBudget / stepsPerOrder(game)));
    if (orders < fewestOrders) return { kind: 'not computed', because: 'too many coalitions' };
    const sums = sampledSums(game, orders);
    return {
        kind: 'sampled',
        values: sums.map(
            (s) => new Fraction(whole * BigInt(orders) + s * BigInt(n), BigInt(orders) * BigInt(n) * denominator)
        ),
        error: errorBound(game, orders),
        confidence
    };
}

/** Until a member is found that comes too late, a random order takes (n+1)/(n-s+1) looks at a coalition of s on average. */
function stepsPerOrder({ players: n, listed }: ScaledGame): number {
    return listed.reduce((steps, { coalition }) => steps + (n + 1) / (n - coalition.length + 1), n);
}

/** Per player the sum over the orders of what it adds beyond what all coalitions have in common. */
function sampledSums({ players: n, listed }: ScaledGame, orders: number): bigint[] {
    const sums = new Array<bigint>(n).fill(0n);
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    const position = new Uint32Array(n);
    const random = mulberry32(seed);
    for (let k = 0; k < orders; k++) {
        shuffle(order, random);
        order.forEach((player, at) => {
            position[player] = at;
        });
        for (const { coalition, more } of listed) {
            const size = coalition.length;
            if (!coalition.every((player) => position[player] < size)) continue;
            sums[order[size - 1]] += more;
            sums[order[size]] -= more;
        }
    }
    return sums;
}

/** What a player adds lies in an interval twice as long as the one the worths lie in. */
function errorBound({ players: n, listed, denominator }: ScaledGame, orders: number): Fraction {
    let [least, most] = [0n, 0n];
    for (const { more } of listed) {
        if (more < least) least = more;
        if (more > most) most = more;
    }
    const risk = 1 - confidence.valueOf();
    const part = Math.ceil(1e6 * Math.sqrt(Math.log((2 * n) / risk) / (2 * orders)));
    return new Fraction(2n * (most - least) * BigInt(part), 1_000_000n * denominator);
}

/** Puts the players into a random order (Fisher and Yates). */
function shuffle(order: Uint32Array, random: () => number): void {
    for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
    }
}
/** Numbers from 0 to below 1, the same for the same seed: the generator known as mulberry32. */
function mulberry32(start: number): () => number {
    let state = start;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
