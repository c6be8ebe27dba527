import type { ILexingError } from 'chevrotain';
import type * as ast from '../generated/ast.js';
import type { Anchor } from '../model/anchor.js';
import type { Declaration } from '../model/declarations.js';
import type { Block, Problem } from '../model/facts.js';
import type { Position } from '../model/place.js';
import type { Cut, Piece } from './cut.js';
import { maxDepth } from './depth.js';
import { errorsIn } from './errors.js';
import { leanParser, renewLeanParser } from './lean.js';
import type { LineCount } from './line-count.js';
import { lexingMessage } from './messages.js';
import type { SyntaxNode } from './node.js';
import { parser, renewParser } from './parser.js';
import { Records } from './records.js';
import { nodeOf } from './tree.js';
import type { Words } from './words.js';

/** A block, and how much of the text is its own: from the end of the one before it, with the white space and comments in between. */
export interface Extent {
    readonly block: Block;
    readonly length: number;
    /** How many lines further it ends than its first word stands, and how many characters after that word, or the start of its last line. */
    readonly lines: number;
    readonly tail: number;
    readonly flaws?: Flaws;
}
interface Flaws {
    /** See `Cut`. */
    readonly opensComment: boolean;
    /** So many of its problems, the first ones, are unknown characters. */
    readonly characters: number;
}

/** Reads the statements of a piece: all at once where they are well-formed, and else one by one, so that one does not depend on another. */
export function* blocksOf(uri: string, piece: Piece, lines: LineCount, words: Words): Generator<Extent> {
    const together = piece.cuts.some(isHard) ? undefined : wellFormed(piece.cuts);
    for (const [i, cut] of piece.cuts.entries()) {
        const node = together ? together[i] : isHard(cut) ? undefined : wellFormed([cut])?.[0];
        const anchor = lines.anchor(uri, piece, cut, !node);
        const block = (node && wholeBlock(piece, cut, anchor, node, words)) ?? brokenBlock(piece, cut, anchor, words);
        yield extentOf(cut, block, lines.position);
    }
}
function extentOf({ start, end, errors, opensComment }: Cut, block: Block, { line, character }: Position): Extent {
    const lines = line - block.anchor.start.line;
    const tail = lines ? character : character - block.anchor.start.character;
    const flaws = errors.length || opensComment ? { opensComment, characters: errors.length } : undefined;
    return { block, length: end - start, lines, tail, flaws };
}
function isHard({ isBroken, tooDeep }: Cut): boolean {
    return isBroken || tooDeep !== undefined;
}
/** A node for each statement, or nothing if one of them is not well-formed. */
function wellFormed(cuts: readonly Cut[]): readonly SyntaxNode[] | undefined {
    try {
        const nodes = leanParser().parse(cuts.length === 1 ? cuts[0].tokens : cuts.flatMap((c) => c.tokens));
        return nodes?.length === cuts.length ? nodes : undefined;
    } catch {
        renewLeanParser();
        return undefined;
    }
}
const none: readonly never[] = [];
/** A statement that is well-formed; nothing where reading it fails, which the other way tells. */
function wholeBlock(
    { text, docBefore }: Piece,
    { head }: Cut,
    anchor: Anchor,
    node: SyntaxNode,
    words: Words
): Block | undefined {
    const records = new Records({ text, docBefore, words, anchor, base: head });
    try {
        const declaration = records.of(node) as Declaration | undefined;
        return { anchor, declaration, uses: kept(records.uses), problems: kept(records.problems) };
    } catch {
        return undefined;
    }
}
/** A list that grew has room for more. */
function kept<T>(list: readonly T[]): readonly T[] {
    return list.length ? list.slice() : none;
}

/**
 * A statement that is not well-formed, by Langium's parser, which reads on after a fault, with what is wrong in plain words. It gets the
 * text of the statement and the word that starts the next one, before which something may be missing.
 */
function brokenBlock(piece: Piece, cut: Cut, anchor: Anchor, words: Words): Block {
    const { head, next, tooDeep, errors } = cut;
    const text = piece.text.slice(head, next ? next.startOffset + next.image.length : undefined);
    const unread = (message: string, at: number): Block => {
        const problem: Problem = { code: 'syntax', message, at: anchor.place(at, Math.min(at + 1, text.length)) };
        return { anchor, declaration: undefined, uses: none, problems: [problem] };
    };
    if (tooDeep !== undefined) return unread(`Conditions cannot be nested more than ${maxDepth} deep.`, tooDeep - head);
    try {
        const { value, parserErrors } = parser().parse<ast.File>(text);
        const end = next ? next.startOffset - head : text.length;
        const own = (value.items ?? []).filter((item) => (item.$cstNode?.offset ?? 0) < end);
        const docBefore = (offset: number): string | undefined => piece.docBefore(head + offset);
        const records = new Records({ text, docBefore, words, anchor, base: 0 });
        const declarations = own.map((item) => records.of(nodeOf(item))) as (Declaration | undefined)[];
        return {
            anchor,
            declaration: declarations.find((d) => d !== undefined),
            uses: kept(records.uses),
            problems: [
                ...errors.map((e) => unknownCharacter(e, head, anchor)),
                ...errorsIn(value, parserErrors, text, next ? end : undefined, (a, b) => anchor.place(a, b)),
                ...records.problems
            ]
        };
    } catch (error) {
        renewParser();
        // Anything that is thrown is a fault of ours, and is shown rather than lost.
        const tooMany = error instanceof RangeError;
        return unread(tooMany ? 'Too much to be read at once.' : `This text cannot be read: ${error}`, 0);
    }
}
function unknownCharacter(error: ILexingError, head: number, anchor: Anchor): Problem {
    const at = error.offset - head;
    return {
        code: 'syntax',
        message: lexingMessage(error),
        at: anchor.place(at, at + error.length),
        related: undefined
    };
}
