import { compareDurations } from '../../model/calendar.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Duration } from '../../model/quantity.js';
import { isMeant } from '../parties/meant.js';
import type { Certainty } from './conditions.js';
import { type Grant, grantsHeld, grantsNaming, isInForce, ownersOf } from './permissions.js';
import { widerThan } from './purposes.js';

/** A grant by somebody of data that is his own or that he was granted himself. */
export interface PassingOn {
    readonly giver: string;
    readonly dataset: string;
    readonly outgoing: Grant;
    /** What others granted the giver of the same dataset; nothing of an owner. */
    readonly incoming: readonly Grant[];
    readonly owns: boolean;
}

/** Dataset by dataset, every grant in force with each of its grantors who holds the data: an owner, or somebody with a grant of another's. */
export function* passingsOn(eco: Ecosystem): Iterable<PassingOn> {
    for (const { name: dataset } of eco.all('Dataset')) {
        const owners = ownersOf(eco, dataset);
        const received = new Map<string, readonly Grant[]>();
        for (const outgoing of grantsNaming(eco, dataset)) {
            if (!isInForce(outgoing, eco.asOf)) continue;
            for (const giver of outgoing.grantors ? eco.expand(outgoing.grantors) : owners) {
                const owns = owners.has(giver);
                const incoming = owns ? [] : (received.get(giver) ?? grantsByOthers(eco, giver, dataset));
                received.set(giver, incoming);
                if (owns || incoming.length) yield { giver, dataset, outgoing, incoming, owns };
            }
        }
    }
}
/**
 * The purposes that are passed on and were not received, themselves or a wider one; `any` where the grant names none but was given
 * some. An onward clause of what was received limits these, where it names purposes.
 */
export function widerPurposes(eco: Ecosystem, { outgoing, incoming, owns }: PassingOn): readonly string[] | 'any' {
    const received = incoming.map(({ purposes, onward }) => (onward?.purposes.length ? onward.purposes : purposes));
    if (owns || received.some((purposes) => !purposes.length)) return [];
    const names = (purposes: readonly { name: string }[]) => purposes.map((p) => p.name);
    return outgoing.purposes.length ? widerThan(eco, names(outgoing.purposes), names(received.flat())) : 'any';
}
/**
 * Whether the data may be kept longer than by every way the giver got it; of an owner, longer than its dataset is kept. `unknown` where
 * one of the two is not said, or where it depends on the calendar: nothing unsaid is taken to be for ever.
 */
export function keptLonger(eco: Ecosystem, { dataset, outgoing, incoming, owns }: PassingOn): Certainty {
    const limits = owns ? [eco.find(dataset, 'Dataset')?.keep] : incoming.map((g) => g.keep);
    const longer = limits.map((limit) => isLonger(outgoing.keep, limit));
    if (longer.includes('no')) return 'no';
    return longer.includes('unknown') ? 'unknown' : 'yes';
}
/** The duties that bind whoever gets the data from the giver, and that the grant does not name. */
export function droppedDuties({ outgoing, incoming }: PassingOn): readonly string[] {
    const kept = new Set(outgoing.duties.flatMap((d) => d.names));
    const binding = incoming.flatMap((g) => g.duties.filter((d) => d.binding).flatMap((d) => d.names));
    return [...new Set(binding)].filter((duty) => !kept.has(duty));
}

function isLonger(length: Duration | undefined, limit: Duration | undefined): Certainty {
    const order = length && limit && compareDurations(length, limit);
    return order === undefined ? 'unknown' : order > 0 ? 'yes' : 'no';
}
function grantsByOthers(eco: Ecosystem, party: string, dataset: string): readonly Grant[] {
    return grantsHeld(eco, party, dataset).filter((g) => !isMeant(eco, g.grantors, party));
}
