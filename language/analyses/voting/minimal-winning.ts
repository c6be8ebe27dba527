import { type Computed, computed, notComputed } from './budget.js';
import type { Coalition, VotingGame } from './game.js';
import { type IntegerGame, keyOf, missingIn } from './integer-game.js';
import { memoised } from './memo.js';
import { scaled } from './scale.js';
import { atFullAttendance, type SimpleGame } from './simple-game.js';
import { weightOf } from './weight.js';

/** All coalitions are looked at: with so many players 65,536. */
const mostPlayers = 16;

/**
 * The coalitions that pass a motion when everybody attends, and that lose when any one of them votes no; the smallest first. Not
 * computed with more than `mostPlayers` players, and where nothing passes.
 */
export function minimalWinners(game: VotingGame): Computed<readonly Coalition[]> {
    const integers = scaled(game);
    return integers.computed ? minimalWinnersOf(integers.value) : integers;
}
const minimalWinnersOf = memoised(keyOf, (game: IntegerGame): Computed<readonly Coalition[]> => {
    if (missingIn(game).length) return notComputed('nothing-passes');
    const full = atFullAttendance(game);
    const players = full.weights.length;
    if (players > mostPlayers) return notComputed('too-many-operations');
    const found: Coalition[] = [];
    for (let set = 1; set < 2 ** players; set++) {
        const coalition = full.order.filter((i) => set & (1 << i));
        if (wins(full, coalition) && coalition.every((i) => !wins(full, without(coalition, i)))) found.push(coalition);
    }
    return computed(found.sort((a, b) => a.length - b.length || weightOf(full.weights, b) - weightOf(full.weights, a)));
});
function wins({ weights, quota, vetoes }: SimpleGame, coalition: Coalition): boolean {
    const weight = weightOf(weights, coalition);
    return weight >= quota && vetoes.every((v) => coalition.includes(v.player) || weight >= v.override);
}
function without(coalition: Coalition, player: number): Coalition {
    return coalition.filter((i) => i !== player);
}
