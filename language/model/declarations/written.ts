import type { Place, Position } from '../place.js';

/** A name used somewhere: what it says and where. Resolved by the ecosystem it is used in, never by the file alone. */
export interface Name {
    readonly name: string;
    readonly at: Place;
}
/** Anything that stands in a text. */
export interface Written<K> {
    readonly kind: K;
    readonly at: Place;
}
/** Where the closing brace of a body stands, if there is a body: clauses are added in front of it. */
export interface Bodied {
    readonly bodyEnd?: Position;
    /** Where the opening one stands: clauses of the header are added in front of it. */
    readonly bodyStart?: Position;
}
export interface Declared<K> extends Written<K>, Bodied {
    readonly name: string;
    readonly nameAt: Place;
    /** The documentation comment above it, in Markdown. */
    readonly doc?: string;
}
/** A statement that may be `called` something. */
export interface MaybeNamed<K> extends Written<K>, Bodied {
    readonly name?: string;
    readonly nameAt?: Place;
    readonly doc?: string;
}
