import { dummies, votingGame } from '../../analyses/voting.js';
import { type Hit, type Rule, replace } from '../rule.js';

export const dummyVoter: Rule = {
    id: 'dummy-voter',
    family: 'decisions',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A member has votes that can never change an outcome.',
    *check(eco): Iterable<Hit> {
        for (const body of eco.all('Body')) {
            const game = votingGame(eco, body);
            if (!game || game.players.length < 2) continue;
            const veto = new Set(body.vetoes.map((v) => v.party.name));
            const powerless = dummies(game) ?? [];
            // One party that decides alone makes everybody else powerless: that is another finding, not one per member.
            if (powerless.length >= game.players.length - 1) continue;
            for (const player of powerless) {
                const names = player.parties.map((p) => p.name);
                if (names.some((n) => veto.has(n))) continue;
                const { quota, strict } = game.quotas[0];
                const seats = body.seats.filter((s) => s.party && names.includes(s.party.name));
                yield {
                    at: player.parties[0].at,
                    element: body.name,
                    parties: names,
                    message: `${names.join(' and ')} ${names.length > 1 ? 'have' : 'has'} ${player.weight.toFraction()} of ${game.total.toFraction()} votes in ${body.name}, but no coalition ever needs them: a motion takes ${strict ? 'more than ' : ''}${quota.toFraction()} votes, and the other members reach or miss that without ${names.length > 1 ? 'them' : names[0]}. Change the votes or the majority, or call the seat an observer.`,
                    related: [
                        ...(body.passes ? [{ message: 'This is what a motion needs.', at: body.passes.at }] : []),
                        ...body.seats
                            .filter((s) => s.party && !names.includes(s.party.name))
                            .slice(0, 20)
                            .map((s) => ({ message: `${s.party!.name} has ${s.votes?.text ?? '1'} votes.`, at: s.at }))
                    ],
                    fixes: [
                        {
                            title: `Make ${names.join(' and ')} an observer of ${body.name}`,
                            edits: seats.map((s) => replace(s.at, `${s.party!.name} observer`))
                        }
                    ]
                };
            }
        }
    }
};
