import type { Term } from '../node.js';
import type { Graph, Origin } from '../read/graph.js';
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
    /**
     * Whatever is left open turns out as wide as it can: who is in a collection, what belongs to one, what an action is a kind of. Not what
     * the policy says, but what it may mean.
     */
    readonly widely?: boolean;
}

/** What every part of reading a policy shares. */
export class Reading {
    readonly notes: Note[] = [];

    constructor(
        readonly graph: Graph,
        readonly options: ReadOptions
    ) {}
    /** A note of what a detail is missing. */
    note(about: Term | undefined, text: string, decides = false): void {
        const origin = about && this.graph.originOf(about);
        const where = about && about.kind === 'iri' ? `${shown(about)}: ` : '';
        this.notes.push({ text: `${where}${text}`, origin, decides });
    }
}
