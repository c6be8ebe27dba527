import type { Declaration, Parties, Practice, Promised, TrustLevel } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { activeNames } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';

export type { TrustLevel } from '../../model/declarations.js';
export const trustLevels = ['strategic', 'operational', 'relational'] as const satisfies readonly TrustLevel[];

/** Something that supports a level of trust between parties. */
export interface Mechanism {
    readonly level: TrustLevel;
    readonly what: string;
    readonly declaration: Declaration;
    /** Active partners that take part. */
    readonly parties: ReadonlySet<string>;
    /** Where some do it for others: trust grows between the two sides, not among the others. */
    readonly sides?: { readonly by: ReadonlySet<string>; readonly to: ReadonlySet<string> };
    readonly at: Place;
}
type Named = Declaration & { readonly name: string; readonly nameAt: Place; readonly title?: string };

/** Whether two parties trust each other more because of it. */
export function supports({ parties, sides }: Mechanism, a: string, b: string): boolean {
    if (!sides) return parties.has(a) && parties.has(b);
    return (sides.by.has(a) && sides.to.has(b)) || (sides.by.has(b) && sides.to.has(a));
}

/**
 * Everything that supports trust, said (`builds relational trust`) or implied: goals pursued in common are strategic;
 * promises, and certificates that roles require, are operational; open channels and bodies that meet regularly are relational.
 * Only what two unrelated active partners take part in.
 */
export const mechanisms: (eco: Ecosystem) => readonly Mechanism[] = oncePerEcosystem((eco) => {
    const groupOf = relatedGroups(eco);
    return [...practised(eco), ...goals(eco), ...certificates(eco), ...channels(eco), ...meetings(eco)].filter(
        ({ parties }) => new Set([...parties].map(groupOf)).size > 1
    );
});

function* practised(eco: Ecosystem): Iterable<Mechanism> {
    for (const fact of [...eco.all('Practice'), ...eco.all('Promised')]) {
        const parties = participants(eco, fact);
        const sides = fact.among ? undefined : sidesOf(eco, fact.by, fact.to);
        for (const level of levelsOf(fact)) yield { ...mechanism(level, fact, parties), sides };
    }
}
function participants(eco: Ecosystem, { among, by, to }: Practice | Promised): ReadonlySet<string> {
    const said = [among, by, to].filter((p) => p !== undefined);
    return said.length ? activeBehind(eco, ...said) : activeNames(eco);
}
function sidesOf(eco: Ecosystem, by: Parties | undefined, to: Parties | undefined): Mechanism['sides'] {
    return by && to && { by: activeBehind(eco, by), to: activeBehind(eco, to) };
}
function levelsOf({ kind, builds }: Practice | Promised): readonly TrustLevel[] {
    return builds.length || kind === 'Practice' ? builds : ['operational'];
}
function* goals(eco: Ecosystem): Iterable<Mechanism> {
    const pursuers = partnersBy(eco, (p) => p.pursues.map((g) => g.name));
    for (const goal of eco.all('Goal')) yield mechanism('strategic', goal, pursuers.get(goal.name));
}
function* certificates(eco: Ecosystem): Iterable<Mechanism> {
    const requiredOf = partnersBy(eco, (p) =>
        p.roles.flatMap((r) => eco.find(r.name, 'Role')?.requires.map((q) => q.certificate.name) ?? [])
    );
    for (const certificate of eco.all('Certificate'))
        yield mechanism('operational', certificate, requiredOf.get(certificate.name));
}
function* channels(eco: Ecosystem): Iterable<Mechanism> {
    for (const channel of eco.all('Channel'))
        yield mechanism('relational', channel, activeBehind(eco, channel.openTo, channel.runBy));
}
function* meetings(eco: Ecosystem): Iterable<Mechanism> {
    const active = activeNames(eco);
    for (const body of eco.all('Body')) {
        if (!body.meets) continue;
        const seated = body.seats.flatMap((s) => (s.party ? [...eco.expandName(s.party.name)] : []));
        yield mechanism('relational', body, new Set(seated.filter((p) => active.has(p))));
    }
}
function mechanism(level: TrustLevel, declaration: Named, parties: ReadonlySet<string> = new Set<string>()): Mechanism {
    const { title, name, nameAt } = declaration;
    return { level, what: title ?? name, declaration, parties, at: nameAt };
}

function activeBehind(eco: Ecosystem, ...said: readonly (Parties | undefined)[]): ReadonlySet<string> {
    const active = activeNames(eco);
    return new Set([...eco.expand(...said)].filter((p) => active.has(p)));
}
/** The active partners by each of the names that one has. */
function partnersBy(
    eco: Ecosystem,
    namesOf: (partner: Ecosystem['active'][number]) => readonly string[]
): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>();
    for (const partner of eco.active)
        for (const name of namesOf(partner)) {
            const known = found.get(name);
            if (known) known.add(partner.name);
            else found.set(name, new Set([partner.name]));
        }
    return found;
}
