import type { Competition } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { relatedGroupOf, relatedGroups } from './related-groups.js';

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
    const from = (one: string, other: string): Rivalry[] =>
        rivalriesOf(eco, one).filter(({ competition }) => groupsBehind(eco, competition.other.name).has(other));
    return [...from(p, q), ...from(q, p)];
}

/** What a group of related parties says of its competitors, in the order of the text. */
const rivalriesOf = oncePerKey((eco, group: string): readonly Rivalry[] => {
    const members = relatedGroupOf(eco, group)?.members ?? [group];
    const partners = members.flatMap((name) => eco.find(name, 'Partner') ?? []).sort(eco.inOrder);
    return partners.flatMap(({ name, competes }) => competes.map((competition) => ({ by: name, competition })));
});
const groupsBehind = oncePerKey(
    (eco, name: string): ReadonlySet<string> => new Set([...eco.expandName(name)].map(relatedGroups(eco)))
);
