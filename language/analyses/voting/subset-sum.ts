import { type Budget, costPerPlayer } from './budget.js';
import type { Coalition } from './game.js';
import { largestSum, ReachableSums } from './reachable-sums.js';

/** Operations for one question about a game; one operation looks up 32 sums. */
export const searchBudget = 2e9;

/** Up to so many players all coalitions may be tried one by one, whatever the size of the weights. */
export const fewPlayers = 20;

/** Players of equal weight that are in or out together: with groups of 1, 2, 4, … every number of them can be in. */
interface Block {
    readonly weight: number;
    readonly players: Coalition;
}

/**
 * Of the subsets of `players` (heaviest first) that weigh at most `most`: one that weighs at least `enough`, or else the
 * heaviest. `undefined` where `most` is negative.
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
    const found = weigh(weights, greedy);
    if (found >= Math.min(cap, enough) || greedy.length === players.length) return greedy;
    const blocks = blocksOf(weights, players);
    const byTable = cap > largestSum ? Infinity : blocks.length * (cap / 32);
    if (players.length <= fewPlayers && 2 ** players.length < byTable)
        return heaviestOfAll(weights, players, cap, budget);
    const better = reach(blocks, cap, found + 1, budget).largest(found + 1, cap);
    return better === undefined ? greedy : recover(blocks, better, budget);
}

/**
 * How many of `players` (heaviest first, weights positive) can ever be critical in the weighted game with this quota: these are the
 * first ones, the rest are dummies. A player is no dummy exactly if some of the strictly heavier ones lose alone but win with all that
 * are not heavier: adding those one by one, some player turns the outcome, and it is at most as heavy.
 */
export function countWithSwing(weights: readonly number[], players: Coalition, quota: number, budget: Budget): number {
    budget.spend(players.length * costPerPlayer);
    const total = weigh(weights, players);
    if (total < quota || quota <= 0) return 0;
    const last = players.length - 1;
    const heavier = players.slice(0, last);
    const least = quota - weights[players[last]];
    if (weigh(weights, closeTo(weights, heavier, quota - 1, least, budget)) >= least) return players.length;
    if (quota > largestSum) return countBySearch(weights, players, quota, budget);
    const sums = new ReachableSums(quota, budget);
    let [start, rest] = [0, total];
    for (const group of groupsOf(weights, players)) {
        // While the rest outweighs the heaviest player, adding players one by one cannot step over the interval.
        if (rest < weights[players[0]] && sums.largest(quota - rest, quota - 1) === undefined) return start;
        for (const block of split(group)) {
            rest -= block.weight;
            sums.add(block.weight, quota - rest);
        }
        start += group.players.length;
    }
    return players.length;
}
/** The same for weights beyond any table, asking for one player after the other, the lightest first. */
function countBySearch(weights: readonly number[], players: Coalition, quota: number, budget: Budget): number {
    let rest = 0;
    for (let i = players.length - 1; i >= 0; i--) {
        rest += weights[players[i]];
        const losing = heaviestWithin(weights, players.slice(0, i), quota - 1, quota - rest, budget);
        if (losing && weigh(weights, losing) >= quota - rest) return i + 1;
    }
    return 0;
}

function gcd(a: number, b: number): number {
    return b ? gcd(b, a % b) : a;
}
function weigh(weights: readonly number[], players: Coalition): number {
    return players.reduce((sum, i) => sum + weights[i], 0);
}
/** Takes each player that still fits, the heaviest first. */
function fill(weights: readonly number[], players: Coalition, cap: number): Coalition {
    let room = cap;
    return players.filter((i) => {
        if (weights[i] > room) return false;
        room -= weights[i];
        return true;
    });
}

/** A subset that weighs at most `cap` and nearly as much, found without a table: the heaviest that fit, or every other one and exchanges. */
function closeTo(
    weights: readonly number[],
    players: Coalition,
    cap: number,
    enough: number,
    budget: Budget
): Coalition {
    const heaviest = fill(weights, players, cap);
    if (weigh(weights, heaviest) >= enough) return heaviest;
    const [odd, even] = [1, 0].map((rest) => players.filter((_, i) => i % 2 === rest));
    const mixed = exchange(weights, players, fill(weights, [...odd, ...even], cap), cap, enough, budget);
    return weigh(weights, mixed) > weigh(weights, heaviest) ? mixed : heaviest;
}
/** How often `exchange` tries; after a few times it comes no closer. */
const exchanges = 16;
/** Exchanges a player inside for a heavier one outside, as long as that comes closer to the cap and `enough` is not reached. */
function exchange(
    weights: readonly number[],
    players: Coalition,
    inside: Coalition,
    cap: number,
    enough: number,
    budget: Budget
): Coalition {
    const chosen = new Set(inside);
    let room = cap - weigh(weights, inside);
    for (let round = 0; round < exchanges && cap - room < enough; round++) {
        budget.spend(players.length * costPerPlayer);
        const outside = players.filter((i) => !chosen.has(i));
        const gain = (i: number, j?: number): number => (j === undefined ? 0 : weights[j] - weights[i]);
        let [out, into]: [number, number?] = [-1, undefined];
        for (const i of chosen) {
            const j = heaviestUpTo(weights, outside, weights[i] + room);
            if (gain(i, j) > gain(out, into)) [out, into] = [i, j];
        }
        if (into === undefined) break;
        room -= gain(out, into);
        chosen.delete(out);
        chosen.add(into);
    }
    return players.filter((i) => chosen.has(i));
}
/** The first of `players` (heaviest first) that weighs at most so much. */
function heaviestUpTo(weights: readonly number[], players: Coalition, most: number): number | undefined {
    let [low, high] = [0, players.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (weights[players[middle]] <= most) high = middle;
        else low = middle + 1;
    }
    return players[low];
}

function groupsOf(weights: readonly number[], players: Coalition): Block[] {
    const groups: { weight: number; players: number[] }[] = [];
    for (const player of players) {
        const group = groups.at(-1);
        if (group?.weight === weights[player]) group.players.push(player);
        else groups.push({ weight: weights[player], players: [player] });
    }
    return groups;
}
function split({ weight, players }: Block): Block[] {
    const blocks: Block[] = [];
    for (let start = 0, size = 1; start < players.length; start += size, size *= 2) {
        const together = players.slice(start, start + size);
        blocks.push({ weight: weight * together.length, players: together });
    }
    return blocks;
}
function blocksOf(weights: readonly number[], players: Coalition): Block[] {
    return groupsOf(weights, players).flatMap(split);
}

function weightOfAll(blocks: readonly Block[]): number {
    return blocks.reduce((sum, b) => sum + b.weight, 0);
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
/** The players of blocks that weigh exactly `sum`, which is known to be reachable: halves the blocks instead of keeping a table per block. */
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
