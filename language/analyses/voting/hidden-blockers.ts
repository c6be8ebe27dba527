import type { BodyGame, Voter } from './body-game.js';
import { bodyVerdicts } from './body-verdicts.js';

/**
 * Voters that vote down whatever all others want, without a veto in the game. Nobody where each voter can (that is a body that must
 * agree), where one decides alone, or where it was too much to compute.
 */
export function hiddenBlockers(game: BodyGame): Voter[] {
    const verdict = bodyVerdicts(game);
    if (!verdict.computed || !verdict.value.reachable || verdict.value.dictator?.verdict === 'yes') return [];
    const blockers = verdict.value.blockers.filter((b) => b.votingNo);
    const blocking = new Set(blockers.map((b) => b.player));
    if (game.players.every(({ votes }, i) => votes.equals(0) || blocking.has(i))) return [];
    return blockers.filter((b) => !b.declared).map((b) => game.players[b.player]);
}
