import type { Contribution, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { ofAll, oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { somePresent } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';

export interface Provision {
    readonly partner: Partner;
    readonly contribution: Contribution;
}
/** What can stand in for a contribution: in which clause of which provider's contribution it is said. */
export interface Fallback {
    readonly kind: 'escrow' | 'step-in' | 'substitute';
    readonly contribution: Contribution;
}

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
    const supplied = [...new Set(critical(eco))].map((name) => supplyOf(eco, name, eco.lookUp(provisions, name)));
    return supplied.filter((s) => s.groups.length === 1 && !s.fallbacks.length);
}
const critical = ofAll(['Partner'], (eco, partner) =>
    eco.isActive(partner) ? partner.contributions.filter((c) => c.critical).map((c) => c.name) : []
);
const provisions: Index<'Partner', Provision> = {
    kinds: ['Partner'],
    entries: (partner, eco) =>
        eco.isActive(partner) ? partner.contributions.map((c) => [c.name, { partner, contribution: c }]) : []
};

/**
 * What is said to stand in for a contribution; a step-in only where one of the parties is accepted, because it could be the provider
 * itself, or nobody.
 */
export function fallbacksOf(
    eco: Ecosystem,
    contribution: Contribution,
    accepts: (party: string) => boolean
): Fallback[] {
    const found: Fallback[] = [];
    if (contribution.substitutes.length) found.push({ kind: 'substitute', contribution });
    if (contribution.escrow !== undefined) found.push({ kind: 'escrow', contribution });
    if (somePresent(eco, contribution.stepIn, accepts)) found.push({ kind: 'step-in', contribution });
    return found;
}
function supplyOf(eco: Ecosystem, name: string, provisions: readonly Provision[]): Supply {
    const groupOf = relatedGroups(eco);
    const groups = [...new Set(provisions.map(({ partner }) => groupOf(partner.name)))];
    const isOther = (party: string): boolean => groups.length > 1 || groupOf(party) !== groups[0];
    return {
        name,
        critical: provisions.some(({ contribution }) => contribution.critical),
        provisions,
        groups,
        fallbacks: provisions.flatMap(({ contribution }) => fallbacksOf(eco, contribution, isOther))
    };
}
