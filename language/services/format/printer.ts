import type { Piece, Pieces, Statement } from './pieces.js';

const widest = 140;
const indent = 4;
const betweenClauses = '   ';

/** The white space that belongs before each piece and, last, at the end; `undefined`: as it is. */
export type Gaps = (string | undefined)[];

/** Lays a text out: what white space stands before each of its pieces. Pieces themselves never change, nor does their order. */
export function gapsOf(pieces: Pieces): Gaps {
    return new Printer(pieces).print();
}

type Span = Pick<Statement, 'from' | 'to'>;
interface Body {
    readonly isOneLine: boolean;
    /** Written on one line, but too wide for it. */
    readonly isSpread: boolean;
}

class Printer {
    private readonly pieces: readonly Piece[];
    private readonly gaps: Gaps = [];
    private readonly eol: string;
    /** Where the last piece ends on its line. */
    private column = 0;

    constructor(private readonly source: Pieces) {
        this.pieces = source.pieces;
        this.eol = source.text.includes('\r\n') ? '\r\n' : '\n';
    }

    print(): Gaps {
        let next = 0;
        let before: Statement | undefined;
        for (const statement of this.source.statements) {
            this.between(next, before, statement);
            if (statement.isReadable) this.statement(statement);
            else for (let i = statement.from + 1; i < statement.to; i++) this.put(i, undefined);
            next = statement.to;
            before = statement;
        }
        this.between(next, before, undefined);
        this.gaps.push(this.endOfText(before));
        return this.gaps;
    }

    // ---- between statements --------------------------------------------------------------------------------------

    /** The comments up to a statement, and the statement's first word. */
    private between(from: number, before: Statement | undefined, statement: Statement | undefined): void {
        const to = statement ? statement.from + 1 : this.pieces.length;
        for (let i = from; i < to; i++) {
            const isStart = i === statement?.from;
            const isLeft = before?.isReadable === false || (isStart && !statement.isReadable);
            if (isLeft) this.put(i, undefined);
            else if (i === 0) this.put(i, '');
            else if (this.mustBreak(i) || (isStart && this.startsLine(i))) this.put(i, this.lines(i, 0));
            else this.put(i, this.sameLine(i));
        }
    }
    /** A statement has a line of its own, though a comment may stand before it there. */
    private startsLine(i: number): boolean {
        for (let at = i - 1; at >= 0 && this.pieces[at].kind === 'comment'; at--)
            if (this.pieces[at].breaks || at === 0) return false;
        return true;
    }
    private endOfText(last: Statement | undefined): string | undefined {
        if (!this.pieces.length) return '';
        return last && !last.isReadable ? undefined : this.eol;
    }

    // ---- a statement ---------------------------------------------------------------------------------------------

