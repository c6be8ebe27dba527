import type { Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';

type Membership = Pick<Partner, 'since' | 'until'>;

/** The active partners that hold a role, as declared. */
export function holdersOf(eco: Ecosystem, role: string): readonly Partner[] {
    return eco.lookUp(byRole, role);
}
const byRole: Index<'Partner', Partner> = {
    kinds: ['Partner'],
    entries: (partner, eco) =>
        eco.isActive(partner) ? [...new Set(partner.roles.map((r) => r.name))].map((role) => [role, partner]) : []
};

/** The most of them that are members on one and the same day: on the day of the ecosystem all active ones, without one perhaps fewer. */
export function mostAtOnce<M extends Membership>(members: readonly M[]): readonly M[] {
    const starts = members.map((m) => m.since ?? '').sort();
    const ends = members.flatMap((m) => m.until ?? []).sort();
    let [busiest, most, ended] = ['', 0, 0];
    for (const [i, day] of starts.entries()) {
        while (ended < ends.length && ends[ended] < day) ended++;
        if (i + 1 - ended > most) [busiest, most] = [day, i + 1 - ended];
    }
    return members.filter((m) => isMemberOn(m, busiest));
}
/** Whether two are members on one and the same day. */
export function overlap(a: Membership, b: Membership): boolean {
    return !(a.until && b.since && a.until < b.since) && !(b.until && a.since && b.until < a.since);
}
function isMemberOn({ since = '', until }: Membership, day: string): boolean {
    return since <= day && (!until || until >= day);
}
