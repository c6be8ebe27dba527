import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Game } from '../../language/analyses/sharing/game.js';
import { sampledValues } from '../../language/analyses/sharing/sampled-shapley.js';
import { scaledGame } from '../../language/analyses/sharing/scaled-game.js';
import { shapley } from '../../language/analyses/sharing/shapley.js';
import { Fraction } from '../../language/model/quantity.js';
import {
    airport,
    fromTable,
    fullGame,
    game,
    maskOf,
    named,
    playersOf,
    published,
    publishedGame,
    tables,
    texts,
    total
} from './fixtures/sharing.js';

function values(of: Game): Fraction[] {
    const result = shapley(of);
    if (result.kind !== 'exact') throw new Error(result.kind);
    return [...result.values];
}
const anyTable = tables(1, 5, fc.integer({ min: -20, max: 20 }));

describe('published Shapley values', () => {
    it.each<[string, string[]]>(published.games.map((g: { id: string; shapley: string[] }) => [g.id, g.shapley]))(
        '%s',
        (id, expected) => {
            expect(texts(values(publishedGame(id)))).toEqual(expected);
        }
    );
});

describe('the Shapley value', () => {
    it('is the mean over all orders of what a player adds', () => {
        fc.assert(
            fc.property(anyTable, (table) => {
                expect(texts(values(fromTable(table)))).toEqual(texts(meanOverOrders(table)));
            }),
            { numRuns: 1000 }
        );
    });
    it('divides the whole', () => {
        fc.assert(
            fc.property(anyTable, (table) => {
                expect(total(values(fromTable(table))).equals(table.at(-1)!)).toBe(true);
            }),
            { numRuns: 1000 }
        );
    });
    it('gives equal players the same, and a dummy player what it has alone', () => {
        fc.assert(
            fc.property(tables(3, 3, fc.nat(20)), fc.integer({ min: -9, max: 9 }), (table, alone) => {
                // D is a dummy worth `alone`; A and B count the same: only how many of the two are present matters.
                const worth = (c: readonly number[]): number => {
                    const pair = c.filter((i) => i < 2).length;
                    return table[(pair === 2 ? 3 : pair) + (c.includes(2) ? 4 : 0)] + (c.includes(3) ? alone : 0);
                };
                const [a, b, , d] = values(fullGame(4, worth));
                expect(a.equals(b)).toBe(true);
                expect(d.equals(alone)).toBe(true);
            }),
            { numRuns: 1000 }
        );
    });
    it('of a sum of two games is the sum of their values', () => {
        const twoTables = tables(1, 4, fc.integer({ min: -20, max: 20 })).chain((t) =>
            fc.tuple(fc.constant(t), tables(playersOf(t), playersOf(t), fc.integer({ min: -20, max: 20 })))
        );
        fc.assert(
            fc.property(twoTables, ([one, two]) => {
                const both = values(fromTable(one.map((worth, mask) => worth + two[mask])));
                const second = values(fromTable(two));
                expect(texts(both)).toEqual(texts(values(fromTable(one)).map((v, i) => v.add(second[i]))));
            }),
            { numRuns: 1000 }
        );
    });
    it('is the same formula in a cost game', () => {
        fc.assert(
            fc.property(anyTable, (t) => {
                expect(texts(values(fromTable(t, 'cost')))).toEqual(texts(values(fromTable(t, 'gain'))));
            })
        );
    });
    it('is the same whether worths are listed or follow from `others`', () => {
        fc.assert(
            fc.property(tables(2, 5, fc.nat(3)), (table) => {
                const n = playersOf(table);
                const names = named(n);
                const listed: Record<string, number> = {};
                for (let mask = 1; mask < table.length - 1; mask++)
                    if (table[mask] !== 3) listed[names.filter((_, i) => mask & (1 << i)).join('+')] = table[mask];
                const short = game(names, listed, { whole: table.at(-1), others: 3 });
                expect(texts(values(short))).toEqual(texts(values(fromTable(table))));
            }),
            { numRuns: 1000 }
        );
    });
    it('of 14 aircraft is what each pays for the parts of the runway it shares with the larger ones', () => {
        const runways = [3, 5, 8, 8, 11, 13, 18, 21, 22, 30, 31, 31, 40, 57];
        let before = 0;
        let paid = new Fraction(0);
        const expected = runways.map((runway, i) => {
            paid = paid.add(runway - before, runways.length - i);
            before = runway;
            return paid;
        });
        expect(texts(values(airport(runways)))).toEqual(texts(expected));
    });
    it('is exact for 10,000 players where few coalitions are listed', () => {
        const names = named(10_000);
        const [p0, p1, p2] = values(game(names, { 'P0+P1': 30, P2: 7 }, { others: 0, whole: 10_000 }));
        // By the formula: a pair counts 1/(2·C(n,2)) for its members, a single one 1/n for itself, and less than nothing for others.
        const n = 10_000;
        const single = new Fraction(7, n);
        const left = new Fraction(7, n * (n - 1));
        const pair = new Fraction(30, n * (n - 1));
        const leftByPair = pair.mul(2).div(n - 2);
        expect(p0.toFraction()).toBe(new Fraction(1).add(pair).sub(left).toFraction());
        expect(p1.toFraction()).toBe(p0.toFraction());
        expect(p2.toFraction()).toBe(new Fraction(1).add(single).sub(leftByPair).toFraction());
    });
});

