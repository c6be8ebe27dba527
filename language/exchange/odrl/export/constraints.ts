import type { Condition, Conjunction } from '../../../model/declarations.js';
import { iri, type Literal, type Node, properties, type Value } from '../node.js';
import { odrl, xsd } from '../terms.js';
import type { Iris } from './iris.js';
import { type Operand, operandOf } from './values.js';

export function constraint(leftOperand: string, operator: string, values: readonly Value[], unit?: string): Node {
    return {
        types: [],
        properties: properties({
            [odrl('leftOperand')]: [iri(leftOperand)],
            [odrl('operator')]: [iri(odrl(operator))],
            [odrl('rightOperand')]: values,
            [odrl('unit')]: [unit ? iri(unit) : undefined]
        })
    };
}
export function logical(how: 'or' | 'and' | 'xone', parts: readonly Node[]): Node {
    return { types: [], properties: [{ term: odrl(how), values: [{ list: parts }] }] };
}
/** One of some; a single one needs no `or`. */
export function anyOf(parts: readonly Node[]): Node {
    return parts.length === 1 ? parts[0] : logical('or', parts);
}

/** Every term of the conditions of a rule: all of them have to hold. */
export function constraintsOf(conditions: readonly Conjunction[], iris: Iris): Node[] {
    return conditions.flatMap((c) => c.terms.map((t) => conditionOf(t, iris)));
}
const operands = { any: 'or', all: 'and', one: 'xone' } as const;

function conditionOf(condition: Condition, iris: Iris): Node {
    const { how, parts, operand, comparison, negated, values } = condition;
    if (how)
        return logical(
            operands[how],
            parts.map((p) => conjunctionOf(p, iris))
        );
    const left = iris.operand(operand ?? '');
    const compared = groupsByUnit(values.map(operandOf));
    switch (comparison) {
        case 'least':
        case 'most':
        case 'before':
        case 'after': {
            const isStrict = comparison === 'before' || comparison === 'after';
            const operator = { least: 'gteq', most: 'lteq', before: 'lt', after: 'gt' }[comparison];
            return anyOf(
                compared.flatMap((group) =>
                    group.map((o) => constraint(left, operator, [isStrict ? notCounted(o.value) : o.value], o.unit))
                )
            );
        }
        default: {
            const [one, several] = negated ? ['neq', 'isNoneOf'] : ['eq', 'isAnyOf'];
            const each = compared.map((group) =>
                constraint(
                    left,
                    group.length > 1 ? several : one,
                    group.map((o) => o.value),
                    group[0].unit
                )
            );
            return each.length === 1 ? each[0] : logical(negated ? 'and' : 'or', each);
        }
    }
}
/** Less than five of things that are counted is at most four of them; here a number may be anything. */
function notCounted(value: Literal): Literal {
    return value.datatype === xsd('integer') ? { ...value, datatype: xsd('decimal') } : value;
}
function conjunctionOf({ terms }: Conjunction, iris: Iris): Node {
    const parts = terms.map((t) => conditionOf(t, iris));
    return parts.length === 1 ? parts[0] : logical('and', parts);
}
/** Values of one unit can share a constraint. */
function groupsByUnit(compared: readonly Operand[]): Operand[][] {
    const groups = new Map<string | undefined, Operand[]>();
    for (const operand of compared) {
        const group = groups.get(operand.unit);
        if (group) group.push(operand);
        else groups.set(operand.unit, [operand]);
    }
    return [...groups.values()];
}
