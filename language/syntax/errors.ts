import type { IRecognitionException, IToken } from 'chevrotain';
import { type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import type { File } from '../generated/ast.js';
import type { Problem } from '../model/facts.js';
import type { Place } from '../model/place.js';
import { adviceOn } from './advice.js';

type Placer = (start: number, end: number) => Place;

/**
 * What is wrong with how a statement is built: one message per line, as what follows a fault on its line is a consequence of it. After an
 * open quote or a missing brace the rest of the statement is misread, up to where the next one starts.
 */
export function errorsIn(
    file: File,
    all: readonly IRecognitionException[],
    text: string,
    /** Where the next statement starts, of which the text has the first word and no more. */
    next: number | undefined,
    place: Placer
): Problem[] {
    const errors = next === undefined ? all : all.filter((e) => !atEnd(e));
    const read = leavesOf(file);
    const quotes = read.filter((leaf) => leaf.tokenType.name === 'UNCLOSED_STRING');
    if (!errors.length && !quotes.length) return [];
    const misread = quotes.map((quote) => [quote.offset, nextStatement(file, quote.end)] as const);
    const problems = quotes.map((quote) => problem(noClosingQuote, place(quote.offset, quote.end)));
    const lines = new Set(problems.map((p) => p.at.range.start.line));
    for (const error of errors) {
        const offset = atEnd(error) ? text.length : error.token.startOffset;
        if (misread.some(([from, to]) => from <= offset && offset <= to)) continue;
        const before = lastBefore(offset, read);
        const advice = adviceOn(error.token, before, text);
        const [start, end] = advice ? [advice.start, advice.end] : stretchOf(error, before, text);
        const at = place(start, end);
        if (advice?.misleads) misread.push([start, nextStatement(file, offset)]);
        if (!lines.has(at.range.start.line)) problems.push(problem(advice?.message ?? error.message, at));
        lines.add(at.range.start.line);
    }
    return problems;
}
const noClosingQuote = 'This text has no closing quote. Texts stand in "quotes" on one line.';

/** The tokens of a text in their order, without comments. A plain walk: among ten thousand partners there are a million. */
function leavesOf({ $cstNode: root }: File): LeafCstNode[] {
    const leaves: LeafCstNode[] = [];
    const visit = (node: CstNode): void => {
        if (isCompositeCstNode(node)) for (const child of node.content) visit(child);
        else if (isLeafCstNode(node) && !node.hidden) leaves.push(node);
    };
    if (root) visit(root);
    return leaves;
}
function problem(message: string, at: Place): Problem {
    return { code: 'syntax', message, at };
}
function atEnd({ token }: IRecognitionException): boolean {
    return Number.isNaN(token.startOffset) || token.tokenType.name === 'EOF';
}
/** What an error is shown at: where something is left out, the end of what stands before it, if that is another line. */
function stretchOf(error: IRecognitionException, before: LeafCstNode | undefined, text: string): [number, number] {
    const { token } = error;
    const { previousToken: previous } = error as IRecognitionException & { previousToken?: IToken };
    // After a recovery the parser takes what it skipped for what stands before.
    const skipped = !previous || Number.isNaN(previous.startOffset) || previous.startOffset >= token.startOffset;
    const end = skipped ? (before?.end ?? 0) : (previous.endOffset ?? previous.startOffset) + 1;
    const here = [token.startOffset, (token.endOffset ?? token.startOffset) + 1] as [number, number];
    const leftOut = isMissing(error) && text.slice(end, token.startOffset).includes('\n');
    return atEnd(error) || leftOut ? [Math.max(0, end - 1), end] : here;
}
/** Whether something is left out; a name that stands in its way is rather a word too many, or a misspelt one. */
function isMissing({ name, message, token }: IRecognitionException): boolean {
    return name === 'MismatchedTokenException' && token.tokenType.name !== 'ID' && message.includes('is missing');
}
function lastBefore(offset: number, read: readonly LeafCstNode[]): LeafCstNode | undefined {
    let [low, high] = [0, read.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (read[middle].end <= offset) low = middle + 1;
        else high = middle;
    }
    return read[low - 1];
}
/** Where the next statement starts that could be read; beyond the text where there is none. */
function nextStatement({ items }: File, offset: number): number {
    const next = items.find(({ $cstNode }) => $cstNode && $cstNode.offset > offset);
    return next?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
}
