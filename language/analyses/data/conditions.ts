import type { Condition, Conjunction, Value } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';

/** What is certain, and what is not. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** Comparisons made before a question is given up as unknown; how many may be written; how deep conditions may stand in one another. */
const budget = 20_000;
const mostTests = 500;
const deepest = 100;

/** Whether all of some conditions can be true at once. None are always true. */
export function satisfiable(eco: Ecosystem, conditions: readonly Conjunction[]): Certainty {
    return search(eco, { op: 'all', parts: conditions.map((c) => conjunction(c, 0)) });
}
/** Whether some conditions and others can be true at once. */
export function overlap(eco: Ecosystem, some: readonly Conjunction[], others: readonly Conjunction[]): Certainty {
    return satisfiable(eco, [...some, ...others]);
}
/** Whether some conditions, wherever they are all true, make others all true. What is never true implies anything. */
export function implies(eco: Ecosystem, some: readonly Conjunction[], others: readonly Conjunction[]): Certainty {
    const parts = (said: readonly Conjunction[]) => said.map((c) => conjunction(c, 0));
    const counterexample = search(eco, {
        op: 'all',
        parts: [...parts(some), { op: 'not', parts: [{ op: 'all', parts: parts(others) }] }]
    });
    return counterexample === 'yes' ? 'no' : counterexample === 'no' ? 'yes' : 'unknown';
}

// ---- conditions as formulas ------------------------------------------------------------------------------------------

type Formula =
    | { readonly op: 'all' | 'any' | 'one' | 'not'; readonly parts: readonly Formula[] }
    | { readonly op: 'test'; readonly condition: Condition };

function conjunction({ terms }: Conjunction, depth: number): Formula {
    return { op: 'all', parts: terms.map((t) => formulaOf(t, depth)) };
}
/** Beyond the deepest level a nested condition stands for itself, opaque. */
function formulaOf(condition: Condition, depth: number): Formula {
    if (!condition.how || depth >= deepest) return { op: 'test', condition };
    return { op: condition.how, parts: condition.parts.map((p) => conjunction(p, depth + 1)) };
}
function testsIn(formula: Formula, found: Condition[] = []): Condition[] {
    if (formula.op === 'test') found.push(formula.condition);
    else for (const part of formula.parts) testsIn(part, found);
    return found;
}

// ---- operands and what they can be -----------------------------------------------------------------------------------

type Point = string | Fraction;
/** Something that decides tests: an operand with a value for each way its tests can come out, or one opaque test, true or false. */
interface Variable {
    readonly opaque: boolean;
    readonly points: readonly Point[];
    readonly holds: (test: Condition, point: Point) => boolean;
}

