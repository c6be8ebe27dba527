import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type BodyGame, bodyGames, type Voter } from './body-game.js';
import { bodyVerdicts } from './body-verdicts.js';
import { verdicts } from './verdicts.js';

/** A voter that decides alone in a body of several, on every topic, and the game on topics that no veto is about. */
export interface BodyDictator {
    readonly game: BodyGame;
    readonly voter: Voter;
}

/** Where somebody else has a veto on a topic, nobody decides alone: that one has a say there. */
export function dictatorOfBody(eco: Ecosystem, body: Body): BodyDictator | undefined {
    const [game, ...onTopics] = bodyGames(eco, body);
    if (!game || game.players.length < 2) return undefined;
    const dictator = dictatorOf(game);
    if (dictator === undefined || onTopics.some((g) => dictatorOf(g) !== dictator)) return undefined;
    return { game, voter: game.players[dictator] };
}
/** The player that decides whoever attends. Where others can stay away and so prevent a quorum, they are not without a say. */
function dictatorOf(game: BodyGame): number | undefined {
    const verdict = bodyVerdicts(game);
    const dictator = verdict.computed && verdict.value.reachable ? verdict.value.dictator : undefined;
    return dictator?.verdict === 'yes' ? dictator.player : undefined;
}
/** Whether motions of a body can pass, on every topic; not where that is not known. */
export function canPass(eco: Ecosystem, body: Body): boolean {
    const games = bodyGames(eco, body);
    const answers = games.map(verdicts);
    return games.length > 0 && answers.every((v) => v.computed && v.value.reachable);
}
