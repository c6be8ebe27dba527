import { compareDurations } from '../../model/calendar.js';
import type { Body, Counterweight, Decision, Exit, Parties, Veto } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import type { Duration } from '../../model/quantity.js';
import { seatsOf } from '../parties/activity.js';
import { isMeant, namesMeaning } from '../parties/meant.js';
import { dependenceOf, groupOf } from './balance.js';
import { exitsFor } from './exit-terms.js';

/** What a party can set against one it depends on. */
export type FoundCounterweight =
    /** Said with the dependence. `held` tells whether it has votes in the body named there; `undefined` where none is. */
    | { readonly kind: 'said'; readonly counterweight: Counterweight; readonly held?: boolean }
    /** Both have votes in it. */
    | { readonly kind: 'seat'; readonly body: Body }
    /** A veto in a body in which the other has votes. */
    | { readonly kind: 'veto'; readonly body: Body; readonly veto: Veto }
    /** A decision of the other, or of a body in which it has votes, needs its agreement. */
    | { readonly kind: 'agreement'; readonly decision: Decision }
    /**
     * How long before the other leaves, or before a decision of the other that affects it. `long`: at least the time it needs to switch;
     * `undefined` where that time is not said or months and days leave it open.
     */
    | { readonly kind: 'notice'; readonly of: Decision | Exit; readonly notice: Duration; readonly long?: boolean }
    /** It may leave because of a decision of the other. */
    | { readonly kind: 'right to leave'; readonly decision: Decision }
    /** It takes its data along when it leaves. */
    | { readonly kind: 'data returned'; readonly exit: Exit };

/** The counterweights of a party towards another; related parties count as one on both sides. */
export function counterweights(eco: Ecosystem, party: string, towards: string): readonly FoundCounterweight[] {
    const [own, others] = [groupOf(eco, party), groupOf(eco, towards)];
    const { because } = dependenceOf(eco, party, towards);
    const bodies = votingBodies(eco, own);
    const theirs = votingBodies(eco, others);
    const switching = because.flatMap((d) => d.switching ?? []);
    return [
        ...because.flatMap((d) => d.counterweights.map((c) => said(eco, c, bodies))),
        ...[...bodies].filter((body) => theirs.has(body)).map((body) => ({ kind: 'seat' as const, body })),
        ...[...theirs].flatMap((body) => vetoesOf(eco, body, own)),
        ...decisionsOf(eco, others, theirs).flatMap((decision) => inDecision(eco, decision, own, switching)),
        ...atExit(eco, party, towards, switching)
    ];
}

function said(eco: Ecosystem, counterweight: Counterweight, bodies: ReadonlySet<Body>): FoundCounterweight {
    const body = counterweight.body && eco.find(counterweight.body.name, 'Body');
    return { kind: 'said', counterweight, held: body && bodies.has(body) };
}
function votingBodies(eco: Ecosystem, parties: readonly string[]): ReadonlySet<Body> {
    const seats = parties.flatMap((p) => seatsOf(eco, p));
    return new Set(seats.filter(({ seat }) => !seat.observer && !seat.votes?.value.equals(0)).map(({ body }) => body));
}
function vetoesOf(eco: Ecosystem, body: Body, parties: readonly string[]): FoundCounterweight[] {
    return body.vetoes
        .filter((veto) => parties.some((p) => namesMeaning(eco, p).has(veto.party.name)))
        .map((veto) => ({ kind: 'veto', body, veto }));
}
/** Decisions that these parties take, by themselves or in one of these bodies. */
function decisionsOf(eco: Ecosystem, parties: readonly string[], bodies: ReadonlySet<Body>): Decision[] {
    const names = new Set([...parties, ...[...bodies].map((b) => b.name)].flatMap((p) => [...namesMeaning(eco, p)]));
    const named = [...names].flatMap((name) => eco.lookUp(decisionsByDecider, name));
    const general = eco.lookUp(decisionsByDecider, byAll).filter((d) => meansOne(eco, d.decidedBy, parties));
    return [...new Set([...named, ...general])];
}
function inDecision(
    eco: Ecosystem,
    decision: Decision,
    parties: readonly string[],
    switching: readonly Duration[]
): FoundCounterweight[] {
    const found: FoundCounterweight[] = [];
    if (meansOne(eco, decision.agreedBy, parties)) found.push({ kind: 'agreement', decision });
    if (!meansOne(eco, decision.affects, parties)) return found;
    if (decision.rightToLeave) found.push({ kind: 'right to leave', decision });
    if (decision.notice) found.push(noticeOf(decision, decision.notice, switching));
    return found;
}
function atExit(eco: Ecosystem, party: string, other: string, switching: readonly Duration[]): FoundCounterweight[] {
    const leaves = exitsFor(eco, other).find((exit) => exit.notice);
    const returns = exitsFor(eco, party).find((exit) => exit.returnsData);
    return [
        ...(leaves?.notice ? [noticeOf(leaves, leaves.notice, switching)] : []),
        ...(returns ? [{ kind: 'data returned' as const, exit: returns }] : [])
    ];
}
function noticeOf(of: Decision | Exit, notice: Duration, switching: readonly Duration[]): FoundCounterweight {
    const orders = switching.map((needed) => compareDurations(notice, needed));
    const short = orders.includes(-1);
    const unsure = !orders.length || orders.includes(undefined);
    return { kind: 'notice', of, notice, long: short ? false : unsure ? undefined : true };
}
function meansOne(eco: Ecosystem, parties: Parties | undefined, of: readonly string[]): boolean {
    return parties !== undefined && of.some((p) => isMeant(eco, parties, p));
}
const byAll = '';
const decisionsByDecider: Index<'Decision', Decision> = {
    kinds: ['Decision'],
    entries: (decision) => {
        const { named = [], all } = decision.decidedBy ?? {};
        return [...named.map((n) => n.name), ...(all ? [byAll] : [])].map((name) => [name, decision]);
    }
};
