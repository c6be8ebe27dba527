import type { Anchor } from './anchor.js';
import type { Declaration, Name } from './declarations.js';
import type { Place } from './place.js';

/** A name that must mean something, and what kinds of declaration it may mean. */
export interface Use extends Name {
    readonly kinds: readonly string[];
    /** The declaration that the name is looked for in: a level in its certificate, a step in its process. */
    readonly within?: string;
    /** Words of the language that mean something here without being declared. */
    readonly builtIn?: readonly string[];
    /** Where nothing of these kinds is declared at all, the name stands for itself. */
    readonly mayBeUndeclared?: boolean;
}

/** Something wrong with the text itself: a syntax error, a clause said twice, a malformed number. */
export interface Problem {
    readonly code: string;
    readonly message: string;
    readonly at: Place;
    readonly related?: readonly { message: string; at: Place }[];
}

/**
 * What one statement says by itself. While its text stays as it is, the block stays the same object, and so do its declaration, its uses
 * and its problems (`===`), wherever it moves in its file: then its anchor is moved, and the places in it follow.
 */
export interface Block {
    readonly anchor: Anchor;
    /** Nothing where a broken text leaves out what a declaration cannot do without. */
    readonly declaration: Declaration | undefined;
    readonly uses: readonly Use[];
    readonly problems: readonly Problem[];
}

/**
 * Everything one file says. Depends on the text of that file and nothing else. When the text changed, its facts are another object; what they
 * consist of is the same as before, where the text is (see `Block`).
 */
export interface FileFacts {
    readonly uri: string;
    readonly blocks: readonly Block[];
    readonly declarations: readonly Declaration[];
    readonly uses: readonly Use[];
    readonly problems: readonly Problem[];
    /** The end of the text. */
    readonly end: Place;
    /** The same object as that of former facts where both say the same at the same places. */
    readonly standing: object;
}
