import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { actorsOf } from '../disputes/actors.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { presentParties } from '../parties/present.js';
import { relatedGroupOf } from '../parties/related-groups.js';

/**
 * Whether something that is told or open to some reaches a partner or a population: itself, a company related to it, a body that it has
 * votes in, or somebody who represents it.
 */
export function reaches(eco: Ecosystem, ...to: readonly (Parties | undefined)[]): (party: string) => boolean {
    if (to.some((parties) => parties?.all && !parties.except.length)) return everybody;
    const inBodies = new Set(
        to.flatMap((parties) =>
            (parties?.named ?? []).some((n) => eco.find(n.name, 'Body'))
                ? actorsOf(eco, parties).map((a) => a.name)
                : []
        )
    );
    const isTold = (party: string): boolean =>
        inBodies.has(party) || to.some((parties) => isMeant(eco, parties, party));
    const told = (party: string): boolean =>
        isTold(party) || !!relatedGroupOf(eco, party)?.members.some((member) => isTold(member));
    const heralds = representatives(eco).filter((p) => told(p.name));
    return (party) => told(party) || heralds.some((p) => isMeant(eco, p.represents, party));
}
/**
 * Partners and populations of some, bodies by their members, that something does not reach. Somebody outside is left out: what is told
 * to them is not said here.
 */
export function unreached(eco: Ecosystem, some: Parties, isReached: (party: string) => boolean): string[] {
    if (isReached === everybody) return [];
    const members = some.all ? [...presentParties(eco, some)] : actorsOf(eco, some).map((a) => a.name);
    return [...new Set(members)].filter((p) => eco.find(p, 'Partner', 'Population') && !isReached(p));
}
/** Nobody need be listed then. */
const everybody = (): boolean => true;
const representatives = oncePerEcosystem((eco) => eco.active.filter((p) => p.represents));
