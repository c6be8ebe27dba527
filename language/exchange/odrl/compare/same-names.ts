import { lastPart } from '../import/names.js';
import type { Term, Triple } from '../node.js';
import { namespaces } from '../terms.js';
import type { Side } from './compare.js';

/**
 * An ecosystem has names where a policy has IRIs. Beside a policy, a name means the IRI that ends in it, where exactly one does; which are
 * taken for which is told.
 */
export function withNamesOf(
    a: Side,
    b: Side
): { readonly triples: readonly (readonly Triple[])[]; readonly taken: readonly string[] } {
    const both = [a.triples, b.triples];
    if ((a.base === undefined) === (b.base === undefined)) return { triples: both, taken: [] };
    const [ours, theirs] = a.base === undefined ? [b, a] : [a, b];
    const same = sameThings(ours, theirs);
    const renamed = ours.triples.map((t) => ({
        ...t,
        subject: rename(t.subject, same),
        object: rename(t.object, same)
    }));
    return {
        triples: a === ours ? [renamed, theirs.triples] : [theirs.triples, renamed],
        taken: [...same].map(([iri, other]) => `${lastPart(iri)} in ${ours.label} is taken for ${other}.`)
    };
}
function sameThings({ triples, base = '' }: Side, theirs: Side): ReadonlyMap<string, string> {
    const others = new Map<string, Set<string>>();
    const known = irisIn(theirs.triples);
    for (const iri of known) {
        if (Object.values(namespaces).some((n) => iri.startsWith(n))) continue;
        const name = lastPart(iri);
        others.set(name, (others.get(name) ?? new Set()).add(iri));
    }
    const same = new Map<string, string>();
    for (const iri of irisIn(triples)) {
        if (!iri.startsWith(base) || iri.slice(base.length).includes('/') || known.has(iri)) continue;
        const [other, ...more] = others.get(lastPart(iri)) ?? [];
        if (other !== undefined && !more.length) same.set(iri, other);
    }
    return same;
}
function irisIn(triples: readonly Triple[]): ReadonlySet<string> {
    return new Set(triples.flatMap((t) => [t.subject, t.object].flatMap((x) => (x.kind === 'iri' ? [x.value] : []))));
}
function rename(term: Term, same: ReadonlyMap<string, string>): Term {
    const other = term.kind === 'iri' ? same.get(term.value) : undefined;
    return other === undefined ? term : { kind: 'iri', value: other };
}
