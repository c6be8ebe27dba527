import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { presenceOn } from './activity.js';
import { mostAtOnce } from './holders.js';
import { relatedGroups } from './related-groups.js';

/**
 * The parties that answer for something at one and the same time, one of each related group: a role stands for its active holders,
 * and who has left or was not admitted yet answers for nothing.
 */
export function accountableAmong(eco: Ecosystem, said: Parties): readonly string[] {
    if (said.all || said.named.length !== 1) return atOneTime(eco, eco.expand(said));
    return accountableBehind(eco, said.named[0].name);
}
/** The same of one name. */
export const accountableBehind: (eco: Ecosystem, name: string) => readonly string[] = oncePerKey((eco, name) =>
    atOneTime(eco, eco.expandName(name))
);
function atOneTime(eco: Ecosystem, names: ReadonlySet<string>): string[] {
    const groupOf = relatedGroups(eco);
    const members = [...names].flatMap((name) => {
        const partner = eco.find(name, 'Partner');
        if (!partner) return [{ name }];
        const presence = presenceOn(partner, eco.asOf);
        return presence === 'active' || presence === 'suspended' || presence === 'exiting' ? [partner] : [];
    });
    const first = new Map<string, string>();
    for (const { name } of mostAtOnce<{ name: string; since?: string; until?: string }>(members))
        if (!first.has(groupOf(name))) first.set(groupOf(name), name);
    return [...first.values()];
}
