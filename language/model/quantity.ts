import Fraction from 'fraction.js';

export { Fraction };

const scales: Record<string, number> = { k: 1e3, M: 1e6, bn: 1e9 };

/** The exact value of an amount such as `2.5 M EUR`, with its currency where one is written. `undefined` when malformed. */
export function amountOf(text: string | undefined): { value: Fraction; currency?: string } | undefined {
    const match = /^(\d+(?:\.\d+)?)[ \t]*(k|M|bn)?(?:[ \t]+([A-Z]{3}))?$/.exec(text ?? '');
    if (!match || match[1].length > 40) return undefined;
    return { value: new Fraction(match[1]).mul(scales[match[2]] ?? 1), currency: match[3] };
}

/** The exact value of `1/3`, `40 %` or `12`; percents are divided by a hundred. `undefined` when malformed or divided by zero. */
export function quantityOf(
    quantity: { amount: string; over?: string; percent?: boolean } | undefined
): Fraction | undefined {
    const amount = amountOf(quantity?.amount)?.value;
    if (!quantity || !amount) return undefined;
    const over = quantity.over === undefined ? new Fraction(1) : amountOf(quantity.over)?.value;
    if (!over || over.equals(0)) return undefined;
    return amount.div(over).div(quantity.percent ? 100 : 1);
}

/** A share as a percent people read: `33 1/3 %`, `40 %`. */
export function percent(fraction: Fraction): string {
    const hundredfold = fraction.mul(100);
    const rounded = hundredfold.round(1);
    return `${rounded.equals(hundredfold) ? '' : 'about '}${rounded.toString()} %`;
}
