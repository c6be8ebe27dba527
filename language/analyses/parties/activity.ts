import type { Allow, Body, CostGame, Name, Partner, Pool, Seat, Share, Status } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Day } from '../../model/quantity.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from './indexed.js';
import { isMeant, namesMeaning } from './meant.js';

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
    const { shares, permissions, permissionsForAll } = holdingsByName(eco);
    const of = <V>(index: ReadonlyMap<string, readonly V[]>): V[] => heldBy(eco, party, index);
    const forAll = permissionsForAll.filter((a) => isMeant(eco, a.parties, party));
    return {
        roles: eco.find(party, 'Partner')?.roles ?? [],
        seats: seatsOf(eco, party),
        shares: of(shares),
        permissions: [...of(permissions), ...forAll].filter((a) => isLive(a, eco.asOf))
    };
}

/** Only the seats: whoever gets data from thousands has as many permissions, and they take time to list. */
export function seatsOf(eco: Ecosystem, party: string): Holdings['seats'] {
    return heldBy(eco, party, holdingsByName(eco).seats);
}
function heldBy<V>(eco: Ecosystem, party: string, index: ReadonlyMap<string, readonly V[]>): V[] {
    return [...new Set([...namesMeaning(eco, party)].flatMap((name) => index.get(name) ?? []))];
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
const holdingsByName = oncePerEcosystem((eco) => ({
    seats: indexed(
        eco
            .all('Body')
            .flatMap((body) => body.seats.flatMap((seat) => (seat.party ? [[seat.party.name, { body, seat }]] : [])))
    ),
    shares: indexed(
        [...eco.all('Pool'), ...eco.all('CostGame')].flatMap((of) =>
            of.shares.map((share) => [share.party.name, { of, share }])
        )
    ),
    permissions: indexed(eco.all('Allow').flatMap((allow) => allow.parties.named.map((n) => [n.name, allow]))),
    permissionsForAll: eco.all('Allow').filter((a) => a.parties.all)
}));
