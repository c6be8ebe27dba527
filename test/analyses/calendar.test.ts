import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, compareDurations } from '../../language/model/calendar.js';
import { Fraction, type Unit } from '../../language/model/quantity.js';

const lengthOf = (text: string) => {
    const [count, unit] = text.split(' ');
    return { count: new Fraction(count), unit: unit.replace(/s$/, '') as Unit };
};
const length = fc.record({
    count: fc.oneof(fc.nat(40), fc.nat(800)).map((n) => new Fraction(n)),
    unit: fc.constantFrom<Unit>('hour', 'day', 'week', 'month', 'year')
});
const day = fc.nat(4 * 366).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
/** Hours from the start day to the end of a length, by the calendar of JavaScript. */
function hoursFrom(start: string, { count, unit }: { count: Fraction; unit: Unit }): number {
    const n = count.valueOf();
    const date = new Date(`${start}T00:00:00Z`);
    const perUnit: Partial<Record<Unit, number>> = { hour: 1, day: 24, week: 168 };
    if (perUnit[unit]) return n * perUnit[unit];
    const months = unit === 'year' ? 12 * n : n;
    const end = new Date(date);
    end.setUTCMonth(end.getUTCMonth() + months);
    // A day that the month does not have runs over into the next month: back to the last day.
    if (end.getUTCDate() !== date.getUTCDate()) end.setUTCDate(0);
    return (end.getTime() - date.getTime()) / 3_600_000;
}

describe('a day and a duration', () => {
    it.each([
        ['2027-01-31', '1 month', '2027-02-28'],
        ['2028-01-31', '1 month', '2028-02-29'],
        ['2028-02-29', '1 year', '2029-02-28'],
        ['2027-11-30', '3 months', '2028-02-29'],
        ['2026-12-31', '1 day', '2027-01-01'],
        ['2026-12-31', '2 weeks', '2027-01-14'],
        ['2026-01-01', '48 hours', '2026-01-03'],
        ['2026-01-15', '1.5 years', '2027-07-15'],
        ['0099-12-31', '1 day', '0100-01-01'],
        ['2026-01-01', '36 hours', undefined],
        ['2026-01-01', '1.5 months', undefined],
        ['2026-01-01', '8000 years', undefined],
        ['2026-01-01', `1${'0'.repeat(40)} years`, undefined]
    ])('%s and %s: %s', (start, duration, end) => expect(addDuration(start, lengthOf(duration))).toBe(end));

    it('ends where the calendar says', () =>
        fc.assert(
            fc.property(day, length, (start, duration) => {
                const hours = hoursFrom(start, duration);
                const end = new Date(new Date(`${start}T00:00:00Z`).getTime() + hours * 3_600_000).toISOString();
                expect(addDuration(start, duration)).toBe(hours % 24 ? undefined : end.slice(0, 10));
            }),
            { numRuns: 2000 }
        ));
});

describe('two durations', () => {
    it.each([
        ['30 days', '1 month', undefined],
        ['27 days', '1 month', -1],
        ['28 days', '1 month', undefined],
        ['31 days', '1 month', undefined],
        ['32 days', '1 month', 1],
        ['12 months', '1 year', 0],
        ['1.5 years', '18 months', 0],
        ['7 days', '1 week', 0],
        ['168 hours', '1 week', 0],
        ['365 days', '1 year', undefined],
        ['364 days', '1 year', -1],
        ['180 days', '6 months', -1],
        ['1.5 months', '27 days', 1],
        ['1.5 months', '45 days', undefined],
        ['1.5 months', '63 days', -1],
        ['0 days', '0 months', 0],
        [`9${'0'.repeat(40)} months`, '1 hour', 1]
    ])('%s against %s: %s', (a, b, order) => expect(compareDurations(lengthOf(a), lengthOf(b))).toBe(order));

    it('is the other way round the other way round', () =>
        fc.assert(
            fc.property(length, length, (a, b) => {
                const order = compareDurations(a, b);
                expect(compareDurations(b, a)).toBe(order === undefined ? undefined : 0 - order);
            }),
            { numRuns: 2000 }
        ));
    it('no start day contradicts it', () =>
        fc.assert(
            fc.property(day, length, length, (start, a, b) => {
                const order = compareDurations(a, b);
                if (order !== undefined) expect(Math.sign(hoursFrom(start, a) - hoursFrom(start, b))).toBe(order);
            }),
            { numRuns: 5000 }
        ));
    it('is unknown between the shortest and the longest such months, and only there', () => {
        const starts = Array.from({ length: 4 * 366 }, (_, n) =>
            new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)
        );
        for (let n = 1; n < 12; n++) {
            const found = starts.map((s) => hoursFrom(s, { count: new Fraction(n), unit: 'month' }) / 24);
            const ends = [Math.min(...found), Math.max(...found)];
            const against = ends.map((d) => [-1, 0, 1].map((by) => lengthOf(`${d + by} days`)));
            const orders = against.map((row) => row.map((d) => compareDurations(d, lengthOf(`${n} months`))));
            expect(orders, `${n} months`).toEqual([
                [-1, undefined, undefined],
                [undefined, undefined, 1]
            ]);
        }
    });
});
