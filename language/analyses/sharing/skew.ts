import { Fraction } from '../../model/quantity.js';

export interface SkewThresholds {
    /** The least difference of the two shares that counts, as a part of 1. */
    readonly difference: Fraction;
    /** The least ratio of the greater share to the smaller one that counts. */
    readonly ratio: Fraction;
}
/** Ten percentage points and a factor of two: our choice, not from law. */
export const usualSkew: SkewThresholds = { difference: new Fraction(1, 10), ratio: new Fraction(2) };

/**
 * Which way a party's share of the benefit departs strongly from its share of the contribution: by more than a difference and by
 * more than a ratio, so that neither 5 % against 9 % nor 50 % against 61 % counts. Shares are parts of 1, on the same basis.
 * `undefined` where they are near enough. A share of 0 beside any other is beyond every ratio.
 */
export function skew(
    contribution: Fraction,
    benefit: Fraction,
    { difference, ratio }: SkewThresholds = usualSkew
): 'gets less' | 'gets more' | undefined {
    const beyond = (less: Fraction, more: Fraction): boolean =>
        more.sub(less).compare(difference) > 0 && more.compare(less.mul(ratio)) > 0;
    if (beyond(benefit, contribution)) return 'gets less';
    return beyond(contribution, benefit) ? 'gets more' : undefined;
}
