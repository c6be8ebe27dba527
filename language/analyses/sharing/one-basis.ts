import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction, type Money } from '../../model/quantity.js';

/** An amount, and what it has in common with every amount it can be compared with: `EUR per year`, or `EUR` for a sum paid once. */
export interface OnBasis {
    readonly amount: Fraction;
    readonly basis: string;
}

/**
 * A sum of money on its basis: its currency, else that of the ecosystem, and per what it is. A sum per month is twelve times as much per
 * year, which is certain; years and months have no certain number of weeks, days or hours, so nothing else is converted.
 */
export function onBasis(eco: Ecosystem, { value, currency, per }: Money): OnBasis {
    const monthly = per === 'month';
    const unit = monthly ? 'year' : per;
    return {
        amount: monthly ? value.mul(12) : value,
        basis: [currency ?? eco.header?.currency ?? '', unit ? `per ${unit}` : ''].filter(Boolean).join(' ')
    };
}
/** The amounts of some sums of money in their order; `undefined` where they are on different bases, or there are none. */
export function onOneBasis(
    eco: Ecosystem,
    sums: readonly Money[]
): { readonly basis: string; readonly amounts: readonly Fraction[] } | undefined {
    const all = sums.map((money) => onBasis(eco, money));
    const [first, ...more] = new Set(all.map((s) => s.basis));
    return first === undefined || more.length ? undefined : { basis: first, amounts: all.map((s) => s.amount) };
}
/** The sum of exact numbers of ordinary length. Those of one denominator are added as they are: of ten thousand sums nearly all are whole. */
export function total(amounts: Iterable<Fraction>): Fraction {
    const numerators = new Map<bigint, bigint>();
    for (const { s, n, d } of amounts) numerators.set(d, (numerators.get(d) ?? 0n) + s * n);
    let all = new Fraction(0);
    for (const [denominator, numerator] of numerators) all = all.add(new Fraction(numerator, denominator));
    return all;
}
