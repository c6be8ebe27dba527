import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { isMeant, namesMeaning } from '../parties/meant.js';

/** Looks up what is said of one party, without listing the parties behind roles, groups and `all`: memory per statement, not per party. */
export type ByParty<T> = (eco: Ecosystem, party: string) => ReadonlySet<T>;

export function byParties<T>(items: readonly T[], partiesOf: (item: T) => Parties | undefined): ByParty<T> {
    const named = indexed(items.flatMap((i) => (partiesOf(i)?.named ?? []).map((n) => [n.name, i] as const)));
    const forAll = items.filter((i) => partiesOf(i)?.all);
    return (eco, party) =>
        new Set([
            ...[...namesMeaning(eco, party)].flatMap((name) => named.get(name) ?? []),
            ...forAll.filter((i) => isMeant(eco, partiesOf(i), party))
        ]);
}
