import { type BodyGame, bodyGames } from '../../analyses/voting/body-game.js';
import { verdicts } from '../../analyses/voting/verdicts.js';
import { replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { listed } from '../words.js';

export const dictatorInBody: Rule = {
    id: 'dictator-in-body',
    family: 'decisions',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'One party decides alone although a body is declared.',
    *check(eco): Iterable<Hit> {
        for (const body of eco.all('Body')) {
            const [game, ...onTopics] = bodyGames(eco, body);
            if (!game || game.players.length < 2) continue;
            const dictator = dictatorOf(game);
            // Where somebody else has a veto on a topic, it has a say there.
            if (dictator === undefined || onTopics.some((g) => dictatorOf(g) !== dictator)) continue;
            const voter = game.players[dictator];
            const names = voter.parties.map((p) => p.name);
            const who = names.join(' and ');
            const others = game.players.filter((p) => p !== voter).flatMap((p) => p.parties.map((n) => n.name));
            const [together, decide] = names.length > 1 ? [' together, as related parties', 'decide'] : ['', 'decides'];
            yield {
                at: voter.parties[0].at,
                element: body.name,
                parties: [...names, ...others],
                message: `${who} ${decide} alone in ${body.name}${together}: ${voter.votes.toFraction()} of ${game.allVotes.toFraction()} votes are enough, and nothing passes without ${names.length > 1 ? 'them' : who}. The votes of ${listed(others)} never change an outcome. Change the votes or what a motion needs, or say openly that ${who} ${decide}.`,
                related: body.passes ? [{ message: 'This is what a motion needs.', at: body.passes.at }] : [],
                fixes: [
                    body.passes && {
                        title: `Let ${body.name} pass motions with all votes`,
                        edits: [replace(body.passes.at, `${game.allVotes.toFraction()} votes`)]
                    }
                ].filter((f) => f !== undefined)
            };
        }
    }
};
/** The player that decides whoever attends. Where others can stay away and so prevent a quorum, they are not without a say. */
function dictatorOf(game: BodyGame): number | undefined {
    const verdict = verdicts(game);
    const dictator = verdict.computed && verdict.value.reachable ? verdict.value.dictator : undefined;
    return dictator?.verdict === 'yes' ? dictator.player : undefined;
}
