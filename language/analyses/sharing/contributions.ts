import type { Contribution, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Fraction } from '../../model/quantity.js';
import { ofAll, oncePerEcosystem } from '../memo-per-ecosystem.js';
import { type OnBasis, onBasis, total } from './one-basis.js';

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
export const contributions: (eco: Ecosystem) => Contributions = oncePerEcosystem((eco) => compared([...given(eco)]));

/**
 * The worth of what each of some partners contributes, in one currency and all of it once or all of it per the same time. A gift asks
 * for nothing in return and does not count. One contribution without a worth makes the whole unknown, and so each part of it.
 */
export function contributionsOf(eco: Ecosystem, partners: readonly Partner[]): Contributions {
    return compared(partners.flatMap((partner) => givenBy(eco, partner)));
}
interface Given {
    readonly name: string;
    /** `undefined` where its worth is not said. */
    readonly sum: OnBasis | undefined;
}
function givenBy(eco: Ecosystem, { name, contributions }: Partner): Given[] {
    const given = contributions.filter((c) => !isGift(c));
    return given.map(({ worth }) => ({ name, sum: worth && onBasis(eco, worth) }));
}
const given = ofAll(['Partner'], (eco, partner) => (eco.isActive(partner) ? givenBy(eco, partner) : []));
function compared(given: readonly Given[]): Contributions {
    const basis = given[0]?.sum?.basis;
    if (!given.length) return { kind: 'unknown', because: 'nothing contributed' };
    if (basis === undefined || given.some((g) => !g.sum)) return { kind: 'unknown', because: 'worth not said' };
    const amounts = new Map<string, Fraction>();
    for (const { name, sum } of given) {
        if (sum?.basis !== basis) return { kind: 'unknown', because: 'several bases' };
        amounts.set(name, amounts.get(name)?.add(sum.amount) ?? sum.amount);
    }
    const all = total(amounts.values());
    if (all.equals(0)) return { kind: 'unknown', because: 'nothing contributed' };
    return { kind: 'valued', basis, amounts, total: all };
}
export function isGift({ giftBecause }: Contribution): boolean {
    return giftBecause !== undefined;
}
