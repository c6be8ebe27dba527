import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { core, coreMembership } from '../../language/analyses/sharing/core.js';
import type { Game } from '../../language/analyses/sharing/game.js';
import { nucleolus } from '../../language/analyses/sharing/nucleolus.js';
import { Fraction } from '../../language/model/quantity.js';
import {
    bankruptcy,
    exact,
    fromTable,
    fullGame,
    game,
    maskOf,
    membersOf,
    named,
    playersOf,
    published,
    publishedGame,
    tables,
    texts,
    total
} from './fixtures/sharing.js';

function division(of: Game): Fraction[] {
    const result = nucleolus(of);
    if (result.kind !== 'exact') throw new Error(result.kind);
    return [...result.division];
}
/** The whole raised, if need be, to `gain` more than the players have alone, so that there is an imputation. */
const withImputation = (table: readonly number[], gain: number): number[] => {
    const players = playersOf(table);
    if (players === 1) return [...table];
    const alone = membersOf(table.length - 1, players).reduce((sum, i) => sum + table[1 << i], 0);
    return table.with(-1, Math.max(table.at(-1)!, alone + gain));
};
const gameTables = (least: number, most: number): fc.Arbitrary<number[]> =>
    fc
        .tuple(tables(least, most, fc.oneof(fc.integer({ min: -4, max: 12 }), fc.nat(1))), fc.nat(9))
        .map(([table, gain]) => withImputation(table, gain));

describe('published nucleoli', () => {
    const table: [string, string[]][] = published.games
        .filter((g: { nucleolus?: string[] }) => g.nucleolus)
        .map((g: { id: string; nucleolus: string[] }) => [g.id, g.nucleolus]);
    it.each(table)('%s', (id, expected) => {
        expect(table.length).toBeGreaterThan(1);
        expect(texts(division(publishedGame(id)))).toEqual(expected);
    });
    // The three estates of the Talmud, with claims of 100, 200 and 300.
    it.each([
        [100, ['100/3', '100/3', '100/3']],
        [200, ['50', '75', '75']],
        [300, ['50', '100', '150']]
    ])('an estate of %d', (estate, expected) => {
        expect(texts(division(bankruptcy(estate, [100, 200, 300])))).toEqual(expected);
    });
});

