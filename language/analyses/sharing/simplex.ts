import { Fraction } from '../../model/quantity.js';
import { bitsOf, scaled } from './scaled.js';

/*
 * Linear programmes, solved exactly: the revised simplex method on integers, with Bland's rule so that it ends. A library
 * (yalps 0.6) was tried first, with its answers checked exactly afterwards. It computes in floating point and takes 1e-8 for
 * zero, so where partners' worths ranged from thousands to billions a quarter of the nucleoli failed the check, and cores that are
 * empty by one unit in some billions were all called nonempty. It also returns no dual prices, which are the division we look
 * for. The programmes here have a row per player, so exact arithmetic costs milliseconds, and an answer needs no check.
 */

/** A variable of the programme, which is never negative. */
export interface Column {
    /** The rows in which it has a coefficient; in all others the coefficient is 0. */
    readonly rows: readonly number[];
    /** Its coefficient in each of its rows. */
    readonly sign: 1n | -1n;
    readonly gain: Fraction;
}
export type Optimum =
    | {
          readonly kind: 'optimal';
          readonly value: Fraction;
          /** The variables, one per column, none negative. */
          readonly weights: readonly Fraction[];
          /** The solution of the dual programme, one price per row: no column gains more than what its rows cost. */
          readonly prices: readonly Fraction[];
      }
    | { readonly kind: 'infeasible' | 'unbounded' | 'not computed' };

/** Additions and multiplications of 64 bits before the search is given up. With all coalitions of 8 players it takes some 30,000. */
const workBudget = 1e7;

/**
 * The greatest total gain of nonnegative weights on the columns, when the weighted coefficients in each row add up to that row's
 * total. Totals are not negative. `not computed` where the numbers are too long or the work is beyond its budget.
 * Source: following Dantzig for the method, Bland for the rule that ends it and Edmonds for pivoting on integers.
 */
export function maximise(columns: readonly Column[], totals: readonly bigint[]): Optimum {
    const gains = scaled(columns.map((c) => c.gain));
    if (!gains) return { kind: 'not computed' };
    const tableau = new Tableau(columns, totals);
    const feasible = tableau.climb(() => 0n, -1n);
    if (feasible !== 'optimal') return { kind: feasible };
    if (tableau.value < 0n) return { kind: 'infeasible' };
    tableau.dismissArtificials();
    const best = tableau.climb((k) => gains.numbers[k], 0n);
    return best === 'optimal' ? tableau.optimum(gains.denominator) : { kind: best };
}

/** A basis, which starts with one artificial column per row, and its inverse. All numbers are times `determinant`, so integers. */
class Tableau {
    private determinant = 1n;
    /** The inverse of the basis; in the last place of each row the weight of its basic column. */
    private inverse: bigint[][];
    /** A price per row, and the value in the last place. */
    private prices: bigint[] = [];
    /** Per row its basic column; from `columns.length` on they are artificial. */
    private readonly basic: number[];
    private work = 0;
    /** The length of the numbers, in units of 64 bits. */
    private words = 1;

    constructor(
        private readonly columns: readonly Column[],
        totals: readonly bigint[]
    ) {
        this.inverse = totals.map((total, i) => [...totals.map((_, j) => (i === j ? 1n : 0n)), total]);
        this.basic = totals.map((_, i) => columns.length + i);
    }

    get value(): bigint {
        return this.prices[this.inverse.length];
    }

