import type { Ecosystem } from '../../model/ecosystem.js';
import { presentBehind } from '../parties/present.js';
import type { BodyGame, Voter } from './body-game.js';
import { verdicts } from './verdicts.js';

/**
 * Voters that vote down whatever all others want, without a veto in the game. Nobody where each voter can (that is a body that must
 * agree), where one decides alone, or where it was too much to compute.
 */
export function hiddenBlockers(game: BodyGame): Voter[] {
    const verdict = verdicts(game);
    if (!verdict.computed || !verdict.value.reachable || verdict.value.dictator?.verdict === 'yes') return [];
    const blockers = verdict.value.blockers.filter((b) => b.votingNo);
    const blocking = new Set(blockers.map((b) => b.player));
    if (game.players.every(({ votes }, i) => votes.equals(0) || blocking.has(i))) return [];
    return blockers.filter((b) => !b.declared).map((b) => game.players[b.player]);
}
/** Whether the votes of a voter are one will: not where several persons of a population, a group or a role cast them. */
export function isOneVoice(eco: Ecosystem, { seats }: Voter): boolean {
    return seats.every(({ party, votes }) => {
        const several = eco.find(party!.name, 'Population') ?? presentBehind(eco, party!.name).length !== 1;
        return !several || !votes || votes.value.compare(1) <= 0;
    });
}
