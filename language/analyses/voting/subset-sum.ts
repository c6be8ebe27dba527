import { type Block, blocksOf, weightOfAll } from './blocks.js';
import { type Budget, costPerPlayer } from './budget.js';
import type { Coalition } from './game.js';
import { closeTo } from './near-subset.js';
import { largestSum, ReachableSums } from './reachable-sums.js';
import { weightOf } from './weight.js';

/** Up to so many players all coalitions may be tried one by one, whatever the size of the weights. */
export const fewPlayers = 20;

/**
 * Of the subsets of `players` (heaviest first) that weigh at most `most`: one that weighs at least `enough`, or else
 * the heaviest. `undefined` where `most` is negative.
 */
export function heaviestWithin(
    weights: readonly number[],
    players: Coalition,
    most: number,
    enough: number,
    budget: Budget
): Coalition | undefined {
    budget.spend(players.length * costPerPlayer);
    if (most < 0) return undefined;
    // Sums are multiples of what divides all weights, so no other number is worth looking for.
    const step = players.reduce((divisor, i) => gcd(divisor, weights[i]), 0) || 1;
    const cap = most - (most % step);
    const greedy = closeTo(weights, players, cap, enough, budget);
    const found = weightOf(weights, greedy);
    if (found >= Math.min(cap, enough) || greedy.length === players.length) return greedy;
    const blocks = blocksOf(weights, players);
    const byTable = cap > largestSum ? Infinity : blocks.length * (cap / 32);
    if (players.length <= fewPlayers && 2 ** players.length < byTable)
        return heaviestOfAll(weights, players, cap, budget);
    const better = reach(blocks, cap, found + 1, budget).largest(found + 1, cap);
    return better === undefined ? greedy : recover(blocks, better, budget);
}

function gcd(a: number, b: number): number {
    return b ? gcd(b, a % b) : a;
}
/** The sums of blocks up to `cap`, leaving out those that cannot grow to `goal`. */
function reach(blocks: readonly Block[], cap: number, goal: number, budget: Budget): ReachableSums {
    const sums = new ReachableSums(cap, budget);
    let rest = weightOfAll(blocks);
    for (const { weight } of blocks) {
        rest -= weight;
        sums.add(weight, goal - rest);
    }
    return sums;
}
/**
 * The players of blocks that weigh exactly `sum`, which is known to be reachable: halves the blocks instead of keeping
 * a table per block.
 */
function recover(blocks: readonly Block[], sum: number, budget: Budget): Coalition {
    if (blocks.length === 1) return sum ? blocks[0].players : [];
    const middle = blocks.length >> 1;
    const [left, right] = [blocks.slice(0, middle), blocks.slice(middle)];
    const [leftSums, rightSums] = [
        reach(left, sum, sum - weightOfAll(right), budget),
        reach(right, sum, sum - weightOfAll(left), budget)
    ];
    const part = leftSums.complementIn(rightSums, sum)!;
    return [...recover(left, part, budget), ...recover(right, sum - part, budget)];
}

function heaviestOfAll(weights: readonly number[], players: Coalition, cap: number, budget: Budget): Coalition {
    const count = 2 ** players.length;
    budget.spend(count);
    const sums = new Float64Array(count);
    let best = 0;
    for (let set = 1; set < count; set++) {
        const player = players[31 - Math.clz32(set & -set)];
        sums[set] = sums[set & (set - 1)] + weights[player];
        if (sums[set] <= cap && sums[set] > sums[best]) best = set;
    }
    return players.filter((_, i) => best & (1 << i));
}
