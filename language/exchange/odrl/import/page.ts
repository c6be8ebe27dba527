import { spelled } from '../../../model/spelling.js';
import { badDay } from '../../../syntax/numbers.js';
import { shippedLibrary } from '../export/iris.js';
import type { Term } from '../node.js';
import type { Graph, Origin } from '../read/graph.js';
import type { Heading } from './policies.js';
import type { Note } from './reading.js';
import { body, comment, title } from './spelling.js';

/** More notes than that nobody reads. */
const mostNotes = 200;

/** The text, and where its lines come from. */
export class Page {
    readonly origins = new Map<number, Origin>();
    private readonly lines: string[] = [];

    constructor(private readonly graph: Graph) {}

    heading({ name: own, title: called, dated, strategy }: Heading, policy: Term | undefined, includes: boolean): void {
        const clauses = [
            ...(dated && !badDay(dated) ? [`dated ${dated}`] : []),
            ...(strategy ? [`on contradiction ${strategy}`] : [])
        ];
        this.add(`ecosystem ${spelled(own)}${title(called, own)}${body(clauses)}`, policy);
        if (includes) this.lines.push(`include ${shippedLibrary}`);
    }
    statements(all: readonly { readonly text: string; readonly about?: Term }[]): void {
        if (all.length) this.lines.push('');
        for (const { text, about } of all) this.add(text, about);
    }
    list(notes: readonly Note[]): void {
        if (!notes.length) return;
        this.lines.push('', '// Not carried over from the policy:');
        for (const { text } of notes.slice(0, mostNotes)) this.lines.push(`// - ${comment(text)}`);
        if (notes.length > mostNotes) this.lines.push(`// - and ${notes.length - mostNotes} more`);
    }
    text(): string {
        return `${this.lines.join('\n')}\n`;
    }
    private add(text: string, about: Term | undefined): void {
        const origin = about && about.kind !== 'literal' ? this.graph.originOf(about) : undefined;
        for (const line of text.split('\n')) {
            if (origin) this.origins.set(this.lines.length, origin);
            this.lines.push(line);
        }
    }
}
