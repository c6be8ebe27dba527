import type { FileFacts } from '../model/facts.js';
import type { Position, Range } from '../model/place.js';
import type { Workspace } from '../workspace.js';

/** The lines of a text: from offsets to positions and back. */
export class Lines {
    private readonly starts = [0];

    constructor(readonly text: string) {
        for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.starts.push(i + 1);
    }
    get count(): number {
        return this.starts.length;
    }
    positionAt(offset: number): Position {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.starts[middle] <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low, character: offset - this.starts[low] };
    }
    /** A position beyond the end of its line is the end of that line. */
    offsetAt({ line, character }: Position): number {
        if (line >= this.starts.length) return this.text.length;
        return Math.min(this.starts[line] + character, this.endOf(line));
    }
    range(start: number, end: number): Range {
        return { start: this.positionAt(start), end: this.positionAt(end) };
    }
    slice({ start, end }: Range): string {
        return this.text.slice(this.offsetAt(start), this.offsetAt(end));
    }
    /** Where a line starts. */
    startOf(line: number): number {
        return this.starts[line] ?? this.text.length;
    }
    /** Where a line ends, before its line break. */
    endOf(line: number): number {
        const next = this.starts[line + 1];
        if (next === undefined) return this.text.length;
        return this.text[next - 2] === '\r' ? next - 2 : next - 1;
    }
}

const known = new WeakMap<FileFacts, Lines>();

/** The lines of a file as it is now; found once per text. */
export function linesOf(workspace: Workspace, uri: string): Lines {
    const facts = workspace.facts(uri);
    const lines = (facts && known.get(facts)) ?? new Lines(workspace.text(uri) ?? '');
    if (facts) known.set(facts, lines);
    return lines;
}
