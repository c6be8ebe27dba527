import type { Bound, Promised, Result } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Day, Quantity } from '../../model/quantity.js';

/** Three-valued: `undefined` where it can't be told. */
export type Kept = boolean | undefined;
export interface KeptPeriod {
    readonly result: Result;
    readonly kept: Kept;
}
/** A promise against its target, over the periods that had begun on the day of the ecosystem. */
export interface PromiseRecord {
    readonly promise: Promised;
    /** The target of the one indicator. Of two or more there is none: a record does not say which of them it is of. */
    readonly target?: Bound;
    /** Oldest first; those before the day it is due are on the way, neither met nor missed. */
    readonly periods: readonly KeptPeriod[];
    /** False where a period missed the target, true where every period met it; unknown without target or record, or where some period is. */
    readonly kept: Kept;
    /** Of a promise that was missed: whether every period after the last miss, and at least one, met the target. */
    readonly keptSince: boolean;
}

/** The record of each promise. */
export function promiseRecords(eco: Ecosystem): PromiseRecord[] {
    return eco.all('Promised').map((promise) => promiseRecord(promise, eco.asOf));
}
export function promiseRecord(promise: Promised, asOf: Day | undefined): PromiseRecord {
    const target = promise.indicators.length === 1 ? promise.indicators[0].bound : undefined;
    const periods = promise.results
        .filter(({ period }) => !asOf || period <= asOf)
        .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
        .map((result) => ({ result, kept: isDue(promise, result.period) ? meets(target, result.value) : undefined }));
    const all = periods.filter(({ result }) => isDue(promise, result.period)).map((p) => p.kept);
    const missed = all.lastIndexOf(false);
    const since = all.slice(missed + 1);
    return {
        promise,
        target,
        periods,
        kept: missed >= 0 ? false : all.length && !all.includes(undefined) ? true : undefined,
        keptSince: missed >= 0 && since.length > 0 && !since.includes(undefined)
    };
}

/** What is promised for a day is judged from that day on; of a month, from the month with that day on. */
function isDue({ due }: Promised, period: Day): boolean {
    return !due || period >= due.slice(0, period.length);
}
/** A percent is compared with a percent only: whether 0.99 is meant as 99 % the text does not say. */
function meets(target: Bound | undefined, { value, percent }: Quantity): Kept {
    if (!target || target.value.percent !== percent) return undefined;
    const order = value.compare(target.value.value);
    return target.how === 'least' ? order >= 0 : target.how === 'most' ? order <= 0 : order === 0;
}
