import { contextTerm, odrlContextAddress } from '../context.js';
import type { Literal, Node, Value } from '../node.js';
import { namespaces } from '../terms.js';

type Json = string | readonly Json[] | { readonly [key: string]: Json };

/** JSON-LD in the terms of the context of ODRL; everything else with a prefix that the text declares. */
export function jsonLd(nodes: readonly Node[], base: string): string {
    return new Writer(base).write(nodes);
}
/** Those that the context of ODRL declares itself. */
const known = new Set(['odrl', 'rdf', 'rdfs', 'owl', 'skos', 'dct', 'xsd', 'cc']);
const selfPrefix = 'self';

class Writer {
    private readonly used = new Set<string>();
    private readonly prefixes: readonly (readonly [string, string])[];

    constructor(base: string) {
        this.prefixes = Object.entries({ ...namespaces, [selfPrefix]: base });
    }
    write(nodes: readonly Node[]): string {
        const graph = nodes.map((n) => this.node(n));
        const own = this.prefixes.filter(([p]) => this.used.has(p) && !known.has(p));
        return `${JSON.stringify(
            { '@context': [odrlContextAddress, Object.fromEntries(own)], '@graph': graph },
            null,
            2
        )}\n`;
    }
    private node({ id, types, properties }: Node): Json {
        const entries = properties.map(({ term, values }) => {
            const known = contextTerm(term);
            const json = values.map((v) => this.value(v, known?.values ?? 'any'));
            return [known?.name ?? this.short(term), json.length === 1 ? json[0] : json] as const;
        });
        return {
            ...(id !== undefined && { uid: this.short(id) }),
            ...(types.length && { type: types.length > 1 ? types.map((t) => this.term(t)) : this.term(types[0]) }),
            ...Object.fromEntries(entries)
        };
    }
    private value(value: Value, as: 'ids' | 'terms' | 'any'): Json {
        if ('iri' in value) {
            if (as === 'terms') return this.term(value.iri);
            return as === 'ids' ? this.short(value.iri) : { uid: this.short(value.iri) };
        }
        if ('text' in value) return this.literal(value);
        return 'list' in value ? { '@list': value.list.map((v) => this.value(v, 'any')) } : this.node(value);
    }
    private literal({ text, datatype }: Literal): Json {
        return datatype ? { '@value': text, '@type': this.short(datatype) } : text;
    }
    private term(iri: string): string {
        return contextTerm(iri)?.name ?? this.short(iri);
    }
    private short(iri: string): string {
        for (const [prefix, start] of this.prefixes) {
            const local = iri.startsWith(start) ? iri.slice(start.length) : '';
            // What follows two slashes would be read as an address.
            if (!local || local.startsWith('//')) continue;
            this.used.add(prefix);
            return `${prefix}:${local}`;
        }
        return iri;
    }
}
