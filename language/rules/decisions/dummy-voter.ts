import { type BodyGame, bodyGames, type Voter } from '../../analyses/voting/body-game.js';
import { canPass, dictatorOfBody } from '../../analyses/voting/dictator-of-body.js';
import { verdicts } from '../../analyses/voting/verdicts.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fix, replace, written } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { listed, verb } from '../words.js';
import { namesOf, numberInWords, thresholdInWords, votesInWords, votesOfBody } from './in-words.js';

export const dummyVoter: Rule = {
    id: 'dummy-voter',
    family: 'decisions',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A member has votes that can never change an outcome.',
    *check(eco): Iterable<Hit> {
        for (const body of eco.all('Body')) {
            const games = bodyGames(eco, body);
            if (games.length && games[0].players.length > 1)
                for (const voter of powerless(games)) yield hit(eco, body, games[0], voter);
        }
    }
};

/** Voters without a swing in each game of a body; nobody where one decides alone: that is another finding, not one per member. */
function powerless(games: readonly BodyGame[]): Voter[] {
    let found = games[0].players;
    for (const game of games) {
        const verdict = verdicts(game);
        if (!verdict.computed || !verdict.value.reachable || verdict.value.dictator) return [];
        const { dummies } = verdict.value;
        if (!dummies.computed) return [];
        found = found.filter((_, i) => dummies.value.yes.includes(i));
    }
    return [...found];
}
function hit(eco: Ecosystem, body: Body, { threshold, allVotes }: BodyGame, voter: Voter): Hit {
    const names = namesOf(voter);
    const who = listed(names);
    const [have, them] = names.length > 1 ? ['have', 'them'] : ['has', names[0]];
    return {
        at: voter.parties[0].at,
        element: body.name,
        parties: names,
        message: `${who} ${have} ${numberInWords(voter.votes)} of ${votesInWords(allVotes)} in ${body.name}, but no coalition ever needs them: a motion takes ${thresholdInWords(threshold, allVotes)}, and the other members reach or miss that without ${them}. Change the votes or the majority, or call ${verb(names.length, 'the seat an observer', 'the seats observers')}.`,
        related: votesOfBody(body, voter),
        fixes: observe(eco, body, voter)
    };
}
/** Without its votes and members the others must still be able to meet and to pass a motion, and none of them decides alone. */
function observe(eco: Ecosystem, body: Body, { seats, parties }: Voter): Fix[] {
    const names = namesOf({ parties });
    const after = { ...body, seats: body.seats.map((s) => (seats.includes(s) ? { ...s, observer: true } : s)) };
    if (!canPass(eco, after) || dictatorOfBody(eco, after)) return [];
    return [
        {
            title: `Make ${listed(names)} ${verb(names.length, 'an observer', 'observers')} of ${body.name}`,
            edits: seats.map((s) => replace(s.at, `${written(s.party!.name)} observer`))
        }
    ];
}