    private statement({ from, to }: Statement): void {
        const bodies: Body[] = [];
        for (let i = from + 1; i < to; i++) {
            const piece = this.pieces[i];
            const body = bodies.at(-1);
            if (piece.text === '}') {
                const isEmpty = this.pieces[i - 1].text === '{';
                bodies.pop();
                if (body?.isOneLine || isEmpty) this.put(i, isEmpty ? '' : ' ');
                else this.put(i, this.newLine(1, bodies.length * indent));
                continue;
            }
            this.put(i, body?.isOneLine ? this.flat(i) : this.inLines(i, bodies, { from, to }));
            if (piece.text === '{' && piece.kind === 'symbol') bodies.push(this.bodyAt(i, !!body?.isOneLine));
        }
    }
    private bodyAt(open: number, isInOneLine: boolean): Body {
        const close = this.pieces[open].partner!;
        if (isInOneLine || close === open + 1) return { isOneLine: true, isSpread: false };
        const isWritten = !this.isBroken(open + 1, close + 1);
        let width = this.column;
        for (let i = open + 1; i <= close; i++) width += this.flat(i).length + this.pieces[i].text.length;
        const isOneLine = isWritten && width <= widest;
        return { isOneLine, isSpread: isWritten && !isOneLine };
    }
    /** Whether some line breaks within these pieces, or has to. */
    private isBroken(from: number, to: number): boolean {
        for (let i = from; i < to; i++) {
            const { breaks, kind, text } = this.pieces[i];
            if (breaks || (kind === 'comment' && (text.startsWith('//') || text.includes('\n')))) return true;
        }
        return false;
    }
    /** What stands before a piece that is in no body on one line. */
    private inLines(i: number, bodies: readonly Body[], { from, to }: Span): string {
        const { text, kind, breaks, startsClause } = this.pieces[i];
        const [depth, body] = [bodies.length, bodies.at(-1)];
        if (kind === 'comment')
            return breaks ? this.lines(i, this.commentIndent(i, depth, { from, to })) : this.sameLine(i);
        if (startsClause) return this.breaksBeforeClause(i, body) ? this.lines(i, depth * indent) : this.flat(i);
        const isGlued = text === ',' || text === ')' || text === '{';
        if (this.mustBreak(i) && !(isGlued && this.pieces[i - 1].kind !== 'comment'))
            return this.newLine(1, this.continued(depth, { from, to }));
        return this.flat(i);
    }
    /** Clauses that the author put on one line stay there as long as they fit. */
    private breaksBeforeClause(i: number, body: Body | undefined): boolean {
        const before = this.pieces[i - 1];
        if (this.mustBreak(i) || body?.isSpread || before.text === '{') return true;
        // After a body of several lines.
        if (before.text === '}' && this.gaps[i - 1]?.includes('\n')) return true;
        let width = this.column;
        for (let at = i; at === i || this.continues(at); at++) {
            const { text, partner = at } = this.pieces[at];
            const end = text === '{' && !this.isBroken(at + 1, partner + 1) ? partner : at;
            for (; at <= end; at++) width += this.flat(at).length + this.pieces[at].text.length;
            at = end;
        }
        return width > widest;
    }
    /** Whether a piece goes on on the line of the clause before it. */
    private continues(i: number): boolean {
        const piece = this.pieces[i];
        return !!piece && !piece.startsClause && !piece.startsStatement && !this.mustBreak(i) && piece.text !== '}';
    }
    /** Deeper than its clause; the head of a statement keeps clear of the clauses below it. */
    private continued(depth: number, { from, to }: Span): number {
        const hasBody = !depth && this.pieces.slice(from, to).some((p) => p.text === '{');
        return (hasBody ? 2 : depth + 1) * indent;
    }
    /** A comment stands as deep as what it is written above. */
    private commentIndent(i: number, depth: number, statement: Span): number {
        let next = i;
        while (next < statement.to && this.pieces[next].kind === 'comment') next++;
        const { text, startsClause } = this.pieces[next] ?? { text: '}', startsClause: false };
        return startsClause || text === '}' ? depth * indent : this.continued(depth, statement);
    }

    // ---- gaps ----------------------------------------------------------------------------------------------------

    private mustBreak(i: number): boolean {
        return this.pieces[i].breaks > 0 || this.pieces[i - 1].text.startsWith('//');
    }
    /** The line breaks of the author, with at most one empty line, and none after an opening brace. */
    private lines(i: number, column: number): string {
        return this.newLine(this.pieces[i].breaks > 1 && this.pieces[i - 1].text !== '{' ? 2 : 1, column);
    }
    private newLine(breaks: number, column: number): string {
        return this.eol.repeat(breaks) + ' '.repeat(column);
    }
    private sameLine(i: number): string {
        return this.isTrailing(i) ? this.beforeTrailing(i) : this.flat(i);
    }
    private isTrailing(i: number): boolean {
        const next = this.pieces[i + 1];
        return this.pieces[i].kind === 'comment' && (!next || next.breaks > 0 || this.pieces[i].text.startsWith('//'));
    }
    /** A comment behind a line keeps its column, because the ones above and below it may stand in the same. */
    private beforeTrailing(i: number): string {
        const { start } = this.pieces[i];
        const written = this.source.text.slice(this.pieces[i - 1].end, start);
        if (written.length <= 1) return ' ';
        if (written.includes('\t') || this.isLineBroken(i)) return betweenClauses;
        const column = start - (this.source.text.lastIndexOf('\n', start - 1) + 1);
        return ' '.repeat(Math.max(2, column - this.column));
    }
    /** Whether what the author wrote on the line before a piece is on several lines now: then its column says nothing. */
    private isLineBroken(i: number): boolean {
        for (let at = i - 1; at > 0 && !this.pieces[at].breaks; at--) if (this.gaps[at]?.includes('\n')) return true;
        return false;
    }
    /** Between two pieces on one line. */
    private flat(i: number): string {
        const [before, piece] = [this.pieces[i - 1], this.pieces[i]];
        if (piece.text === ',' || piece.text === ')' || before.text === '(') return '';
        if (before.text === '{') return piece.text === '}' ? '' : ' ';
        if (piece.startsClause) return betweenClauses;
        const isFraction = piece.text === '/' ? before : before.text === '/' ? piece : undefined;
        return isFraction?.kind === 'number' ? '' : ' ';
    }
    private put(i: number, gap: string | undefined): void {
        const { start, text } = this.pieces[i];
        this.gaps[i] = gap;
        const before = gap ?? this.source.text.slice(this.pieces[i - 1]?.end ?? 0, start);
        const all = before + text;
        const lineStart = all.lastIndexOf('\n') + 1;
        this.column = (lineStart ? 0 : this.column) + all.length - lineStart;
    }
}
