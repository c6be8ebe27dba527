import type { Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { implies } from './conditions.js';
import { isWithin, type Space } from './hierarchy.js';
import { type Clause, isForbid, isInForce, rulesAbout } from './permissions.js';
import { purposesWithin } from './purposes.js';

/**
 * Whether prohibitions take all that a grant gives a party of a dataset, for certain. Never where permissions win, nor where nobody
 * said what wins: that is a contradiction, and the data may well go there.
 */
export function isClosed(eco: Ecosystem, party: string, dataset: string, clause: Clause): boolean {
    const strategy = eco.header?.strategy;
    if (strategy !== 'prohibition' && strategy !== 'void') return false;
    const forbids = rulesAbout(eco, dataset, party).filter(isForbid);
    return clause.actions.every((action) => forbids.some((f) => covers(eco, f, action, dataset, clause)));
}
function covers(eco: Ecosystem, forbid: Forbid, action: string, dataset: string, { rule, purposes }: Clause): boolean {
    const within = (space: Space, name: string, said: readonly string[]) =>
        said.some((s) => isWithin(eco, space, name, s));
    const { territories } = forbid;
    return (
        isInForce(forbid, eco.asOf) &&
        within('actions', action, forbid.actions) &&
        within(
            'datasets',
            dataset,
            forbid.datasets.map((d) => d.name)
        ) &&
        purposesWithin(
            eco,
            purposes,
            forbid.purposes.map((p) => p.name)
        ) &&
        (!territories.length ||
            (rule.territories.length > 0 && rule.territories.every((t) => within('territories', t, territories)))) &&
        implies(eco, rule.conditions, forbid.conditions) === 'yes'
    );
}
