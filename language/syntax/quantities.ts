import type { Place } from '../model/place.js';
import { amountOf, type Duration, Fraction, type Money, type Quantity, type Unit } from '../model/quantity.js';
import type { SyntaxNode } from './node.js';

export const notOne = Symbol('no quantity');
const kinds: ReadonlySet<string> = new Set(['Quantity', 'Count', 'Money', 'Duration', 'Every']);

/** The exact value of a node that is a quantity; nothing where it is malformed. */
export function quantityOf(
    { type, values, start, end }: SyntaxNode,
    source: string,
    at: Place
): Quantity | Money | Duration | undefined | typeof notOne {
    if (!kinds.has(type)) return notOne;
    const text = source.slice(start, end);
    if (type === 'Quantity' || type === 'Count') {
        const value = partOf(values);
        return value && { value, percent: type === 'Quantity' && !!values.percent, text, at };
    }
    if (type === 'Money') {
        const amount = amountIn(values.amount);
        return amount && { ...amount, per: unitOf(values.per), text, at };
    }
    const [counted, unit] = [values.count as SyntaxNode | undefined, unitOf(values.unit)];
    const count = counted ? amountIn(counted.values.amount)?.value : one;
    return count && unit && { count, unit, text, at };
}
const one = new Fraction(1);
function partOf({ amount, over, percent }: SyntaxNode['values']): Fraction | undefined {
    const value = amountIn(amount)?.value;
    if (over === undefined && !percent) return value;
    const whole = over === undefined ? one : amountIn(over)?.value;
    return value && whole && !whole.equals(0) ? value.div(whole).div(percent ? 100 : 1) : undefined;
}
function unitOf(unit: unknown): Unit | undefined {
    return unit ? ((unit as string).replace(/s$/, '') as Unit) : undefined;
}

/** Most numbers of a text are a few small ones, written again and again: `12`, `2 M`. */
const known = new Map<string, ReturnType<typeof amountOf>>();
const mostKnown = 1000;
function amountIn(written: unknown): ReturnType<typeof amountOf> {
    const text = (written as string | undefined) ?? '';
    let amount = known.get(text);
    if (!amount) {
        amount = amountOf(text);
        if (known.size < mostKnown && text.length < 20) known.set(text, amount);
    }
    return amount;
}
