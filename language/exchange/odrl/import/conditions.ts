import { Fraction } from '../../../model/quantity.js';
import { badDay } from '../../../syntax/numbers.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { eco, namespaces, odrl, rational, replacedBy, xsd } from '../terms.js';
import { lastPart, Names, shown } from './names.js';
import type { Reading } from './reading.js';
import { name, quoted } from './spelling.js';

/** A constraint: all of it in terms that can be compared, or in words that cannot. */
export type Formula =
    | { readonly how: 'any' | 'all' | 'one'; readonly parts: readonly Formula[] }
    | Test
    | { readonly words: string };
export interface Test {
    /** The IRI of what is compared. */
    readonly operand: string;
    /** The operator without its namespace. */
    readonly operator: string;
    readonly values: readonly Term[];
    readonly unit?: string;
}
const logicals = { or: 'any', and: 'all', xone: 'one' } as const;
const deepest = 30;
/** As many as conditions are compared at all. */
const mostTests = 500;
const units: ReadonlyMap<string, string> = new Map([['http://dbpedia.org/resource/Euro', 'EUR']]);

/** Reads constraints and says them as conditions. */
export class Conditions {
    private readonly operands = new Names();
    private readonly unsaid = new Map<string, number>();

    constructor(private readonly reading: Reading) {}

    /** All of them have to hold; what only holds together stands side by side. */
    read(constraints: readonly Term[]): Formula[] {
        const budget = { left: mostTests };
        return constraints.flatMap((c) => flat(this.formula(c, 0, budget)));
    }
    private formula(term: Term, depth: number, budget: { left: number }): Formula {
        const { graph } = this.reading;
        this.reading.spend(1);
        if (depth > deepest || --budget.left < 0) return this.unknown(term, 'a constraint is too large to be read');
        const hows = (['or', 'and', 'xone'] as const).filter((h) => graph.has(term, odrl(h)));
        const isTest = graph.has(term, odrl('leftOperand'));
        if (graph.has(term, odrl('andSequence')))
            return this.unknown(term, 'the order that andSequence asks for cannot be said');
        if (hows.length + Number(isTest) !== 1)
            return this.unknown(term, 'a constraint does not say, or says in several ways, what it compares');
        if (isTest) return this.test(term);
        const parts = graph.members(term, odrl(hows[0]));
        if (!parts.length) return this.unknown(term, `${hows[0]} of nothing`);
        return { how: logicals[hows[0]], parts: parts.map((p) => this.formula(p, depth + 1, budget)) };
    }
    private test(term: Term): Formula {
        const { graph } = this.reading;
        for (const odd of ['rightOperandReference', 'status'])
            if (graph.has(term, odrl(odd)))
                return this.unknown(term, `odrl:${odd} depends on what is not in the policy`);
        graph.types(term);
        const left = graph.values(term, odrl('leftOperand'));
        const operators = graph.values(term, odrl('operator'));
        const right = graph.members(term, odrl('rightOperand'));
        const unit = graph.values(term, odrl('unit'));
        const [type] = graph.values(term, odrl('dataType'), odrl('datatype'));
        if (left.length !== 1 || operators.length !== 1 || !right.length || unit.length > 1)
            return this.unknown(term, 'a constraint needs one left operand, one operator and a right operand');
        const typed = right.map((v) =>
            type && v.kind === 'literal' && v.datatype === xsd('string') ? { ...v, datatype: type.value } : v
        );
        return {
            operand: replacedBy.get(left[0].value) ?? left[0].value,
            operator: (replacedBy.get(operators[0].value) ?? operators[0].value).replace(namespaces.odrl, ''),
            values: typed,
            unit: unit[0]?.value
        };
    }
    /** A test of its own that nothing is known about: whatever depends on it stays open. */
    unknown(term: Term, why: string): Formula {
        const key = keyOf(term);
        const number = this.unsaid.get(key) ?? this.unsaid.size + 1;
        if (!this.unsaid.has(key)) this.reading.note(term, `constraint ${number} is not understood: ${why}`);
        this.unsaid.set(key, number);
        if (term.kind === 'blank') this.reading.graph.takeAsTold(term);
        return { words: `constraint is ${quoted(`not understood, number ${number}`)}` };
    }

    /** As after `where`. */
    written(formulas: readonly Formula[]): string {
        return formulas.map((f) => this.term(f)).join(' and ');
    }
    private term(formula: Formula): string {
        if ('words' in formula) return formula.words;
        if (!('how' in formula)) return this.comparison(formula);
        const parts = formula.parts.map((p) => ('how' in p && p.how === 'all' ? this.written(p.parts) : this.term(p)));
        return `${formula.how} of (${parts.join(', ')})`;
    }
    private comparison(test: Test): string {
        const operand = this.operand(test);
        const said = test.values.map((v) => comparable(v, test.unit));
        const words = comparisons[test.operator]?.(said, test);
        return `${operand} ${words ?? `is ${quoted(asWords(test))}`}`;
    }
    /** A unit that numbers are not written in here belongs to what is compared: those of two units are two things. */
    private operand({ operand, unit }: Test): string {
        if (operand === eco('region')) return 'region';
        const wish = operand.startsWith(namespaces.odrl) ? operand.slice(namespaces.odrl.length) : lastPart(operand);
        const own = this.operands.called(operand, wish || 'operand');
        return name(
            unit && !isWritten(unit) ? this.operands.called(`${operand} ${unit}`, `${own}-in-${lastPart(unit)}`) : own
        );
    }
}
/** What stands in an `and` stands side by side as well. */
function flat(formula: Formula): Formula[] {
    return 'how' in formula && formula.how === 'all' ? formula.parts.flatMap(flat) : [formula];
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
        return { text: name(value.value), ordered: false };
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
function isWritten(unit: string): boolean {
    return unit === eco('percent') || currencyOf(unit) !== undefined;
}
function currencyOf(unit: string): string | undefined {
    return units.get(unit) ?? /^urn:ecospec:odrl#currency\/([A-Z]{3})$/.exec(unit)?.[1];
}
/** The whole of a test in words: two that say the same are the same. */
export function asWords({ operator, values, unit }: Test): string {
    const said = values.map((v) => shown(v)).sort();
    return [operator, ...said, ...(unit ? [unit] : [])].join(' ');
}
