import type { Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { namesMeaning } from '../parties/meant.js';
import { relatedGroups } from '../parties/related-groups.js';

/**
 * Whether an unrelated partner contributes something to a party: by its name, its role or its group; a gift too. What is contributed to
 * `all` is for nobody in particular. `except`: givers of whom it is not asked.
 */
export function isContributedTo(
    eco: Ecosystem,
    party: string,
    except: (giver: Partner) => boolean = () => false
): boolean {
    const groupOf = relatedGroups(eco);
    const own = groupOf(party);
    return [...namesMeaning(eco, party)].some((name) =>
        eco.lookUp(giversTo, name).some((giver) => groupOf(giver.name) !== own && !except(giver))
    );
}
const giversTo: Index<'Partner', Partner> = {
    kinds: ['Partner'],
    entries: (giver, eco) =>
        eco.isActive(giver)
            ? giver.contributions.flatMap(({ to }) => (to?.named ?? []).map((n) => [n.name, giver] as const))
            : []
};
