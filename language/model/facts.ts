import type { AstNode, Reference } from 'langium';
import type * as ast from '../generated/ast.js';
import type { Place } from './place.js';

/** A name used somewhere: what it says and where. Resolved by the ecosystem it is used in, never by the file alone. */
export interface Name {
    readonly name: string;
    readonly at: Place;
}

/** A declaration or clause as a plain immutable record: the shape of the grammar rule without anything of the parser. */
export type Plain<T> = T extends Reference
    ? Name
    : T extends AstNode
      ? { readonly [K in keyof T as K extends `$${string}` ? never : K]: Plain<T[K]> } & {
            readonly kind: T['$type'];
            readonly at: Place;
            readonly nameAt?: Place;
            readonly doc?: string;
        }
      : T extends (infer U)[]
        ? readonly Plain<U>[]
        : T;

export type Fact = Plain<ast.Item>;
export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;
export type Party = Plain<ast.PartyRef>;

/** A name that must resolve, and what kinds of declaration it may mean. */
export interface Use extends Name {
    readonly kinds: readonly string[];
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
    readonly facts: readonly Fact[];
    readonly uses: readonly Use[];
    readonly problems: readonly Problem[];
    readonly end: Place;
}
