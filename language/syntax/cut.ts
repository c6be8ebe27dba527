import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { type DocBefore, docsIn } from './comments.js';
import { Nesting } from './depth.js';
import { startsStatement } from './keywords.js';
import { leanParser } from './lean.js';
import { unshared } from './unshared.js';

/** A statement, or what no statement starts, as it is cut out of a text. Offsets count from the start of its piece. */
export interface Cut {
    /** Where the one before it ends. */
    readonly start: number;
    /** Where its own first word stands. */
    head: number;
    /** Where its last token ends. */
    end: number;
    readonly tokens: IToken[];
    /** The word that starts the next statement; nothing at the end of the text. */
    next?: IToken;
    /** What the language doesn't know stands in it, or an open quote. */
    isBroken: boolean;
    readonly errors: ILexingError[];
    /** The first parenthesis that is nested too deep. */
    tooDeep?: number;
    /** A comment starts in it that nothing closes: what is written anywhere behind it may. */
    opensComment: boolean;
}
/** As much of a text as is read at once: whole statements. */
export interface Piece {
    /** Where it starts in the text. */
    readonly offset: number;
    readonly text: string;
    readonly docBefore: DocBefore;
    readonly cuts: readonly Cut[];
}

/**
 * Cuts a text into its statements, from a place where a token ends on. A statement ends where the next one starts: the words that start
 * statements stand nowhere else. It goes piece by piece, so that nobody who wants a few statements pays for all, and a million tokens
 * are never there at once.
 */
export function* piecesOf(text: string, from = 0, firstSize = mostAtOnce): Generator<Piece> {
    let [offset, size] = [from, firstSize];
    while (offset < text.length) {
        const newline = text.indexOf('\n', offset + size);
        const end = newline < 0 ? text.length : newline + 1;
        const piece = pieceOf(text, offset, end);
        if (piece.cuts.length) yield piece;
        if (end === text.length) return;
        offset += piece.cuts.at(-1)?.end ?? 0;
        size = piece.cuts.length ? Math.min(mostAtOnce, size * 4) : size * 4;
    }
}
const mostAtOnce = 50_000;

/** The whole statements between two offsets, the second of which is the start of a line: there only a comment may be cut in two. */
function pieceOf(all: string, offset: number, end: number): Piece {
    const text = unshared(all.slice(offset, end), all);
    const { tokens, comments, errors } = leanParser().tokenize(text);
    const cuts: Cut[] = [];
    let openComment: number | undefined;
    let nesting = new Nesting();
    let error = 0;
    const addErrors = (before: number): void => {
        for (; error < errors.length && errors[error].offset < before; error++) {
            const { offset: at, length } = errors[error];
            const cut = cuts.at(-1) ?? open(cuts, 0, at);
            cut.errors.push(errors[error]);
            cut.isBroken = true;
            cut.end = at + length;
        }
    };
    for (const token of tokens) {
        const { startOffset: at, image, tokenType } = token;
        if (errors.length) addErrors(at);
        let cut = cuts[cuts.length - 1];
        if (!cut || isStart(tokenType)) {
            if (cut) cut.next = token;
            cut = open(cuts, cut?.end ?? 0, at);
            nesting = new Nesting();
        }
        cut.tokens.push(token);
        cut.end = at + image.length;
        if (image.length > 1) {
            if (tokenType.name === 'UNCLOSED_STRING') cut.isBroken = true;
        } else if (nesting.isTooDeep(image)) cut.tooDeep ??= at;
        else if (image === '/' && text[at + 1] === '*') {
            openComment ??= at;
            cut.opensComment = true;
        } else if (image === '"') cut.isBroken = true;
    }
    addErrors(Number.POSITIVE_INFINITY);
    if (end < all.length) {
        // The last statement may go on behind the end, and what stands behind an open comment may be a part of it.
        const whole = cuts.findIndex((c) => !c.next || c.next.startOffset > (openComment ?? end));
        cuts.length = whole < 0 ? cuts.length : whole;
    }
    return { offset, text, docBefore: docsIn(text, comments), cuts };
}
function open(cuts: Cut[], start: number, head: number): Cut {
    const cut: Cut = { start, head, end: head, tokens: [], isBroken: false, errors: [], opensComment: false };
    cuts.push(cut);
    return cut;
}
const starts = new Map<TokenType, boolean>();
function isStart(type: TokenType): boolean {
    let is = starts.get(type);
    if (is === undefined) {
        is = startsStatement(type.name);
        starts.set(type, is);
    }
    return is;
}
