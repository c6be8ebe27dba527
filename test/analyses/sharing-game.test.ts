import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    compareCoalitions,
    gameFrom,
    knownCount,
    knownWorths,
    properCoalitions,
    unknownWorths,
    worthOf
} from '../../language/analyses/sharing/game.js';
import { lightestCoalitions } from '../../language/analyses/sharing/lightest.js';
import { Fraction } from '../../language/model/quantity.js';
import { game, membersOf, named } from './fixtures/sharing.js';

const one = new Fraction(1);
const problems = (players: string[], worths: [string[], Fraction][], whole?: Fraction) => {
    const outcome = gameFrom({
        kind: 'gain',
        players,
        whole,
        worths: worths.map(([members, worth]) => ({ members, worth }))
    });
    return outcome.kind === 'game' ? [] : outcome.problems.map((p) => `${p.what}: ${p.names.join(' ')}`);
};

describe('a game as written', () => {
    it.each<[string, string[], [string[], Fraction][], Fraction | undefined, string[]]>([
        ['is right', ['A', 'B'], [[['A'], one]], one, []],
        [
            'names a coalition twice with one worth',
            ['A', 'B'],
            [
                [['A'], one],
                [['A'], one]
            ],
            one,
            []
        ],
        [
            'names a coalition twice in another order',
            ['A', 'B', 'C'],
            [
                [['A', 'B'], one],
                [['B', 'A'], one.mul(2)]
            ],
            one,
            ['coalition with two worths: B A']
        ],
        [
            'says two worths of the whole',
            ['A', 'B'],
            [[['A', 'B'], one.mul(2)]],
            one,
            ['coalition with two worths: A B']
        ],
        ['says the whole among the worths', ['A', 'B'], [[['A', 'B'], one]], undefined, []],
        ['has no players', [], [], one, ['no players: ']],
        ['names a player twice', ['A', 'B', 'A'], [], one, ['player named twice: A']],
        ['names a stranger', ['A', 'B'], [[['A', 'X'], one]], one, ['not a player: X']],
        ['names a member twice', ['A', 'B'], [[['A', 'A'], one]], one, ['member named twice: A A']],
        ['gives nobody a worth', ['A', 'B'], [[[], one]], one, ['empty coalition with a worth: ']],
        ['has a number of 400 digits', ['A', 'B'], [[['A'], new Fraction(10n ** 400n)]], one, ['number too long: A']],
        ['has several faults', ['A', 'A'], [[['X'], one]], one, ['player named twice: A', 'not a player: X']]
    ])('%s', (_, players, worths, whole, expected) => {
        expect(problems(players, worths, whole)).toEqual(expected);
    });
});

describe('what is not listed', () => {
    const partly = game(['A', 'B', 'C'], { A: 5, 'A+B': 9 }, { whole: 12 });
    it('is unknown, not 0', () => {
        expect(worthOf(partly, [0, 1])).toEqual(new Fraction(9));
        expect(worthOf(partly, [1])).toBeUndefined();
        expect(worthOf(partly, [])).toEqual(new Fraction(0));
        expect(worthOf(partly, [0, 1, 2])).toEqual(new Fraction(12));
    });
    it('is named, the smallest first', () => {
        expect(unknownWorths(partly)).toEqual({ kind: 'unknown', missing: [[1], [2], [0, 2], [1, 2]], more: false });
    });
    it('has the worth of the others where one is given, except the whole', () => {
        const others = game(['A', 'B', 'C'], { A: 5 }, { others: 2 });
        expect(worthOf(others, [1, 2])).toEqual(new Fraction(2));
        expect(worthOf(others, [0, 1, 2])).toBeUndefined();
        expect(unknownWorths(others)).toEqual({ kind: 'unknown', missing: [[0, 1, 2]], more: false });
        expect(unknownWorths(game(['A', 'B', 'C'], { A: 5 }, { others: 2, whole: 1 }))).toBeUndefined();
    });
    it('is named up to a dozen, among 10,000 players too', () => {
        const large = game(named(10_000), { P0: 1, P2: 1 }, { whole: 1 });
        const unknown = unknownWorths(large);
        expect(unknown?.missing.slice(0, 3)).toEqual([[1], [3], [4]]);
        expect(unknown?.missing).toHaveLength(12);
        expect(unknown?.more).toBe(true);
    });
    it('can be counted before it is listed', () => {
        expect(knownCount(partly)).toBe(2);
        expect([...knownWorths(partly)].map((w) => w.coalition)).toEqual([[0], [0, 1]]);
        const others = game(['A', 'B', 'C'], { 'B+C': 7 }, { others: 2, whole: 9 });
        expect(knownCount(others)).toBe(6);
        expect([...knownWorths(others)].map((w) => `${w.coalition.join('')}=${w.worth}`)).toEqual([
            '0=2',
            '1=2',
            '2=2',
            '01=2',
            '02=2',
            '12=7'
        ]);
    });
});

describe('the order of coalitions', () => {
    it('is by size, then by who comes earlier', () => {
        expect([...properCoalitions(4)].map((c) => c.join(''))).toEqual([
            '0',
            '1',
            '2',
            '3',
            '01',
            '02',
            '03',
            '12',
            '13',
            '23',
            '012',
            '013',
            '023',
            '123'
        ]);
        expect([...properCoalitions(1)]).toEqual([]);
        const all = [...properCoalitions(6)];
        expect([...all].reverse().sort(compareCoalitions)).toEqual(all);
        expect(all).toHaveLength(62);
    });
    it('by weight is that of all coalitions sorted', () => {
        const weights = fc.array(fc.integer({ min: -4, max: 6 }), { minLength: 0, maxLength: 7 });
        fc.assert(
            fc.property(weights, (weights) => {
                const n = weights.length;
                const weight = (members: readonly number[]): number => members.reduce((sum, i) => sum + weights[i], 0);
                const sorted = Array.from({ length: 2 ** n }, (_, mask) => membersOf(mask, n)).sort(
                    (a, b) => weight(a) - weight(b) || compareCoalitions(a, b)
                );
                expect([...lightestCoalitions(weights.map(BigInt))]).toEqual(sorted);
            }),
            { numRuns: 1000 }
        );
    });
});
