import type { IntegerGame } from './integer-game.js';
import { type SimpleGame, withSupportersOnly } from './simple-game.js';

/** Whether a player passes a motion when nobody else attends. */
export function winsAlone(game: IntegerGame): (player: number) => boolean {
    const facing = levelFacing(withSupportersOnly(game));
    return (player) => game.weights[player] >= facing(player) && isQuorum(game, player);
}

/** Whether a player is a quorum by itself. */
export function isQuorum({ members, weights, quorum }: IntegerGame, player: number): boolean {
    return members[player] >= quorum.members && weights[player] >= quorum.votes;
}
/** What a player alone must reach: the quota, and the highest override that somebody else holds. */
export function levelFacing({ quota, vetoes }: SimpleGame): (player: number) => number {
    const top = vetoes.reduce<SimpleGame['vetoes'][number] | undefined>(highest, undefined);
    const second = vetoes.filter((v) => v !== top).reduce<typeof top>(highest, undefined);
    return (player) => Math.max(quota, (top?.player === player ? second : top)?.override ?? 0);
}
function highest<T extends { readonly override: number }>(a: T | undefined, b: T): T {
    return a && a.override >= b.override ? a : b;
}
