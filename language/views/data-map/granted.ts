import { ownersOf } from '../../analyses/data/permissions.js';
import type { Allow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';

/** Whether somebody grants it who is no owner. */
export function isByOthers(eco: Ecosystem, { grantors }: Pick<Allow, 'grantors'>, dataset: string): boolean {
    const owners = ownersOf(eco, dataset);
    return !!grantors && [...eco.expand(grantors)].some((party) => !owners.has(party));
}
