import type { Dataset, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { isPresent } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { alike } from './alike.js';
import { passOnRights } from './entitlement.js';
import { leaks } from './leaks.js';
import {
    clausesOf,
    type Grant,
    grantsCovering,
    grantsHeld,
    grantsTouching,
    isInForce,
    isRetired,
    ownersOf
} from './permissions.js';

/** A dataset made of others, in a way that something of them is still in it. */
export interface Derived extends Dataset {
    readonly transform: 'aggregate' | 'copy' | 'model';
}
/** A derived dataset that goes to somebody whom a source of it does not admit. */
export interface Escape {
    readonly derived: Derived;
    readonly source: string;
    /** Who gets what is derived, and may not get the source. */
    readonly parties: readonly string[];
    /** The grants by which they get it. */
    readonly by: readonly Grant[];
}
export function derivedDatasets(eco: Ecosystem): readonly Derived[] {
    return eco
        .all('Dataset')
        .filter((d): d is Derived => d.transform !== undefined && d.transform !== 'anonymise' && !isRetired(eco, d));
}
/**
 * The first source that what is derived escapes from. A source admits its owners (with companies related to them), whoever generates it,
 * whoever may do anything with it, and whom its maker may pass it on to. Silent of sources that the makers own, that are open, that
 * nobody owns, or about which nothing is said; and of competitors whom a copy reaches, which is told as such.
 */
export function escapeOf(eco: Ecosystem, derived: Derived): Escape | undefined {
    const makers = ownersOf(eco, derived.name);
    const grants = grantsCovering(eco, derived.name).filter((g) => isInForce(g, eco.asOf));
    const recipients = new Set(grants.flatMap((g) => [...recipientsOf(eco, g)]));
    for (const maker of makers) recipients.delete(maker);
    if (!makers.size || !recipients.size) return undefined;
    for (const { name: source } of derived.sources) {
        if (isUnlimited(eco, source, makers)) continue;
        const own = grants.filter((g) => !isGrantedByOwner(eco, g, source));
        const isAdmitted = admission(eco, derived, source, makers);
        const parties = alike(eco, source, recipients)
            .flatMap((group) => (grantsHeld(eco, group[0], source).length ? [] : group))
            .filter((p) => !isAdmitted(p) && own.some((g) => isRecipient(eco, g, p)));
        const by = own.filter((g) => parties.some((p) => isRecipient(eco, g, p)));
        if (parties.length) return { derived, source, parties, by };
    }
    return undefined;
}
function isUnlimited(eco: Ecosystem, source: string, makers: ReadonlySet<string>): boolean {
    const owners = ownersOf(eco, source);
    const isUnsaid = !owners.size || !grantsTouching(eco, source).length;
    if (isUnsaid || eco.find(source, 'Dataset')?.sensitivity === 'open') return true;
    if ([...makers].every((m) => owners.has(m))) return true;
    const groupOf = relatedGroups(eco);
    const ofOwners = new Set([...owners].map(groupOf));
    return [...makers].every((m) => ofOwners.has(groupOf(m)) || passOnRights(eco, source).get(m) === 'anybody');
}
function admission(
    eco: Ecosystem,
    derived: Derived,
    source: string,
    makers: ReadonlySet<string>
): (party: string) => boolean {
    const groupOf = relatedGroups(eco);
    const owners = new Set([...ownersOf(eco, source)].map(groupOf));
    const passedTo = [...makers].flatMap((m): readonly Parties[] => {
        const right = passOnRights(eco, source).get(m);
        return !right || right === 'anybody' ? [] : right;
    });
    const generatedBy = eco.find(source, 'Dataset')?.generatedBy;
    const told = derived.transform === 'copy' ? leaked(eco, source) : new Set<string>();
    return (party) =>
        owners.has(groupOf(party)) ||
        told.has(party) ||
        isMeant(eco, generatedBy, party) ||
        passedTo.some((p) => isMeant(eco, p, party));
}
function leaked(eco: Ecosystem, source: string): Set<string> {
    const ofSource = leaks(eco).filter((l) => l.dataset === source);
    return new Set(ofSource.flatMap((l) => l.reached.map((r) => r.arrival.party)));
}
function isGrantedByOwner(eco: Ecosystem, { grantors }: Grant, source: string): boolean {
    return !!grantors && [...ownersOf(eco, source)].some((o) => isMeant(eco, grantors, o));
}
function recipientsOf(eco: Ecosystem, grant: Grant): ReadonlySet<string> {
    const all = eco.expand(grant.parties, ...clausesOf(grant).map((c) => c.recipients));
    return new Set([...all].filter((p) => isPresent(eco, p)));
}
function isRecipient(eco: Ecosystem, grant: Grant, party: string): boolean {
    return [grant.parties, ...clausesOf(grant).map((c) => c.recipients)].some((p) => isMeant(eco, p, party));
}