describe('a Shapley value that is not known', () => {
    it('names the worths that are missing', () => {
        expect(shapley(game(['A', 'B'], { A: 1 }, { whole: 3 }))).toEqual({
            kind: 'unknown',
            missing: [[1]],
            more: false
        });
        expect(shapley(game(['A', 'B'], { A: 1, B: 1 }))).toEqual({ kind: 'unknown', missing: [[0, 1]], more: false });
    });
    it('is unknown as long as any one worth is', () => {
        fc.assert(
            fc.property(tables(2, 4, fc.nat(9)), fc.nat(), (table, pick) => {
                const names = named(playersOf(table));
                const left = 1 + (pick % (table.length - 2));
                const listed: Record<string, number> = {};
                for (let mask = 1; mask < table.length; mask++)
                    if (mask !== left) listed[names.filter((_, i) => mask & (1 << i)).join('+')] = table[mask];
                const result = shapley(game(names, listed));
                expect(result.kind === 'unknown' && result.missing.map(maskOf)).toEqual([left]);
            }),
            { numRuns: 500 }
        );
    });
    it('is not computed where its numbers are too long', () => {
        const primes = Array.from({ length: 30 }, (_, k) => new Fraction(1n, 10n ** 290n + BigInt(2 * k + 1)));
        const worths = Object.fromEntries(primes.map((worth, k) => [`P${k}`, worth]));
        expect(shapley(game(named(30), worths, { others: 0, whole: 1 }))).toEqual({
            kind: 'not computed',
            because: 'numbers too long'
        });
    });
});

describe('a sampled Shapley value', () => {
    it('is within its error of the exact one, and divides the whole', () => {
        const games = [publishedGame('airport'), publishedGame('bankruptcy 200'), publishedGame('glove')];
        const random = fc.sample(tables(5, 6, fc.integer({ min: -50, max: 50 })), { numRuns: 4, seed: 5 });
        for (const one of [...games, ...random.map((t) => fromTable(t))]) {
            const sampled = sampledValues(scaledGame(one)!);
            if (sampled.kind !== 'sampled') throw new Error(sampled.kind);
            const right = values(one);
            sampled.values.forEach((v, i) => {
                expect(v.sub(right[i]).abs().lte(sampled.error)).toBe(true);
            });
            expect(texts(sampled.values)).not.toEqual(texts(right));
            expect(total(sampled.values).equals(one.whole!)).toBe(true);
            expect(sampled.confidence.toFraction()).toBe('99/100');
        }
    });
    it('is what a game of 3,000 players with large coalitions gets, the same every time', () => {
        const names = named(3000);
        const half = names.slice(0, 1500).join('+');
        const large = game(names, { [half]: 300, 'P0+P1': 5 }, { others: 0, whole: 3000 });
        const result = shapley(large);
        expect(result.kind).toBe('sampled');
        expect(shapley(large)).toEqual(result);
    });
});

function meanOverOrders(table: readonly number[]): Fraction[] {
    const n = playersOf(table);
    const sums = new Array<number>(n).fill(0);
    let orders = 0;
    const extend = (before: number, order: readonly number[]): void => {
        if (order.length === n) {
            orders++;
            let mask = 0;
            for (const player of order) {
                sums[player] += table[mask | (1 << player)] - table[mask];
                mask |= 1 << player;
            }
        }
        for (let player = 0; player < n; player++)
            if (!(before & (1 << player))) extend(before | (1 << player), [...order, player]);
    };
    extend(0, []);
    return sums.map((sum) => new Fraction(sum, orders));
}
