import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Core, core, coreMembership } from '../../language/analyses/sharing/core.js';
import { greatestExcess } from '../../language/analyses/sharing/excess.js';
import { type Coalition, type Game, knownWorths, properCoalitions } from '../../language/analyses/sharing/game.js';
import { Fraction } from '../../language/model/quantity.js';
import {
    type Amount,
    bankruptcy,
    exact,
    fromTable,
    fullGame,
    game,
    maskOf,
    membersOf,
    named,
    playersOf,
    publishedGame,
    tables,
    texts,
    total
} from './fixtures/sharing.js';

const abc = ['A', 'B', 'C'];
const verdict = (of: Game, division: readonly Amount[]): string => {
    const result = coreMembership(of, exact(division));
    if (result.kind !== 'outside') return result.kind;
    const { coalition, worth, receives, excess } = result.aggrieved;
    return `${coalition.map((i) => of.players[i]).join('+')} has ${receives}, alone ${worth}: ${excess}`;
};

describe('a division', () => {
    const full = { A: 0, B: 0, C: 0, 'A+B': 80, 'A+C': 0, 'B+C': 0 };
    const costs = { A: 8, B: 11, C: 13, 'A+B': 11, 'A+C': 13, 'B+C': 13 };
    it.each<[string, Game, Amount[], string]>([
        [
            'that gives a coalition less than it has alone',
            game(abc, full, { whole: 100 }),
            [40, 30, 30],
            'A+B has 70, alone 80: 10'
        ],
        ['that gives it just that', game(abc, full, { whole: 100 }), [40, 40, 20], 'inside'],
        ['that leaves some of the whole', game(abc, full, { whole: 100 }), [40, 40, 10], 'not the whole'],
        [
            'that makes one pay more than alone',
            game(abc, costs, { whole: 13, kind: 'cost' }),
            [9, 2, 2],
            'A has 9, alone 8: 1'
        ],
        ['that makes each pay less than alone', game(abc, costs, { whole: 13, kind: 'cost' }), [3, 4, 6], 'inside'],
        [
            'with two coalitions equally aggrieved',
            game(abc, { A: 5, B: 5, 'A+B': 5 }, { others: 0, whole: 9 }),
            [0, 0, 9],
            'A has 0, alone 5: 5'
        ],
        [
            'with a pair and a single one equally aggrieved',
            game(abc, { 'A+B': 5, C: 5 }, { others: 0, whole: 0 }),
            [0, 0, 0],
            'C has 0, alone 5: 5'
        ],
        [
            'that is better for a coalition nobody listed',
            game(abc, { A: 1 }, { others: 6, whole: 12 }),
            [4, 5, 3],
            'C has 3, alone 6: 3'
        ],
        ['with a negative share', game(abc, {}, { others: 0, whole: 12 }), [10, 4, -2], 'C has -2, alone 0: 2'],
        ['that no known coalition rejects', game(abc, { 'A+B': 8 }, { whole: 12 }), [4, 4, 4], 'unknown'],
        ['that a known coalition rejects', game(abc, { 'A+B': 9 }, { whole: 12 }), [4, 4, 4], 'A+B has 8, alone 9: 1'],
        ['of a whole nobody knows', game(abc, {}, { others: 0 }), [4, 4, 4], 'unknown'],
        ['of one player', game(['A'], {}, { whole: 3 }), [3], 'inside'],
        ['for too few players', game(abc, full, { whole: 100 }), [50, 50], 'not computed']
    ])('%s', (_, of, division, expected) => {
        expect(verdict(of, division)).toBe(expected);
    });

    const withDivision = tables(1, 5, fc.integer({ min: -9, max: 20 })).chain((table) =>
        fc.tuple(
            fc.constant(table),
            fc.array(fc.integer({ min: -5, max: 20 }), { minLength: playersOf(table), maxLength: playersOf(table) }),
            fc.array(fc.boolean(), { minLength: table.length, maxLength: table.length }),
            fc.option(fc.integer({ min: -5, max: 20 }), { nil: undefined }),
            fc.constantFrom<'gain' | 'cost'>('gain', 'cost')
        )
    );
    it('has the greatest excess that looking at every known coalition finds', () => {
        fc.assert(
            fc.property(withDivision, ([table, division, isListed, others, kind]) => {
                const n = playersOf(table);
                const names = named(n);
                const worths: Record<string, number> = {};
                let best: { coalition: Coalition; excess: number } | undefined;
                for (const coalition of properCoalitions(n)) {
                    const mask = maskOf(coalition);
                    const worth = isListed[mask] ? table[mask] : others;
                    if (isListed[mask]) worths[coalition.map((i) => names[i]).join('+')] = table[mask];
                    if (worth === undefined) continue;
                    const gets = coalition.reduce((sum, i) => sum + division[i], 0);
                    const excess = kind === 'gain' ? worth - gets : gets - worth;
                    if (!best || excess > best.excess) best = { coalition, excess };
                }
                const found = greatestExcess(game(names, worths, { others, kind, whole: 1 }), exact(division));
                expect(found && { ...found, excess: found.kind === 'excess' && found.excess.valueOf() }).toEqual(
                    best && expect.objectContaining(best)
                );
            }),
            { numRuns: 2000 }
        );
    });

    it('among 10,000 players has its most aggrieved coalition found', () => {
        const large = game(named(10_000), { 'P0+P1': 30, P7: 4 }, { others: 3, whole: 20_000 });
        const division = named(10_000).map((_, i) => (i === 5000 ? 0 : 2));
        const found = greatestExcess(large, exact(division));
        expect(found).toMatchObject({ kind: 'excess', coalition: [0, 1] });
        expect(greatestExcess(game(named(10_000), {}, { others: 3 }), exact(division))).toMatchObject({
            coalition: [5000]
        });
    });
});

