import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { scan, type Token } from '../syntax/scan.js';
import type { Workspace } from '../workspace.js';
import { type Lines, linesOf } from './lines.js';

/** A line of its own that opens a part of the file, up to the next such line: `// ---- Partners ----`. */
const heading = /^\/\/+ *-{3,}.*[^\s-]/;
const opens = /^\/\/ *#?region\b/;
const closes = /^\/\/ *#?endregion\b/;

/** What can be folded: bodies, comments of several lines, parts under a heading, regions. Works on broken text, as it only counts braces. */
export function foldingOf(workspace: Workspace, uri: string): FoldingRange[] {
    const lines = linesOf(workspace, uri);
    const bodies: number[] = [];
    const regions: number[] = [];
    const folds: FoldingRange[] = [];
    const comments = new Comments(lines, folds);
    const fold = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
        if (endLine > startLine) folds.push({ startLine, endLine, ...(kind && { kind }) });
    };
    for (const token of scan(lines.text)) {
        const line = lines.positionAt(token.start).line;
        if (token.kind === 'comment') {
            const said = comments.add(token, line);
            if (opens.test(said)) regions.push(line);
            const opened = closes.test(said) ? regions.pop() : undefined;
            if (opened !== undefined) fold(opened, line, FoldingRangeKind.Region);
        } else if (lines.text[token.start] === '{') bodies.push(line);
        else if (lines.text[token.start] === '}') {
            const opened = bodies.pop();
            // The line of the closing brace stays in sight.
            if (opened !== undefined) fold(opened, line - 1);
        }
    }
    comments.end();
    return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Comments of several lines, and the parts of a file under headings. */
class Comments {
    private from: number | undefined;
    private last = 0;
    private heading: number | undefined;

    constructor(
        private readonly lines: Lines,
        private readonly folds: FoldingRange[]
    ) {}

    /** Takes a comment in; what it says, if it has its lines for itself. */
    add({ start, end }: Token, line: number): string {
        const { text } = this.lines;
        const isAlone = !text.slice(this.lines.startOf(line), start).trim();
        const said = isAlone ? text.slice(start, end) : '';
        const isOneOfSeveral = said.startsWith('//') && !heading.test(said) && !opens.test(said) && !closes.test(said);
        if (!isOneOfSeveral || this.from === undefined || line !== this.last + 1) this.endRun();
        if (isOneOfSeveral) {
            this.from ??= line;
            this.last = line;
        }
        if (heading.test(said)) this.endPart(line);
        if (said.startsWith('/*')) this.fold(line, this.lines.positionAt(end).line, FoldingRangeKind.Comment);
        return said;
    }
    end(): void {
        this.endRun();
        this.endPart(this.lines.count);
    }
    private endRun(): void {
        if (this.from !== undefined) this.fold(this.from, this.last, FoldingRangeKind.Comment);
        this.from = undefined;
    }
    /** A part reaches to the last line before the next that has something on it. */
    private endPart(next: number): void {
        let last = next - 1;
        const isEmpty = (l: number): boolean =>
            !this.lines.text.slice(this.lines.startOf(l), this.lines.endOf(l)).trim();
        while (last > 0 && isEmpty(last)) last--;
        if (this.heading !== undefined) this.fold(this.heading, last, FoldingRangeKind.Region);
        this.heading = next;
    }
    private fold(startLine: number, endLine: number, kind: FoldingRangeKind): void {
        if (endLine > startLine) this.folds.push({ startLine, endLine, kind });
    }
}
