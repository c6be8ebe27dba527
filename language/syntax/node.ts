import type { Slot } from './assignments.js';

/**
 * A piece of a text as a rule of the grammar reads it. Both parsers give it: the lean one, for whatever is well-formed, and Langium's, for
 * whatever is not; so what follows from a text is written once. Offsets count from the start of the text that was parsed.
 */
export interface SyntaxNode {
    readonly type: string;
    /** The piece that it is a part of. */
    readonly within?: SyntaxNode;
    readonly start: number;
    readonly end: number;
    /** Where the brace of its body opens. */
    readonly brace?: number;
    readonly values: Readonly<Record<string, Value>>;
    /** Every piece of text that a property was read from, in the order of the text. */
    readonly parts: readonly Part[];
}
export type Value = SyntaxNode | WrittenName | string | boolean | undefined | readonly Value[];

/** A name of something that is declared elsewhere. */
export class WrittenName {
    constructor(
        readonly name: string,
        readonly start: number,
        readonly end: number
    ) {}
}
/** A property of a node, and the piece of text that it was read from. */
export interface Part {
    readonly slot: Slot;
    readonly start: number;
    readonly end: number;
}
