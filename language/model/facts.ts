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

/** Everything one file says. Depends on the text of that file and nothing else. */
export interface FileFacts {
    readonly uri: string;
    readonly declarations: readonly Declaration[];
    readonly uses: readonly Use[];
    readonly problems: readonly Problem[];
    readonly end: Place;
}
