import { startsStatement } from '../../syntax/keywords.js';
import { layoutOf } from '../../syntax/layout.js';
import { scan, type Token } from '../../syntax/scan.js';

/** A token of a text and what the layout has to know about it. */
export interface Piece extends Token {
    /** As it is to be written: `2  M` is one token, with one space in it. */
    readonly text: string;
    /** How many line breaks stand before it. */
    readonly breaks: number;
    readonly startsClause: boolean;
    readonly startsStatement: boolean;
    /** Of `{`: the index of the brace that closes it; of `}`: of the one that opens it. */
    readonly partner?: number;
}
/** A statement: its first piece and the one behind its last that is no comment. What cannot be read is left as it is written. */
export interface Statement {
    readonly from: number;
    readonly to: number;
    readonly isReadable: boolean;
}
export interface Pieces {
    readonly text: string;
    readonly pieces: readonly Piece[];
    readonly statements: readonly Statement[];
}

export function piecesOf(text: string): Pieces {
    const { clauses, faults } = layoutOf(text);
    const pieces: (Piece & { partner?: number })[] = [];
    let end = 0;
    for (const token of scan(text)) {
        const said = text.slice(token.start, token.end);
        pieces.push({
            ...token,
            text: token.kind === 'number' ? said.replace(/[ \t]+/g, ' ') : said,
            breaks: lineBreaks(text, end, token.start),
            startsClause: clauses.has(token.start),
            startsStatement: token.kind === 'word' && startsStatement(said)
        });
        end = token.end;
    }
    const starts = pieces.flatMap((p, i) => (p.startsStatement ? [i] : []));
    const first = pieces.findIndex((p) => p.kind !== 'comment');
    // What stands before the first statement is none, but has to be passed over.
    if (first >= 0 && first !== starts[0]) starts.unshift(first);
    const statements = starts.map((from, i) => {
        let to = starts[i + 1] ?? pieces.length;
        while (to > from + 1 && pieces[to - 1].kind === 'comment') to--;
        return { from, to, isReadable: matchBraces(pieces, from, to) && !isUnfinished(pieces, from, to) };
    });
    return { text, pieces, statements: withFaults(statements, pieces, faults) };
}
function lineBreaks(text: string, from: number, to: number): number {
    let count = 0;
    for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) count++;
    return count;
}
/** Whether each brace has its other; tells them of each other. */
function matchBraces(pieces: (Piece & { partner?: number })[], from: number, to: number): boolean {
    const open: number[] = [];
    for (let i = from; i < to; i++) {
        if (pieces[i].text === '{') open.push(i);
        if (pieces[i].text !== '}') continue;
        const opened = open.pop();
        if (opened === undefined) return false;
        pieces[opened].partner = i;
        pieces[i].partner = opened;
    }
    return !open.length && pieces[from].startsStatement;
}
function isUnfinished(pieces: readonly Piece[], from: number, to: number): boolean {
    const words = pieces.slice(from, to).filter((p) => p.kind !== 'comment');
    return words.some(
        ({ kind, text }, i) =>
            kind === 'other' ||
            (kind === 'text' && !/^"(\\.|[^"\\])*"$/.test(text)) ||
            // The parser passed over this body to find its way back.
            (text === '{' && !words[i + 1].startsClause && words[i + 1].text !== '}')
    );
}
/** A fault makes the statement it stands in unreadable; one at the start of a statement tells that the one before lacks its end. */
function withFaults(
    statements: readonly Statement[],
    pieces: readonly Piece[],
    faults: readonly number[]
): readonly Statement[] {
    const unreadable = new Set<Statement>();
    let i = 0;
    for (const fault of faults) {
        while (i + 1 < statements.length && pieces[statements[i + 1].from].start <= fault) i++;
        if (!statements[i]) break;
        const isAtStart = i > 0 && pieces[statements[i].from].start === fault;
        unreadable.add(statements[isAtStart ? i - 1 : i]);
    }
    return statements.map((s) => (unreadable.has(s) ? { ...s, isReadable: false } : s));
}
