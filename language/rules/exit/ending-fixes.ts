import { presenceOn } from '../../analyses/parties/activity.js';
import type { Allow, Body, Partner, Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fix, insertClause, removeFromList, removeStatement, replace, type TextEdit } from '../fix.js';
import type { Held } from './exited-partner-still-active.js';

/**
 * Repairs after which a partner holds nothing unduly any more: seats stand vacant, permissions end. None where it has a share, which
 * somebody else would have to get, a role, or something through a group.
 */
export function endings(eco: Ecosystem, partner: Partner, held: readonly Held[]): Fix[] {
    const edits = held.map((h) => (h.byName ? ending(eco, partner.name, h) : undefined));
    if (edits.includes(undefined)) return [];
    const all = edits.filter((e) => e !== undefined);
    const ended = { title: `End what ${partner.name} holds`, preferred: true, edits: all };
    return [ended, ...surviving(eco, partner, held)];
}
function ending(eco: Ecosystem, partner: string, { of }: Held): TextEdit | undefined {
    if (!of) return undefined;
    return 'seat' in of ? vacated(of.seat.body, of.seat.seat) : withdrawn(eco, of.permission, partner);
}
/** The votes stay in the base of the majority; a unanimous body could not decide with a vacant seat. */
function vacated(body: Body, seat: Seat): TextEdit | undefined {
    if (!body.unanimous) return replace(seat.at, seat.votes ? `vacant ${seat.votes.text}` : 'vacant');
    if (body.seats.length < 2) return undefined;
    return removeFromList(
        body.seats.map((s) => s.at),
        body.seats.indexOf(seat)
    );
}
function withdrawn(eco: Ecosystem, { parties, at }: Allow, partner: string): TextEdit {
    const index = parties.named.findIndex((n) => n.name === partner);
    if (parties.named.length === 1) return removeStatement(eco, at);
    return removeFromList(
        parties.named.map((n) => n.at),
        index
    );
}
/** What was agreed to outlast the membership, or to begin with it. */
function surviving(eco: Ecosystem, partner: Partner, held: readonly Held[]): Fix[] {
    const allows = held.flatMap(({ of }) => (of && 'permission' in of ? [of.permission] : []));
    if (allows.length < held.length || allows.some((a) => a.parties.named.length > 1)) return [];
    const presence = presenceOn(partner, eco.asOf);
    if (presence === 'exited' || presence === 'ended')
        return [
            {
                title: 'Say that it survives leaving',
                edits: allows.map((a) => insertClause(a, 'survives leaving'))
            }
        ];
    if (presence !== 'begins later' || allows.some((a) => a.from)) return [];
    return [
        {
            title: `Let it begin on ${partner.since}`,
            edits: allows.map((a) => insertClause(a, `from ${partner.since}`))
        }
    ];
}