describe('the core', () => {
    it('of the glove game is one point', () => {
        expect(described(core(publishedGame('glove')))).toEqual({ kind: 'point', division: ['0', '0', '1'] });
    });
    it('of the majority of three is empty, because of the three pairs', () => {
        expect(described(core(publishedGame('majority of three')))).toEqual({
            kind: 'empty',
            because: ['1/2 of A+B', '1/2 of A+C', '1/2 of B+C']
        });
    });
    it.each<[string, Game, string]>([
        ['airport', publishedGame('airport'), 'point'],
        ['bankruptcy 200', publishedGame('bankruptcy 200'), 'point'],
        ['one player', game(['A'], {}, { whole: -3 }), 'point'],
        ['one player, whole unknown', game(['A'], {}), 'unknown'],
        ['nothing known but the whole', game(abc, {}, { whole: 9 }), 'unknown'],
        ['some known', game(abc, { 'A+B': 9, A: 5 }, { whole: 12 }), 'candidate'],
        ['some known, too much already', game(abc, { 'A+B': 9, C: 5 }, { whole: 12 }), 'empty'],
        ['empty by one in three billion', pairsWorth(2e9, new Fraction(3e9 - 1)), 'empty'],
        ['empty by a millionth of a cent', pairsWorth(2e9, new Fraction(3n * 10n ** 17n - 1n, 10n ** 8n)), 'empty'],
        ['just not empty', pairsWorth(2e9, new Fraction(3e9)), 'point'],
        ['three billion cents and one more', pairsWorth(2e9, new Fraction(3e9 + 1)), 'point'],
        ['eight players', bankruptcy(400, [10, 20, 40, 80, 100, 150, 200, 300]), 'point'],
        ['eight players who vote', fullGame(8, (c) => (c.length > 4 ? 1 : 0)), 'empty'],
        ['101 players', game(named(101), { P0: 1 }, { whole: 1 }), 'not computed'],
        ['13 players, all coalitions', game(named(13), {}, { whole: 1, others: 0 }), 'not computed']
    ])('%s', (_, of, kind) => {
        expect(core(of).kind).toBe(kind);
    });
    it('has a candidate in which nobody gets less than nothing, where there is one', () => {
        const candidate = core(game(abc, { A: 5, 'A+B': 3 }, { whole: 12 }));
        expect(candidate.kind === 'candidate' && candidate.division.every((x) => x.gte(0))).toBe(true);
        const costs = core(game(abc, { A: 5, 'A+B': 20, 'B+C': 20 }, { whole: 12, kind: 'cost' }));
        expect(costs.kind === 'candidate' && costs.division.every((x) => x.gte(0))).toBe(true);
        const debt = core(game(abc, { 'A+B': 13 }, { whole: 12 }));
        expect(debt.kind === 'candidate' && debt.division[2].toFraction()).toBe('-1');
    });

    const smallWorths = fc.integer({ min: -3, max: 12 });
    const partly = tables(1, 5, smallWorths).chain((table) =>
        fc.tuple(
            fc.constant(table.with(-1, table.at(-1)! + 5)),
            fc.array(fc.integer({ min: 0, max: 3 }), { minLength: table.length, maxLength: table.length }),
            fc.boolean(),
            fc.constantFrom<'gain' | 'cost'>('gain', 'cost')
        )
    );
    it('proves its answer: a point suits everybody, and balanced coalitions are worth more than the whole', () => {
        const seen: Record<string, number> = {};
        fc.assert(
            fc.property(partly, ([table, listed, full, kind]) => {
                const names = named(playersOf(table));
                const worths: Record<string, number> = {};
                for (let mask = 1; mask < table.length; mask++)
                    if (full || listed[mask] || mask === table.length - 1)
                        worths[names.filter((_, i) => mask & (1 << i)).join('+')] = table[mask];
                const of = game(names, worths, { kind });
                const result = core(of);
                seen[result.kind] = (seen[result.kind] ?? 0) + 1;
                proves(of, result, full);
            }),
            { numRuns: 2000 }
        );
        expect(Math.min(seen.point, seen.candidate, seen.empty)).toBeGreaterThan(100);
        expect(seen['not computed']).toBeUndefined();
    });
    it('of a cost game is that of the game of savings', () => {
        fc.assert(
            fc.property(tables(1, 5, fc.integer({ min: 0, max: 12 })), (table) => {
                const n = playersOf(table);
                const savings = table.map(
                    (cost, mask) => membersOf(mask, n).reduce((sum, i) => sum + table[1 << i], 0) - cost
                );
                const [costs, gains] = [core(fromTable(table, 'cost')), core(fromTable(savings))];
                expect(costs.kind).toBe(gains.kind);
                if (costs.kind !== 'point') return;
                const saved = costs.division.map((x, i) => new Fraction(table[1 << i]).sub(x));
                expect(coreMembership(fromTable(savings), saved).kind).toBe('inside');
            }),
            { numRuns: 1000 }
        );
    });
});

