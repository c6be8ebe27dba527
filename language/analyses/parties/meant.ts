import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
import { indexed } from './indexed.js';
import { activeNames } from './present.js';

/** Every name that means this party or several with it: its own, of the roles it plays while active, of the groups it is in. */
export const namesMeaning: (eco: Ecosystem, party: string) => ReadonlySet<string> = oncePerKey((eco, party) => {
    const roles = activeNames(eco).has(party) ? (eco.find(party, 'Partner')?.roles ?? []) : [];
    return new Set([party, ...roles.map((r) => r.name), ...(groupsByMember(eco).get(party) ?? [])]);
});
/** Whether a party is among those that are meant: as `eco.expand`, without listing the others. */
export function isMeant(eco: Ecosystem, parties: Parties | undefined, party: string): boolean {
    if (!parties) return false;
    const names = namesMeaning(eco, party);
    if (!parties.all) return parties.named.some((n) => names.has(n.name));
    const amongAll = activeNames(eco).has(party) || eco.find(party, 'Population') !== undefined;
    return amongAll && !parties.except.some((n) => names.has(n.name));
}

const groupsByMember = oncePerEcosystem((eco) =>
    indexed(eco.all('Group').flatMap(({ name }) => [...eco.expandName(name)].map((member) => [member, name] as const)))
);
