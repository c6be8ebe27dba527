import type { Relationship, TrustLevel } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { relatedGroups } from '../parties/related-groups.js';
import { type Budget, type Computed, within } from '../voting/budget.js';
import { type Mechanism, mechanisms, supports, trustLevels } from './mechanisms.js';

/** The evidence for each level of trust; a level without any is uncovered. */
export type Coverage = Readonly<Record<TrustLevel, readonly Mechanism[]>>;

/** A level that a relationship needs and a pair that nothing supports it between. */
export interface UncoveredPair {
    readonly level: TrustLevel;
    readonly pair: readonly [string, string];
}

/** How many pairs of partners, times the mechanisms of one of them, are compared for one relationship. */
const comparisons = 2 ** 19;

/** What supports trust between two partners; between related ones too, although they need none. */
export function coverageBetween(eco: Ecosystem, a: string, b: string): Coverage {
    return byLevel(mechanismsOf(eco, a).filter((m) => supports(m, a, b)));
}
/** What supports trust between a partner and whomever else. */
export function coverageOf(eco: Ecosystem, partner: string): Coverage {
    return byLevel(mechanismsOf(eco, partner));
}

/**
 * The pairs of unrelated active partners of a relationship that lack a level it needs, by level, then in alphabetical order; all three
 * levels where it does not say which it needs.
 */
export function uncoveredPairs(eco: Ecosystem, relationship: Relationship): Computed<readonly UncoveredPair[]> {
    const partners = [...eco.expand(relationship.parties)].filter((p) => eco.isActiveName(p)).sort();
    const levels = trustLevels.filter((l) => !relationship.needs.length || relationship.needs.includes(l));
    return within(comparisons, (budget) => levels.flatMap((level) => uncoveredAt(eco, level, partners, budget)));
}
function uncoveredAt(eco: Ecosystem, level: TrustLevel, partners: readonly string[], budget: Budget): UncoveredPair[] {
    // Most often one practice among all covers everybody, and no pair needs a look.
    const coversAll = (m: Mechanism): boolean =>
        m.level === level && !m.sides && partners.every((p) => m.parties.has(p));
    if (mechanisms(eco).some(coversAll)) return [];
    const groupOf = relatedGroups(eco);
    return partners.flatMap((a, i) => {
        const own = mechanismsOf(eco, a).filter((m) => m.level === level);
        const others = partners.slice(i + 1);
        budget.spend(others.length * (own.length + 1));
        return others
            .filter((b) => groupOf(a) !== groupOf(b) && !own.some((m) => supports(m, a, b)))
            .map((b) => ({ level, pair: [a, b] as const }));
    });
}

/** What a partner takes part in, in the order of all mechanisms. */
export function mechanismsOf(eco: Ecosystem, partner: string): readonly Mechanism[] {
    const { ofParties, partiesWith, rank } = byParties(eco);
    const sets = partiesWith.get(partner) ?? [];
    const found = sets.flatMap((parties) => ofParties.get(parties) ?? []);
    return sets.length < 2 ? found : found.sort((a, b) => rank.get(a)! - rank.get(b)!);
}
/**
 * Mechanisms by the very set of parties that takes part in them. Thousands of channels that are open to all share one set, so that partners
 * times channels are never listed.
 */
const byParties = oncePerEcosystem((eco) => {
    const all = mechanisms(eco);
    const ofParties = indexed(all.map((m) => [m.parties, m] as const));
    const partiesWith = indexed([...ofParties.keys()].flatMap((set) => [...set].map((p) => [p, set] as const)));
    return { ofParties, partiesWith, rank: new Map(all.map((m, i) => [m, i])) };
});
function byLevel(found: readonly Mechanism[]): Coverage {
    const of = (level: TrustLevel): Mechanism[] => found.filter((m) => m.level === level);
    return { strategic: of('strategic'), operational: of('operational'), relational: of('relational') };
}
