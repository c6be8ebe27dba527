import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { presentParties, somePresent } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { byParties } from './by-parties.js';
import { ancestors, isWithin } from './hierarchy.js';
import { clausesOf, type Grant, grantsCovering, isInForce, ownersOf } from './permissions.js';

/** To whom somebody may pass a dataset on: to anybody, or to those that onward clauses and obligations to share name. */
export type PassOn = 'anybody' | readonly Parties[];

export type May = 'yes' | 'generates' | 'related' | 'no';

/**
 * Whether somebody may grant others a dataset: an owner of it or of what it is a part of, or whoever got the right to share it from
 * somebody who may, as far as that right goes. `generates` and `related` where only that speaks for it: a partner that generates the
 * data, a company related to an owner. The customers and other populations that generate data may grant what is theirs. Data that
 * nobody owns may be granted by anybody, and to its owners anyway.
 */
export function mayGrant(eco: Ecosystem, giver: string, dataset: string, to: Parties): May {
    const owners = allOwners(eco, dataset);
    if (!owners.size || owners.has(giver)) return 'yes';
    const right = passOnRights(eco, dataset).get(giver);
    if (right === 'anybody') return 'yes';
    const isCovered = (party: string): boolean =>
        owners.has(party) || !!right?.some((recipients) => isMeant(eco, recipients, party));
    if (!somePresent(eco, to, (party) => !isCovered(party))) return 'yes';
    if (isMeant(eco, eco.find(dataset, 'Dataset')?.generatedBy, giver))
        return eco.find(giver, 'Population') ? 'yes' : 'generates';
    const groupOf = relatedGroups(eco);
    return [...owners].some((owner) => groupOf(owner) === groupOf(giver)) ? 'related' : 'no';
}
/** The owners of a dataset and those of everything that it is a part of. */
function allOwners(eco: Ecosystem, dataset: string): ReadonlySet<string> {
    return new Set([...ancestors(eco, 'datasets', dataset)].flatMap((d) => [...ownersOf(eco, d)]));
}
/**
 * To whom each party that is no owner may pass a dataset on, by grants in force of somebody who may grant them. Whoever passes on without
 * any right is taken to have it here, so that only the first step of a chain is at fault and not all that follow.
 */
export const passOnRights: (eco: Ecosystem, dataset: string) => ReadonlyMap<string, PassOn> = oncePerKey(computed);

function computed(eco: Ecosystem, dataset: string): ReadonlyMap<string, PassOn> {
    const owners = allOwners(eco, dataset);
    const grants = grantsCovering(eco, dataset).filter((g) => isInForce(g, eco.asOf) && rightIn(eco, g));
    const grantedBy = byParties(grants, (g) => g.grantors);
    const rights = new Map<string, PassOn>();
    const withRight = byParties(grants, (g) => g.parties);
    const beginners = [...eco.expand(...grants.map((g) => g.grantors))].filter((p) => !withRight(eco, p).size);
    const queue = new Set([...owners, ...beginners]);
    const spent = new Set<Grant>();
    const spend = (grant: Grant): void => {
        const right = rightIn(eco, grant);
        if (!right || spent.size === spent.add(grant).size) return;
        for (const party of presentParties(eco, grant.parties)) {
            if (owners.has(party)) continue;
            const held = rights.get(party) ?? [];
            rights.set(party, held === 'anybody' || right === 'anybody' ? 'anybody' : [...held, ...right]);
            queue.add(party);
        }
    };
    for (const grant of grants) if (!grant.grantors) spend(grant);
    // A set that grows while it is walked is the queue.
    for (const party of queue) for (const grant of grantedBy(eco, party)) spend(grant);
    return rights;
}
/** What a grant says of passing on. */
function rightIn(eco: Ecosystem, grant: Grant): PassOn | undefined {
    const shared = clausesOf(grant).filter((c) => c.actions.some((a) => isWithin(eco, 'actions', 'share', a)));
    if (!shared.length) return undefined;
    const named = shared.flatMap((c) => c.recipients ?? []);
    return named.length < shared.length ? 'anybody' : named;
}
