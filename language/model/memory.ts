import { pause, type Steps } from './steps.js';

/** Something that an answer can rest on: a name, a kind of statement, another answer. */
export interface Source {
    /** The revision in which it last became otherwise. */
    changed: number;
    /** Brings it up to date, where that takes work. */
    refresh?(): void;
}

/** Counts all revisions, of whatever. */
let clock = 1;
/** The revision that comes next: in it, what moves or changes now is otherwise. */
export function nextRevision(): number {
    return clock + 1;
}

/** What rests on more than so many sources is made anew after every change: looking them all up would take as long. */
const mostSources = 10_000;
/** What an answer rests on, while it is being made. */
class Sources {
    private readonly all = new Set<Source>();

    add(source: Source): void {
        if (this.all.size <= mostSources) this.all.add(source);
    }
    /** In the order they were read first. */
    listed(everything: Source): readonly Source[] {
        return this.all.size > mostSources ? [everything] : [...this.all];
    }
}
/** Those of the answer that is being made, if one is. */
let reading: Sources | undefined;

/** Whoever gives something out that can change says so: the answer that is being made rests on it. */
export function read(source: Source): void {
    reading?.add(source);
}
/** Looks at what can change, where that cannot change the answer. */
export function unread<T>(look: () => T): T {
    const outer = reading;
    reading = undefined;
    try {
        return look();
    } finally {
        reading = outer;
    }
}
/** Whether an answer is being made. */
export function isReading(): boolean {
    return reading !== undefined;
}

/** What can be asked of `about` (an ecosystem), once for each key. */
export interface Question<A, K, V> {
    readonly compute: (about: A, key: K) => V;
    /** Whether two answers say the same: then nothing that rests on the answer has to be made anew. */
    readonly same: (a: V, b: V) => boolean;
}

/** One answer, and what it rests on. */
class Answer<A, K, V> implements Source {
    changed = 0;
    private checked = 0;
    private made: { readonly value: V } | undefined;
    private sources: readonly Source[] = [];

    constructor(
        private readonly memory: Memory<A>,
        private readonly question: Question<A, K, V>,
        private readonly key: K
    ) {}
    get value(): V {
        this.refresh();
        return this.made!.value;
    }
    refresh(): void {
        if (this.isFresh()) return;
        const { revision } = this.memory;
        const sources = new Sources();
        const outer = reading;
        reading = sources;
        try {
            this.keep(this.question.compute(this.memory.about, this.key), sources, revision);
        } finally {
            reading = outer;
        }
    }
    /** The same of what takes long. Whoever answers other questions between two steps adds nothing to this answer. */
    *inSteps(steps: (about: A, key: K) => Steps<V>): Steps<V> {
        if (!this.isFresh()) {
            const { revision } = this.memory;
            const sources = new Sources();
            const making = steps(this.memory.about, this.key);
            for (;;) {
                const outer = reading;
                reading = sources;
                let step: IteratorResult<unknown, V>;
                try {
                    step = making.next();
                } finally {
                    reading = outer;
                }
                if (step.done) {
                    this.keep(step.value, sources, revision);
                    break;
                }
                yield pause;
            }
        }
        return this.made!.value;
    }
    /** Sources are looked at in the order they were read: what a later one is asked for may depend on what an earlier one said. */
    private isFresh(): boolean {
        const { revision } = this.memory;
        if (this.checked === revision) return true;
        if (!this.made) return false;
        for (const source of this.sources) {
            source.refresh?.();
            if (source.changed > this.checked) return false;
        }
        this.checked = revision;
        return true;
    }
    /** `revision`: that in which the first source was read. */
    private keep(value: V, sources: Sources, revision: number): void {
        if (!this.made || !this.question.same(this.made.value, value)) {
            this.made = { value };
            this.changed = this.memory.revision;
        }
        this.sources = sources.listed(this.memory.everything);
        this.checked = revision;
    }
    wasAskedSince(revision: number): boolean {
        return this.checked >= revision;
    }
}

/** After so many revisions what was not asked for meanwhile is forgotten. */
const remembered = 64;

/**
 * What was answered about something that changes in revisions, and what each answer rests on. After a change an answer is made anew only
 * if something it rests on became otherwise; if it then says the same as before, whatever rests on it stays. So an answer is always
 * that of a fresh computation (`test/staleness.test.ts`), as long as all that can change is `read`.
 *
 * It replaces asking every rule about the whole ecosystem after each keystroke. Following Salsa (https://salsa-rs.github.io), whose idea of
 * revisions and of answers that stop a change it uses.
 */
export class Memory<A> {
    revision = clock;
    /** What was not told apart: whoever reads it is made anew after every change. */
    readonly everything: Source = { changed: clock };
    private readonly answers = new Map<object, Map<unknown, Answer<A, never, unknown>>>();
    private sinceSweep = 0;
    private lastSweep = 0;

    constructor(public about: A) {}

    ask<K, V>(question: Question<A, K, V>, key: K): V {
        const answer = this.answerTo(question, key);
        answer.refresh();
        read(answer);
        return answer.value;
    }
    *askInSteps<K, V>(question: Question<A, K, V>, key: K, steps: (about: A, key: K) => Steps<V>): Steps<V> {
        const answer = this.answerTo(question, key);
        const value = yield* answer.inSteps(steps);
        read(answer);
        return value;
    }
    /** A new revision begins, about something that takes the place of what was asked about before; nothing is asked any more about `gone`. */
    goOn(about: A, gone: Iterable<unknown> = []): void {
        this.about = about;
        for (const key of gone) for (const answers of this.answers.values()) answers.delete(key);
        this.revision = ++clock;
        this.everything.changed = this.revision;
        if (++this.sinceSweep < remembered) return;
        this.sinceSweep = 0;
        for (const answers of this.answers.values())
            for (const [key, answer] of answers) if (!answer.wasAskedSince(this.lastSweep)) answers.delete(key);
        this.lastSweep = this.revision;
    }
    private answerTo<K, V>(question: Question<A, K, V>, key: K): Answer<A, K, V> {
        let answers = this.answers.get(question) as Map<K, Answer<A, K, V>> | undefined;
        if (!answers) {
            answers = new Map();
            this.answers.set(question, answers as never);
        }
        let answer = answers.get(key);
        if (!answer) {
            answer = new Answer(this, question, key);
            answers.set(key, answer);
        }
        return answer;
    }
}

/** Whether two answers are the same at a glance: values, or lists, sets and maps of the same values in the same order. */
export function same(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) return true;
    if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b);
    if (a instanceof Set && b instanceof Set) return a.size === b.size && isSameList([...a], [...b]);
    if (!(a instanceof Map && b instanceof Map) || a.size !== b.size) return false;
    return isSameList([...a.keys()], [...b.keys()]) && [...a].every(([key, value]) => same(value, b.get(key)));
}
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
