import { Fraction } from '../../model/quantity.js';
import { type Game, type NotComputed, type Unknown, unknownWorths } from './game.js';
import { type SampledValues, sampledValues } from './sampled-shapley.js';
import { bitsOf, canReduce, leastCommonMultiple } from './scaled.js';
import { type ScaledGame, scaledGame } from './scaled-game.js';

/** A value per player in the units of the worths; in a cost game it is what the player pays. */
export type Shapley =
    | { readonly kind: 'exact'; readonly values: readonly Fraction[] }
    | SampledValues
    | Unknown
    | NotComputed;

/** Members of all listed coalitions together: as many as 20 players have in all their coalitions. */
const memberBudget = 20 * 2 ** 19;

/**
 * The Shapley value: what each player adds to those who came before, averaged over all orders in which players can come together.
 * Exact for each game of up to 20 players, and for a larger one too unless it lists more than 20 players could, or the numbers get
 * too long; then it is sampled. All worths have to be known, because each of them counts. Source: following Shapley 1953.
 */
export function shapley(game: Game): Shapley {
    const unknown = unknownWorths(game);
    if (unknown) return unknown;
    const integers = scaledGame(game);
    if (!integers || !canReduce(integers.players, integers.bits))
        return { kind: 'not computed', because: 'numbers too long' };
    const values = exactValues(integers);
    return values ? { kind: 'exact', values } : sampledValues(integers);
}

/**
 * Every order is equally likely, so a coalition S of s among n players counts 1 / (s·C(n,s)) for each member, who completes it,
 * and -1 / ((n-s)·C(n,s)) for each other player, who leaves it behind. With A the sum of the worths of the coalitions of size s
 * that a player is in, and T that of all of size s, a size contributes (n·A - s·T) / (s·(n-s)·C(n,s)). A worth that all
 * coalitions have in common cancels, so only the listed ones matter. `undefined` where it is beyond a budget.
 */
function exactValues({ players: n, whole, listed, denominator, bits }: ScaledGame): readonly Fraction[] | undefined {
    if (listed.reduce((members, { coalition }) => members + coalition.length, 0) > memberBudget) return undefined;
    const bySize = groupedBySize(listed);
    const divisors = commonDivisor(n, [...bySize.keys()], (more) => canReduce(n, bits + more));
    if (!divisors) return undefined;
    const { common, of } = divisors;
    const numerators = new Array<bigint>(n).fill(whole * common);
    for (const [size, coalitions] of bySize) {
        const inside = new Array<bigint>(n).fill(0n);
        let total = 0n;
        for (const { coalition, more } of coalitions) {
            total += more;
            for (const player of coalition) inside[player] += more;
        }
        const factor = BigInt(n) * (common / of.get(size)!);
        for (const [player, worth] of inside.entries())
            numerators[player] += (BigInt(n) * worth - BigInt(size) * total) * factor;
    }
    return numerators.map((numerator) => new Fraction(numerator, common * BigInt(n) * denominator));
}

function groupedBySize(listed: ScaledGame['listed']): ReadonlyMap<number, ScaledGame['listed']> {
    const bySize = new Map<number, ScaledGame['listed'][number][]>();
    for (const one of listed) {
        const same = bySize.get(one.coalition.length);
        if (same) same.push(one);
        else bySize.set(one.coalition.length, [one]);
    }
    return bySize;
}

/** s·(n-s)·C(n,s) of each size s and their least common multiple; `undefined` where that gets too long. */
function commonDivisor(
    n: number,
    sizes: readonly number[],
    canHave: (bits: number) => boolean
): { common: bigint; of: ReadonlyMap<number, bigint> } | undefined {
    const of = new Map<number, bigint>();
    let common = 1n;
    for (const size of sizes) {
        let choices = 1n;
        for (let k = 1; k <= Math.min(size, n - size); k++) {
            choices = (choices * BigInt(n - k + 1)) / BigInt(k);
            if (k % 64 === 0 && !canHave(bitsOf(choices))) return undefined;
        }
        const divisor = BigInt(size) * BigInt(n - size) * choices;
        common = leastCommonMultiple(common, divisor);
        if (!canHave(bitsOf(common))) return undefined;
        of.set(size, divisor);
    }
    return { common, of };
}
