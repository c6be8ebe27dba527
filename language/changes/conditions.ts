import type { Condition, Conjunction, Value } from '../model/declarations.js';
import { textOf } from './meaning.js';

/** Conditions that all have to hold, as words, the same in whatever order and in however many clauses they stand. */
export function conditionsText(all: readonly Conjunction[]): string {
    return all
        .flatMap((c) => c.terms)
        .map(conditionText)
        .sort()
        .join(' and ');
}
function conditionText({ how, parts, operand, comparison, negated, values }: Condition): string {
    if (how)
        return `${how} of (${parts
            .map((part) => conditionsText([part]))
            .sort()
            .join(', ')})`;
    const compared = comparison === 'least' || comparison === 'most' ? `at ${comparison}` : comparison;
    return `${operand} ${compared}${negated ? ' not' : ''} ${values.map(valueText).sort().join(' or ')}`;
}
function valueText(value: Value): string {
    return value.text === undefined ? textOf(value) : `"${value.text}"`;
}
