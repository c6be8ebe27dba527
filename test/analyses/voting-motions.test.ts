import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyGame, type Voter, votersOf } from '../../language/analyses/voting/body-game.js';
import { bodyVerdicts } from '../../language/analyses/voting/body-verdicts.js';
import { canPass, dictatorOfBody } from '../../language/analyses/voting/dictator-of-body.js';
import { hiddenBlockers } from '../../language/analyses/voting/hidden-blockers.js';
import { motionsOf } from '../../language/analyses/voting/motions.js';
import { seatsOfRelated } from '../../language/analyses/voting/related-seats.js';
import { verdicts } from '../../language/analyses/voting/verdicts.js';
import { Fraction } from '../../language/model/quantity.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const parties =
    'role R\npartner A as R\npartner B\npartner C\npartner D { stake A 60 % }\nrole Many\npartner E as Many\npartner F as Many\npopulation Buyers';
const names = (voters: readonly Voter[]): string[] => voters.map((v) => v.parties.map((p) => p.name).join('+'));

describe('what a body votes on', () => {
    const topicsOf = (text: string): (string | undefined)[] => {
        const eco = ecosystemOf(`${parties}\n${text}`);
        return motionsOf(eco, eco.all('Body')[0]).map((m) => m.topic);
    };
    const body = 'body X { seats A, B, C passes with 2 votes veto A about rules }';
    it.each([
        ['nothing is said', '', [undefined]],
        [
            'decisions',
            'decision D1 about rules, data { decided by X }\ndecision D2 about ip { decided by A }',
            ['rules', 'data']
        ],
        ['a decision about nothing said', 'decision D1 { decided by X }', [undefined, 'rules']],
        ['a decision about anything', 'decision D1 about any { decided by X }', [undefined, 'rules']],
        ['a sanction', 'sanction S { warning decided by X }', ['sanctions']],
        ['a ruling', 'conflict Q { step ruling by X }', [undefined]],
        ['through a group', 'group G of X, B\ndecision D1 about data { decided by G }', ['data']]
    ])('%s', (_, text, expected) => expect(topicsOf(`${body}\n${text}`)).toEqual(expected));
    it('nothing where it does not say what a motion needs', () =>
        expect(topicsOf('body X { seats A, B }')).toEqual([]));
});
describe('who blocks without a veto', () => {
    it.each([
        ['A 40, B 30, C 30 passes with 67 votes', ['A']],
        ['A 40, B 30, C 30 passes with 67 votes veto A', []],
        ['A 40, B 30, C 30 passes with 100 votes', []],
        ['A 60, B 30, C 30 passes with 60 votes', []],
        ['A 70, B 20, C 10 passes with 60 votes', []],
        ['A 1, D 1, B 1, C 1 passes with 3 votes', ['A+D']],
        ['A 1, B 1 passes with 3 votes', []]
    ])('%s', (seats, expected) => {
        const eco = ecosystemOf(`${parties}\nbody X { seats ${seats} }`);
        expect(names(motionsOf(eco, eco.all('Body')[0]).flatMap((m) => hiddenBlockers(m.game)))).toEqual(expected);
    });
});
describe('the voters of a body', () => {
    const inWords = (seats: string, more = ''): string => {
        const eco = ecosystemOf(`${parties}\npartner G { stake E 60 % }\n${more}\nbody X { seats ${seats} }`);
        const said = votersOf(eco, eco.all('Body')[0]).map(
            (v) =>
                `${v.parties.map((p) => p.name).join('+')} ${v.votes.toFraction()}/${v.members}${v.several ? ' several' : ''}`
        );
        return said.join(', ');
    };
    it.each([
        ['one partner, however many votes', 'A 2', 'A 2/1'],
        ['a role with one holder', 'R 2', 'R 2/2'],
        ['a role with a vote for each of its two holders', 'Many 2', 'E 1/1, F 1/1'],
        ['a role with one delegate', 'Many 1', 'Many 1/1'],
        ['a role with more votes than holders', 'Many 3', 'Many 3/3 several'],
        ['a population', 'Buyers 2', 'Buyers 2/2 several'],
        ['one delegate of a population', 'Buyers 1', 'Buyers 1/1'],
        ['a member with a seat of its own, too', 'E 2, Many 2', 'E+E 3/2, F 1/1'],
        ['a relative of a member', 'G 2, Many 2', 'G+E 3/2, F 1/1']
    ])('%s', (_, seats, expected) => expect(inWords(seats)).toBe(expected));
    it.each([
        ['a group', 'group Q of B, C', 'Q 2', 'B 1/1, C 1/1'],
        ['related holders have one vote', 'group Q of E, G, B', 'Q 2', 'E+G 1/1, B 1/1'],
        ['one vote each although two are related: who votes how is open', 'group Q of E, G, B', 'Q 3', 'Q 3/3 several'],
        ['a group of related ones is one', 'group Q of E, G', 'Q 3', 'Q 3/3'],
        ['a group with a population in it', 'group Q of B, Buyers', 'Q 2', 'Q 2/2 several'],
        ['a group of a population', 'group Q of Buyers', 'Q 2', 'Q 2/2 several'],
        ['those who have left do not count', 'partner H status exited\ngroup Q of B, C, H', 'Q 2', 'B 1/1, C 1/1'],
        ['nobody plays it', 'role None', 'None 2', 'None 2/2 several']
    ])('%s', (_, more, seats, expected) => expect(inWords(seats, more)).toBe(expected));
    it('a role with a veto consents as a whole', () => {
        expect(inWords('Many 2 veto Many')).toBe('Many 2/2 several');
        expect(inWords('Many 2 veto E')).toBe('E 1/1, F 1/1');
    });
});
describe('what is certain where votes are those of several', () => {
    const verdictOf = (body: string) => {
        const eco = ecosystemOf(`${parties}\nbody X { ${body} }`);
        const game = bodyGame(eco, eco.all('Body')[0])!;
        const found = bodyVerdicts(game);
        if (!found.computed || !found.value.reachable) return undefined;
        const { dictator, blockers, dummies } = found.value;
        const name = (i: number): string => game.players[i].parties[0].name;
        return {
            decides: dictator && name(dictator.player),
            block: blockers.map((b) => name(b.player)),
            never: dummies.computed ? dummies.value.yes.map(name) : dummies.reason
        };
    };
    it.each([
        ['no dictator, and nobody made powerless by one', 'seats Buyers 3, B 1 passes with 3 votes', undefined, [], []],
        ['another dictator is one', 'seats A 5, Buyers 3, B 1 passes with 5 votes', 'A', ['A'], ['Buyers', 'B']],
        ['nobody blocks with them', 'seats A 2, Buyers 3 passes with 4 votes', undefined, ['A'], []],
        ['each of them blocks', 'seats A 2, Buyers 3 passes with 5 votes', undefined, ['A', 'Buyers'], []],
        ['their veto is one', 'seats A 2, B 2, Buyers 3 passes with 4 votes veto Buyers', undefined, ['Buyers'], []],
        ['votes that none needs', 'seats A 4, B 4, C 4, Buyers 2 passes with 8 votes', undefined, [], ['Buyers']]
    ])('%s', (_, body, decides, block, never) => expect(verdictOf(body)).toEqual({ decides, block, never }));
    it('nothing is claimed where they are too many to be taken apart', () =>
        expect(verdictOf('seats A 2, Buyers 5000 passes with majority of all votes')).toBeUndefined());
});
it.each([
    ['A 3, B 1 passes with 3 votes', 'A', true],
    ['A 3, B 1 quorum 2 members passes with 3 votes', undefined, true],
    ['A 3, B 1 passes with 3 votes veto B about rules', undefined, true],
    ['A 3 passes with 3 votes', undefined, true],
    ['A 1, B 1 passes with 3 votes', undefined, false],
    ['A 1, B 1', undefined, false]
])('who decides alone, and whether motions can pass: %s', (seats, expected, passes) => {
    const eco = ecosystemOf(`${parties}\nbody X { seats ${seats} }`);
    const [body] = eco.all('Body');
    expect([dictatorOfBody(eco, body)?.voter.parties[0].name, canPass(eco, body)]).toEqual([expected, passes]);
});
it.each([
    ['A 1, D 1, B 1', ['A', 'D']],
    ['R 1, D 1, B 1', ['R', 'D']],
    ['A 1, R 1, B 1', []],
    ['A 1, D 0, B 1', []]
])('related parties with seats of their own: %s', (seats, expected) => {
    const eco = ecosystemOf(`${parties}\nbody X { seats ${seats} passes with 1 votes }`);
    const [{ game }] = motionsOf(eco, eco.all('Body')[0]);
    expect(game.players.flatMap((v) => seatsOfRelated(eco, v)).map((s) => s.party!.name)).toEqual(expected);
});
it('what is certain holds however the persons of a voter vote together', () => {
    const votes = fc.integer({ min: 1, max: 5 });
    const passing = fc.oneof(
        fc.integer({ min: 1, max: 15 }).map((n) => `${n} votes`),
        fc.constantFrom('majority of all votes', '2/3 of all votes', 'majority of votes cast', '2/3 of votes cast')
    );
    const property = fc.property(votes, votes, votes, fc.array(fc.nat(2), { minLength: 5 }), passing, (...given) => {
        const [a, b, several, camps, passes] = given;
        const eco = ecosystemOf(
            `${parties}\nbody X { seats A ${a}, B ${b}, Buyers ${several}   passes with ${passes} }`
        );
        const game = bodyGame(eco, eco.all('Body')[0])!;
        const certain = bodyVerdicts(game);
        // Those of one camp vote alike: one player with as many votes.
        const sizes = [0, 1, 2].map((camp) => camps.slice(0, several).filter((c) => c === camp).length);
        const [A, B] = game.players;
        const blocs = sizes.filter((n) => n).map((n) => ({ ...game.players[2], votes: new Fraction(n), members: n }));
        const divided = verdicts({ ...game, players: [A, B, ...blocs] });
        if (!certain.computed || !divided.computed || !certain.value.reachable || !divided.value.reachable) {
            expect(certain.computed && certain.value.reachable).toBe(divided.computed && divided.value.reachable);
            return;
        }
        const { dictator, blockers, dummies } = certain.value;
        const among = (player: number): number[] => (player < 2 ? [player] : blocs.map((_, i) => i + 2));
        if (dictator) expect(divided.value.dictator?.player).toBe(dictator.player);
        const blocking = divided.value.blockers.map((d) => d.player);
        for (const { player } of blockers) expect(blocking).toEqual(expect.arrayContaining(among(player)));
        const never = divided.value.dummies.computed ? divided.value.dummies.value.yes : [];
        if (dummies.computed)
            for (const player of dummies.value.yes) expect(never).toEqual(expect.arrayContaining(among(player)));
    });
    fc.assert(property, { numRuns: 300 });
});
