import type { CostGame, Pool, Share, Solidarity } from '../../model/declarations.js';
import type { Day } from '../../model/quantity.js';
import { Fraction } from '../../model/quantity.js';
import { exactSum } from './scaled.js';

/** The shares of a pool or a cost game as they are written. */
export interface StatedShares {
    /** One part per share, in their order; `rest` is what the others leave. They may not add up. */
    readonly parts: readonly Fraction[];
    /** All that is written as a number, without the rest. */
    readonly sum: Fraction;
    /** What is missing to the whole, below 0 where the numbers are more than the whole. */
    readonly gap: Fraction;
    readonly rests: readonly Share[];
    /** Whether they make the whole; rounded ones may miss it by half a unit each. */
    readonly addUp: boolean;
}

/** `undefined` where there are no shares, the number of one cannot be read, or their sum would be too long a number. */
export function statedShares({ shares, roundedTo }: Pool | CostGame): StatedShares | undefined {
    if (!shares.length || shares.some((s) => !s.rest && !s.value)) return undefined;
    const numbers = shares.map((s) => s.value?.value ?? new Fraction(0));
    const sum = exactSum(numbers);
    if (!sum) return undefined;
    const gap = new Fraction(1).sub(sum);
    const rests = shares.filter((s) => s.rest);
    const slack = roundedTo ? roundedTo.value.mul(shares.length).div(2) : new Fraction(0);
    const addUp = rests.length ? rests.length === 1 && gap.compare(0) >= 0 : gap.abs().compare(slack) <= 0;
    return { parts: shares.map((s, i) => (s.rest ? gap : numbers[i])), sum, gap, rests, addUp };
}
/** Whether somebody gets something out of solidarity on a day; without a day nothing has ended. */
export function isSolidary(solidarity: Solidarity | undefined, day: Day | undefined): boolean {
    return solidarity !== undefined && !(day && solidarity.until && solidarity.until < day);
}
