import type { Term } from '../node.js';
import type { Graph, Origin } from '../read/graph.js';
import { NotOdrl } from '../read/not-odrl.js';
import { shown } from './names.js';

/** Something that could not be carried over, in words. */
export interface Note {
    readonly text: string;
    readonly origin?: Origin;
    /** Whether a rule might say something else because of it; where not, only a detail is missing. */
    readonly decides: boolean;
}
export interface ReadOptions {
    /** What the ecosystem is called; by default as the policy. */
    readonly name?: string;
    /** Keys of JSON-LD that no context explains: they are lost before there is a graph. */
    readonly unexplained?: readonly string[];
    /**
     * Whatever is left open turns out as wide as it can: who is in a collection, what belongs to one, what an action is a kind of. Not what
     * the policy says, but what it may mean.
     */
    readonly widely?: boolean;
}

/** A policy can say little and mean very much, such as a thousand rules on a thousand things: more names than that are not written. */
const mostWords = 500_000;

/** What every part of reading a policy shares. */
export class Reading {
    readonly notes: Note[] = [];
    private left = mostWords;

    constructor(
        readonly graph: Graph,
        readonly options: ReadOptions
    ) {}
    /** Counts what is written; refuses a policy that would never end. */
    spend(words: number): void {
        this.left -= words;
        if (this.left < 0) throw new NotOdrl('written out, its rules would be endless');
    }
    /** A note of what a detail is missing. */
    note(about: Term | undefined, text: string, decides = false): void {
        const origin = about && this.graph.originOf(about);
        const where = about && about.kind === 'iri' ? `${shown(about)}: ` : '';
        this.notes.push({ text: `${where}${text}`, origin, decides });
    }
}
