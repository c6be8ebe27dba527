import { Once } from './once.js';
import { pause, type Steps } from './steps.js';

/** What an answer can rest on: a name, a kind of statement, another answer. */
export class Source {
    /** The revision in which it last became otherwise. */
    changed = 0;
    private dependents: Dependent[] = none;
    /** How many dependents do not rest on it any more. */
    private left = 0;

    /** Whatever rests on it is doubtful now. */
    becomesOtherwise(revision: number): void {
        this.changed = revision;
        for (const dependent of this.dependents) dependent.doubt();
    }
    /** Brings it up to date, where that takes work. */
    refresh(): void {}

    get isRestedOn(): boolean {
        return this.dependents.length > this.left;
    }
    carry(dependent: Dependent): void {
        if (this.dependents === none) this.dependents = [dependent];
        else this.dependents.push(dependent);
    }
    /** Looks through its dependents only now and then: it can have a hundred thousand. */
    loosen(): void {
        this.left++;
        if (this.left < 16 || this.left < this.dependents.length / 2) return;
        this.dependents = [...new Set(this.dependents)].filter((d) => d.restsOn(this));
        this.left = 0;
    }
}
const none: never[] = [];
interface Dependent {
    doubt(): void;
    restsOn(source: Source): boolean;
}

/** Something that outlives what it is asked about, such as a stretch of a text: it counts how often it moved, and knows nobody. */
export interface Moving {
    /** The text that it is a part of: it moves by an edit of that text only. */
    readonly uri: string;
    readonly moves: number;
}
interface MovesSeen extends Source {
    moves: number;
}

/** What rests on more than so many sources is made anew after every change: looking them all up would take as long. */
const mostSources = 500_000;
/** What an answer rests on, while it is being made. */
class Sources {
    private readonly all = new Set<Source>();

    constructor(private readonly memory: { movesOf(moving: Moving): Source }) {}

    addMoves(moving: Moving): void {
        this.add(this.memory.movesOf(moving));
    }
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
/** The same of something that moves. */
export function readMoves(moving: Moving): void {
    reading?.addMoves(moving);
}
/** Looks at what can change, where that cannot change the answer. */
export function unread<T>(look: () => T): T {
    return readingInto(undefined, look);
}
/** Whether an answer is being made. */
export function isReading(): boolean {
    return reading !== undefined;
}
function readingInto<T>(sources: Sources | undefined, look: () => T): T {
    const outer = reading;
    reading = sources;
    try {
        return look();
    } finally {
        reading = outer;
    }
}

/** What can be asked of `about` (an ecosystem), once for each key. */
export interface Question<A, K, V> {
    readonly compute: (about: A, key: K) => V;
    /** Whether two answers say the same: then nothing that rests on the answer has to be made anew. */
    readonly same: (a: V, b: V) => boolean;
}

/** One answer, and what it rests on. */
class Answer<A, K, V> extends Source implements Dependent {
    private checked = 0;
    private made: { readonly value: V } | undefined;
    private sources: readonly Source[] = none;
    private isDoubtful = false;

    constructor(
        private readonly memory: Memory<A>,
        private readonly question: Question<A, K, V>,
        private readonly key: K
    ) {
        super();
    }
    get value(): V {
        return this.made!.value;
    }
    override refresh(): void {
        if (this.isFresh()) return;
        const { revision, about } = this.memory;
        const sources = new Sources(this.memory);
        const value = readingInto(sources, () => this.question.compute(about, this.key));
        this.keep(value, sources, revision);
    }
    /** The same of what takes long. Whoever answers other questions between two steps adds nothing to this answer. */
    *inSteps(steps: (about: A, key: K) => Steps<V>): Steps<V> {
        if (this.isFresh()) return this.value;
        const { revision, about } = this.memory;
        const sources = new Sources(this.memory);
        const making = steps(about, this.key);
        for (;;) {
            const step = readingInto(sources, () => making.next());
            if (step.done) {
                this.keep(step.value, sources, revision);
                return step.value;
            }
            yield pause;
        }
    }
    /** Sources are looked at in the order they were read: what a later one is asked for may depend on what an earlier one said. */
    private isFresh(): boolean {
        const { revision, isSettled } = this.memory;
        if (this.checked === revision) return true;
        if (!this.made) return false;
        if (isSettled && !this.isDoubtful) {
            this.checked = revision;
            return true;
        }
        for (const source of this.sources) {
            source.refresh();
            if (source.changed > this.checked) return false;
        }
        this.checked = revision;
        this.isDoubtful = false;
        return true;
    }
    /** `revision`: that in which the first source was read. */
    private keep(value: V, sources: Sources, revision: number): void {
        const isNews = this.made !== undefined && !this.question.same(this.made.value, value);
        if (!this.made || isNews) this.made = { value };
        this.restOn(sources.listed(this.memory.everything));
        this.checked = revision;
        this.isDoubtful = false;
        if (isNews) this.becomesOtherwise(this.memory.revision);
    }
    private restOn(sources: readonly Source[]): void {
        const before = new Set(this.sources.length ? this.sources : none);
        this.sources = sources;
        for (const source of sources) if (!before.size || !before.delete(source)) source.carry(this);
        for (const source of before) source.loosen();
    }
    restsOn(source: Source): boolean {
        return this.sources.includes(source);
    }
    doubt(): void {
        if (this.isDoubtful) return;
        this.isDoubtful = true;
        this.memory.doubts(this);
    }
    /** Nobody will ask for it any more. */
    forget(): void {
        this.restOn(none);
        this.isDoubtful = true;
    }
    wasAskedSince(revision: number): boolean {
        return this.isRestedOn || this.checked >= revision;
    }
}

/** After so many revisions what was not asked for meanwhile is forgotten. */
const remembered = 64;

/**
 * What was answered about something that changes in revisions, and what each answer rests on. After a change an answer is made anew only
 * if something it rests on became otherwise; if it then says the same as before, whatever rests on it stays. So an answer is always
 * that of a fresh computation (`test/staleness.test.ts`), as long as all that can change is `read`.
 *
 * It replaces asking every rule about the whole ecosystem after each keystroke.
 */
export class Memory<A> {
    revision = 1;
    /** Whether every answer that is not doubtful holds. */
    isSettled = true;
    /** What was not told apart: whoever reads it is made anew after every change. */
    readonly everything = new Source();
    private readonly answers = new Map<object, Map<unknown, Answer<A, never, unknown>>>();
    private readonly doubtful: Source[] = [];
    private readonly moving = new Map<string, Map<Moving, MovesSeen>>();
    private readonly once: Once<A> | undefined;
    private sinceSweep = 0;
    private lastSweep = 0;

