import type { Value as Compared } from '../../../model/declarations.js';
import type { Duration } from '../../../model/quantity.js';
import { xsdDuration } from '../durations.js';
import type { Literal, Value } from '../node.js';
import { eco, rational, xsd } from '../terms.js';

/** What a condition compares with, and the unit that it is in. */
export interface Operand {
    readonly value: Literal;
    readonly unit?: string;
}

/** A name is an `xsd:token`, so that it can be told from a text. */
export function operandOf({ name, text, quantity, day }: Compared): Operand {
    if (day !== undefined) return { value: date(day) };
    if (!quantity) return { value: name !== undefined ? token(name) : { text: text ?? '' } };
    const value = quantity.percent ? quantity.value.mul(100) : quantity.value;
    const currency = /[A-Z]{3}/.exec(quantity.text)?.[0];
    const decimal = value.toString();
    const number: Literal =
        value.d === 1n
            ? { text: value.toFraction(), datatype: xsd('integer') }
            : decimal.includes('(') || decimal.length > 15
              ? { text: value.toFraction(), datatype: rational }
              : { text: decimal, datatype: xsd('decimal') };
    return {
        value: number,
        unit: quantity.percent ? eco('percent') : currency ? eco(`currency/${currency}`) : undefined
    };
}
export function date(day: string): Literal {
    return { text: day, datatype: xsd('date') };
}
export function token(name: string): Literal {
    return { text: name, datatype: xsd('token') };
}
export function truth(is: boolean): Literal {
    return { text: String(is), datatype: xsd('boolean') };
}
/** In words where `xsd:duration` cannot say it. */
export function length(duration: Duration | undefined): Value | undefined {
    if (!duration) return undefined;
    const text = xsdDuration(duration);
    return text ? { text, datatype: xsd('duration') } : { text: duration.text };
}
