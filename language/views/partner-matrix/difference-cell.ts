import { skew, usualSkew } from '../../analyses/sharing/skew.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fraction, percent } from '../../model/quantity.js';
import { type Cell, pairOf, pointsOf } from './cells.js';

/** How far what a partner gets is from what it gives; `isLeast` where it gets more than has a worth. */
export function differenceCell(eco: Ecosystem, contribution: Fraction, benefit: Fraction, isLeast: boolean): Cell {
    const difference = eco.tolerance('skew')?.value?.value ?? usualSkew.difference;
    const ratio = eco.tolerance('ratio')?.value?.value ?? usualSkew.ratio;
    const how = skew(contribution, benefit, { difference, ratio });
    const points = pointsOf(benefit.sub(contribution));
    return {
        text: `${points} pp`,
        detail: [
            `${percent(benefit)} of the benefits minus ${percent(contribution)} of the contributions: ${points} percentage points (pp).`,
            'What has no worth is not counted.',
            ...(isLeast ? ['Something that it gets has no worth, so the benefit can be greater.'] : []),
            ...(how
                ? [
                      `It stands out: more than ${difference.mul(100).toString()} points apart, and by more than ${ratio.toString()} times.`
                  ]
                : [])
        ].join('\n'),
        value: benefit.sub(contribution).valueOf(),
        pair: pairOf(contribution, benefit),
        tone: how && !(how === 'gets less' && isLeast) ? 'notice' : undefined
    };
}