describe('the nucleolus', () => {
    it('of two players halves what they gain together', () => {
        fc.assert(
            fc.property(gameTables(2, 2), ([, a, b, whole]) => {
                const half = new Fraction(whole - a - b, 2);
                expect(texts(division(fromTable([0, a, b, whole])))).toEqual(texts([half.add(a), half.add(b)]));
            }),
            { numRuns: 1000 }
        );
    });
    it('of an estate is the rule of the Talmud, to 8 players', () => {
        const claims = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
        fc.assert(
            fc.property(claims, fc.double({ min: 0, max: 1, noNaN: true }), (claims, part) => {
                const estate = Math.floor(part * claims.reduce((a, b) => a + b));
                expect(texts(division(bankruptcy(estate, claims)))).toEqual(texts(talmud(estate, claims)));
            }),
            { numRuns: 300 }
        );
    });
    it("meets Kohlberg's criterion", () => {
        fc.assert(
            fc.property(gameTables(1, 4), (table) => {
                meetsKohlberg(table, division(fromTable(table)));
            }),
            { numRuns: 1000 }
        );
    });
    it('has the least complaints of all imputations, greatest first', () => {
        const parts = fc.array(fc.nat(9), { minLength: 6, maxLength: 6 });
        let compared = 0;
        fc.assert(
            fc.property(gameTables(3, 6), fc.array(parts, { minLength: 3, maxLength: 3 }), (table, imputations) => {
                const n = playersOf(table);
                const alone = named(n).map((_, i) => table[1 << i]);
                const gain = table.at(-1)! - alone.reduce((a, b) => a + b);
                const best = division(fromTable(table));
                for (const parts of imputations) {
                    const all = parts.slice(0, n).reduce((a, b) => a + b, 0);
                    if (all === 0) continue;
                    const other = alone.map((a, i) => new Fraction(parts[i] * gain, all).add(a));
                    if (other.every((x, i) => x.equals(best[i]))) continue;
                    compared++;
                    expect(compareLexically(complaints(table, best), complaints(table, other))).toBeLessThan(0);
                }
            }),
            { numRuns: 1000 }
        );
        expect(compared).toBeGreaterThan(1000);
    });
    it('divides the whole, gives each player what it has alone, and is in the core if there is one', () => {
        let inCore = 0;
        fc.assert(
            fc.property(gameTables(1, 5), (table) => {
                const of = fromTable(table);
                const result = division(of);
                expect(total(result).equals(table.at(-1)!)).toBe(true);
                expect(result.every((x, i) => x.gte(table[1 << i]))).toBe(true);
                if (core(of).kind !== 'point') return;
                inCore++;
                expect(coreMembership(of, result).kind).toBe('inside');
            }),
            { numRuns: 1000 }
        );
        expect(inCore).toBeGreaterThan(100);
    });
    it('gives equal players the same, and a dummy player what it has alone', () => {
        fc.assert(
            fc.property(gameTables(3, 3), fc.integer({ min: -5, max: 5 }), (table, alone) => {
                // A and B count the same: only how many of the two are present matters. D is a dummy worth `alone`.
                const worth = (c: readonly number[]): number => {
                    const pair = c.filter((i) => i < 2).length;
                    const rest = (pair === 2 ? 3 : pair) + (c.includes(2) ? 4 : 0);
                    const enough = c.length >= 3 && pair === 2 && c.includes(2) ? 2 * Math.abs(table[1]) : 0;
                    return table[rest] + enough + (c.includes(3) ? alone : 0);
                };
                const result = nucleolus(fullGame(4, worth));
                if (result.kind === 'no imputation') return;
                if (result.kind !== 'exact') throw new Error(result.kind);
                expect(result.division[0].equals(result.division[1])).toBe(true);
                expect(result.division[3].equals(alone)).toBe(true);
            }),
            { numRuns: 1000 }
        );
    });
    it('moves with the game when that is scaled and each player is given something', () => {
        const given = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 });
        fc.assert(
            fc.property(gameTables(1, 5), fc.integer({ min: 1, max: 30 }), given, (table, scale, given) => {
                const n = playersOf(table);
                const by = new Fraction(scale, 7);
                const moved = fullGame(n, (c) => by.mul(table[maskOf(c)]).add(c.reduce((sum, i) => sum + given[i], 0)));
                const expected = division(fromTable(table)).map((x, i) => x.mul(by).add(given[i]));
                expect(texts(division(moved))).toEqual(texts(expected));
            }),
            { numRuns: 500 }
        );
    });
    it('of a cost game leaves each what it saves in the game of savings', () => {
        fc.assert(
            fc.property(gameTables(2, 5), fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), (table, alone) => {
                const n = playersOf(table);
                const sum = (mask: number, of: (i: number) => number): number =>
                    membersOf(mask, n).reduce((all, i) => all + of(i), 0);
                const savings = table.map((worth, mask) => worth - sum(mask, (i) => table[1 << i]));
                const costs = savings.map((saved, mask) => sum(mask, (i) => alone[i]) - saved);
                const expected = division(fromTable(savings)).map((saved, i) => new Fraction(alone[i]).sub(saved));
                expect(texts(division(fromTable(costs, 'cost')))).toEqual(texts(expected));
            }),
            { numRuns: 1000 }
        );
    });
    it('is exact where worths range from thousands to billions', () => {
        const a = [1e3, 1e9, 1e4, 1e6, 1e9, 1e3, 1e8, 1e5];
        const sum = (c: readonly number[]): number => c.reduce((s, i) => s + a[i], 0);
        const table = Array.from({ length: 256 }, (_, mask) => {
            const c = membersOf(mask, 8);
            return c.length < 2 ? 0 : c.length === 8 ? sum(c) : sum(c) - a[c[0]] + ((mask * 7) % 10);
        });
        const result = division(fromTable(table));
        const best = complaints(table, result);
        for (let i = 0; i < 8; i++)
            for (let j = 0; j < 8; j++) {
                const other = result.map((x, k) => x.add(k === i ? 1 : 0).sub(k === j ? 1 : 0));
                if (i !== j && other[j].gte(0))
                    expect(compareLexically(best, complaints(table, other))).toBeLessThan(0);
            }
    });
});

