import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import * as ast from '../../generated/ast.js';
import { startsStatement } from '../keywords.js';
import { lexer } from '../parser.js';
import { opensOnce } from './clause.js';
import { type Next, type Node, type Read, Reading } from './reading.js';
import { runOf } from './run.js';

export type { Node, Read } from './reading.js';

/** Something that can stand at a place: a word of the language, or a terminal such as ID, with what it would say. */
export interface Expected {
    readonly text: string;
    readonly isWord: boolean;
    /** A word with those that must follow it. */
    readonly run: string;
    /** The piece of the statement that it would belong to, and the property of it. */
    readonly node: Node;
    readonly property?: string;
    /** The closed list that a word is one of, as the grammar calls it: `Phase`. */
    readonly list?: string;
    /** The kinds of declaration that a name here must mean. */
    readonly kinds?: readonly string[];
}
/** A place in a text: what was read of its statement, and what can stand there. */
export interface Spot {
    readonly expected: readonly Expected[];
    /** The tokens of the statement, those behind the place too, in the order of the text. */
    readonly reads: readonly Read[];
    /** Whether a new statement can start here. */
    readonly startsStatement: boolean;
}

/**
 * What can stand at `offset`. The text counts from `from`, the start of a statement at or before the place, and behind the place from
 * `behind`. Clauses that may stand once and do so already are not expected. `undefined` where no statement is found after `from`.
 */
export function spotAt(text: string, from: number, offset: number, behind = offset): Spot | undefined {
    const tokens = lexer().tokenize(text.slice(from, offset)).tokens;
    const start = tokens.findLastIndex((t) => startsStatement(t.image));
    if (start < 0 && from > 0) return undefined;
    const reading = new Reading();
    for (const token of start < 0 ? [] : tokens.slice(start)) reading.read(shifted(token, from));
    const next = reading.next();
    const isWhole = start < 0 || reading.isWhole();
    for (const token of restOfStatement(text, behind)) reading.read(shifted(token, behind));
    const reads = readsUpTo(reading.last);
    const said = saidOnce(reads);
    const fitting = next.filter((n) => start < 0 || !said.get(n.node)?.has(opensOnce(n.step) ?? ''));
    const starting = isWhole && start >= 0 ? new Reading().next() : [];
    return { expected: distinct([...fitting, ...starting].map(expectedOf)), reads, startsStatement: isWhole };
}
function shifted(token: IToken, by: number): IToken {
    return { ...token, startOffset: token.startOffset + by };
}
/** Up to the next statement; looked for in growing pieces, so that a long file behind the place costs nothing. */
function restOfStatement(text: string, behind: number): readonly IToken[] {
    for (let length = 2000; ; length *= 8) {
        const { tokens } = lexer().tokenize(text.slice(behind, behind + length));
        const end = tokens.findIndex((t) => startsStatement(t.image));
        if (end >= 0) return tokens.slice(0, end);
        if (behind + length >= text.length) return tokens;
    }
}
function readsUpTo(last: Read | undefined): Read[] {
    const reads: Read[] = [];
    for (let at = last; at; at = at.before) reads.push(at);
    return reads.reverse();
}
function saidOnce(reads: readonly Read[]): ReadonlyMap<Node, ReadonlySet<string>> {
    const said = new Map<Node, Set<string>>();
    const add = (node: Node, property: string | undefined): void => {
        if (!property) return;
        const properties = said.get(node) ?? new Set();
        said.set(node, properties.add(property));
    };
    for (const { node, property } of reads) {
        add(node, property);
        for (let at: Node | undefined = node; at?.within; at = at.within) add(at.within, at.as);
    }
    return said;
}
function expectedOf({ step, node, property, list }: Next): Expected {
    const { text, isWord, source } = step;
    const kinds = GrammarAST.isCrossReference(source) ? kindsOf(source.type.$refText) : undefined;
    return { text, isWord, run: isWord ? runOf(step) : text, node, property, list, kinds };
}
function distinct(all: readonly Expected[]): readonly Expected[] {
    const keyOf = ({ run, isWord, property, kinds }: Expected): string =>
        isWord ? run : [run, property, ...(kinds ?? [])].join(' ');
    return [...new Map(all.map((e) => [keyOf(e), e])).values()];
}

const reflection = new ast.EcoSpecAstReflection();
/** The kinds that a type of the grammar stands for: itself, or, where it is a union, its members. */
function kindsOf(type: string): readonly string[] {
    const all = reflection.getAllSubTypes(type);
    return all.length > 1 ? all.filter((t) => t !== type) : all;
}
