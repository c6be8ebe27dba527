import type { Anchor, AnchoredPlace } from '../model/anchor.js';
import type { Name } from '../model/declarations.js';
import type { Problem, Use } from '../model/facts.js';
import { wordsOf } from './assignments.js';
import type { DocBefore } from './comments.js';
import { type Part, type SyntaxNode, type Value, WrittenName } from './node.js';
import { badAmount, badDay } from './numbers.js';
import { notOne, quantityOf } from './quantities.js';
import { isIncomplete, nameIn, scopeOf, targetsOf } from './targets.js';
import { plainUse } from './uses.js';
import type { Words } from './words.js';

/** The text that nodes were read from, and the place of the statement in it. */
export interface Source {
    readonly text: string;
    readonly docBefore: DocBefore;
    /** The words of the text so far: one that is written often is kept once. */
    readonly words: Words;
    readonly anchor: Anchor;
    /** Where in the text the anchor stands. */
    readonly base: number;
}
const none: readonly never[] = [];

/** Turns one statement into plain records, and notes the names it uses and what is wrong with its clauses. */
export class Records {
    readonly uses: Use[] = [];
    readonly problems: Problem[] = [];

    constructor(private readonly source: Source) {}

    /** The plain record of a node, or nothing where the text leaves out what it cannot do without. */
    of(node: SyntaxNode): unknown {
        const { type, parts, start, end } = node;
        const { text } = this.source;
        if (parts.length > 1) this.checkOnce(parts);
        let malformed: string[] | undefined;
        let name: Part | undefined;
        let topics: { start: number; end: number } | undefined;
        for (const part of parts) {
            const { property } = part.slot;
            if (this.isMalformed(part)) malformed = [...(malformed ?? []), property];
            const use = plainUse(node, part, text);
            if (use) this.uses.push({ ...use, at: this.place(part) });
            if (property === 'name') name ??= part;
            if (property === 'topics') topics = { start: topics?.start ?? part.start, end: part.end };
        }
        const at = this.place(node);
        const quantity = quantityOf(node, text, at);
        if (quantity !== notOne) return quantity;
        const out: Record<string, unknown> = { kind: type, at };
        // A day that is none says nothing.
        for (const property in node.values)
            if (!malformed?.includes(property)) out[property] = this.value(node.values[property], node, property);
        if (isIncomplete(type, out)) return undefined;
        if (name) out.nameAt = this.place(name);
        if (topics) out.topicsAt = this.place(topics);
        if (text[end - 1] === '}') {
            out.bodyEnd = this.place({ start: end - 1, end: end - 1 }).range.start;
            if (node.brace !== undefined)
                out.bodyStart = this.place({ start: node.brace, end: node.brace }).range.start;
        }
        const doc = 'name' in out && this.source.docBefore(start);
        if (doc) out.doc = doc;
        return out;
    }
    private place({ start, end }: { start: number; end: number }): AnchoredPlace {
        const { anchor, base } = this.source;
        return anchor.place(start - base, end - base);
    }
    private written({ start, end }: { start: number; end: number }): string {
        return this.source.text.slice(start, end);
    }
    private value(value: Value, owner: SyntaxNode, property: string): unknown {
        if (typeof value === 'string') return this.source.words.one(value);
        if (typeof value !== 'object') return value;
        if (value instanceof WrittenName) return this.reference(value, owner, property);
        if (!isList(value)) return this.of(value);
        if (!value.length) return none;
        const list = value.map((v) => this.value(v, owner, property));
        // A list that was filtered has room for more: half of the memory of a large ecosystem would be such room.
        return list.includes(undefined) ? list.filter((v) => v !== undefined) : list;
    }
    private reference(written: WrittenName, owner: SyntaxNode, property: string): Name | undefined {
        const found = nameIn(written);
        if (!found) return undefined;
        const name = this.source.words.one(found);
        const at = this.place(written);
        const { type, kinds } = targetsOf(owner.type, property);
        this.uses.push({ name, at, kinds, within: scopeOf(type, owner) });
        return { name, at };
    }
    private checkOnce(parts: readonly Part[]): void {
        const first: Part[] = [];
        for (const part of parts) {
            const { slot } = part;
            if (!slot.isOnce) continue;
            const before = first.find((p) => p.slot.property === slot.property);
            if (!before) first.push(part);
            else
                this.problems.push({
                    code: 'clause-twice',
                    message: `'${wordsOf(slot.assignment, this.written(part))}' is said twice here; it may stand once. Keep one of the two.`,
                    at: this.place(part),
                    related: [{ message: 'It is said here already.', at: this.place(before) }]
                });
        }
    }
    /** Whether a number or a date is not written as one; says so at its place. */
    private isMalformed(part: Part): boolean {
        const { rule } = part.slot;
        if (rule !== 'Amount' && rule !== 'Day' && rule !== 'Period') return false;
        const written = this.written(part);
        const message = rule === 'Amount' ? badAmount(written) : badDay(written, rule === 'Period');
        if (message)
            this.problems.push({ code: 'malformed-number', message, at: this.place(part), related: undefined });
        return message !== undefined;
    }
}
function isList(value: Value): value is readonly Value[] {
    return Array.isArray(value);
}
