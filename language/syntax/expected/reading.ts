import type { IToken } from 'chevrotain';
import { type Call, machineOf, type State, type Step } from './automaton.js';

/** A piece of a statement that a rule of the grammar reads, with those it is a part of. */
export interface Node {
    readonly rule: string;
    readonly within?: Node;
    /** The property of the node around it. */
    readonly as?: string;
}
/** A token as it was read. */
export interface Read {
    readonly text: string;
    readonly offset: number;
    readonly end: number;
    readonly node: Node;
    readonly property?: string;
    readonly before?: Read;
}
/** What can be read next, and the piece and the property it would be read into. */
export interface Next {
    readonly step: Step;
    readonly node: Node;
    readonly property?: string;
    /** The closed list that a word is one of, as the grammar calls it: `Phase`. */
    readonly list?: string;
    readonly frame: Frame;
    readonly last?: Read;
}
/** An open call of a rule. */
interface Frame {
    readonly call?: Call;
    readonly isValue: boolean;
    readonly node: Node;
    readonly up?: Frame;
}
/** One way to have read everything so far. */
interface Thread {
    readonly state: State;
    readonly frame: Frame;
    readonly last?: Read;
}

/** How far back a way to go on is looked for where the text is broken. */
const longestWayBack = 400;
/** So many ways to have read a text are followed. A well-formed one has a handful; a word that is written again and again without what follows it doubles them each time. */
const mostWays = 64;

/**
 * Reads the tokens of one statement along the grammar, however broken they are: what does not fit is joined to the nearest place before
 * it in the same block where it does, or left out.
 */
export class Reading {
    private threads: readonly Thread[];
    /** All the ways there were, with the depth of braces. */
    private readonly history: { threads: readonly Thread[]; depth: number }[] = [];
    private depth = 0;

    constructor() {
        const root: Frame = { isValue: false, node: { rule: 'Item' } };
        this.threads = [{ state: machineOf('Item').start, frame: root }];
    }
    read(token: IToken): void {
        const next = after(this.threads, token) ?? this.recovered(token);
        if (next) {
            this.history.push({ threads: this.threads, depth: this.depth });
            this.threads = next;
        }
        if (token.image === '}') this.depth--;
        if (token.image === '{') this.depth++;
    }
    /** What can come next. */
    next(): Next[] {
        return this.threads.flatMap((t) => nextOf(t).next);
    }
    /** Whether the statement may end here. */
    isWhole(): boolean {
        return this.threads.some((t) => nextOf(t).isWhole);
    }
    /** The tokens read so far, the last one first. */
    get last(): Read | undefined {
        return this.threads[0].last;
    }

    private recovered(token: IToken): readonly Thread[] | undefined {
        return this.withMissing(token) ?? this.fromBefore(token) ?? after(this.threads, token, true);
    }
    /** As if a name or a value had been left out in front of it. */
    private withMissing(token: IToken): readonly Thread[] | undefined {
        const skipped = this.threads.flatMap((t) =>
            nextOf(t)
                .next.filter(({ step }) => !step.isWord)
                .map(({ step, frame }) => ({ state: step.to, frame, last: t.last }))
        );
        return after(skipped, token);
    }
    /** From the nearest place before it in the same block where it can stand; what was read since stays read. */
    private fromBefore(token: IToken): readonly Thread[] | undefined {
        const last = this.last;
        for (const { threads, depth } of this.history.slice(-longestWayBack).reverse()) {
            if (depth < this.depth) return undefined;
            if (depth > this.depth) continue;
            const next = after(
                threads.map((t) => ({ ...t, last })),
                token
            );
            if (next) return next;
        }
        return undefined;
    }
}

function after(threads: readonly Thread[], token: IToken, asName = false): readonly Thread[] | undefined {
    const found = threads.flatMap((t) =>
        nextOf(t)
            .next.filter(({ step }) => (asName ? step.text === 'ID' && /^\w/.test(token.image) : matches(step, token)))
            .map(({ step, frame, node, property }) => ({
                state: step.to,
                frame,
                last: {
                    text: token.image,
                    offset: token.startOffset,
                    end: token.startOffset + token.image.length,
                    node,
                    property,
                    before: t.last
                }
            }))
    );
    return found.length ? found.slice(0, mostWays) : undefined;
}
function matches({ text, isWord }: Step, token: IToken): boolean {
    return isWord ? token.image === text : token.tokenType.name === text;
}

/** Follows a way to everything that reads a token, into rules and out of those that may end. */
function nextOf(thread: Thread): { next: Next[]; isWhole: boolean } {
    const next: Next[] = [];
    let isWhole = false;
    const seen = new Map<Frame, Set<State>>();
    const visit = (state: State, frame: Frame): void => {
        const states = seen.get(frame) ?? new Set();
        if (states.has(state)) return;
        seen.set(frame, states.add(state));
        for (const step of state.steps) next.push({ step, frame, last: thread.last, ...slotOf(step, frame) });
        for (const to of state.free) visit(to, frame);
        for (const call of state.calls) visit(call.rule.start, entered(call, frame));
        if (!state.isEnd) return;
        if (frame.up && frame.call) visit(frame.call.to, frame.up);
        else isWhole = true;
    };
    visit(thread.state, thread.frame);
    return { next, isWhole };
}
function entered(call: Call, up: Frame): Frame {
    const { name, isPart, isValue } = call.rule;
    const as = call.assignment?.feature;
    const node = isPart || isValue ? up.node : { rule: name, within: up.node, as };
    return { call, isValue, node, up };
}
/** A plain value belongs to the property that its rule was called for. */
function slotOf({ assignment }: Step, frame: Frame): Pick<Next, 'node' | 'property' | 'list'> {
    const called = frame.isValue ? frame.call : undefined;
    return { node: frame.node, property: (assignment ?? called?.assignment)?.feature, list: called?.rule.name };
}
