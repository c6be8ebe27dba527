import { isQuorum, levelFacing } from './alone.js';
import { type IntegerGame, type IntegerThreshold, needed, overridesByHolder } from './integer-game.js';
import type { SimpleGame } from './simple-game.js';

/**
 * A player that wins alone and without whom nobody wins when everybody attends: its vote is the outcome. So it is at
 * every smaller attendance that has a quorum. `yes`: the player is a quorum by itself. `depends`: others can stay away
 * and so prevent one.
 */
export interface Dictator {
    readonly player: number;
    readonly verdict: 'yes' | 'depends';
}

/** The dictator, of whom there is at most one. `full`: the game at full attendance. */
export function dictatorOf(game: IntegerGame, full: SimpleGame): Dictator | undefined {
    const facing = levelFacing(full);
    const vetoes = new Map(full.vetoes.map((v) => [v.player, v.override]));
    const player = full.weights.findIndex(
        (weight, i) => weight >= facing(i) && loses(full, full.total - weight, vetoes.get(i))
    );
    if (player < 0) return undefined;
    return { player, verdict: isQuorum(game, player) ? 'yes' : 'depends' };
}

/** A player that can stop every motion by itself, whatever the others do. */
export interface Blocker {
    readonly player: number;
    /** A veto of this player stands in the game. */
    readonly declared: boolean;
    /** By attending and voting no: even all others together do not pass a motion then. */
    readonly votingNo: boolean;
    /** By not attending, be it that there is no quorum then, be it that its votes or its consent are missing. */
    readonly stayingAway: boolean;
}

/** All blockers, in the order of the players. */
export function blockersOf(game: IntegerGame, full: SimpleGame): Blocker[] {
    const declared = new Set(game.vetoes.map((v) => v.player));
    const vetoes = new Map(full.vetoes.map((v) => [v.player, v.override]));
    const stays = missingWithout(game);
    return full.weights
        .map((weight, player) => ({
            player,
            declared: declared.has(player),
            votingNo: loses(full, full.total - weight, vetoes.get(player)),
            stayingAway: stays(player)
        }))
        .filter((b) => b.votingNo || b.stayingAway);
}
/** Whether no motion passes when a player stays away and all others vote yes. */
function missingWithout(game: IntegerGame): (player: number) => boolean {
    const members = game.members.reduce((a, b) => a + b, 0);
    const overrides = overridesByHolder(game);
    return (player) => {
        const rest = game.total - game.weights[player];
        const reaches = (t?: IntegerThreshold): boolean => t !== undefined && rest >= needed(t, rest);
        return (
            members - game.members[player] < game.quorum.members ||
            rest < game.quorum.votes ||
            !reaches(game.threshold) ||
            !(overrides.get(player) ?? []).every(reaches)
        );
    };
}
function loses(game: SimpleGame, weight: number, override = 0): boolean {
    return weight < Math.max(game.quota, override);
}
