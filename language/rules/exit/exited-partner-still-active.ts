import { type Holdings, presenceOn, undueHoldings } from '../../analyses/parties/activity.js';
import type { Allow, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { listed } from '../../model/words.js';
import { each, type Hit, type Related, type Rule } from '../rule.js';
import { endings } from './ending-fixes.js';

export const exitedPartnerStillActive: Rule = {
    id: 'exited-partner-still-active',
    family: 'exit',
    severity: 'error',
    nature: 'contradiction',
    summary: 'A partner that has left, or was never admitted, still holds roles, votes, permissions or shares.',
    check: each(['Partner'], function* (eco, partner) {
        const held = heldOf(eco, partner);
        if (held.length) yield hit(eco, partner, held);
    })
};

/** Something that a partner should not hold, and whether its own name says so: a group may go on without it. */
export interface Held {
    readonly what: string;
    readonly at: Place;
    readonly byName: boolean;
    readonly of: { readonly seat: Holdings['seats'][number] } | { readonly permission: Allow } | undefined;
}
function heldOf(eco: Ecosystem, partner: Partner): Held[] {
    const { roles, seats, shares, permissions } = undueHoldings(eco, partner);
    const held = [
        ...seats.filter(({ seat }) => !seat.observer && !seat.votes?.value.equals(0)).map(seatOf),
        ...shares.map(({ of, share }) => shareOf(of.name, share)),
        ...permissions.map((allow) => permissionOf(allow, partner.name))
    ].map((h) => ({ ...h, byName: h.named.includes(partner.name) }));
    // A role beside the end of the membership is the record of what it was.
    const isExited = presenceOn(partner, eco.asOf) === 'exited';
    const played = isExited || held.length ? roles : [];
    return [...held, ...played.map(({ name, at }) => ({ what: `the role ${name}`, at, byName: false, of: undefined }))];
}
type Named = Omit<Held, 'byName'> & { readonly named: readonly string[] };
function seatOf(seat: Holdings['seats'][number]): Named {
    const party = seat.seat.party!;
    const through = `a seat in ${seat.body.name}`;
    return { what: through, at: seat.seat.at, named: [party.name], of: { seat } };
}
function shareOf(pool: string, { party, at }: Holdings['shares'][number]['share']): Named {
    return { what: `a share of ${pool}`, at, named: [party.name], of: undefined };
}
function permissionOf(allow: Allow, partner: string): Named {
    const named = allow.parties.named.map((n) => n.name);
    const at = allow.parties.named.find((n) => n.name === partner)?.at ?? allow.parties.at;
    const data = listed(allow.datasets.map((d) => d.name));
    return { what: `permission to ${listed(allow.actions)} ${data}`, at, named, of: { permission: allow } };
}

function hit(eco: Ecosystem, partner: Partner, held: readonly Held[]): Hit {
    const [first, ...others] = held;
    const presence = presenceOn(partner, eco.asOf);
    const isCertain = presence !== 'begins later' && held.some((h) => h.byName);
    const end =
        presence === 'exited' || presence === 'ended' ? 'End what it holds' : 'Leave that out until it has joined';
    return {
        at: first.at,
        element: partner.name,
        parties: [partner.name],
        severity: isCertain ? undefined : 'hint',
        message: `${partner.name} ${inWords(presence, partner)}, but has ${listed(held.map((h) => h.what))}. ${end}, or correct its status.`,
        related: [{ message: `${partner.name} is declared here.`, at: partner.nameAt }, ...others.map(alsoHeld)],
        fixes: endings(eco, partner, held)
    };
}
function alsoHeld({ what, at }: Held): Related {
    return { message: `It has ${what}.`, at };
}
function inWords(presence: ReturnType<typeof presenceOn>, { since, until }: Partner): string {
    if (presence === 'ended') return `left on ${until}`;
    if (presence === 'begins later') return `joins on ${since} only`;
    return presence === 'exited' ? 'has left' : `is a ${presence} only`;
}
