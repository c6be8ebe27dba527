import { Fraction } from '../../model/quantity.js';
import { scaled, sum } from './scaled.js';

/** An exact measure of how unequally amounts are spread over parties. */
export type Measure =
    | { readonly kind: 'value'; readonly value: Fraction }
    /** There are no shares: of nobody, of nothing, or of amounts below 0. */
    | { readonly kind: 'undefined'; readonly because: 'nobody' | 'all zero' | 'negative amount' }
    | { readonly kind: 'not computed'; readonly because: 'numbers too long' };

interface Amounts {
    readonly kind: 'amounts';
    /** None negative, in the order given. */
    readonly numbers: readonly bigint[];
    /** Not 0. */
    readonly all: bigint;
}
/** The amounts as integers in one unit; every measure here is the same in any unit. */
function amountsOf(amounts: readonly Fraction[]): Amounts | Exclude<Measure, { kind: 'value' }> {
    if (amounts.length === 0) return { kind: 'undefined', because: 'nobody' };
    if (amounts.some((a) => a.compare(0) < 0)) return { kind: 'undefined', because: 'negative amount' };
    const integers = scaled(amounts);
    if (!integers) return { kind: 'not computed', because: 'numbers too long' };
    const all = sum(integers.numbers);
    return all === 0n
        ? { kind: 'undefined', because: 'all zero' }
        : { kind: 'amounts', numbers: integers.numbers, all };
}
function measured(
    amounts: readonly Fraction[],
    measure: (numbers: readonly bigint[], all: bigint) => Fraction
): Measure {
    const usable = amountsOf(amounts);
    return usable.kind === 'amounts' ? { kind: 'value', value: measure(usable.numbers, usable.all) } : usable;
}
function sumOfSquares(numbers: readonly bigint[]): bigint {
    return sum(numbers.map((x) => x * x));
}

/**
 * Herfindahl-Hirschman index: the sum of the squared shares in percent, from 10 000 / n (all equal) to 10 000 (one has all).
 * Source: the definition in the US Merger Guidelines.
 */
export function herfindahl(amounts: readonly Fraction[]): Measure {
    return measured(amounts, (numbers, all) => new Fraction(10_000n * sumOfSquares(numbers), all * all));
}

/** Gini coefficient Σ|xᵢ-xⱼ| / (2n²μ), from 0 (all equal) to (n-1)/n (one has all). */
export function gini(amounts: readonly Fraction[]): Measure {
    return measured(amounts, (numbers, all) => {
        const n = BigInt(numbers.length);
        const ascending = [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const ranked = sum(ascending.map((x, rank) => BigInt(rank + 1) * x));
        return new Fraction(2n * ranked - (n + 1n) * all, n * all);
    });
}

/** Jain's fairness index (Σx)² / (n·Σx²), from 1/n (one has all) to 1 (all equal). */
export function jain(amounts: readonly Fraction[]): Measure {
    return measured(amounts, (n, all) => new Fraction(all * all, BigInt(n.length) * sumOfSquares(n)));
}

/**
 * Theil index, the mean of (x/μ)·ln(x/μ), from 0 (all equal) to ln n (one has all). Rounded to floating point, as logarithms are:
 * for display only, never for a finding. `undefined` where `herfindahl` has no value.
 */
export function theil(amounts: readonly Fraction[]): number | undefined {
    const usable = amountsOf(amounts);
    if (usable.kind !== 'amounts') return undefined;
    const precision = 10n ** 18n;
    const shares = usable.numbers.map((x) => Number((x * precision) / usable.all) / 1e18);
    return shares.reduce((total, share) => (share > 0 ? total + share * Math.log(share * shares.length) : total), 0);
}

/** The usual thresholds of the index: when a market counts as highly concentrated. */
export const concentrationThresholds = { us2023: 1800, us2010: 2500, eu2004: 2000 } as const;
/** Of fewer parties each has so much that any threshold is passed. */
const fewestParties = 4;
/** How far above the least possible value the index has to be: our choice, not from a source. */
const aboveEqual = new Fraction(5, 4);

/**
 * Whether amounts are highly concentrated: the index is above the threshold, and also above 1.25 times what it is for as many equal
 * parties, because with few of them any threshold is passed. Never among fewer than four. `undefined` where there is no index.
 */
export function isConcentrated(amounts: readonly Fraction[], threshold: number): boolean | undefined {
    const index = herfindahl(amounts);
    if (index.kind !== 'value') return undefined;
    const ifEqual = new Fraction(10_000, amounts.length);
    return (
        amounts.length >= fewestParties &&
        index.value.compare(threshold) > 0 &&
        index.value.compare(ifEqual.mul(aboveEqual)) > 0
    );
}
