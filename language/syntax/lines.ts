import type { Place, Position } from '../model/place.js';

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
