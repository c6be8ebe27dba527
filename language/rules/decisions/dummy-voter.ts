import { type BodyGame, bodyGames, type Voter } from '../../analyses/voting/body-game.js';
import type { Threshold } from '../../analyses/voting/game.js';
import { verdicts } from '../../analyses/voting/verdicts.js';
import type { Body } from '../../model/declarations.js';
import type { Fraction } from '../../model/quantity.js';
import { replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

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
                for (const voter of powerless(games)) yield hit(body, games[0], voter);
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
function hit(body: Body, { threshold, allVotes }: BodyGame, voter: Voter): Hit {
    const names = voter.parties.map((p) => p.name);
    const who = names.join(' and ');
    const [have, them] = names.length > 1 ? ['have', 'them'] : ['has', names[0]];
    const others = body.seats.filter((s) => s.party && !voter.seats.includes(s));
    return {
        at: voter.parties[0].at,
        element: body.name,
        parties: names,
        message: `${who} ${have} ${voter.votes.toFraction()} of ${allVotes.toFraction()} votes in ${body.name}, but no coalition ever needs them: a motion takes ${inWords(threshold, allVotes)}, and the other members reach or miss that without ${them}. Change the votes or the majority, or call the seat an observer.`,
        related: [
            ...(body.passes ? [{ message: 'This is what a motion needs.', at: body.passes.at }] : []),
            ...others.slice(0, 20).map((s) => ({
                message: `${s.party!.name} ${s.observer ? 'is an observer' : `has ${s.votes?.text ?? '1'} votes`}.`,
                at: s.at
            }))
        ],
        fixes: [
            {
                title: `Make ${who} an observer of ${body.name}`,
                edits: voter.seats.map((s) => replace(s.at, `${s.party!.name} observer`))
            }
        ]
    };
}
function inWords(threshold: Threshold, allVotes: Fraction): string {
    const more = threshold.strict ? 'more than ' : '';
    if (threshold.of === 'number') return `${more}${threshold.votes.toFraction()} votes`;
    if (threshold.of === 'votes cast') return `${more}${threshold.share.toFraction()} of the votes cast`;
    return `${more}${threshold.share.mul(allVotes).toFraction()} votes`;
}
