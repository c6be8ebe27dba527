import { isBuiltIn } from '../../../analyses/data/hierarchy.js';
import type { Ecosystem } from '../../../model/ecosystem.js';
import { actionTerms, clauseOperands, dpv, dutyTerms, eco, leftOperands, odrl } from '../terms.js';

/** Purposes of the shipped library that are not in DPV. */
const oursInPurposes = new Set(['ServicePlanning', 'PersonalUse', 'Safety']);
export const shippedLibrary = 'Purposes';

/** What the names of an ecosystem are called outside of it. */
export interface Iris {
    /** Of anything declared. */
    readonly named: (name: string) => string;
    readonly purpose: (name: string) => string;
    readonly territory: (name: string) => string;
    /** Not of `use`, which is narrower than that of ODRL. */
    readonly action: (name: string) => string;
    readonly duty: (name: string) => string;
    readonly operand: (name: string) => string;
    /** Of what has no name here: a policy, a rule. */
    readonly made: (kind: string, name: string | number) => string;
}

export function irisOf(ecosystem: Ecosystem, base = `urn:ecospec:${encoded(ecosystem.name)}:`): Iris {
    const shipped = shippedPurposes(ecosystem);
    const named = (name: string): string => base + encoded(name);
    const made = (kind: string, name: string | number): string => `${base}${kind}/${encoded(String(name))}`;
    const isDeclared = (name: string, kind: 'Territory' | 'Action'): boolean => !!ecosystem.find(name, kind);
    const action = (name: string): string =>
        (isBuiltIn(name) && (actionTerms.get(name) ?? odrl(name))) ||
        (isDeclared(name, 'Action') ? named(name) : made('action', name));
    return {
        named,
        purpose: (name) => (!shipped.has(name) ? named(name) : oursInPurposes.has(name) ? eco(name) : dpv(name)),
        territory: (name) => (isDeclared(name, 'Territory') ? named(name) : made('territory', name)),
        action,
        duty: (name) => (!isDeclared(name, 'Action') && dutyTerms.has(name) ? odrl(name) : action(name)),
        operand: (name) => {
            if (name === 'region') return eco('region');
            return leftOperands.has(name) && !clauseOperands.has(name) ? odrl(name) : made('operand', name);
        },
        made
    };
}
/** The purposes that come with EcoSpec: they have IRIs of their own, and are not described again. */
export function shippedPurposes({ libraries }: Ecosystem): ReadonlySet<string> {
    const shipped = libraries.filter((l) =>
        l.declarations.some((d) => d.kind === 'LibraryHeader' && d.name === shippedLibrary)
    );
    return new Set(shipped.flatMap((l) => l.declarations.flatMap((d) => (d.kind === 'Purpose' ? [d.name] : []))));
}
/** Letters of any script stay; what an IRI cannot hold, or would end a name, is escaped. */
function encoded(name: string): string {
    return name.replace(/[^\p{L}\p{N}\p{M}_-]/gu, (c) =>
        [...new TextEncoder().encode(c)].map((b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`).join('')
    );
}
