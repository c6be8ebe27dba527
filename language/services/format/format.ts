import type { TextEdit } from 'vscode-languageserver-types';
import type { Position, Range } from '../../model/place.js';
import { startsStatement } from '../../syntax/keywords.js';
import { scan } from '../../syntax/scan.js';
import { Lines } from '../lines.js';
import { type Piece, type Pieces, piecesOf } from './pieces.js';
import { type Gaps, gapsOf } from './printer.js';

/**
 * The style of the language: a clause per line, four spaces deep; a body on one line with three spaces between its clauses if it was
 * written so and fits; at most one empty line. Only white space changes: what cannot be read stays as it is, comments keep their place, and a
 * formatted text says exactly the same.
 */
export function format(text: string): string {
    return applied(text, editsOf(text));
}
/** The edits that format a text; of a part of it, those within. */
export function formattingEdits(text: string, within?: Range): TextEdit[] {
    const lines = new Lines(text);
    if (!within)
        return asTextEdits(
            lines,
            editsOf(text).map((e) => trimmed(text, e))
        );
    const [from, to] = statementsAround(lines, within);
    const [start, end] = [lines.offsetAt(within.start), lines.offsetAt(within.end)];
    const edits = editsOfPart(text, from, to).map((e) => trimmed(text, e));
    return asTextEdits(
        lines,
        edits.filter((e) => e.end >= start && e.start <= end)
    );
}
/** After a closing brace the block that it closes, after a line break the line before; never the place where the author is writing. */
export function formattingEditsOnType(text: string, position: Position, typed: string): TextEdit[] {
    const lines = new Lines(text);
    const at = lines.offsetAt(position);
    const above = { line: Math.max(0, position.line - 1), character: 0 };
    const range = { start: above, end: position };
    const [from, to] = statementsAround(lines, range);
    const start = typed === '}' ? openingOf(text, from, at) : lines.startOf(above.line);
    if (start === undefined) return [];
    const edits = editsOfPart(text, from, to).filter((e) => e.end > start && e.end < at);
    return asTextEdits(
        lines,
        edits.map((e) => trimmed(text, e))
    );
}
/** The start of the line with the brace that the one before an offset closes. */
function openingOf(text: string, from: number, offset: number): number | undefined {
    const open: number[] = [];
    for (const { start, end } of scan(text, from, offset)) {
        if (text[start] === '{') open.push(start);
        const opened = text[start] === '}' ? open.pop() : undefined;
        if (end === offset && opened !== undefined) return text.lastIndexOf('\n', opened) + 1;
    }
    return undefined;
}
/** From the line of the statement before a range to the line of the one behind it. Found by words alone: nothing above has to be read. */
function statementsAround(lines: Lines, { start, end }: Range): [number, number] {
    const isStart = (line: number): boolean => {
        const word = /^\s*([a-z-]+)/.exec(lines.text.slice(lines.startOf(line), lines.endOf(line)))?.[1];
        return !!word && startsStatement(word);
    };
    // A question may be older than the text, and be about lines that it has no more.
    let first = Math.min(start.line, lines.count - 1);
    while (first > 0 && !isStart(first)) first--;
    let next = Math.max(first, end.line) + 1;
    while (next < lines.count && !isStart(next)) next++;
    return [lines.startOf(first), lines.startOf(next)];
}

interface Edit {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}
function editsOf(text: string): Edit[] {
    const pieces = piecesOf(text);
    const gaps = gapsOf(pieces);
    const inside = pieces.pieces.flatMap((p, i) =>
        p.kind === 'number' ? numberEdits(p, text) : commentEdits(p, gaps[i])
    );
    const edits = [...gapEdits(pieces, gaps), ...inside].sort((a, b) => a.start - b.start || a.end - b.end);
    // Nothing that was written may be read in another way. The parser cuts broken numbers by what stands behind them.
    return isSame(pieces, applied(text, edits)) ? edits : [];
}
/** Of whole statements; what stands between the last and the one behind it is not theirs. */
function editsOfPart(text: string, from: number, to: number): Edit[] {
    return editsOf(text.slice(from, to))
        .filter((e) => e.end < to - from || to === text.length)
        .map((e) => ({ ...e, start: from + e.start, end: from + e.end }));
}
/** Without what stays as it is, so that the cursor does too. */
function trimmed(text: string, { start, end, newText }: Edit): Edit {
    const old = text.slice(start, end);
    let same = 0;
    while (same < old.length && old[same] === newText[same]) same++;
    let last = 0;
    while (last < Math.min(old.length, newText.length) - same && old.at(-1 - last) === newText.at(-1 - last)) last++;
    return { start: start + same, end: end - last, newText: newText.slice(same, newText.length - last) };
}
function gapEdits({ text, pieces }: Pieces, gaps: Gaps): Edit[] {
    return gaps.flatMap((newText, i) => {
        const start = pieces[i - 1]?.end ?? 0;
        const end = pieces[i]?.start ?? text.length;
        return newText === undefined || newText === text.slice(start, end) ? [] : [{ start, end, newText }];
    });
}
function numberEdits({ start, end, text: newText }: Piece, text: string): Edit[] {
    return text.slice(start, end) === newText ? [] : [{ start, end, newText }];
}
/** The stars of a comment stand below each other, and no space is left behind a comment. */
function commentEdits({ kind, start, end, text }: Piece, gap: string | undefined): Edit[] {
    if (kind !== 'comment') return [];
    if (text.startsWith('//')) {
        const { length } = text.trimEnd();
        return length < text.length ? [{ start: start + length, end, newText: '' }] : [];
    }
    const column = gap === undefined ? -1 : gap.length - 1 - gap.lastIndexOf('\n');
    const isAlone = gap === '' || gap?.includes('\n');
    const [, ...rows] = text.split('\n');
    if (!isAlone || !rows.every((row) => /^\s*(\*|$)/.test(row))) return [];
    let at = start + text.indexOf('\n') + 1;
    return rows.flatMap((row) => {
        const from = at;
        at += row.length + 1;
        const stars = row.search(/\*/);
        const newText = ' '.repeat(column + 1);
        return stars < 0 || row.slice(0, stars) === newText ? [] : [{ start: from, end: from + stars, newText }];
    });
}
function applied(text: string, edits: readonly Edit[]): string {
    let out = '';
    let done = 0;
    for (const { start, end, newText } of edits) {
        out += text.slice(done, start) + newText;
        done = end;
    }
    return out + text.slice(done);
}
function isSame({ pieces }: Pieces, after: string): boolean {
    let i = 0;
    for (const { kind, start, end } of scan(after)) {
        const said = after.slice(start, end);
        const before = pieces[i++];
        if (before?.kind !== kind || comparable(kind, before.text) !== comparable(kind, said)) return false;
    }
    return i === pieces.length;
}
function comparable(kind: string, said: string): string {
    if (kind === 'number') return said.replace(/[ \t]+/g, ' ');
    return kind === 'comment' ? said.replace(/\s+/g, ' ').trimEnd() : said;
}
function asTextEdits(lines: Lines, edits: readonly Edit[]): TextEdit[] {
    return edits.map(({ start, end, newText }) => ({ range: lines.range(start, end), newText }));
}
