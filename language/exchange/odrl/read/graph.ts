import type { Term, Triple } from '../node.js';
import { namespaces, odrl, rdf } from '../terms.js';

/** Where a description stands. */
export interface Origin {
    /** The IRI; nameless descriptions have none. */
    readonly iri?: string;
    readonly line?: number;
    /** The files that say something of it, by their place in the list of files. */
    readonly files: readonly number[];
}

/**
 * Triples by what they are about. Every triple that somebody asks for is remembered, so that in the end those that nobody understood can
 * be listed. What `odrl:uid` says is the name of a thing.
 */
export class Graph {
    private readonly about = new Map<string, Map<string, Told[]>>();
    private readonly pointing = new Map<string, Told[]>();
    /** What a version of a thing that two files describe is really called. */
    private readonly versions = new Map<string, string>();
    private readonly told = new Set<string>();
    private readonly renamed = new Map<string, Term>();

    /** One list for each file: nameless things of two files are never the same. */
    constructor(files: readonly (readonly Triple[])[]) {
        const twice = saidTwice(files);
        const triples = files.flatMap((file, i) =>
            inOrder(file).map((t): Told => ({ ...this.apart(t, i, twice), file: i, used: false }))
        );
        for (const t of triples)
            if (t.predicate === odrl('uid') && t.object.kind === 'iri') this.renamed.set(keyOf(t.subject), t.object);
        for (const t of triples) this.add({ ...t, subject: this.nameOf(t.subject), object: this.nameOf(t.object) });
    }
    private add(triple: Told): void {
        if (triple.predicate === odrl('uid') && triple.object.kind === 'iri') return;
        const key = keyOf(triple.subject);
        const own = this.about.get(key) ?? new Map<string, Told[]>();
        this.about.set(key, own);
        push(own, triple.predicate, triple);
        if (triple.object.kind !== 'literal') push(this.pointing, keyOf(triple.object), triple);
    }
    private apart(triple: Triple, file: number, twice: ReadonlySet<string>): Triple {
        const own = (t: Term): Term => {
            if (t.kind === 'blank') return { kind: 'blank', value: `${file}.${t.value}` };
            if (t.kind !== 'iri' || !twice.has(t.value)) return t;
            const version: Term = { kind: 'iri', value: `${t.value}-in-${file + 1}` };
            this.versions.set(version.value, t.value);
            return version;
        };
        return { ...triple, subject: own(triple.subject), object: own(triple.object) };
    }
    private nameOf(term: Term): Term {
        return (term.kind !== 'literal' && this.renamed.get(keyOf(term))) || term;
    }

