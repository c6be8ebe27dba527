import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    compareShares,
    equalShares,
    type ImpliedShares,
    sharesByContribution,
    sharesByShapley,
    usualDeviation
} from '../../language/analyses/sharing/division.js';
import { skew } from '../../language/analyses/sharing/skew.js';
import { Fraction } from '../../language/model/quantity.js';
import { type Amount, exact, game, named, publishedGame, texts, total } from './fixtures/sharing.js';

const shares = (result: { kind: string; shares?: readonly Fraction[] }): string =>
    result.shares ? texts(result.shares).join(' ') : result.kind;

describe('the shares a principle implies', () => {
    it.each<[string, { kind: string; shares?: readonly Fraction[] }, string]>([
        ['equal, of four', equalShares(4), '1/4 1/4 1/4 1/4'],
        ['equal, of nobody', equalShares(0), 'no shares'],
        ['by contribution', sharesByContribution(exact([6, 4, 2])), '1/2 1/3 1/6'],
        ['by contribution, one contributes nothing', sharesByContribution(exact([6, 0])), '1 0'],
        ['by contribution, nobody contributes', sharesByContribution(exact([0, 0])), 'no shares'],
        ['by contribution of less than nothing', sharesByContribution(exact([6, -1])), 'no shares'],
        ['by contribution of nobody', sharesByContribution([]), 'no shares'],
        ['Shapley of the glove game', sharesByShapley(publishedGame('glove')), '1/6 1/6 2/3'],
        ['Shapley of the airport costs', sharesByShapley(publishedGame('airport')), '1/9 1/6 2/9 1/2'],
        ['Shapley with unknown worths', sharesByShapley(game(['A', 'B'], { A: 1 }, { whole: 3 })), 'unknown'],
        ['Shapley of nothing', sharesByShapley(game(['A', 'B'], { A: 1, B: 1 }, { whole: 0 })), 'no shares'],
        [
            'by contributions with huge and different denominators',
            sharesByContribution(named(500).map((_, k) => new Fraction(1n, 10n ** 30n + BigInt(k)))),
            'not computed'
        ]
    ])('%s', (_, result, expected) => {
        expect(shares(result)).toBe(expected);
    });
    it('by contribution add up to 1 and keep the ratios', () => {
        const contributions = fc
            .array(fc.nat(1000), { minLength: 1, maxLength: 8 })
            .filter((c) => c.some((x) => x > 0));
        fc.assert(
            fc.property(contributions, (c) => {
                const result = sharesByContribution(exact(c));
                if (result.kind !== 'shares') throw new Error(result.kind);
                expect(total(result.shares).equals(1)).toBe(true);
                const all = c.reduce((a, b) => a + b);
                expect(texts(result.shares.map((s) => s.mul(all)))).toEqual(c.map(String));
            }),
            { numRuns: 1000 }
        );
    });
});

describe('stated shares', () => {
    const percents = (...numbers: Amount[]): Fraction[] => exact(numbers).map((n) => n.div(100));
    const thirds = equalShares(3) as ImpliedShares;
    const contributed = sharesByContribution(exact([6, 4, 2])) as ImpliedShares;
    const exactly = { deviation: new Fraction(0) };
    const tenth = new Fraction(1, 1000);
    it.each<[string, Fraction[], ImpliedShares, Parameters<typeof compareShares>[2], string]>([
        ['unequal ones called equal', percents(50, 30, 20), thirds, exactly, 'differs differs differs'],
        ['thirds', exact(['1/3', '1/3', '1/3']), thirds, exactly, 'agrees agrees agrees'],
        [
            '33.3 % thrice, not called rounded',
            percents('33.3', '33.3', '33.3'),
            thirds,
            exactly,
            'differs differs differs'
        ],
        [
            '33.3 % thrice, rounded to 0.1 %',
            percents('33.3', '33.3', '33.3'),
            thirds,
            { ...exactly, roundedTo: tenth },
            'agrees agrees agrees'
        ],
        [
            'rounded so that they add up',
            percents('33.4', '33.3', '33.3'),
            thirds,
            { ...exactly, roundedTo: tenth },
            'agrees agrees agrees'
        ],
        [
            'a whole unit beside a rounded one',
            percents('33.5', '33.2', '33.3'),
            thirds,
            { ...exactly, roundedTo: tenth },
            'differs differs agrees'
        ],
        [
            'half a percentage point away',
            percents('50.5', '32.9', '16.6'),
            contributed,
            { deviation: usualDeviation },
            'agrees agrees agrees'
        ],
        [
            'just over half a percentage point',
            percents('50.51', 33, '16.49'),
            contributed,
            { deviation: usualDeviation },
            'differs agrees agrees'
        ],
        [
            'one unit over that, rounded',
            percents('50.6', 33, '16.4'),
            contributed,
            { deviation: usualDeviation, roundedTo: tenth },
            'differs agrees agrees'
        ]
    ])('%s', (_, stated, implied, tolerance, expected) => {
        expect(
            compareShares(stated, implied, tolerance)
                ?.map((c) => c.verdict)
                .join(' ')
        ).toBe(expected);
    });
    it('are undecided where the implied one is not known exactly enough', () => {
        const sampled: ImpliedShares = { kind: 'shares', shares: exact(['1/2', '1/2']), error: new Fraction(1, 100) };
        const verdicts = [50, 51, 48, 52].map(
            (p) => compareShares(percents(p, 100 - p), sampled, { deviation: new Fraction(15, 1000) })![0].verdict
        );
        expect(verdicts).toEqual(['agrees', 'undecided', 'undecided', 'undecided']);
        expect(compareShares(percents(40, 60), sampled, { deviation: usualDeviation })![0].verdict).toBe('differs');
    });
    it('say how far they are away', () => {
        const [first] = compareShares(percents(55, 30, 15), contributed, { deviation: usualDeviation })!;
        expect(first.difference.toFraction()).toBe('1/20');
        expect(first.implied.toFraction()).toBe('1/2');
    });
    it('cannot be compared with shares of other parties', () => {
        expect(compareShares(percents(50, 50), thirds, exactly)).toBeUndefined();
    });
});

describe('benefit against contribution', () => {
    it.each<[Amount, Amount, string | undefined]>([
        ['40/100', '15/100', 'gets less'],
        ['5/100', '9/100', undefined],
        ['5/100', '16/100', 'gets more'],
        ['20/100', '10/100', undefined],
        ['21/100', '10/100', 'gets less'],
        ['5/100', '15/100', undefined],
        ['15/100', '30/100', undefined],
        ['30/100', '15/100', undefined],
        ['50/100', '61/100', undefined],
        ['0', '11/100', 'gets more'],
        ['11/100', '0', 'gets less'],
        ['0', '0', undefined]
    ])('contributes %s, gets %s: %s', (contribution, benefit, expected) => {
        expect(skew(new Fraction(contribution), new Fraction(benefit))).toBe(expected);
    });
});
