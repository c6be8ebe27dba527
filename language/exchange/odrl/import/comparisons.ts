import { Fraction } from '../../../model/quantity.js';
import { spelled } from '../../../model/spelling.js';
import { badDay } from '../../../syntax/numbers.js';
import type { Term } from '../node.js';
import { eco, odrl, rational, xsd } from '../terms.js';
import type { Test } from './conditions.js';
import { shown } from './names.js';
import { quoted } from './spelling.js';

const units: ReadonlyMap<string, string> = new Map([['http://dbpedia.org/resource/Euro', 'EUR']]);

/** What is said of the operand of a test: as a comparison, or in words where that cannot be said. */
export function comparisonOf(test: Test): string {
    const said = test.values.map((v) => comparable(v, test.unit));
    return comparisons[test.operator]?.(said, test) ?? `is ${quoted(asWords(test))}`;
}
/** Each operator that can be said as one; the others, and values that cannot be compared, are only words. */
const comparisons: Record<string, (values: readonly Said[], test: Test) => string | undefined> = {
    eq: (values) => (values.length === 1 ? equal(values) : undefined),
    isAnyOf: equal,
    neq: (values) => (values.length === 1 ? different(values) : undefined),
    isNoneOf: different,
    gteq: (values) => ordered('at least', values),
    lteq: (values) => ordered('at most', values),
    // Of whole things, fewer than ten are at most nine.
    gt: (values, test) => whole(test, 1) ?? ordered('after', values),
    lt: (values, test) => whole(test, -1) ?? ordered('before', values)
};
/** A value as written, and whether it has an order. */
interface Said {
    readonly text: string;
    readonly ordered: boolean;
}
function equal(values: readonly Said[]): string {
    return `${values.every((v) => v.ordered) ? 'exactly' : 'is'} ${values.map((v) => v.text).join(' or ')}`;
}
function different(values: readonly Said[]): string {
    return `is not ${values.map((v) => v.text).join(' or ')}`;
}
function ordered(how: string, values: readonly Said[]): string | undefined {
    return values.length === 1 && values[0].ordered ? `${how} ${values[0].text}` : undefined;
}
function whole({ operand, operator, values, unit }: Test, step: number): string | undefined {
    const [value] = values;
    if (operand !== odrl('count') || unit || values.length !== 1 || value.kind !== 'literal') return undefined;
    if (value.datatype !== xsd('integer') || !/^\d{1,15}$/.test(value.value)) return undefined;
    const limit = Number(value.value) + step;
    return limit < 0 ? undefined : `${operator === 'gt' ? 'at least' : 'at most'} ${limit}`;
}
function comparable(value: Term, unit: string | undefined): Said {
    const words = (text: string): Said => ({ text: quoted(text), ordered: false });
    if (value.kind !== 'literal') return words(shown(value));
    if (value.datatype === xsd('token') && /^[^`\r\n]+$/.test(value.value))
        return { text: spelled(value.value), ordered: false };
    if (value.datatype === xsd('date') && !badDay(value.value)) return { text: value.value, ordered: true };
    const number = numberOf(value.value, value.datatype);
    if (!number) return words(value.value);
    return {
        text: `${number}${unit === eco('percent') ? ' %' : unit && isWritten(unit) ? ` ${currencyOf(unit)}` : ''}`,
        ordered: true
    };
}
const numeric = new Set(
    'integer decimal double float int long short byte nonNegativeInteger positiveInteger unsignedInt unsignedLong unsignedShort unsignedByte'
        .split(' ')
        .map(xsd)
);
/** A number as it can be written; `undefined` where none can: below nothing, endless, or too long. */
function numberOf(text: string, datatype: string): string | undefined {
    if (!numeric.has(datatype) && datatype !== rational) return undefined;
    if (text.length > 40 || !/^\+?\d*\.?\d*([eE][+-]?\d{1,2})?$|^\d+\/[1-9]\d*$/.test(text) || !/\d/.test(text))
        return undefined;
    try {
        const value = exact(text);
        const decimal = value.toString();
        const written = decimal.includes('(') || decimal.length > 15 ? value.toFraction() : decimal;
        return written.length > 40 ? undefined : written;
    } catch {
        return undefined;
    }
}
function exact(text: string): Fraction {
    const [mantissa, exponent = '0'] = text.toLowerCase().split('e');
    return new Fraction(mantissa.replace(/^\+/, '')).mul(new Fraction(10).pow(Number(exponent)) ?? 1);
}
/** Whether numbers are written with a unit here. */
export function isWritten(unit: string): boolean {
    return unit === eco('percent') || currencyOf(unit) !== undefined;
}
function currencyOf(unit: string): string | undefined {
    return units.get(unit) ?? /^urn:ecospec:odrl#currency\/([A-Z]{3})$/.exec(unit)?.[1];
}
/** The whole of a test in words: two that say the same are the same. */
function asWords({ operator, values, unit }: Test): string {
    const said = values.map((v) => shown(v)).sort();
    return [operator, ...said, ...(unit ? [unit] : [])].join(' ');
}
