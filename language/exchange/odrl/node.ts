import { rdf } from './terms.js';

/** A description that becomes JSON-LD, Turtle or triples: nested as people write it, always in the same order. */
export interface Node {
    /** Without one it is nameless, and stands where it is used. */
    readonly id?: string;
    readonly types: readonly string[];
    readonly properties: readonly Property[];
}
export interface Property {
    readonly term: string;
    readonly values: readonly Value[];
}
export type Value = Reference | Literal | List | Node;
export interface Reference {
    readonly iri: string;
}
export interface Literal {
    readonly text: string;
    /** Left out: a plain text. */
    readonly datatype?: string;
}
export interface List {
    readonly list: readonly Value[];
}

export function iri(iri: string): Reference {
    return { iri };
}
export function text(text: string): Literal {
    return { text };
}
/** A property for each that has a value. */
export function properties(entries: Readonly<Record<string, readonly (Value | undefined)[]>>): readonly Property[] {
    return Object.entries(entries).flatMap(([term, said]) => {
        const values = said.filter((v) => v !== undefined);
        return values.length ? [{ term, values }] : [];
    });
}

/** One triple; terms as in RDF. */
export interface Triple {
    readonly subject: Term;
    readonly predicate: string;
    readonly object: Term;
    /** One-based, where the text that it was read from says it. */
    readonly line?: number;
}
export type Term =
    | { readonly kind: 'iri' | 'blank'; readonly value: string }
    | { readonly kind: 'literal'; readonly value: string; readonly datatype: string };

const plain = 'http://www.w3.org/2001/XMLSchema#string';

export function triplesOf(nodes: readonly Node[]): Triple[] {
    const out: Triple[] = [];
    let blanks = 0;
    const blank = (): Term => ({ kind: 'blank', value: `n${blanks++}` });
    const add = (subject: Term, predicate: string, object: Term) => out.push({ subject, predicate, object });
    const node = ({ id, types, properties }: Node): Term => {
        const subject: Term = id === undefined ? blank() : { kind: 'iri', value: id };
        for (const type of types) add(subject, rdf('type'), { kind: 'iri', value: type });
        for (const { term, values } of properties) for (const v of values) add(subject, term, value(v));
        return subject;
    };
    const list = (values: readonly Value[]): Term =>
        values.reduceRight<Term>(
            (rest, first) => {
                const cell = blank();
                add(cell, rdf('first'), value(first));
                add(cell, rdf('rest'), rest);
                return cell;
            },
            { kind: 'iri', value: rdf('nil') }
        );
    const value = (v: Value): Term => {
        if ('iri' in v) return { kind: 'iri', value: v.iri };
        if ('text' in v) return { kind: 'literal', value: v.text, datatype: v.datatype ?? plain };
        return 'list' in v ? list(v.list) : node(v);
    };
    for (const n of nodes) node(n);
    return out;
}
