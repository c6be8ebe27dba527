import type { Ecosystem } from '../model/ecosystem.js';
import { nearest } from '../model/nearest.js';
import type { Place } from '../model/place.js';

/** An answer in words, with the lines that decide it. */
export interface Answer {
    /** One word or number that a script can read: `yes`, `no`, `conflict`, `unknown`, or how many were found. */
    readonly verdict: string;
    readonly headline: string;
    readonly because: readonly Reason[];
}
export interface Reason {
    readonly text: string;
    /** The statement that makes it so, where there is one. */
    readonly at?: Place;
}
/** A question that cannot be asked: a name means nothing, or something of another kind. */
export class NoQuestion extends Error {}

/** The declaration of a name that a question uses. */
export function named<K extends Parameters<Ecosystem['find']>[1] & string>(
    eco: Ecosystem,
    name: string,
    what: string,
    ...kinds: K[]
): NonNullable<ReturnType<typeof eco.find<K>>> {
    const found = eco.find(name, ...kinds);
    if (found) return found as never;
    const meant = nearest(
        name,
        kinds.flatMap((kind) => eco.all(kind).flatMap((d) => ('name' in d && d.name ? [d.name] : [])))
    );
    throw new NoQuestion(`There is no ${what} ${name} in ${eco.name}.${meant ? ` Did you mean ${meant}?` : ''}`);
}
