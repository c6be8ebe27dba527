import type { Literal, Node, Value } from '../node.js';
import { namespaces, rdf, xsd } from '../terms.js';

/** Turtle as people write it: one property per line; what is nameless stands where it is used. `base` gets the empty prefix. */
export function turtle(nodes: readonly Node[], base: string): string {
    return new Writer(base).write(nodes);
}

class Writer {
    private readonly used = new Set<string>();
    private readonly prefixes: readonly (readonly [string, string])[];
    /** Named descriptions met inside of others: they follow. */
    private following: Node[] = [];

    constructor(base: string) {
        this.prefixes = Object.entries({ ...namespaces, '': base });
    }
    write(nodes: readonly Node[]): string {
        const blocks = nodes.flatMap((n) => this.blocks(n));
        const prefixes = this.prefixes
            .filter(([prefix]) => this.used.has(prefix))
            .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
        return [prefixes.join(''), ...blocks].join('\n');
    }
    private blocks(node: Node): string[] {
        const block = `${this.iri(node.id ?? '')}${this.body(node, 1)} .\n`;
        const following = this.following;
        this.following = [];
        return [block, ...following.flatMap((n) => this.blocks(n))];
    }
    private body({ types, properties }: Node, depth: number): string {
        const type = types.map((iri) => ({ iri }));
        const said = [...(type.length ? [{ term: rdf('type'), values: type }] : []), ...properties];
        const lines = said.map(({ term, values }) => {
            const verb = term === rdf('type') ? 'a' : this.iri(term);
            return `\n${'    '.repeat(depth)}${verb} ${values.map((v) => this.value(v, depth)).join(', ')}`;
        });
        return lines.join(' ;');
    }
    private value(value: Value, depth: number): string {
        if ('iri' in value) return this.iri(value.iri);
        if ('text' in value) return this.literal(value);
        if ('list' in value) return `( ${value.list.map((v) => this.value(v, depth)).join(' ')} )`;
        if (value.id === undefined) return `[${this.body(value, depth + 1)}\n${'    '.repeat(depth)}]`;
        this.following.push(value);
        return this.iri(value.id);
    }
    private literal({ text, datatype }: Literal): string {
        // Turtle writes these three as they are.
        if (datatype === xsd('boolean') || (datatype === xsd('integer') && /^\d+$/.test(text))) return text;
        if (datatype === xsd('decimal') && /^\d+\.\d+$/.test(text)) return text;
        // Every escape of JSON is one of Turtle.
        return `${JSON.stringify(text)}${datatype ? `^^${this.iri(datatype)}` : ''}`;
    }
    private iri(iri: string): string {
        for (const [prefix, start] of this.prefixes) {
            const local = iri.startsWith(start) ? iri.slice(start.length) : '';
            if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(local)) continue;
            this.used.add(prefix);
            return `${prefix}:${local}`;
        }
        return `<${iri}>`;
    }
}
