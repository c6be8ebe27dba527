import type { Coalition } from './game.js';

/** What the players of a coalition have together: weight, or members. */
export function weightOf(perPlayer: readonly number[], coalition: Coalition): number {
    return coalition.reduce((sum, i) => sum + perPlayer[i], 0);
}
