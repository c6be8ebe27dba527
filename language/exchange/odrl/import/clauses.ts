import { addDuration } from '../../../model/calendar.js';
import { Fraction } from '../../../model/quantity.js';
import { badDay } from '../../../syntax/numbers.js';
import { durationWritten } from '../durations.js';
import type { Term } from '../node.js';
import { odrl, xsd } from '../terms.js';
import type { Formula, Test } from './conditions.js';
import type { RuleFound } from './policies.js';
import type { Teller } from './teller.js';

/** What constraints say that the language has clauses for, and the conditions that are left. */
export interface Said {
    readonly purposes: readonly string[];
    readonly territories: readonly string[];
    /** The parties to whom, as written. */
    readonly recipients?: string;
    readonly from?: string;
    readonly until?: string;
    readonly keep?: string;
    readonly every?: string;
    readonly conditions: readonly Formula[];
}
type Saying = { -readonly [K in keyof Said]: Said[K] };
const kindOf = ['eq', 'isA', 'isAnyOf', 'isPartOf'];

export function saidBy(formulas: readonly Formula[], kind: RuleFound['kind'], teller: Teller): Said {
    const said: Saying & { conditions: Formula[] } = { purposes: [], territories: [], conditions: [] };
    for (const formula of formulas) if (!isSaid(formula, kind, said, teller)) said.conditions.push(formula);
    return said;
}
/** Whether a clause says it; each clause only once, since a second one would mean both. */
function isSaid(formula: Formula, kind: RuleFound['kind'], said: Saying, teller: Teller): boolean {
    const { vocabulary } = teller;
    const purposes = !said.purposes.length && someOf(formula, odrl('purpose'));
    if (purposes) {
        said.purposes = [...new Set(purposes.map((t) => vocabulary.purpose(t)))];
        return true;
    }
    const territories = !said.territories.length && someOf(formula, odrl('spatial'));
    if (territories) {
        said.territories = [...new Set(territories.map((t) => vocabulary.territory(t)))];
        return true;
    }
    if ('how' in formula || 'words' in formula) return false;
    if (formula.operand === odrl('dateTime')) return isPeriod(formula, said, teller);
    if (formula.operand === odrl('elapsedTime') && kind === 'permission' && !said.keep) {
        said.keep = ['eq', 'lteq'].includes(formula.operator) ? lengthOf(formula) : undefined;
        return said.keep !== undefined;
    }
    if (kind !== 'obligation') return false;
    if (formula.operand === odrl('timeInterval') && formula.operator === 'eq' && !said.every) {
        said.every = lengthOf(formula);
        return said.every !== undefined;
    }
    if (
        formula.operand === odrl('recipient') &&
        !said.recipients &&
        ['eq', 'isAnyOf', 'isAllOf'].includes(formula.operator)
    ) {
        const parties = formula.values.filter((v) => v.kind !== 'literal');
        const read = parties.length === formula.values.length ? teller.parties.read(parties) : [];
        if (read.length !== 1 || read[0].refinements.length) return false;
        said.recipients = read[0].written;
        return true;
    }
    return false;
}
/** The values where a formula says that something is one of them, or a kind of one. */
function someOf(formula: Formula, operand: string): readonly Term[] | undefined {
    if ('words' in formula) return undefined;
    if ('how' in formula) {
        if (formula.how !== 'any') return undefined;
        const parts = formula.parts.map((p) => someOf(p, operand));
        return parts.every((p) => p) ? parts.flatMap((p) => p ?? []) : undefined;
    }
    const isOne = formula.operator === 'isAnyOf' || formula.values.length === 1;
    return formula.operand === operand && kindOf.includes(formula.operator) && isOne ? formula.values : undefined;
}
function lengthOf({ values }: Test): string | undefined {
    const [value] = values;
    return values.length === 1 && value.kind === 'literal' ? durationWritten(value.value) : undefined;
}

const day = { count: new Fraction(1), unit: 'day' } as const;
/** Days begin and end periods: the first and the last count. What is narrower in the end is meant. */
function isPeriod({ operator, values }: Test, said: Saying, { reading }: Teller): boolean {
    const at = values.length === 1 ? momentOf(values[0]) : undefined;
    const { from, until } = at ? boundsOf(operator, at) : {};
    if (!at || (!from && !until)) return false;
    if (at.time === 'middle' || (operator === 'eq' && at.time !== 'whole'))
        reading.note(undefined, `of ${values[0].value} the time of day is left out`);
    if (from && (!said.from || from > said.from)) said.from = from;
    if (until && (!said.until || until < said.until)) said.until = until;
    return true;
}
/** A day, or a moment of one. */
interface Moment {
    readonly day: string;
    readonly time: 'whole' | 'start' | 'middle' | 'end';
}
function boundsOf(operator: string, { day: at, time }: Moment): { from?: string; until?: string } {
    switch (operator) {
        case 'eq':
            return { from: at, until: at };
        case 'gteq':
            return { from: at };
        case 'gt':
            return { from: time === 'whole' || time === 'end' ? addDuration(at, day) : at };
        case 'lteq':
            return { until: time === 'start' ? dayBefore(at) : at };
        case 'lt':
            return { until: time === 'whole' || time === 'start' ? dayBefore(at) : at };
        default:
            return {};
    }
}
function momentOf(value: Term): Moment | undefined {
    if (value.kind !== 'literal' || !['date', 'string', 'dateTime'].map(xsd).includes(value.datatype)) return undefined;
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(value.value);
    if (!match || badDay(match[1])) return undefined;
    const [, at, time] = match;
    if (!time) return { day: at, time: 'whole' };
    if (time === '00:00:00') return { day: at, time: 'start' };
    return { day: at, time: time.startsWith('23:59') ? 'end' : 'middle' };
}
function dayBefore(at: string): string | undefined {
    const date = new Date(`${at}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 1);
    const before = date.toISOString().slice(0, 10);
    return badDay(before) ? undefined : before;
}
