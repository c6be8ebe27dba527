import type { AstNode, Reference } from 'langium';
import type * as ast from '../generated/ast.js';
import type { Declaration, Name } from '../model/declarations.js';
import type { FileFacts } from '../model/facts.js';
import type { Place } from '../model/place.js';
import type { Duration, Money, Quantity } from '../model/quantity.js';
import { ReadText } from './read-text.js';

/** Reads one text. Never throws: whatever is wrong with the text becomes a problem at its place. */
export function collectFacts(uri: string, text: string): FileFacts {
    return ReadText.of(uri, text).facts;
}

// ---- the compiler checks that the model's interfaces are what the grammar says, both ways -------------------------

type Plain<T> = T extends Reference
    ? Name
    : T extends ast.Quantity | ast.Count
      ? Quantity
      : T extends ast.Money
        ? Money
        : T extends ast.Duration | ast.Every
          ? Duration
          : T extends AstNode
            ? PlainNode<T>
            : T extends (infer U)[]
              ? readonly Plain<U>[]
              : T;
type PlainNode<T extends AstNode> = { readonly [K in keyof T as K extends `$${string}` ? never : K]: Plain<T[K]> } & {
    readonly kind: T['$type'];
    readonly at: Place;
} & (T extends { name: string } ? { readonly nameAt: Place } : object);
const agrees: [(fromGrammar: Plain<ast.Item>) => Declaration, (fromModel: Declaration) => Plain<ast.Item>] = [
    (d) => d,
    (d) => d
];
void agrees;