/** The variable behind each test. */
function variablesOf(eco: Ecosystem, tests: readonly Condition[]): Map<Condition, Variable> {
    const byOperand = new Map<string, Condition[]>();
    const opaque = new Map<string, Variable>();
    const variables = new Map<Condition, Variable>();
    for (const test of tests) {
        const key = test.operand ?? '';
        const same = byOperand.get(key);
        if (same) same.push(test);
        else byOperand.set(key, [test]);
    }
    for (const same of byOperand.values()) {
        const decided = decidedBy(eco, same);
        for (const test of same) {
            const text = textOf(test);
            const variable = decided ?? opaque.get(text) ?? { opaque: true, points: ['true', 'false'], holds: asSaid };
            if (!decided) opaque.set(text, variable);
            variables.set(test, variable);
        }
    }
    return variables;
}
/** `is not` of the same text is the opposite of `is`. */
function asSaid({ negated }: Condition, point: Point): boolean {
    return (point === 'true') !== negated;
}
/** What the tests of an operand compare with: only names that are declared nowhere, only numbers of one currency, or only days. */
function decidedBy(eco: Ecosystem, tests: readonly Condition[]): Variable | undefined {
    const values = tests.flatMap((t) => t.values);
    const kinds = new Set(values.map((v) => kindOf(eco, v)));
    const [kind] = kinds;
    if (kinds.size !== 1 || kind === undefined || tests.some((t) => t.how || !t.values.length)) return undefined;
    if (kind !== 'name')
        return { opaque: false, points: around(values.map(numberOf), kind === 'day'), holds: compares };
    if (tests.some((t) => t.comparison !== 'is' && t.comparison !== 'exactly')) return undefined;
    // One more name than are written: every other one comes out alike.
    const points = [...new Set(values.map((v) => v.name ?? '')), ''];
    return { opaque: false, points, holds: (test, at) => test.values.some((v) => v.name === at) !== test.negated };
}
/** A name that is declared has a meaning, perhaps a wider one than another: region is Berlin where region is EU. */
function kindOf(eco: Ecosystem, { name, quantity, day }: Value): string | undefined {
    if (day) return Number.isNaN(Date.parse(day)) ? undefined : 'day';
    if (quantity) return `number ${/[A-Z]{3}/.exec(quantity.text)?.[0] ?? ''}`;
    return name !== undefined && !eco.find(name) ? 'name' : undefined;
}
function numberOf({ quantity, day }: Value): Fraction {
    return quantity?.value ?? new Fraction(Date.parse(day ?? '') / 86_400_000);
}
/** Every number named, one below all, one above all, and one between each two; between days only a whole one. */
function around(named: readonly Fraction[], whole: boolean): Fraction[] {
    const sorted = [...named].sort((a, b) => a.compare(b));
    const points: Fraction[] = [];
    for (const [i, at] of sorted.entries()) {
        if (i && at.equals(sorted[i - 1])) continue;
        const between = i ? (whole ? at.sub(1) : at.add(sorted[i - 1]).div(2)) : at.sub(1);
        if (!i || !between.equals(sorted[i - 1])) points.push(between);
        points.push(at);
    }
    return [...points, sorted[sorted.length - 1].add(1)];
}
function compares({ comparison, negated, values }: Condition, at: Point): boolean {
    const meets = values.some((v) => {
        const order = (at as Fraction).compare(numberOf(v));
        switch (comparison) {
            case 'least':
                return order >= 0;
            case 'most':
                return order <= 0;
            case 'before':
                return order < 0;
            case 'after':
                return order > 0;
            default:
                return order === 0;
        }
    });
    return meets !== negated;
}
/** What makes two opaque tests the same: their words, except `not`; `exactly` is another word for `is`. */
function textOf({ how, parts, operand, comparison, values }: Condition): string {
    if (how) return JSON.stringify([how, parts[0]?.at]);
    const compared = comparison === 'exactly' ? 'is' : comparison;
    return JSON.stringify([operand, compared, values.map((v) => v.name ?? v.text ?? v.day ?? v.quantity?.text)]);
}

// ---- the search ------------------------------------------------------------------------------------------------------

/** Whether a formula can be true: backtracking over the values of its operands, as far as the budget goes. */
function search(eco: Ecosystem, formula: Formula): Certainty {
    const tests = testsIn(formula);
    if (tests.length > mostTests) return 'unknown';
    const variables = variablesOf(eco, tests);
    const order = mostTestedFirst([...variables.values()]);
    const chosen = new Map<Variable, Point>();
    const value = { of: variables, chosen, left: budget };
    let surely = false;
    const reachable = (depth: number): boolean => {
        const truth = evaluate(formula, value);
        if (value.left < 0) return true;
        if (truth !== undefined) {
            surely = truth && [...chosen.keys()].every((v) => !v.opaque);
            return truth;
        }
        const variable = order[depth];
        for (const point of variable.points) {
            chosen.set(variable, point);
            if (reachable(depth + 1)) return true;
        }
        chosen.delete(variable);
        return false;
    };
    if (!reachable(0)) return 'no';
    return surely && value.left >= 0 ? 'yes' : 'unknown';
}
/** What is tested most often is soonest contradicted. */
function mostTestedFirst(variables: readonly Variable[]): readonly Variable[] {
    const times = new Map<Variable, number>();
    for (const v of variables) times.set(v, (times.get(v) ?? 0) + 1);
    return [...times].sort(([, a], [, b]) => b - a).map(([v]) => v);
}
interface Assignment {
    readonly of: ReadonlyMap<Condition, Variable>;
    readonly chosen: ReadonlyMap<Variable, Point>;
    left: number;
}
/** Kleene's three values: `undefined` while the operands chosen so far do not decide. */
function evaluate(formula: Formula, assignment: Assignment): boolean | undefined {
    if (formula.op === 'test') {
        const { condition } = formula;
        assignment.left -= Math.max(1, condition.values.length);
        const variable = assignment.of.get(condition);
        const point = variable && assignment.chosen.get(variable);
        return assignment.left < 0 || point === undefined ? undefined : variable?.holds(condition, point);
    }
    const truths = formula.parts.map((p) => evaluate(p, assignment));
    const count = (truth: boolean | undefined) => truths.filter((t) => t === truth).length;
    const [met, open] = [count(true), count(undefined)];
    switch (formula.op) {
        case 'all':
            return count(false) ? false : open ? undefined : true;
        case 'any':
            return met ? true : open ? undefined : false;
        case 'one':
            return met > 1 ? false : open ? undefined : met === 1;
        case 'not':
            return truths[0] === undefined ? undefined : !truths[0];
    }
}
