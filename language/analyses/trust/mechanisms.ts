import type {
    Body,
    Declaration,
    DeclarationOf,
    Parties,
    Practice,
    Promised,
    TrustLevel
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import type { Place } from '../../model/place.js';
import { ofAll, oncePerEcosystem } from '../memo-per-ecosystem.js';
import { holdersOf } from '../parties/holders.js';
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
export const mechanisms: (eco: Ecosystem) => readonly Mechanism[] = oncePerEcosystem((eco) => [...mechanismsSaid(eco)]);
const kinds = ['Practice', 'Promised', 'Goal', 'Certificate', 'Channel', 'Body'] as const;
type Source = DeclarationOf<(typeof kinds)[number]>;

/** What one statement supports. */
const mechanismsSaid = ofAll(kinds, (eco, declaration): readonly Mechanism[] =>
    supported(eco, declaration).filter(({ parties }) => isAmongSeveral(eco, parties))
);
function supported(eco: Ecosystem, declaration: Source): readonly Mechanism[] {
    switch (declaration.kind) {
        case 'Practice':
        case 'Promised':
            return practised(eco, declaration);
        case 'Goal':
            return [mechanism('strategic', declaration, new Set(eco.lookUp(pursuers, declaration.name)))];
        case 'Certificate':
            return [mechanism('operational', declaration, certified(eco, declaration.name))];
        case 'Channel':
            return [mechanism('relational', declaration, activeBehind(eco, declaration.openTo, declaration.runBy))];
        case 'Body':
            return declaration.meets ? [mechanism('relational', declaration, seated(eco, declaration))] : [];
    }
}
function isAmongSeveral(eco: Ecosystem, parties: ReadonlySet<string>): boolean {
    const groupOf = relatedGroups(eco);
    let first: string | undefined;
    for (const party of parties) {
        first ??= groupOf(party);
        if (groupOf(party) !== first) return true;
    }
    return false;
}
function practised(eco: Ecosystem, fact: Practice | Promised): readonly Mechanism[] {
    const parties = participants(eco, fact);
    const sides = fact.among ? undefined : sidesOf(eco, fact.by, fact.to);
    return levelsOf(fact).map((level) => ({ ...mechanism(level, fact, parties), sides }));
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
/** The active partners that pursue a goal. */
const pursuers: Index<'Partner', string> = {
    kinds: ['Partner'],
    entries: (partner, eco) =>
        eco.isActive(partner)
            ? [...new Set(partner.pursues.map((g) => g.name))].map((goal) => [goal, partner.name])
            : []
};
/** The active partners of which a role requires a certificate. */
function certified(eco: Ecosystem, certificate: string): ReadonlySet<string> {
    const roles = eco.lookUp(requiring, certificate);
    const holders = new Set(roles.flatMap((role) => holdersOf(eco, role)));
    // With several roles they come in the order of the text, too.
    const ordered = roles.length > 1 ? [...holders].sort(eco.inOrder) : [...holders];
    return new Set(ordered.map((p) => p.name));
}
const requiring: Index<'Role', string> = {
    kinds: ['Role'],
    entries: (role) => [...new Set(role.requires.map((r) => r.certificate.name))].map((name) => [name, role.name])
};
function seated(eco: Ecosystem, body: Body): ReadonlySet<string> {
    const named = body.seats.flatMap((s) => (s.party ? [...eco.expandName(s.party.name)] : []));
    return new Set(named.filter((p) => eco.isActiveName(p)));
}
function mechanism(level: TrustLevel, declaration: Named, parties: ReadonlySet<string> = new Set<string>()): Mechanism {
    const { title, name, nameAt } = declaration;
    return { level, what: title ?? name, declaration, parties, at: nameAt };
}

function activeBehind(eco: Ecosystem, ...said: readonly (Parties | undefined)[]): ReadonlySet<string> {
    // Thousands of channels may be open to all: they share one set.
    if (said.some((parties) => parties?.all && !parties.except.length)) return activeNames(eco);
    return new Set([...eco.expand(...said)].filter((p) => eco.isActiveName(p)));
}
