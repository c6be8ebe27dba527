import { isNeutral } from '../../analyses/disputes/actors.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import type { Ecosystem } from '../../model/ecosystem.js';

/** A partner with a neutral role, who can run a channel; none of the group of a given one. */
export function neutralRunner(eco: Ecosystem, subject?: string): string | undefined {
    const groupOf = relatedGroups(eco);
    const group = subject === undefined ? undefined : groupOf(subject);
    return eco.active.find((p) => isNeutral(eco, p.name) && groupOf(p.name) !== group)?.name;
}
