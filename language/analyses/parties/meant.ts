import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
import { indexed } from './indexed.js';

/** Every name that means this party or several with it: its own, of the roles it plays while active, of the groups it is in. */
export const namesMeaning: (eco: Ecosystem, party: string) => ReadonlySet<string> = oncePerKey((eco, party) => {
    const roles = eco.isActiveName(party) ? (eco.find(party, 'Partner')?.roles ?? []) : [];
    const names = new Set([party, ...roles.map((r) => r.name), ...(groupsOfAll(eco).get(party) ?? [])]);
    // A set that grows while it is walked: a group may be in another one.
    for (const name of names) for (const group of eco.lookUp(groupsNaming, name)) names.add(group);
    return names;
});
/** Whether a party is among those that are meant: as `eco.expand`, without listing the others. */
export function isMeant(eco: Ecosystem, parties: Parties | undefined, party: string): boolean {
    if (!parties) return false;
    const names = namesMeaning(eco, party);
    if (!parties.all) return parties.named.some((n) => names.has(n.name));
    const amongAll = eco.isActiveName(party) || eco.find(party, 'Population') !== undefined;
    return amongAll && !parties.except.some((n) => names.has(n.name));
}

/** Walked from the inside to the outside: to list the members of each of ten thousand nested groups would take ten thousand times as long. */
const groupsNaming: Index<'Group', string> = {
    kinds: ['Group'],
    entries: ({ name, members }) => (members.all ? [] : members.named.map((member) => [member.name, name]))
};
const groupsOfAll = oncePerEcosystem((eco) =>
    indexed(
        eco
            .all('Group')
            .filter((g) => g.members.all)
            .flatMap(({ name }) => [...eco.expandName(name)].map((member) => [member, name] as const))
    )
);
