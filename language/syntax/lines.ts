import type { Place, Position, Range } from '../model/place.js';

/** Turns offsets of a text into places, by binary search over the starts of its lines. */
export function placer(uri: string, text: string): (start: number, end: number) => Place {
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    // A text is read from top to bottom: most often it is the line of the last question.
    let last = 0;
    const position = (offset: number): Position => {
        if (starts[last] <= offset && !(offset >= starts[last + 1]))
            return { line: last, character: offset - starts[last] };
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset) low = middle;
            else high = middle - 1;
        }
        last = low;
        return { line: low, character: offset - starts[low] };
    };
    return (start, end) => ({ uri, range: { start: position(start), end: position(end) } });
}
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
