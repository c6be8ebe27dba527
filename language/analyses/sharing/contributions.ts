import type { Contribution, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Fraction } from '../../model/quantity.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { onOneBasis, total } from './one-basis.js';

/** What partners contribute, or why it cannot be compared. */
export type Contributions =
    | {
          readonly kind: 'valued';
          readonly basis: string;
          /** Only of those who contribute something. */
          readonly amounts: ReadonlyMap<string, Fraction>;
          readonly total: Fraction;
      }
    | { readonly kind: 'unknown'; readonly because: 'nothing contributed' | 'worth not said' | 'several bases' };

/** What the active partners contribute. */
export const contributions: (eco: Ecosystem) => Contributions = oncePerEcosystem((eco) =>
    contributionsOf(eco, eco.active)
);

/**
 * The worth of what each of some partners contributes, in one currency and all of it once or all of it per the same time. A gift asks
 * for nothing in return and does not count. One contribution without a worth makes the whole unknown, and so each part of it.
 */
export function contributionsOf(eco: Ecosystem, partners: readonly Partner[]): Contributions {
    const given = partners.flatMap(({ name, contributions }) =>
        contributions.filter((c) => !isGift(c)).map((contribution) => ({ name, worth: contribution.worth }))
    );
    if (!given.length) return { kind: 'unknown', because: 'nothing contributed' };
    const worths = given.map((g) => g.worth).filter((w) => w !== undefined);
    if (worths.length < given.length) return { kind: 'unknown', because: 'worth not said' };
    const sums = onOneBasis(eco, worths);
    if (!sums) return { kind: 'unknown', because: 'several bases' };
    const amounts = new Map<string, Fraction>();
    for (const [i, { name }] of given.entries())
        amounts.set(name, amounts.get(name)?.add(sums.amounts[i]) ?? sums.amounts[i]);
    const all = total(amounts.values());
    if (all.equals(0)) return { kind: 'unknown', because: 'nothing contributed' };
    return { kind: 'valued', basis: sums.basis, amounts, total: all };
}
export function isGift({ giftBecause }: Contribution): boolean {
    return giftBecause !== undefined;
}
