import type { Question } from './memory.js';
import type { Steps } from './steps.js';

/** Answers about something that never changes: the values alone, without what they rest on, which is most of what a `Memory` keeps. */
export class Once<A> {
    private readonly answers = new Map<object, Map<unknown, unknown>>();

    constructor(private readonly about: A) {}

    ask<K, V>(question: Question<A, K, V>, key: K): V {
        const values = this.valuesOf<K, V>(question);
        const known = values.get(key);
        if (known !== undefined || values.has(key)) return known as V;
        const value = question.compute(this.about, key);
        values.set(key, value);
        return value;
    }
    *askInSteps<K, V>(question: Question<A, K, V>, key: K, steps: (about: A, key: K) => Steps<V>): Steps<V> {
        const values = this.valuesOf<K, V>(question);
        if (!values.has(key)) values.set(key, yield* steps(this.about, key));
        return values.get(key) as V;
    }
    private valuesOf<K, V>(question: Question<A, K, V>): Map<K, V> {
        let values = this.answers.get(question);
        if (!values) {
            values = new Map();
            this.answers.set(question, values);
        }
        return values as Map<K, V>;
    }
}
