import { addDuration } from '../../model/calendar.js';
import { type Day, Fraction, type Unit } from '../../model/quantity.js';
import type { Expected } from '../../syntax/expected/spot.js';
import { clauseOf, type Place } from './place.js';

/** A value that could be written at a place. */
export interface Value {
    readonly text: string;
    readonly says: string;
}

/** Days that are likely here, counted from a day of the text: never from the clock on the wall. */
export function daysFor(place: Place, expected: Expected): Value[] {
    const results = monthAfterLast(place, expected);
    if (results) return results;
    const start = startDay(place, expected);
    const { asOf } = place.eco;
    const base = start ?? asOf;
    if (!base) return [];
    const from = start ? start : 'the day of the ecosystem';
    const later = (count: number, unit: Unit, says: string): Value[] => {
        const text = addDuration(base, { count: new Fraction(count), unit });
        return text ? [{ text, says: `${says} after ${from}` }] : [];
    };
    const year = base.slice(0, 4);
    const clause = clauseOf(expected);
    if (clause === 'Result.period') return [{ text: base.slice(0, 7), says: 'the month of the ecosystem' }];
    if (isPast(clause))
        return [
            { text: base, says: 'the day of the ecosystem' },
            { text: `${year}-01-01`, says: 'start of the year' }
        ];
    return [
        ...later(3, 'month', '3 months'),
        ...later(6, 'month', '6 months'),
        ...later(1, 'year', '1 year'),
        ...later(2, 'year', '2 years'),
        { text: `${year}-12-31`, says: 'end of the year' },
        { text: base, says: start ? 'the day it begins' : 'the day of the ecosystem' }
    ];
}
/** What began or happened. */
function isPast(clause: string): boolean {
    return /\.(since|from|phaseSince|achieved|on|retired|dated)$/.test(clause);
}
/** The day that the same piece begins on. */
function startDay({ spot }: Place, { node }: Expected): Day | undefined {
    const begin = spot.reads.find((r) => r.node === node && (r.property === 'since' || r.property === 'from'));
    return begin && /^\d{4}-\d{2}-\d{2}$/.test(begin.text) ? begin.text : undefined;
}
/** The month after the last result of an indicator. */
function monthAfterLast({ spot }: Place, expected: Expected): Value[] | undefined {
    if (clauseOf(expected) !== 'Result.period') return undefined;
    const last = spot.reads.filter((r) => r.property === 'period').at(-1)?.text;
    if (!last || !/^\d{4}-\d{2}$/.test(last)) return undefined;
    const next = addDuration(`${last}-01`, { count: new Fraction(1), unit: 'month' })?.slice(0, 7);
    return next ? [{ text: next, says: `the month after ${last}` }] : undefined;
}

/** Numbers that are usual in a clause. */
export function amountsFor({ node, property }: Expected): Value[] {
    if (property === 'over') return [];
    const clause = node.rule === 'Quantity' || node.rule === 'Count' ? `${node.within?.rule}.${node.as}` : '';
    return usual[clause] ?? [];
}
const usual: Readonly<Record<string, Value[]>> = {
    'Threshold.share': [
        { text: '2/3', says: 'two thirds' },
        { text: '3/4', says: 'three quarters' }
    ],
    'Share.value': [
        { text: '1/2', says: 'a half' },
        { text: '1/3', says: 'a third' },
        { text: '25 %', says: 'a quarter' }
    ],
    'Seat.votes': [{ text: '1', says: 'one vote' }]
};
/** Whether a unit agrees with the number in front of it: 1 day, 2 days; `every month`. */
export function agrees(unit: string, { spot }: Place, { node }: Expected): boolean {
    const count = spot.reads.filter((r) => r.node.rule === 'Count' && r.node.within === node).at(-1);
    if (!count) return !unit.endsWith('s');
    return count.text.includes('.') || unit.endsWith('s') === (count.text !== '1');
}
