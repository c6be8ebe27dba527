import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import { contributions } from '../analyses/sharing/contributions.js';
import { statedShares } from '../analyses/sharing/stated-shares.js';
import { addDuration } from '../model/calendar.js';
import type { Body, CostGame, Declaration, Pool } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { compare, type Place, type Range } from '../model/place.js';
import { type Day, type Duration, percent } from '../model/quantity.js';
import { listed } from '../model/words.js';
import type { Workspace } from '../workspace.js';
import { seatPowers } from './hover/power.js';
import { ecosystemOf } from './scope.js';

/** What is not written in a range and follows from it: power beside votes, the rest, what each contributes, when a time is over. */
export function inlayHintsIn(workspace: Workspace, uri: string, range: Range): InlayHint[] {
    const facts = workspace.facts(uri);
    const eco = ecosystemOf(workspace, uri);
    if (!facts || !eco) return [];
    return facts.declarations
        .filter((d) => overlaps(d.at.range, range))
        .flatMap((d) => hintsOf(eco, d))
        .filter(({ position }) => compare(range.start, position) <= 0 && compare(position, range.end) <= 0);
}
function overlaps(a: Range, b: Range): boolean {
    return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}
function hintsOf(eco: Ecosystem, d: Declaration): InlayHint[] {
    if (d.kind === 'Body') return powerHints(eco, d);
    if (d.kind === 'Pool' || d.kind === 'CostGame') return shareHints(eco, d);
    return durationsOf(eco, d).flatMap(([duration, from, why]) => endHint(duration, from, why));
}
function after({ range }: Place, label: string, tooltip: string): InlayHint {
    return { position: range.end, label, tooltip, kind: InlayHintKind.Type, paddingLeft: true };
}

function powerHints(eco: Ecosystem, body: Body): InlayHint[] {
    return [...seatPowers(eco, body)].map(
        ([seat, { power, votes, allVotes, together, each, several, atFullAttendance }]) => {
            const share = allVotes.equals(0) ? '' : ` with ${percent(votes.div(allVotes))} of the votes`;
            const isLimited = body.vetoes.some((v) => v.topics.length);
            const notes = [
                ...(isLimited ? ['On topics that no veto is about.'] : []),
                ...(each.length ? [`One vote each for ${listed(each)}; this is their power together.`] : []),
                ...(together.length ? [`Together with ${listed(together)}: related parties vote as one.`] : []),
                ...(several ? ['Its votes are those of several persons; measured as if they agreed.'] : []),
                ...(atFullAttendance ? ['Measured as if all attend.'] : [])
            ];
            return after(
                seat.at,
                `${percent(power)} power`,
                [`${percent(power)} of the power${share} (normalised Banzhaf index).`, ...notes].join(' ')
            );
        }
    );
}
function shareHints(eco: Ecosystem, pool: Pool | CostGame): InlayHint[] {
    const stated = statedShares(pool);
    const given = pool.kind === 'Pool' ? contributions(eco) : undefined;
    return pool.shares.flatMap((share, i) => {
        const party = share.party.name;
        const part = stated?.rests.length === 1 && stated.addUp && share.rest ? stated.parts[i] : undefined;
        const own = given?.kind === 'valued' ? given.amounts.get(party)?.div(given.total) : undefined;
        const says = [...(part ? [`= ${percent(part)}`] : []), ...(own ? [`contributes ${percent(own)}`] : [])];
        if (!says.length) return [];
        const tooltips = [
            ...(part ? ['The rest is what the other shares leave.'] : []),
            ...(own ? [`${party} contributes ${percent(own)} of what all partners contribute.`] : [])
        ];
        return [after(share.value?.at ?? share.at, says.join(', '), tooltips.join(' '))];
    });
}

/** The day a time is over, with the day it is counted from: nobody shall take the end for a date that is agreed. */
function endHint(duration: Duration, from: Day, why: string): InlayHint[] {
    const end = addDuration(from, duration);
    return end ? [after(duration.at, `${from} → ${end}`, `${end}, ${why} ${from}.`)] : [];
}
type Timed = readonly [duration: Duration, from: Day, why: string];
/**
 * The times whose end is worth knowing, and the day they are counted from: where the text says it that day, else the day of the
 * ecosystem. Short times to answer or to decide say enough by themselves.
 */
function durationsOf(eco: Ecosystem, d: Declaration): Timed[] {
    if (d.kind === 'EcosystemHeader') {
        const from = d.phaseSince;
        const times = d.tolerances.flatMap((t) => (t.time && t.what === 'first-win' ? [t.time] : []));
        return from ? times.map((t) => [t, from, 'counted from the start of the phase,']) : [];
    }
    const { asOf } = eco;
    if (!asOf) return [];
    const counted = (why: string, ...times: (Duration | undefined)[]): Timed[] =>
        times.flatMap((t) => (t ? [[t, asOf, why] as const] : []));
    switch (d.kind) {
        case 'Exit': {
            const notice = counted('if notice is given on the day of the ecosystem,', d.notice);
            const left = d.notice && addDuration(asOf, d.notice);
            const then = [d.returnsData ? d.returnsWithin : undefined, d.deletesWithin, d.transition];
            const from = left ?? asOf;
            const why = d.notice
                ? 'counted from the end of the notice,'
                : 'if somebody leaves on the day of the ecosystem,';
            return [...notice, ...then.flatMap((t) => (t ? [[t, from, why] as const] : []))];
        }
        case 'Decision':
            return counted('if it is announced on the day of the ecosystem,', d.notice);
        case 'Dataset':
        case 'Allow':
        case 'Oblige':
            return counted('for what is received on the day of the ecosystem,', d.keep);
        case 'Dependence':
            return counted('if switching begins on the day of the ecosystem,', d.switching);
        case 'Certificate':
            return counted('counted from the day of the ecosystem,', d.grace);
        default:
            return [];
    }
}
