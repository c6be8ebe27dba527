import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { relativeTo } from '../read/not-odrl.js';

/** Names for things that have IRIs: the last part of the IRI, and a number where another has that already. */
export class Names {
    private readonly given = new Map<string, string>();
    private readonly taken: Set<string>;

    constructor(reserved: Iterable<string> = []) {
        this.taken = new Set(reserved);
    }
    /** A thing can be several: whoever is a party and also data has two names. */
    of(term: Term, kind: string): string {
        return this.called(`${kind} ${keyOf(term)}`, (term.kind !== 'blank' && lastPart(term.value)) || kind);
    }
    called(key: string, wish: string): string {
        const known = this.given.get(key);
        if (known !== undefined) return known;
        let name = wish;
        for (let n = 2; this.taken.has(name); n++) name = `${wish}-${n}`;
        this.taken.add(name);
        this.given.set(key, name);
        return name;
    }
}
/** What a person would call the thing with this IRI; empty where nothing is left of it. */
export function lastPart(iri: string): string {
    const last = /([^/#:]+)[/#:]*$/.exec(iri)?.[1] ?? '';
    let plain = last;
    try {
        plain = decodeURIComponent(last);
    } catch {
        // Not escaped as it should be: then as it stands.
    }
    return plain
        .replace(/[`\s"\\]+/g, '-')
        .normalize('NFC')
        .slice(0, 80);
}
/** An IRI for people: relative ones as they were written. */
export function shown(term: Term): string {
    return term.value.startsWith(relativeTo) ? term.value.slice(relativeTo.length) || 'this document' : term.value;
}
