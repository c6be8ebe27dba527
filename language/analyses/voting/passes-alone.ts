import { levelFacing } from './alone.js';
import type { VotingGame } from './game.js';
import { scaled } from './scale.js';
import { atFullAttendance } from './simple-game.js';

/** Whether the votes of one voter pass a motion when everybody attends and all others vote no; `false` where it is not computed. */
export function passesAlone(game: VotingGame): (player: number) => boolean {
    const integers = scaled(game);
    if (!integers.computed) return () => false;
    const full = atFullAttendance(integers.value);
    const facing = levelFacing(full);
    return (player) => full.weights[player] >= facing(player);
}
