import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, maximise } from '../../language/analyses/sharing/simplex.js';
import { Fraction } from '../../language/model/quantity.js';
import { texts, total } from './fixtures/sharing.js';

const column = (gain: number | string, ...rows: number[]): Column => ({ rows, sign: 1n, gain: new Fraction(gain) });
const minus = (gain: number | string, ...rows: number[]): Column => ({ rows, sign: -1n, gain: new Fraction(gain) });

describe('a linear programme', () => {
    it('is solved exactly, with its prices', () => {
        const best = maximise([column('1/3', 0, 1), column('1/7', 0), column('1/9', 1), column(0, 0, 1)], [2n, 1n]);
        expect(best.kind).toBe('optimal');
        if (best.kind !== 'optimal') return;
        expect(best.value.toFraction()).toBe('10/21');
        expect(texts(best.weights)).toEqual(['1', '1', '0', '0']);
        expect(texts(best.prices)).toEqual(['1/7', '4/21']);
    });
    it.each<[string, Column[], bigint[], string]>([
        ['that no weights satisfy', [column(1, 0, 1)], [1n, 2n], 'infeasible'],
        ['without columns', [], [1n], 'infeasible'],
        ['that gains without end', [column(1, 0), minus(0, 0)], [1n], 'unbounded'],
        ['with a row that says nothing new', [column(1, 0, 1), column(2, 0, 1)], [1n, 1n], 'optimal'],
        [
            'with numbers of 5,000 bits',
            [column(1, 0), { rows: [0], sign: 1n, gain: new Fraction(1n, 2n ** 5000n) }],
            [1n],
            'not computed'
        ]
    ])('%s', (_, columns, totals, kind) => {
        expect(maximise(columns, totals).kind).toBe(kind);
    });

    /** Weak duality: weights and prices that are both feasible and have one value prove each other optimal. */
    it('has an answer that proves itself, or none (checked by every basis)', () => {
        const anyColumn = fc.record({
            rows: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
            sign: fc.constantFrom<1n | -1n>(1n, 1n, 1n, -1n),
            gain: fc.integer({ min: -9, max: 9 }).map((g) => new Fraction(g, 2))
        });
        const seen = { optimal: 0, infeasible: 0, unbounded: 0, 'not computed': 0 };
        fc.assert(
            fc.property(
                fc.array(anyColumn, { maxLength: 7 }),
                fc.array(fc.bigInt({ min: 0n, max: 3n }), { minLength: 3, maxLength: 3 }),
                (columns, totals) => {
                    const best = maximise(columns, totals);
                    seen[best.kind]++;
                    if (best.kind === 'infeasible') expect(someBasisIsFeasible(columns, totals)).toBe(false);
                    else expect(someBasisIsFeasible(columns, totals)).toBe(true);
                    if (best.kind === 'optimal') provesItself(columns, totals, best);
                }
            ),
            { numRuns: 2000 }
        );
        expect(seen['not computed']).toBe(0);
        expect(Math.min(seen.optimal, seen.infeasible, seen.unbounded)).toBeGreaterThan(20);
    });
});

const coefficient = (c: Column, row: number): Fraction => new Fraction(c.rows.includes(row) ? c.sign : 0n);
function provesItself(
    columns: readonly Column[],
    totals: readonly bigint[],
    best: { value: Fraction; weights: readonly Fraction[]; prices: readonly Fraction[] }
): void {
    for (const [row, all] of totals.entries())
        expect(total(columns.map((c, k) => coefficient(c, row).mul(best.weights[k]))).equals(all)).toBe(true);
    expect(best.weights.every((w) => w.gte(0))).toBe(true);
    for (const c of columns)
        expect(total(best.prices.map((p, row) => p.mul(coefficient(c, row)))).gte(c.gain)).toBe(true);
    expect(total(columns.map((c, k) => c.gain.mul(best.weights[k]))).equals(best.value)).toBe(true);
    expect(total(best.prices.map((p, row) => p.mul(totals[row]))).equals(best.value)).toBe(true);
}
/** A programme is feasible exactly where some set of at most three columns solves it with weights that are not negative. */
function someBasisIsFeasible(columns: readonly Column[], totals: readonly bigint[]): boolean {
    const b = totals.map(Number);
    for (let mask = 0; mask < 2 ** columns.length; mask++) {
        const chosen = columns.filter((_, k) => mask & (1 << k));
        if (
            chosen.length <= 3 &&
            solvesNonnegatively(
                chosen.map((c) => [0, 1, 2].map((r) => Number(coefficient(c, r)))),
                b
            )
        )
            return true;
    }
    return false;
}
/** Whether x ≥ 0 exists with Σ xₖ·columnₖ = b, for independent columns (small integers, so floats are exact enough). */
function solvesNonnegatively(columns: number[][], b: number[]): boolean {
    const rows = b.map((rhs, i) => [...columns.map((c) => c[i]), rhs]);
    let done = 0;
    for (let k = 0; k < columns.length; k++) {
        const pivot = rows.findIndex((row, i) => i >= done && Math.abs(row[k]) > 1e-9);
        if (pivot < 0) return false;
        [rows[done], rows[pivot]] = [rows[pivot], rows[done]];
        const head = rows[done].map((x) => x / rows[done][k]);
        rows.forEach((row, i) => {
            if (i !== done) rows[i] = row.map((x, j) => x - row[k] * head[j]);
        });
        rows[done++] = head;
    }
    return rows.every((row, i) => (i < done ? row.at(-1)! >= -1e-9 : Math.abs(row.at(-1)!) < 1e-9));
}
