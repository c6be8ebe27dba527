import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';

/** The names of the active partners. */
export const activeNames: (eco: Ecosystem) => ReadonlySet<string> = oncePerEcosystem(
    (eco) => new Set(eco.active.map((p) => p.name))
);
/** Whether a party can act: an active partner, or anybody who is no partner (a population, a body, somebody outside). */
export function isPresent(eco: Ecosystem, party: string): boolean {
    return activeNames(eco).has(party) || !eco.find(party, 'Partner');
}
/** The parties that are meant and can act: those that were named without being active are left out. */
export function presentBehind(eco: Ecosystem, ...said: readonly (Parties | undefined)[]): string[] {
    return [...eco.expand(...said)].filter((p) => isPresent(eco, p));
}
