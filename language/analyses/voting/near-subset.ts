import { type Budget, costPerPlayer } from './budget.js';
import type { Coalition } from './game.js';
import { weightOf } from './weight.js';

/** Takes each player that still fits, the heaviest first. */
function fill(weights: readonly number[], players: Coalition, cap: number): Coalition {
    let room = cap;
    return players.filter((i) => {
        if (weights[i] > room) return false;
        room -= weights[i];
        return true;
    });
}

/**
 * A subset that weighs at most `cap` and nearly as much, found without a table: the heaviest that fit, or every other
 * one and exchanges.
 */
export function closeTo(
    weights: readonly number[],
    players: Coalition,
    cap: number,
    enough: number,
    budget: Budget
): Coalition {
    const heaviest = fill(weights, players, cap);
    if (weightOf(weights, heaviest) >= enough) return heaviest;
    const [odd, even] = [1, 0].map((rest) => players.filter((_, i) => i % 2 === rest));
    const mixed = exchange(weights, players, fill(weights, [...odd, ...even], cap), cap, enough, budget);
    return weightOf(weights, mixed) > weightOf(weights, heaviest) ? mixed : heaviest;
}
/** How often `exchange` tries; after a few times it comes no closer. */
const exchanges = 16;
/**
 * Exchanges a player inside for a heavier one outside, as long as that comes closer to the cap and `enough` is not
 * reached.
 */
function exchange(
    weights: readonly number[],
    players: Coalition,
    inside: Coalition,
    cap: number,
    enough: number,
    budget: Budget
): Coalition {
    const chosen = new Set(inside);
    let room = cap - weightOf(weights, inside);
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
