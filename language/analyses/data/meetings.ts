import type { Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Pause, withoutPauses } from '../../model/steps.js';
import { ofAll, oncePerKey } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { namesMeaning } from '../parties/meant.js';
import { touching } from './hierarchy.js';
import { type Meeting, meetingOf } from './overlap.js';
import { clausesOf, type Grant, grantsTouching, inOrder } from './permissions.js';

/** A grant and a prohibition that meet, and where. */
export interface Met {
    readonly grant: Grant;
    readonly forbid: Forbid;
    readonly meeting: Meeting;
}

/** Every grant and prohibition that meet, both in the order of the text. Only pairs that may meet are compared. */
export function meetings(eco: Ecosystem): Iterable<Met> {
    return withoutPauses(meetingsInSteps(eco));
}
export function* meetingsInSteps(eco: Ecosystem): Iterable<Met | Pause> {
    yield* ofProhibitions.inSteps(eco);
}
const ofProhibitions = ofAll(['Forbid'], (eco, forbid): readonly Met[] => {
    const candidates = new Set(forbid.datasets.flatMap((d) => mayMeet(eco, forbid, d.name)));
    return inOrder(eco, candidates).flatMap((grant) => {
        const meeting = meetingOf(eco, grant, forbid);
        return meeting ? [{ grant, forbid, meeting }] : [];
    });
});

/** The grants on one dataset, by what each says of one aspect; `open` are those that name nothing there and so mean everything. */
interface Postings {
    readonly by: ReadonlyMap<string, readonly Grant[]>;
    readonly open: readonly Grant[];
}
interface GrantsOnDataset {
    readonly all: readonly Grant[];
    readonly parties: Postings;
    readonly actions: Postings;
    readonly purposes: Postings;
}

/** Looked up by whichever of party, action and purpose leaves the fewest to compare. */
function mayMeet(eco: Ecosystem, forbid: Forbid, dataset: string): readonly Grant[] {
    const { all, parties, actions, purposes } = grantsOn(eco, dataset);
    const forbidden = forbid.purposes.map((p) => p.name);
    const ways = [
        ...(forbid.parties.all ? [] : [lists(parties, namesSharing(eco, forbid))]),
        lists(actions, touching(eco, 'actions', forbid.actions)),
        ...(forbidden.length ? [lists(purposes, touching(eco, 'purposes', forbidden))] : [])
    ];
    const length = (way: readonly (readonly Grant[])[]) => way.reduce((sum, list) => sum + list.length, 0);
    return ways.reduce((fewest, way) => (length(way) < length(fewest) ? way : fewest), [all]).flat();
}
/** Goes through the names or through the postings, whichever are fewer. */
function lists({ by, open }: Postings, names: ReadonlySet<string>): readonly (readonly Grant[])[] {
    const keys = by.size < names.size ? [...by.keys()].filter((k) => names.has(k)) : names;
    return [open, ...[...keys].flatMap((k) => (by.has(k) ? [by.get(k) ?? []] : []))];
}
/** Every name that means somebody whom the prohibition means. */
function namesSharing(eco: Ecosystem, { parties }: Forbid): ReadonlySet<string> {
    return new Set(parties.named.flatMap(({ name }) => [...namesSharingWith(eco, name)]));
}
const namesSharingWith = oncePerKey(
    (eco, name: string): ReadonlySet<string> =>
        new Set([name, ...[...eco.expandName(name)].flatMap((party) => [...namesMeaning(eco, party)])])
);

const grantsOn = oncePerKey((eco, dataset: string): GrantsOnDataset => {
    const all = grantsTouching(eco, dataset);
    return {
        all,
        parties: postings(all, (g) => [g.parties.named.map((n) => n.name)]),
        actions: postings(all, (g) => clausesOf(g).map((c) => c.actions)),
        purposes: postings(all, (g) => clausesOf(g).map((c) => c.purposes))
    };
});
function postings(grants: readonly Grant[], said: (grant: Grant) => readonly (readonly string[])[]): Postings {
    return {
        by: indexed(grants.flatMap((g) => [...new Set(said(g).flat())].map((name) => [name, g] as const))),
        open: grants.filter((g) => said(g).some((names) => !names.length))
    };
}
