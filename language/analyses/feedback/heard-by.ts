import type { Channel } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { actorsOf } from '../disputes/actors.js';
import { isMeant } from '../parties/meant.js';
import { isPresent } from '../parties/present.js';
import { relatedGroupOf, relatedGroups } from '../parties/related-groups.js';

/** A partner about whom complaints reach nobody but itself and companies related to it. */
export interface Subject {
    readonly party: string;
    readonly runners: readonly string[];
    /** Those that lead to it, at least one. */
    readonly channels: readonly Channel[];
}

/**
 * The partners whose every channel about them they run themselves, or a related company does, while it is not anonymous. A channel that
 * is not said to be about anybody may be about everybody; one for ideas or praise only takes no complaints; what is open to the subject
 * alone is no way for others. Another channel helps only where it is open to all whom the first is open to.
 */
export function heardOnlyBySubject(eco: Ecosystem): readonly Subject[] {
    const groupOf = relatedGroups(eco);
    const subjects = new Map<string, { party: string; runners: string[]; channels: Channel[] }>();
    for (const channel of eco.all('Channel')) {
        const group = channel.about && runningGroup(eco, channel);
        if (!group) continue;
        const party = group.members.find((p) => isPresent(eco, p) && isMeant(eco, channel.about, p));
        if (party === undefined || isOpenOnlyTo(eco, channel, group.members) || hasAlternative(eco, channel, party))
            continue;
        const known = subjects.get(groupOf(party));
        if (known) known.channels.push(channel);
        else subjects.set(groupOf(party), { party, runners: group.runners, channels: [channel] });
    }
    return [...subjects.values()];
}

/** The one group of partners that runs a channel for complaints under a name; `undefined` where there are more, or it is no such channel. */
function runningGroup(eco: Ecosystem, channel: Channel): { members: readonly string[]; runners: string[] } | undefined {
    if (channel.anonymous || !takesComplaints(channel)) return undefined;
    const groupOf = relatedGroups(eco);
    const runners = actorsOf(eco, channel.runBy).map((a) => a.name);
    const [first] = runners;
    if (first === undefined || !runners.every((r) => eco.find(r, 'Partner') && groupOf(r) === groupOf(first)))
        return undefined;
    return { members: relatedGroupOf(eco, first)?.members ?? [first], runners };
}
function takesComplaints({ topics }: Channel): boolean {
    return !topics.length || topics.includes('concerns');
}
function isOpenOnlyTo(eco: Ecosystem, { openTo }: Channel, members: readonly string[]): boolean {
    if (!openTo || openTo.all) return false;
    return actorsOf(eco, openTo).every((a) => members.includes(a.name));
}
function hasAlternative(eco: Ecosystem, channel: Channel, party: string): boolean {
    const groupOf = relatedGroups(eco);
    const isHeardElsewhere = (other: Channel): boolean =>
        other.anonymous || actorsOf(eco, other.runBy).some((a) => groupOf(a.name) !== groupOf(party));
    return eco
        .all('Channel')
        .some(
            (other) =>
                other !== channel &&
                takesComplaints(other) &&
                (!other.about || isMeant(eco, other.about, party)) &&
                isHeardElsewhere(other) &&
                isOpenToAllOf(eco, other, channel, (p) => groupOf(p) === groupOf(party))
        );
}
function isOpenToAllOf(eco: Ecosystem, other: Channel, first: Channel, isSubject: (p: string) => boolean): boolean {
    if (!other.openTo || (other.openTo.all && !other.openTo.except.length)) return true;
    if (!first.openTo) return false;
    return actorsOf(eco, first.openTo).every((a) => isSubject(a.name) || isMeant(eco, other.openTo, a.name));
}
