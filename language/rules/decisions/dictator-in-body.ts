import { bodyVerdicts } from '../../analyses/voting/body-verdicts.js';
import { type BodyDictator, canPass, dictatorOfBody } from '../../analyses/voting/dictator-of-body.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { namesOf, numberInWords, votesInWords } from './in-words.js';

export const dictatorInBody: Rule = {
    id: 'dictator-in-body',
    family: 'decisions',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'One party decides alone although a body is declared.',
    *check(eco): Iterable<Hit | Pause> {
        for (const body of eco.all('Body')) {
            yield pause;
            const found = dictatorOfBody(eco, body);
            if (found) yield hit(eco, body, found);
        }
    }
};
function hit(eco: Ecosystem, body: Body, { game, voter }: BodyDictator): Hit {
    const names = namesOf(voter);
    const who = listed(names);
    const others = game.players.filter((p) => p !== voter).flatMap(namesOf);
    const [together, decide, them] =
        names.length > 1 ? [' together, as related parties', 'decide', 'them'] : ['', 'decides', who];
    return {
        at: voter.parties[0].at,
        element: body.name,
        parties: [...names, ...others],
        message: `${who} ${decide} alone in ${body.name}${together}: ${numberInWords(voter.votes)} of ${votesInWords(game.allVotes)} are enough, and nothing passes without ${them}. The votes of ${listed(others)} never change an outcome. Change the votes or what a motion needs, or say openly that ${who} ${decide}.`,
        related: body.passes ? [{ message: 'This is what a motion needs.', at: body.passes.at }] : [],
        fixes: [...voteOnce(eco, body, names), ...withAllVotes(body, { game, voter })]
    };
}
function voteOnce(eco: Ecosystem, body: Body, names: readonly string[]): Fix[] {
    const once = { ...body, relatedVoteOnce: true };
    if (names.length < 2 || body.relatedVoteOnce || !canPass(eco, once) || dictatorOfBody(eco, once)) return [];
    return [
        {
            title: `Let related parties vote once in ${body.name}`,
            edits: [insertClause(body, 'related parties vote once')]
        }
    ];
}
function withAllVotes(body: Body, { game }: BodyDictator): Fix[] {
    const { allVotes } = game;
    const after = bodyVerdicts({ ...game, threshold: { of: 'number', votes: allVotes, strict: false } });
    // Vacant seats cast no votes; and where the others have none, all votes are still those of one.
    if (!body.passes || !after.computed || !after.value.reachable || after.value.dictator) return [];
    return [
        {
            title: `Let ${body.name} pass motions with all votes`,
            edits: [replace(body.passes.at, `${allVotes.toFraction()} votes`)]
        }
    ];
}
