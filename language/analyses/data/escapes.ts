import type { Dataset, Forbid, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { isPresent } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { alike } from './alike.js';
import { implies } from './conditions.js';
import { passOnRights } from './entitlement.js';
import { isWithin } from './hierarchy.js';
import { leaks } from './leaks.js';
import {
    clausesOf,
    type Grant,
    grantsCovering,
    grantsHeld,
    grantsTouching,
    isForbid,
    isInForce,
    isRetired,
    ownersOf,
    rulesAbout
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
/** A derived dataset that was made although its maker may not derive anything from a source. */
export interface ForbiddenDerivation {
    readonly derived: Derived;
    readonly source: string;
    readonly makers: readonly string[];
    readonly by: readonly Forbid[];
}

export function derivedDatasets(eco: Ecosystem): readonly Derived[] {
    return eco
        .all('Dataset')
        .filter((d): d is Derived => d.transform !== undefined && d.transform !== 'anonymise' && !isRetired(eco, d));
}
/** The prohibitions that certainly keep every maker of a derived dataset from deriving it, and that no permission of his contradicts. */
export function* forbiddenDerivations(eco: Ecosystem, derived: Derived): Iterable<ForbiddenDerivation> {
    const makers = [...ownersOf(eco, derived.name)];
    for (const { name: source } of derived.sources) {
        if (!makers.length || ownsAll(eco, makers, source)) continue;
        const by = makers.map((maker) => forbidding(eco, derived, source, maker));
        if (by.every((f) => f.length)) yield { derived, source, makers, by: [...new Set(by.flat())] };
    }
}
function forbidding(eco: Ecosystem, { transform }: Derived, source: string, maker: string): readonly Forbid[] {
    const strategy = eco.header?.strategy;
    const isAllowed = grantsHeld(eco, maker, source).some((g) =>
        g.actions.some((a) => isWithin(eco, 'actions', transform, a))
    );
    if (isAllowed && strategy !== 'prohibition' && strategy !== 'void') return [];
    return rulesAbout(eco, source, maker)
        .filter(isForbid)
        .filter(
            (f) =>
                isInForce(f, eco.asOf) &&
                !f.purposes.length &&
                !f.territories.length &&
                f.actions.some((a) => isWithin(eco, 'actions', transform, a)) &&
                f.datasets.some((d) => isWithin(eco, 'datasets', source, d.name)) &&
                implies(eco, [], f.conditions) === 'yes'
        );
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
    if (ownsAll(eco, [...makers], source)) return true;
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
function ownsAll(eco: Ecosystem, parties: readonly string[], dataset: string): boolean {
    const owners = ownersOf(eco, dataset);
    return parties.every((p) => owners.has(p));
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
