import { type Day, type Duration, Fraction, type Unit } from './quantity.js';

/** What a duration is counted in, after which nothing is rounded: days (an hour is 1/24 of one), or calendar months. */
type Calendar = { readonly in: 'days' | 'months'; readonly count: Fraction };
type Length = Pick<Duration, 'count' | 'unit'>;

const days: Partial<Record<Unit, Fraction>> = {
    hour: new Fraction(1, 24),
    day: new Fraction(1),
    week: new Fraction(7)
};
/** The fewest and the most days that so many months in a row have, whatever day they start on; a year has 365 or 366. */
const fewest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const most = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/**
 * The day a whole number of days or months later. Months keep the day of the month, or end on the last day of a month that has no
 * such day: 2027-01-31 and one month is 2027-02-28. `undefined` for parts of a day or of a month, and beyond the year 9999.
 */
export function addDuration(day: Day, duration: Length): Day | undefined {
    const length = calendarOf(duration);
    // 10⁷ days are 27 000 years.
    if (length.count.d !== 1n || length.count.compare(1e7) > 0) return undefined;
    const [year, month, date] = day.split('-').map(Number);
    const count = length.count.valueOf();
    if (length.in === 'days') return isoOf(year, month, date + count);
    const months = year * 12 + month - 1 + count;
    const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
    return isoOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/**
 * Whether one duration is certainly shorter (-1) than another, certainly as long (0) or certainly longer (1), on whatever day both
 * start; `undefined` where it depends on the day: a month has 28 to 31 days, a year 365 or 366, a day 24 hours.
 */
export function compareDurations(a: Length, b: Length): -1 | 0 | 1 | undefined {
    const [x, y] = [calendarOf(a), calendarOf(b)];
    if (x.in === y.in) return sign(x.count.compare(y.count));
    const [p, q] = [boundsOf(x), boundsOf(y)];
    if (p.most.compare(q.fewest) < 0) return -1;
    if (p.fewest.compare(q.most) > 0) return 1;
    return p.most.equals(0) && q.most.equals(0) ? 0 : undefined;
}

function calendarOf({ count, unit }: Length): Calendar {
    const inDays = days[unit];
    return inDays
        ? { in: 'days', count: count.mul(inDays) }
        : { in: 'months', count: count.mul(unit === 'year' ? 12 : 1) };
}
/** Days, at the least and at the most; a part of a month is somewhere between no month and a whole one. */
function boundsOf({ in: unit, count }: Calendar): { fewest: Fraction; most: Fraction } {
    if (unit === 'days') return { fewest: count, most: count };
    return { fewest: monthsAs(count.floor(), 365, fewest), most: monthsAs(count.ceil(), 366, most) };
}
function monthsAs(months: Fraction, year: number, within: readonly number[]): Fraction {
    const years = months.div(12).floor();
    return years.mul(year).add(within[months.sub(years.mul(12)).valueOf()]);
}
function sign(order: number): -1 | 0 | 1 {
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}
function daysInMonth(year: number, month: number): number {
    return dateOf(year, month + 1, 0).getUTCDate();
}
function isoOf(year: number, month: number, date: number): Day | undefined {
    const at = dateOf(year, month, date);
    return at.getUTCFullYear() > 9999 ? undefined : at.toISOString().slice(0, 10);
}
function dateOf(year: number, month: number, date: number): Date {
    const at = new Date(0);
    // Unlike Date.UTC, this leaves the years 0 to 99 as they are.
    at.setUTCFullYear(year, month - 1, date);
    return at;
}
