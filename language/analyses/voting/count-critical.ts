import { groupsOf, split } from './blocks.js';
import { type Budget, costPerPlayer } from './budget.js';
import type { Coalition } from './game.js';
import { closeTo } from './near-subset.js';
import { largestSum, ReachableSums } from './reachable-sums.js';
import { heaviestWithin } from './subset-sum.js';
import { weightOf } from './weight.js';

/**
 * How many of `players` (heaviest first, weights positive) can ever be critical in the weighted game with this quota:
 * these are the first ones, the rest are dummies. A player is no dummy exactly if some of the strictly heavier ones
 * lose alone but win with all that are not heavier: adding those one by one, some player turns the outcome, and it is
 * at most as heavy.
 */
export function countCritical(weights: readonly number[], players: Coalition, quota: number, budget: Budget): number {
    budget.spend(players.length * costPerPlayer);
    const total = weightOf(weights, players);
    if (total < quota || quota <= 0) return 0;
    const last = players.length - 1;
    const heavier = players.slice(0, last);
    const least = quota - weights[players[last]];
    if (weightOf(weights, closeTo(weights, heavier, quota - 1, least, budget)) >= least) return players.length;
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
        if (losing && weightOf(weights, losing) >= quota - rest) return i + 1;
    }
    return 0;
}