    constructor(
        public about: A,
        isOnce = false
    ) {
        this.once = isOnce ? new Once(about) : undefined;
    }
    ask<K, V>(question: Question<A, K, V>, key: K): V {
        if (this.once) return this.once.ask(question, key);
        const answer = this.answerTo(question, key);
        answer.refresh();
        read(answer);
        return answer.value;
    }
    *askInSteps<K, V>(question: Question<A, K, V>, key: K, steps: (about: A, key: K) => Steps<V>): Steps<V> {
        if (this.once) return yield* this.once.askInSteps(question, key, steps);
        const answer = this.answerTo(question, key);
        const value = yield* answer.inSteps(steps);
        read(answer);
        return value;
    }
    /**
     * A new revision begins, about something that takes the place of what was asked about before. Nothing is asked any more about `gone`; only in
     * the texts `edited` something can have moved.
     */
    goOn(about: A, gone: Iterable<unknown> = [], edited: Iterable<string> = []): void {
        this.about = about;
        this.revision++;
        this.isSettled = false;
        this.everything.becomesOtherwise(this.revision);
        for (const uri of edited)
            for (const [moving, seen] of this.moving.get(uri) ?? []) {
                if (seen.moves === moving.moves) continue;
                seen.moves = moving.moves;
                seen.becomesOtherwise(this.revision);
            }
        for (const key of gone)
            for (const answers of this.answers.values()) {
                answers.get(key)?.forget();
                answers.delete(key);
            }
        if (++this.sinceSweep >= remembered) this.sweep();
    }
    /**
     * Goes from what became otherwise to what rests on it, as far as answers become otherwise, too. Before, an answer is looked through when it is
     * asked for; after, only if it is doubtful. What nothing rests on waits until it is asked for.
     */
    *settle(): Steps<void> {
        while (this.doubtful.length) {
            const answer = this.doubtful.pop()!;
            if (answer.isRestedOn) answer.refresh();
            yield pause;
        }
        this.isSettled = true;
    }
    movesOf(moving: Moving): Source {
        const { uri, moves } = moving;
        let inText = this.moving.get(uri);
        if (!inText) {
            inText = new Map();
            this.moving.set(uri, inText);
        }
        let seen = inText.get(moving);
        if (!seen) {
            seen = Object.assign(new Source(), { moves });
            inText.set(moving, seen);
        }
        return seen;
    }
    doubts(answer: Source): void {
        this.isSettled = false;
        this.doubtful.push(answer);
    }
    private sweep(): void {
        for (const answers of this.answers.values())
            for (const [key, answer] of answers)
                if (!answer.wasAskedSince(this.lastSweep)) {
                    answer.forget();
                    answers.delete(key);
                }
        for (const [uri, inText] of this.moving) {
            for (const [moving, seen] of inText) if (!seen.isRestedOn) inText.delete(moving);
            if (!inText.size) this.moving.delete(uri);
        }
        this.sinceSweep = 0;
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

/** Whether two answers are the same at a glance: values, or lists, sets and maps of the same values in the same order; lists of lists, too. */
export function same(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) return true;
    if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b);
    if (a instanceof Set && b instanceof Set) return a.size === b.size && isSameList([...a], [...b]);
    if (!(a instanceof Map && b instanceof Map) || a.size !== b.size) return false;
    return isSameList([...a.keys()], [...b.keys()]) && [...a].every(([key, value]) => same(value, b.get(key)));
}
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a.length === b.length && a.every((value, i) => Object.is(value, b[i]) || isSameInner(value, b[i]));
}
function isSameInner(a: unknown, b: unknown): boolean {
    return Array.isArray(a) && Array.isArray(b) && isSameList(a, b);
}
