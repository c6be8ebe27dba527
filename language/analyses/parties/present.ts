import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerKey } from '../memo-per-ecosystem.js';

/** The names of the active partners. */
export function activeNames(eco: Ecosystem): ReadonlySet<string> {
    return eco.activeNames;
}
/** Whether a party can act: an active partner, or anybody who is no partner (a population, a body, somebody outside). */
export function isPresent(eco: Ecosystem, party: string): boolean {
    return !eco.find(party, 'Partner') || eco.isActiveName(party);
}
/** Those behind a name that can act: what `eco.expandName` gives, without partners that are not active; listed once per name. */
export const presentBehind: (eco: Ecosystem, name: string) => readonly string[] = oncePerKey((eco, name) =>
    [...eco.expandName(name)].filter((p) => isPresent(eco, p))
);
/**
 * The parties that are meant and can act, one after the other, perhaps repeatedly: whoever needs one of them does not list ten
 * thousand.
 */
export function* presentParties(eco: Ecosystem, parties: Parties | undefined): Iterable<string> {
    if (!parties) return;
    for (const { name } of parties.named) yield* presentBehind(eco, name);
    if (!parties.all) return;
    const except = new Set(parties.except.flatMap((n) => [...eco.expandName(n.name)]));
    for (const name of eco.activeNames) if (!except.has(name)) yield name;
    for (const { name } of eco.all('Population')) if (!except.has(name)) yield name;
}
/** Whether one of the parties that are meant and can act is accepted. */
export function somePresent(
    eco: Ecosystem,
    parties: Parties | undefined,
    accepts: (party: string) => boolean = () => true
): boolean {
    for (const party of presentParties(eco, parties)) if (accepts(party)) return true;
    return false;
}
