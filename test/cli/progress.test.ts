import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../cli/progress.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
/** What is written on a stream while a hundred files are read, each for so long. */
function written(isTTY: boolean, milliseconds: number): string[] {
    const all: string[] = [];
    const progress = new Progress({ isTTY, columns: 30, write: (words: string) => all.push(words) > 0 });
    for (let i = 1; i <= 100; i++) {
        progress.tell(`Reading ${i} of 100: specs/a-long-folder/city.eco`);
        vi.advanceTimersByTime(milliseconds);
    }
    progress.done();
    return all;
}
const erased = '\r\u001b[K';

it('long work is told on one line of a terminal, which is gone in the end', () => {
    const lines = written(true, 20);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(30);
    expect(lines[0]).toBe(`${erased}Reading 26 of 100: specs/a-l…`);
    expect(lines.at(-1)).toBe(erased);
});
it('nothing is told of short work, and nothing at all where nobody looks', () => {
    expect(written(true, 1)).toEqual([]);
    expect(written(false, 1000)).toEqual([]);
});
it('what takes long by itself is told at once', () => {
    const all: string[] = [];
    const progress = new Progress({ isTTY: true, columns: 80, write: (words: string) => all.push(words) > 0 });
    progress.tell('Reading 1 of 1: huge.eco', true);
    expect(all).toEqual([`${erased}Reading 1 of 1: huge.eco`]);
});
