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
    const { with: found, rank } = together(eco);
    const all = (found.get(partner) ?? []).flatMap((t) => t.mechanisms);
    return all.sort((a, b) => rank.get(a)! - rank.get(b)!);
}
/** Mechanisms of one level in which the very same parties take part, in the order of all. */
export interface Together {
    readonly level: TrustLevel;
    readonly parties: ReadonlySet<string>;
    readonly mechanisms: readonly Mechanism[];
    /** Those among them where some do it for others; the rest supports trust among all of the parties. */
    readonly sided: readonly Mechanism[];
    /** The place of the first one among all. */
    readonly rank: number;
}
/** What a partner takes part in, for who goes through all partners: much less than all mechanisms of each. */
export function togetherWith(eco: Ecosystem, partner: string): readonly Together[] {
    return together(eco).with.get(partner) ?? [];
}
/** Thousands of channels that are open to all share one set of parties, so that partners times channels are never listed. */
const together = oncePerEcosystem((eco) => {
    const all = mechanisms(eco);
    const rank = new Map(all.map((m, i) => [m, i]));
    const groups = trustLevels.flatMap((level) =>
        [...indexed(all.filter((m) => m.level === level).map((m) => [m.parties, m] as const))].map(
            ([parties, mechanisms]): Together => ({
                level,
                parties,
                mechanisms,
                sided: mechanisms.filter((m) => m.sides),
                rank: rank.get(mechanisms[0])!
            })
        )
    );
    return { with: indexed(groups.flatMap((g) => [...g.parties].map((p) => [p, g] as const))), rank };
});
function byLevel(found: readonly Mechanism[]): Coverage {
    const of = (level: TrustLevel): Mechanism[] => found.filter((m) => m.level === level);
    return { strategic: of('strategic'), operational: of('operational'), relational: of('relational') };
}
