import type {
    Allow,
    Body,
    CostGame,
    Kind,
    Name,
    Partner,
    Pool,
    Seat,
    Share,
    Status
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import type { Day } from '../../model/quantity.js';
import { indexByParty } from './index-by-party.js';
import { namesMeaning } from './meant.js';

/** Where a partner stands on a day: its status, or outside the days of its membership. */
export type Presence = Status | 'begins later' | 'ended';

/** What is written for one party and in force on the day of the ecosystem, by its own name, by a role it plays or a group it is in. */
export interface Holdings {
    readonly roles: readonly Name[];
    /** Observers' seats too. */
    readonly seats: readonly { readonly body: Body; readonly seat: Seat }[];
    readonly shares: readonly { readonly of: Pool | CostGame; readonly share: Share }[];
    readonly permissions: readonly Allow[];
}

/** Without a day nothing has begun or ended. The first and the last day count. */
export function presenceOn({ status = 'active', since, until }: Partner, day: Day | undefined): Presence {
    if (status !== 'active' || !day) return status;
    if (since && since > day) return 'begins later';
    return until && until < day ? 'ended' : 'active';
}

/**
 * Roles, seats, shares and live permissions of a party; of another day, with `ecosystemOn`. A role, and `all`, mean active partners
 * only; what is written for a partner by name or through a group is held whatever its status: see `undueHoldings`.
 */
export function holdingsOf(eco: Ecosystem, party: string): Holdings {
    return {
        roles: eco.find(party, 'Partner')?.roles ?? [],
        seats: seatsOf(eco, party),
        shares: heldBy(eco, party, shares),
        permissions: [...permissionsOf(eco, party)].filter((a) => isLive(a, eco.asOf))
    };
}

/** Only the seats: whoever gets data from thousands has as many permissions, and they take time to list. */
export function seatsOf(eco: Ecosystem, party: string): Holdings['seats'] {
    return heldBy(eco, party, seats);
}
function heldBy<K extends Kind, V>(eco: Ecosystem, party: string, index: Index<K, V>): V[] {
    return [...new Set([...namesMeaning(eco, party)].flatMap((name) => eco.lookUp(index, name)))];
}

/**
 * What a partner holds although it has left or was not admitted yet: seats, shares, permissions that do not survive leaving; roles
 * too where it has left, since a candidate's role is an intention. Nothing for the active, the suspended and the exiting.
 */
export function undueHoldings(eco: Ecosystem, partner: Partner): Holdings {
    const presence = presenceOn(partner, eco.asOf);
    const left = presence === 'exited' || presence === 'ended';
    if (!left && presence !== 'candidate' && presence !== 'prospect' && presence !== 'begins later')
        return { roles: [], seats: [], shares: [], permissions: [] };
    const all = holdingsOf(eco, partner.name);
    return {
        ...all,
        roles: left ? all.roles : [],
        permissions: all.permissions.filter((a) => !(left && a.survives))
    };
}

function isLive({ from, until }: Allow, day: Day | undefined): boolean {
    return !day || !((from && from > day) || (until && until < day));
}
const seats: Index<'Body', Holdings['seats'][number]> = {
    kinds: ['Body'],
    entries: (body) => body.seats.flatMap((seat) => (seat.party ? [[seat.party.name, { body, seat }] as const] : []))
};
const shares: Index<'Pool' | 'CostGame', Holdings['shares'][number]> = {
    kinds: ['Pool', 'CostGame'],
    entries: (of) => of.shares.map((share) => [share.party.name, { of, share }])
};
const permissionsOf = indexByParty(['Allow'], (allow) => [[allow.parties, allow]]);