describe('there is no nucleolus', () => {
    it.each<[string, Game, string]>([
        ['where a worth is not known', game(['A', 'B', 'C'], { 'A+B': 9 }, { whole: 12 }), 'unknown'],
        [
            'where players have more alone than the whole',
            game(['A', 'B'], { A: 5, B: 5 }, { whole: 9 }),
            'no imputation'
        ],
        [
            'where each pays less alone than his part of the costs',
            game(['A', 'B'], { A: 4, B: 4 }, { whole: 9, kind: 'cost' }),
            'no imputation'
        ],
        ['for nine players', game(named(9), {}, { whole: 9, others: 0 }), 'not computed'],
        ['for 10,000 players', game(named(10_000), {}, { whole: 9, others: 0 }), 'not computed']
    ])('%s', (_, of, kind) => {
        expect(nucleolus(of).kind).toBe(kind);
    });
    it('but one of one player, whatever the whole', () => {
        expect(texts(division(game(['A'], {}, { whole: -3 })))).toEqual(['-3']);
    });
});

/** Aumann and Maschler 1985: up to half the claims each gets the same but at most half his claim; beyond, what is lost is divided so. */
function talmud(estate: number, claims: readonly number[]): Fraction[] {
    const all = claims.reduce((a, b) => a + b);
    if (2 * estate <= all) return equalAwards(new Fraction(estate), claims);
    const losses = equalAwards(new Fraction(all - estate), claims);
    return claims.map((claim, i) => new Fraction(claim).sub(losses[i]));
}
/** The same for each, but nobody more than half the claim. */
function equalAwards(amount: Fraction, claims: readonly number[]): Fraction[] {
    let left = amount;
    const awards: Fraction[] = [];
    const ascending = claims.map((claim, i) => ({ claim, i })).sort((a, b) => a.claim - b.claim);
    for (const [done, { claim, i }] of ascending.entries()) {
        const equal = left.div(claims.length - done);
        awards[i] = equal.lt(new Fraction(claim, 2)) ? equal : new Fraction(claim, 2);
        left = left.sub(awards[i]);
    }
    return awards;
}
function complaints(table: readonly number[], x: readonly Fraction[]): Fraction[] {
    const n = playersOf(table);
    const excesses = table
        .slice(1, -1)
        .map((worth, k) => new Fraction(worth).sub(total(membersOf(k + 1, n).map((i) => x[i]))));
    return excesses.sort((a, b) => b.compare(a));
}
function compareLexically(a: readonly Fraction[], b: readonly Fraction[]): number {
    return a.map((x, i) => x.compare(b[i])).find((c) => c !== 0) ?? 0;
}
/**
 * Kohlberg 1971: no change of the division that keeps its sum, and takes nothing from players who have just what they have alone,
 * can help a coalition among those with a complaint of at least some size without harming another of them. The cones in question
 * are spanned by 0-1 equations in at most four unknowns, so changes from -2 to 2 are enough to find one that could.
 */
function meetsKohlberg(table: readonly number[], x: readonly Fraction[]): void {
    const n = playersOf(table);
    const excesses = table.slice(1, -1).map((worth, k) => {
        const members = membersOf(k + 1, n);
        return { members, excess: new Fraction(worth).sub(total(members.map((i) => x[i]))) };
    });
    const tight = exact(table.filter((_, mask) => Math.log2(mask) % 1 === 0)).map((alone, i) => alone.equals(x[i]));
    const levels = new Map(excesses.map(({ excess }) => [excess.toFraction(), excess]));
    for (const level of levels.values()) {
        const worst = excesses.filter((e) => e.excess.gte(level)).map((e) => e.members);
        const helps = (y: readonly number[]): boolean => {
            if (y.some((d, i) => tight[i] && d < 0)) return false;
            const gains = worst.map((members) => members.reduce((sum, i) => sum + y[i], 0));
            return gains.every((g) => g >= 0) && gains.some((g) => g > 0);
        };
        expect(changes[n].find(helps)).toBeUndefined();
    }
}
/** By number of players, all changes from -2 to 2 per player that add up to 0. */
const changes = [0, 1, 2, 3, 4].map((n) =>
    Array.from({ length: 5 ** n }, (_, code) =>
        Array.from({ length: n }, (_, i) => (Math.floor(code / 5 ** i) % 5) - 2)
    ).filter((y) => y.reduce((a, b) => a + b, 0) === 0)
);
