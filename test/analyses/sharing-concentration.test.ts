import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    concentrationThresholds,
    gini,
    herfindahl,
    isConcentrated,
    jain,
    type Measure,
    theil
} from '../../language/analyses/sharing/concentration.js';
import { Fraction } from '../../language/model/quantity.js';
import { type Amount, exact, named, published } from './fixtures/sharing.js';

const text = (measure: Measure): string => (measure.kind === 'value' ? measure.value.toFraction() : measure.kind);

describe('published measures', () => {
    for (const one of published.concentration) {
        const amounts = exact(one.shares ?? one.values);
        if (one.hhi) it(`HHI, ${one.id}`, () => expect(text(herfindahl(amounts))).toBe(String(one.hhi)));
        if (one.gini) it(`Gini, ${one.id}`, () => expect(text(gini(amounts))).toBe(one.gini));
        if (one.jain) it(`Jain, ${one.id}`, () => expect(text(jain(amounts))).toBe(one.jain));
        if (one.theil) it(`Theil, ${one.id}`, () => expect(theil(amounts)).toBeCloseTo(Math.log(4), 12));
    }
});

describe('the measures', () => {
    it.each<[string, Amount[], string, string, string, number | undefined]>([
        ['of all equal', [3, 3, 3, 3], '2500', '0', '1', 0],
        ['of one party', [7], '10000', '0', '1', 0],
        ['with zeros', [5, 0, 5, 0], '5000', '1/2', '1/2', Math.log(2)],
        ['of fractions', ['1/3', '2/3'], '50000/9', '1/6', '9/10', (Math.log(2 / 3) + 2 * Math.log(4 / 3)) / 3],
        ['of nobody', [], 'undefined', 'undefined', 'undefined', undefined],
        ['of nothing', [0, 0], 'undefined', 'undefined', 'undefined', undefined],
        ['of less than nothing', [3, -1], 'undefined', 'undefined', 'undefined', undefined],
        [
            'of a number of 10,000 bits',
            [new Fraction(2n ** 10_000n)],
            'not computed',
            'not computed',
            'not computed',
            undefined
        ]
    ])('%s', (_, amounts, hhi, giniText, jainText, theilNumber) => {
        const values = exact(amounts);
        expect([herfindahl, gini, jain].map((measure) => text(measure(values)))).toEqual([hhi, giniText, jainText]);
        if (theilNumber === undefined) expect(theil(values)).toBeUndefined();
        else expect(theil(values)).toBeCloseTo(theilNumber, 12);
    });
    it('say why they are undefined', () => {
        expect([[], [0], [-1, 2]].map((amounts) => herfindahl(exact(amounts)))).toEqual([
            { kind: 'undefined', because: 'nobody' },
            { kind: 'undefined', because: 'all zero' },
            { kind: 'undefined', because: 'negative amount' }
        ]);
    });
    it('are what their definitions say', () => {
        const amounts = fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }).filter((a) => a.some((x) => x > 0));
        fc.assert(
            fc.property(amounts, fc.integer({ min: 1, max: 9 }), (a, unit) => {
                const n = a.length;
                const all = a.reduce((x, y) => x + y);
                const values = a.map((x) => new Fraction(x, unit));
                let [squares, differences, logarithms] = [0, 0, 0];
                for (const x of a) {
                    squares += x * x;
                    for (const y of a) differences += Math.abs(x - y);
                    if (x) logarithms += ((x * n) / all / n) * Math.log((x * n) / all);
                }
                expect(text(herfindahl(values))).toBe(new Fraction(10_000 * squares, all * all).toFraction());
                expect(text(gini(values))).toBe(new Fraction(differences, 2 * n * all).toFraction());
                expect(text(jain(values))).toBe(new Fraction(all * all, n * squares).toFraction());
                expect(theil(values)).toBeCloseTo(logarithms, 10);
            }),
            { numRuns: 1000 }
        );
    });
    it('of 10,000 parties', () => {
        const values = named(10_000).map((_, i) => new Fraction(i + 1, 7));
        expect(text(jain(values))).toBe(new Fraction(3 * 10_001, 2 * 20_001).toFraction());
        expect(text(gini(values))).toBe(new Fraction(9999, 30_000).toFraction());
    });
});

describe('highly concentrated', () => {
    const { us2023, us2010, eu2004 } = concentrationThresholds;
    it.each<[Amount[], number, boolean | undefined, string]>([
        [[20, 20, 20, 20, 20], us2023, false, 'five equal ones: 2000 is above 1800, but as low as it can be'],
        [[25, 25, 25, 25], us2023, false, 'four equal ones'],
        [[70, 10, 10, 10], us2023, true, '5200 of four'],
        [[70, 20, 10], us2023, false, '5400, but of three'],
        [[30, 30, 20, 20], us2010, false, '2600 is less than 1.25 times 2500'],
        [[25, 25, 10, 10, 10, 10, 10], us2023, false, '1750'],
        [[30, 20, 10, 10, 10, 10, 10], us2023, false, '1800 is not above 1800'],
        [[31, 20, 10, 10, 10, 10, 9], us2023, true, '1842'],
        [[31, 20, 10, 10, 10, 10, 9], eu2004, false, '1842 is not above 2000'],
        [[50, 50, 0, 0, 0], us2010, true, 'all from two of five'],
        [[], us2023, undefined, 'nobody'],
        [[0, 0, 0, 0], us2023, undefined, 'nothing']
    ])('%j above %d: %s (%s)', (amounts, threshold, expected) => {
        expect(isConcentrated(exact(amounts), threshold)).toBe(expected);
    });
});
