/** Where work may be put aside for something more urgent. */
export const pause = Symbol('pause');
export type Pause = typeof pause;

/** Work in steps that ends in a result. Whoever drives it may do something else after any step, or never come back. */
export type Steps<T> = Generator<Pause, T, undefined>;

/** The result without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
    for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
    }
}
/** What passes by of a walk, with a pause after every so many. */
export function* withPauses<T>(items: Iterable<T>, every: number): Iterable<T | Pause> {
    let count = 0;
    for (const item of items) {
        yield item;
        if (++count % every === 0) yield pause;
    }
}
/** What passes by, for who does not want to pause. */
export function* withoutPauses<T>(items: Iterable<T | Pause>): Iterable<T> {
    for (const item of items) if (item !== pause) yield item as T;
}
