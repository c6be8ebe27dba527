import { type SkewThresholds, skew, usualSkew } from '../../analyses/sharing/skew.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { type Fraction, percent } from '../../model/quantity.js';
import { type Cell, pairOf, pointsOf } from './cells.js';

/** From where on a difference stands out in this ecosystem. */
export function thresholdsOf(eco: Ecosystem): SkewThresholds {
    return {
        difference: eco.tolerance('skew')?.value?.value ?? usualSkew.difference,
        ratio: eco.tolerance('ratio')?.value?.value ?? usualSkew.ratio
    };
}
interface Difference {
    readonly thresholds: SkewThresholds;
    readonly contribution: Fraction;
    readonly benefit: Fraction;
    readonly isLeast: boolean;
    readonly at: Place | undefined;
}
/** How far what a partner gets is from what it gives; `isLeast` where it gets more than has a worth. */
export function differenceCell({ thresholds, contribution, benefit, isLeast, at }: Difference): Cell {
    const how = skew(contribution, benefit, thresholds);
    const more = benefit.sub(contribution);
    const points = pointsOf(more);
    return {
        text: `${points} pp`,
        get detail() {
            const { difference, ratio } = thresholds;
            const apart = `more than ${difference.mul(100).toString()} points apart, and by more than ${ratio.toString()} times`;
            return [
                `${percent(benefit)} of the benefits minus ${percent(contribution)} of the contributions: ${points} percentage points (pp).`,
                'What has no worth written is not counted.',
                ...(isLeast ? ['Something that it gets has no worth written, so the benefit can be greater.'] : []),
                ...(how ? [`It stands out: ${apart}.`] : [])
            ].join('\n');
        },
        at,
        value: more.valueOf(),
        pair: pairOf(contribution, benefit),
        tone: how && !(how === 'gets less' && isLeast) ? 'notice' : undefined
    };
}
