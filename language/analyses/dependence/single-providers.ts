import type { Contribution, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { presentBehind } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';

export interface Provision {
    readonly partner: Partner;
    readonly contribution: Contribution;
}
/** What can stand in for a contribution; a step-in only by parties that are not related to all of its providers. */
export type Fallback =
    | { readonly kind: 'escrow' | 'substitute'; readonly text: string; readonly contribution: Contribution }
    | { readonly kind: 'step-in'; readonly by: readonly string[]; readonly contribution: Contribution };

/** A contribution by its name: who makes it, as related groups, and what can stand in for it. */
export interface Supply {
    readonly name: string;
    /** One of its providers calls it critical. */
    readonly critical: boolean;
    readonly provisions: readonly Provision[];
    readonly groups: readonly string[];
    readonly fallbacks: readonly Fallback[];
}

/** What the active partners contribute; contributions of one name are one supply. */
export const supplies: (eco: Ecosystem) => ReadonlyMap<string, Supply> = oncePerEcosystem((eco) => {
    const byName = indexed(
        eco.active.flatMap((partner) =>
            partner.contributions.map((contribution) => [contribution.name, { partner, contribution }] as const)
        )
    );
    return new Map([...byName].map(([name, provisions]) => [name, supplyOf(eco, name, provisions)]));
});

/** Critical contributions that one related group makes and nothing can stand in for. */
export function singleProviders(eco: Ecosystem): readonly Supply[] {
    return [...supplies(eco).values()].filter((s) => s.critical && s.groups.length === 1 && !s.fallbacks.length);
}

function supplyOf(eco: Ecosystem, name: string, provisions: readonly Provision[]): Supply {
    const groups = [...new Set(provisions.map(({ partner }) => relatedGroups(eco)(partner.name)))];
    return {
        name,
        critical: provisions.some(({ contribution }) => contribution.critical),
        provisions,
        groups,
        fallbacks: provisions.flatMap(({ contribution }) => fallbacksOf(eco, contribution, groups))
    };
}
function fallbacksOf(eco: Ecosystem, contribution: Contribution, groups: readonly string[]): Fallback[] {
    const { substitutes, escrow, stepIn } = contribution;
    const texts: Fallback[] = substitutes.map((text) => ({ kind: 'substitute', text, contribution }));
    if (escrow !== undefined) texts.push({ kind: 'escrow', text: escrow, contribution });
    const by = presentBehind(eco, stepIn).filter((p) => groups.length > 1 || relatedGroups(eco)(p) !== groups[0]);
    return by.length ? [...texts, { kind: 'step-in', by, contribution }] : texts;
}
