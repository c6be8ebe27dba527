import { Fraction, type Unit } from '../../model/quantity.js';

interface Length {
    readonly count: Fraction;
    readonly unit: Unit;
}

/** A length of time as an `xsd:duration`, exactly; `undefined` where that cannot say it: a part of a month or year. */
export function xsdDuration({ count, unit }: Length): string | undefined {
    const whole = count.d === 1n;
    if (unit === 'month' || unit === 'year')
        return whole ? `P${count.toFraction()}${unit[0].toUpperCase()}` : undefined;
    const days = unit === 'week' ? count.mul(7) : count;
    if (unit !== 'hour' && days.d === 1n) return `P${days.toFraction()}D`;
    const seconds = (unit === 'hour' ? count : days.mul(24)).mul(3600);
    if (seconds.d !== 1n) return undefined;
    const hours = seconds.div(3600);
    return hours.d === 1n ? `PT${hours.toFraction()}H` : `PT${seconds.toFraction()}S`;
}
/** An `xsd:duration` in the words of the language; `undefined` where those cannot say it exactly: mixed units, negative ones. */
export function durationWritten(duration: string): string | undefined {
    const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
        duration
    );
    if (!match || match.slice(1).some((n) => n && n.length > 9)) return undefined;
    const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((n) => new Fraction(n ?? 0));
    const calendar = years.mul(12).add(months);
    const time = hours.add(minutes.div(60)).add(seconds.div(3600));
    const inDays = weeks.mul(7).add(days);
    if (calendar.compare(0) > 0) {
        if (inDays.compare(0) > 0 || time.compare(0) > 0) return undefined;
        return months.equals(0) ? counted(years, 'year') : counted(calendar, 'month');
    }
    if (time.equals(0)) return counted(inDays, 'day');
    const all = inDays.mul(24).add(time);
    return all.toString().includes('(') ? undefined : counted(all, 'hour');
}
function counted(count: Fraction, unit: Unit): string {
    return `${count.toString()} ${unit}${count.equals(1) ? '' : 's'}`;
}
/** A length of time as our own policies say it: an `xsd:duration`, or the words of the language where that cannot. */
export function lengthWritten(said: string | undefined): string | undefined {
    if (said === undefined) return undefined;
    const words = /^\d{1,9}(\.\d{1,9})? (hour|day|week|month|year)s?$/.test(said) ? said : undefined;
    return durationWritten(said) ?? words;
}