    /** Exchanges columns while that gains; an artificial column gains `artificial`. */
    climb(gain: (column: number) => bigint, artificial: bigint): 'optimal' | 'unbounded' | 'not computed' {
        const gains = this.basic.map((k) => (this.isArtificial(k) ? artificial : gain(k)));
        this.prices = this.inverse[0].map((_, j) => this.inverse.reduce((s, row, i) => s + gains[i] * row[j], 0n));
        let stalled = false;
        while (this.work < workBudget) {
            this.words = Math.ceil(
                (bitsOf(this.determinant) + bitsOf(this.value < 0n ? -this.value : this.value)) / 64
            );
            const entering = this.entering(gain, stalled);
            if (entering < 0) return 'optimal';
            const entries = this.entries(entering);
            const leaving = this.leavingRow(entries);
            if (leaving < 0) return 'unbounded';
            const [row, surplus] = [this.inverse[leaving], this.surplus(entering, gain)];
            this.prices = this.prices.map((p, j) => (p * entries[leaving] + surplus * row[j]) / this.determinant);
            stalled = row.at(-1) === 0n;
            this.exchange(leaving, entering, entries);
        }
        return 'not computed';
    }

    /** Takes artificial columns of weight 0 out of the basis. Where none can replace one, its row says nothing new and stays. */
    dismissArtificials(): void {
        for (const [row, k] of this.basic.entries()) {
            if (!this.isArtificial(k)) continue;
            const entering = this.columns.findIndex((c) => dot(this.inverse[row], c) !== 0n);
            if (entering >= 0) this.exchange(row, entering, this.entries(entering));
        }
    }

    optimum(denominator: bigint): Optimum {
        const weights = new Array<Fraction>(this.columns.length).fill(new Fraction(0));
        for (const [row, k] of this.basic.entries())
            if (!this.isArtificial(k)) weights[k] = new Fraction(this.inverse[row].at(-1)!, this.determinant);
        const prices = this.prices.map((p) => new Fraction(p, this.determinant * denominator));
        return { kind: 'optimal', weights, prices: prices.slice(0, -1), value: prices.at(-1)! };
    }

    private isArtificial(column: number): boolean {
        return column >= this.columns.length;
    }
    /** What a column gains beyond the price of its rows. */
    private surplus(column: number, gain: (column: number) => bigint): bigint {
        this.work += this.columns[column].rows.length * this.words;
        return this.determinant * gain(column) - dot(this.prices, this.columns[column]);
    }
    private entries(column: number): bigint[] {
        return this.inverse.map((row) => dot(row, this.columns[column]));
    }
    /** The column that gains most; after an exchange that gained nothing the first that gains (Bland), lest they go in a circle. */
    private entering(gain: (column: number) => bigint, stalled: boolean): number {
        let [entering, most] = [-1, 0n];
        for (const [k] of this.columns.entries()) {
            const surplus = this.surplus(k, gain);
            if (surplus <= most) continue;
            if (stalled) return k;
            [entering, most] = [k, surplus];
        }
        return entering;
    }
    /** The row whose basic weight falls to 0 first when the entering column's grows; among equals the earliest column (Bland). */
    private leavingRow(entries: readonly bigint[]): number {
        const weight = (row: number): bigint => this.inverse[row].at(-1)!;
        let leaving = -1;
        for (const [row, entry] of entries.entries()) {
            if (entry <= 0n) continue;
            const slower = leaving < 0 ? -1n : weight(row) * entries[leaving] - weight(leaving) * entry;
            if (slower < 0n || (slower === 0n && this.basic[row] < this.basic[leaving])) leaving = row;
        }
        return leaving;
    }
    private exchange(leaving: number, entering: number, entries: readonly bigint[]): void {
        const [pivot, pivotRow] = [entries[leaving], this.inverse[leaving]];
        const sign = pivot < 0n ? -1n : 1n;
        this.inverse = this.inverse.map((row, i) =>
            row.map((x, j) => sign * (i === leaving ? x : (x * pivot - entries[i] * pivotRow[j]) / this.determinant))
        );
        this.determinant = sign * pivot;
        this.basic[leaving] = entering;
        this.work += this.inverse.length ** 2 * this.words;
    }
}

function dot(row: readonly bigint[], { rows, sign }: Column): bigint {
    let total = 0n;
    for (const r of rows) total += row[r];
    return sign * total;
}
