import type { Competition } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
import { relatedGroups } from './related-groups.js';

/** `by` says that it competes with the party, role or group named there. */
export interface Rivalry {
    readonly by: string;
    readonly competition: Competition;
}

/**
 * The statements that make two parties competitors: either says so, or a party related to it, of the other or of one related to the
 * other. None between related parties.
 */
export function competitionBetween(eco: Ecosystem, a: string, b: string): readonly Rivalry[] {
    const groupOf = relatedGroups(eco);
    const [p, q] = [groupOf(a), groupOf(b)];
    if (p === q) return [];
    const said = rivalriesOf(eco);
    const from = (one: string, other: string): Rivalry[] =>
        (said.get(one) ?? []).filter(({ competition }) => groupsBehind(eco, competition.other.name).has(other));
    return [...from(p, q), ...from(q, p)];
}

/** By the group of related parties that says so. */
const rivalriesOf = oncePerEcosystem((eco): ReadonlyMap<string, readonly Rivalry[]> => {
    const groupOf = relatedGroups(eco);
    const said = new Map<string, Rivalry[]>();
    for (const { name, competes } of eco.all('Partner')) {
        if (!competes.length) continue;
        const own = said.get(groupOf(name)) ?? [];
        own.push(...competes.map((competition) => ({ by: name, competition })));
        said.set(groupOf(name), own);
    }
    return said;
});
const groupsBehind = oncePerKey(
    (eco, name: string): ReadonlySet<string> => new Set([...eco.expandName(name)].map(relatedGroups(eco)))
);
