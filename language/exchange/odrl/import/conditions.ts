import { spelled } from '../../../model/spelling.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { eco, namespaces, odrl, replacedBy, xsd } from '../terms.js';
import { comparisonOf, isWritten } from './comparisons.js';
import { lastPart, Names } from './names.js';
import type { Reading } from './reading.js';
import { quoted } from './spelling.js';

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
    private unknown(term: Term, why: string): Formula {
        const key = keyOf(term);
        const number = this.unsaid.get(key) ?? this.unsaid.size + 1;
        if (!this.unsaid.has(key)) this.reading.note(term, `constraint ${number} is not understood: ${why}`);
        this.unsaid.set(key, number);
        if (term.kind === 'blank') this.reading.graph.takeAsTold(term);
        return { words: `constraint is ${quoted(`not understood, number ${number}`)}` };
    }

    /** Only a test that nobody can make: which members of a collection are meant cannot be said. */
    narrowing(what: 'party' | 'asset', refinements: readonly Term[]): Formula[] {
        return this.read(refinements).map((f) => ({
            words: `${what} is ${quoted(`only where ${this.written([f])}`)}`
        }));
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
        return `${this.operand(test)} ${comparisonOf(test)}`;
    }
    /** A unit that numbers are not written in here belongs to what is compared: those of two units are two things. */
    private operand({ operand, unit }: Test): string {
        if (operand === eco('region')) return 'region';
        const wish = operand.startsWith(namespaces.odrl) ? operand.slice(namespaces.odrl.length) : lastPart(operand);
        const own = this.operands.called(operand, wish || 'operand');
        return spelled(
            unit && !isWritten(unit) ? this.operands.called(`${operand} ${unit}`, `${own}-in-${lastPart(unit)}`) : own
        );
    }
}
/** What stands in an `and` stands side by side as well. */
function flat(formula: Formula): Formula[] {
    return 'how' in formula && formula.how === 'all' ? formula.parts.flatMap(flat) : [formula];
}
