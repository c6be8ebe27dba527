import { describe, expect, it } from 'vitest';
import type { Voter } from '../../language/analyses/voting/body-game.js';
import { canPass, dictatorOfBody } from '../../language/analyses/voting/dictator-of-body.js';
import { hiddenBlockers, isOneVoice } from '../../language/analyses/voting/hidden-blockers.js';
import { motionsOf } from '../../language/analyses/voting/motions.js';
import { seatsOfRelated } from '../../language/analyses/voting/related-seats.js';
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
    it('several persons are not one voice; one delegate and one holder are', () => {
        const eco = ecosystemOf(`${parties}\nbody X { seats A 2, R 2, Many 2, Many 1, Buyers 2, Buyers 1 unanimous }`);
        const one = eco
            .all('Body')[0]
            .seats.map((seat) =>
                isOneVoice(eco, { votes: seat.votes!.value, members: 1, parties: [seat.party!], seats: [seat] })
            );
        expect(one).toEqual([true, true, false, true, false, true]);
    });
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