    /** What a thing has under one of some properties; triples of other things than asked for stay to be listed. */
    values(subject: Term, ...predicates: readonly string[]): Term[] {
        const own = this.about.get(keyOf(subject));
        const found = new Map<string, Term>();
        for (const p of predicates)
            for (const triple of own?.get(p) ?? []) {
                triple.used = true;
                // Two files may say the same.
                found.set(
                    `${keyOf(triple.object)} ${'datatype' in triple.object ? triple.object.datatype : ''}`,
                    triple.object
                );
            }
        return [...found.values()];
    }
    /** The values, and those of lists among them. */
    members(subject: Term, ...predicates: readonly string[]): Term[] {
        return this.values(subject, ...predicates).flatMap((v) => this.list(v) ?? [v]);
    }
    /** The texts, the first of them where only one is wanted. */
    text(subject: Term, ...predicates: readonly string[]): string | undefined {
        return this.values(subject, ...predicates).find((v) => v.kind === 'literal')?.value;
    }
    types(subject: Term): string[] {
        return this.values(subject, rdf('type')).map((t) => t.value);
    }
    has(subject: Term, predicate: string): boolean {
        return !!this.about.get(keyOf(subject))?.has(predicate);
    }
    /** Every thing that has a property, in the order of the text. */
    subjectsOf(...predicates: readonly string[]): Term[] {
        return [...this.about.values()].flatMap((own) => {
            const found = predicates.flatMap((p) => own.get(p) ?? [])[0];
            return found ? [found.subject] : [];
        });
    }
    /** Every pair that a property connects. */
    pairs(predicate: string): (readonly [Term, Term])[] {
        return [...this.about.values()].flatMap((own) =>
            (own.get(predicate) ?? []).map((t) => [t.subject, t.object] as const)
        );
    }
    /** Every thing that points at another with a property. */
    pointersAt(object: Term, predicate: string): Term[] {
        return (this.pointing.get(keyOf(object)) ?? [])
            .filter((t) => t.predicate === predicate)
            .map((t) => {
                t.used = true;
                return t.subject;
            });
    }
    predicatesOf(subject: Term): string[] {
        return [...(this.about.get(keyOf(subject))?.keys() ?? [])];
    }
    originOf(subject: Term): Origin {
        const triples = [...(this.about.get(keyOf(subject))?.values() ?? [])].flat();
        const lines = triples.flatMap((t) => t.line ?? []);
        return {
            iri: subject.kind === 'iri' ? (this.versions.get(subject.value) ?? subject.value) : undefined,
            line: lines.length ? lines.reduce((a, b) => Math.min(a, b)) : undefined,
            files: [...new Set(triples.map((t) => t.file))]
        };
    }
    /** What nobody asked for. */
    unused(): Triple[] {
        return [...this.about.values()].flatMap((own) => [...own.values()].flat().filter((t) => !t.used));
    }
    /** Every IRI that a thing is called by. */
    iris(): ReadonlySet<string> {
        const all = [...this.about.values()].flatMap((own) => [...own.values()].flat());
        return new Set(all.flatMap((t) => [t.subject, t.object].flatMap((x) => (x.kind === 'iri' ? [x.value] : []))));
    }
    /** Takes as told what a thing says, and whatever nameless stands in it. */
    takeAsTold(term: Term, ...predicates: readonly string[]): void {
        const queue = predicates.length ? this.values(term, ...predicates) : [term];
        // A list that grows while it is walked.
        for (const at of queue) {
            if (this.told.has(keyOf(at)) || (at.kind === 'iri' && at !== term)) continue;
            this.told.add(keyOf(at));
            queue.push(...this.values(at, ...this.predicatesOf(at)));
        }
    }
    /** The members of an RDF list; `undefined` where it is none. One that runs in a circle ends where it began. */
    private list(head: Term): Term[] | undefined {
        if (head.kind === 'iri' && head.value === `${namespaces.rdf}nil`) return [];
        if (!this.has(head, rdf('first'))) return undefined;
        const out: Term[] = [];
        const seen = new Set<string>();
        for (let at: Term | undefined = head; at && !seen.has(keyOf(at)); at = this.values(at, rdf('rest'))[0]) {
            seen.add(keyOf(at));
            out.push(...this.values(at, rdf('first')));
        }
        return out;
    }
}
interface Told extends Triple {
    readonly file: number;
    used: boolean;
}
export function keyOf(term: Term): string {
    return `${term.kind[0]} ${term.value}`;
}
/** As in the text: triples of JSON-LD come in another order. */
function inOrder(file: readonly Triple[]): readonly Triple[] {
    return [...file].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
/** Policies, rules and constraints that two files describe: two versions of them, each to be read by itself. */
function saidTwice(files: readonly (readonly Triple[])[]): ReadonlySet<string> {
    if (files.length < 2) return new Set();
    const times = new Map<string, number>();
    for (const file of files) {
        const stated = new Set(
            file.flatMap(({ subject, predicate, object }) =>
                statements.has(predicate) ? [subject.value, object.value] : []
            )
        );
        const described = new Set(file.map((t) => t.subject.value));
        for (const iri of stated) if (described.has(iri)) times.set(iri, (times.get(iri) ?? 0) + 1);
    }
    return new Set([...times].filter(([, n]) => n > 1).map(([iri]) => iri));
}
const statements = new Set(
    ['permission', 'prohibition', 'obligation', 'duty', 'remedy', 'consequence', 'constraint', 'refinement'].map(odrl)
);
function push<V>(map: Map<string, V[]>, key: string, value: V): void {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
}
