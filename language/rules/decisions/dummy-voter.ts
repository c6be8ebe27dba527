import { type BodyGame, bodyGames, type Voter } from '../../analyses/voting/body-game.js';
import { bodyVerdicts } from '../../analyses/voting/body-verdicts.js';
import { canPass, dictatorOfBody } from '../../analyses/voting/dictator-of-body.js';
import type { Body, Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
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
                for (const voter of bySeat(powerless(games))) yield hit(eco, body, games[0], voter);
        }
    }
};

/** Voters without a swing in each game of a body; nobody where one decides alone: that is another finding, not one per member. */
function powerless(games: readonly BodyGame[]): Voter[] {
    let found = games[0].players;
    for (const game of games) {
        const verdict = bodyVerdicts(game);
        if (!verdict.computed || !verdict.value.reachable || verdict.value.dictator) return [];
        const { dummies } = verdict.value;
        if (!dummies.computed) return [];
        found = found.filter((_, i) => dummies.value.yes.includes(i));
    }
    return [...found];
}
type Powerless = Pick<Voter, 'parties' | 'seats' | 'votes'>;
/** The members of a role that vote on one seat are told of once: where none of them counts, all of them together do not. */
function bySeat(voters: readonly Voter[]): Powerless[] {
    const found = new Map<Seat, Powerless>();
    for (const voter of voters) {
        const [seat] = voter.seats;
        const known = found.get(seat);
        found.set(
            seat,
            known
                ? { ...known, votes: known.votes.add(voter.votes), parties: [...known.parties, ...voter.parties] }
                : voter
        );
    }
    return [...found.values()];
}
function hit(eco: Ecosystem, body: Body, game: BodyGame, voter: Powerless): Hit {
    const { threshold, allVotes } = game;
    const names = namesOf(voter);
    const who = listed(names);
    const [have, them] = names.length > 1 ? ['have', 'them'] : ['has', names[0]];
    return {
        at: voter.parties[0].at,
        element: body.name,
        parties: names,
        message: `${who} ${have} ${numberInWords(voter.votes)} of ${votesInWords(allVotes)} in ${body.name}, but no coalition ever needs them: a motion takes ${thresholdInWords(threshold, allVotes)}, and the other members reach or miss that without ${them}. Change the votes or the majority, or call ${verb(voter.seats.length, 'the seat an observer', 'the seats observers')}.`,
        related: votesOfBody(body, voter),
        fixes: observe(eco, body, game, voter)
    };
}
/** Without its votes and members the others must still be able to meet and to pass a motion, and none of them decides alone. */
function observe(eco: Ecosystem, body: Body, { players }: BodyGame, { seats, parties }: Powerless): Fix[] {
    const meant = new Set(namesOf({ parties }));
    // The seat of a role may be that of others, too.
    const isShared = players.some(
        (p) => p.seats.some((s) => seats.includes(s)) && p.parties.some((n) => !meant.has(n.name))
    );
    const after = { ...body, seats: body.seats.map((s) => (seats.includes(s) ? { ...s, observer: true } : s)) };
    if (isShared || !canPass(eco, after) || dictatorOfBody(eco, after)) return [];
    const names = [...new Set(seats.map((s) => s.party!.name))];
    return [
        {
            title: `Make ${listed(names)} ${verb(names.length, 'an observer', 'observers')} of ${body.name}`,
            edits: seats.map((s) => replace(s.at, `${spelled(s.party!.name)} observer`))
        }
    ];
}
