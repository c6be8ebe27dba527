import type { Allow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { presentBehind } from '../parties/present.js';
import { exclude, isWithin } from './hierarchy.js';
import { isInForce, ownersOf } from './permissions.js';

/** A permission of somebody who plays a neutral role, on data of others, beyond what serves his service. */
export interface OwnUse {
    readonly allow: Allow;
    readonly dataset: string;
    readonly parties: readonly string[];
    /** The roles that make them neutral. */
    readonly roles: readonly string[];
    /** Purposes that are none of a neutral service; `any` where the permission names none. */
    readonly purposes: readonly string[] | 'any';
    /** Whether the purposes are clearly of one's own, and not perhaps for a role beside that is not neutral. */
    readonly certain: boolean;
}

/**
 * Purposes, by their names in the library, that are a business of one's own with the data and no service to those it comes from. A
 * neutral service may use it to provide and improve itself, to detect fraud and to meet its duties, after DGA recital 33. Ours where finer.
 */
const ownBusiness = ['Marketing', 'CommercialPurpose', 'SellProducts'];
/** Perhaps: some neutral parties are there for it. */
const perhapsOwnBusiness = ['ResearchAndDevelopment', 'HumanResourceManagement'];

/**
 * Where neutral parties may use data for purposes of their own. Other purposes of the author's are unknown, so nothing is
 * said of them, unless he says that they exclude the provision of a service.
 */
export function* ownUses(eco: Ecosystem): Iterable<OwnUse> {
    if (!eco.all('Role').some((r) => r.neutral)) return;
    for (const allow of eco.all('Allow')) {
        if (!isInForce(allow, eco.asOf)) continue;
        const purposes = foreignPurposes(eco, allow);
        if (purposes !== 'any' && !purposes.length) continue;
        const neutral = allow.parties.named.flatMap(({ name }) => neutralBehind(eco, name));
        for (const { name: dataset } of allow.datasets) {
            const others = neutral.filter((n) => !isOwnData(eco, n.party, dataset));
            if (!others.length) continue;
            yield {
                allow,
                dataset,
                parties: [...new Set(others.map((n) => n.party))],
                roles: [...new Set(others.map((n) => n.role))],
                purposes,
                certain:
                    purposes !== 'any' &&
                    purposes.some((p) => isClearlyForeign(eco, p)) &&
                    others.some((n) => n.onlyNeutral)
            };
            break;
        }
    }
}

interface Neutral {
    readonly party: string;
    readonly role: string;
    readonly onlyNeutral: boolean;
}
/** Who is named as a holder of a neutral role, or by that role; not whoever is in a group or among all. */
function neutralBehind(eco: Ecosystem, name: string): readonly Neutral[] {
    if (eco.find(name, 'Role')?.neutral)
        return presentBehind(eco, name).map((party) => ({ party, role: name, onlyNeutral: true }));
    const partner = presentBehind(eco, name).includes(name) ? eco.find(name, 'Partner') : undefined;
    const roles = (partner?.roles ?? []).map((r) => r.name);
    const neutral = roles.filter((r) => eco.find(r, 'Role')?.neutral);
    return neutral.length ? [{ party: name, role: neutral[0], onlyNeutral: neutral.length === roles.length }] : [];
}
/** Nothing is said of what only carries, guards or erases data for no purpose in particular. */
function foreignPurposes(eco: Ecosystem, { purposes, actions }: Allow): readonly string[] | 'any' {
    if (!purposes.length) return actions.some((a) => a === 'use' || isWithin(eco, 'actions', a, 'model')) ? 'any' : [];
    return purposes.map((p) => p.name).filter((purpose) => isForeign(eco, purpose));
}
function isForeign(eco: Ecosystem, purpose: string): boolean {
    return isClearlyForeign(eco, purpose) || isOneOf(eco, purpose, perhapsOwnBusiness);
}
function isClearlyForeign(eco: Ecosystem, purpose: string): boolean {
    return (
        isOneOf(eco, purpose, ownBusiness) ||
        (isOneOf(eco, purpose, ['Personalisation']) && !isOneOf(eco, purpose, ['ServiceProvision'])) ||
        exclude(eco, 'purposes', purpose, 'ServiceProvision')
    );
}
function isOneOf(eco: Ecosystem, purpose: string, general: readonly string[]): boolean {
    return general.some((g) => isWithin(eco, 'purposes', purpose, g));
}
function isOwnData(eco: Ecosystem, party: string, dataset: string): boolean {
    return ownersOf(eco, dataset).has(party) || isMeant(eco, eco.find(dataset, 'Dataset')?.generatedBy, party);
}