function pairsWorth(worth: number, whole: Fraction): Game {
    return fullGame(3, (c) => (c.length === 3 ? whole : c.length === 2 ? worth : 0));
}
function described(result: Core): unknown {
    if (result.kind === 'point') return { kind: result.kind, division: texts(result.division) };
    if (result.kind !== 'empty') return result;
    const because = result.because.map(
        (w) => `${w.weight.toFraction()} of ${w.coalition.map((i) => abc[i]).join('+')}`
    );
    return { kind: result.kind, because: because.sort() };
}
function proves(of: Game, result: Core, full: boolean): void {
    const sign = of.kind === 'gain' ? 1 : -1;
    const known = [...knownWorths(of)];
    if (result.kind === 'point' || result.kind === 'candidate') {
        expect(result.kind === 'point').toBe(full || known.length === 2 ** of.players.length - 2);
        expect(total(result.division).equals(of.whole!)).toBe(true);
        for (const { coalition, worth } of known) {
            const gets = total(coalition.map((i) => result.division[i]));
            expect(gets.sub(worth).mul(sign).gte(0)).toBe(true);
        }
    } else if (result.kind === 'empty') {
        for (const [player] of of.players.entries()) {
            const weights = result.because.filter((w) => w.coalition.includes(player)).map((w) => w.weight);
            expect(total(weights).equals(1)).toBe(true);
        }
        expect(result.because.every((w) => w.weight.gt(0))).toBe(true);
        const worths = result.because.map((w) =>
            known.find((k) => k.coalition.join() === w.coalition.join())!.worth.mul(w.weight)
        );
        expect(total(worths).sub(of.whole!).mul(sign).gt(0)).toBe(true);
    }
}
