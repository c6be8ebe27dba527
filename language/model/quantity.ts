import Fraction from 'fraction.js';
import type { Place } from './place.js';

export { Fraction };

/** A number as written, exact: `1/3`, `40 %` (then the value is 2/5), `2.5 M` (then it is 2 500 000). */
export interface Quantity {
    readonly value: Fraction;
    readonly percent: boolean;
    readonly text: string;
    readonly at: Place;
}
/** A sum of money, exact; a flow where it says per which unit of time, else a stock. */
export interface Money {
    readonly value: Fraction;
    readonly currency?: string;
    readonly per?: Unit;
    readonly text: string;
    readonly at: Place;
}
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';
/** A length of time as written; months and days are never turned into each other here. */
export interface Duration {
    readonly count: Fraction;
    readonly unit: Unit;
    readonly text: string;
    readonly at: Place;
}
/** A day, `2027-01-31`; days compare as texts. */
export type Day = string;

const scales: Record<string, number> = { k: 1e3, M: 1e6, bn: 1e9 };

/** The exact value of an amount such as `2.5 M EUR`, with its currency where one is written; `undefined` when malformed. */
export function amountOf(text: string): { value: Fraction; currency?: string } | undefined {
    const match = /^(\d+(?:\.\d+)?)[ \t]*(k|M|bn)?(?:[ \t]+([A-Z]{3}))?$/.exec(text);
    if (!match || match[1].length > 40) return undefined;
    return { value: new Fraction(match[1]).mul(scales[match[2]] ?? 1), currency: match[3] };
}

/** A part of a whole as a percent people read: `40 %`, `about 33.3 %`. */
export function percent(part: Fraction): string {
    const hundredfold = part.mul(100);
    const rounded = hundredfold.round(1);
    return `${rounded.equals(hundredfold) ? '' : 'about '}${rounded.toString()} %`;
}
