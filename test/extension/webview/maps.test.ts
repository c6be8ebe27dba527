import { expect, it } from 'vitest';
import { fitting, keptAt, widthFor, within } from '../../../extension/webview/maps/sizes.js';
import { next, type Spotted } from '../../../extension/webview/maps/walk.js';

const spot = (left: number, top: number, width = 80, height = 20): Spotted => ({ left, top, width, height });

it('arrows walk to the nearest mark that way, Home and End to the ends', () => {
    //  0   1
    //      2
    //  3
    const spots = [spot(0, 0), spot(100, 0), spot(100, 40), spot(0, 80)];
    const walk = (...keys: string[]): number[] => {
        let at = 0;
        return keys.map((key) => {
            at = next(spots, at, key);
            return at;
        });
    };
    expect(walk('ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown')).toEqual([1, 2, 0, 3]);
    expect(walk('End', 'ArrowUp', 'Home', 'ArrowUp', 'ArrowLeft', 'x')).toEqual([3, 0, 0, 0, 0, 0]);
});
it('right of a name come the bars beside it, not the words that begin below it', () => {
    const [name, words, bar] = [spot(0, 0, 60), spot(0, 24, 90, 14), spot(150, 0, 200, 11)];
    expect(next([name, words, bar], 0, 'ArrowRight')).toBe(2);
    expect(next([name, words, bar], 0, 'ArrowDown')).toBe(1);
});
it('every mark of a grid is reached by arrows from every other', () => {
    const spots = Array.from({ length: 30 }, (_, i) => spot((i % 5) * 90 + (i % 3) * 7, Math.floor(i / 5) * 30));
    const reached = new Set([0]);
    for (const at of reached)
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) reached.add(next(spots, at, key));
    expect(reached.size).toBe(spots.length);
});

it('a picture is drawn for its room, in steps and between limits', () => {
    expect([100, 500, 511, 520, 3000].map((room) => widthFor(room))).toEqual([420, 460, 460, 480, 1400]);
});
it('what does not fit is made smaller, as far as it can be read', () => {
    expect(fitting(700, 1000)).toBe(1);
    expect(fitting(868, 810)).toBe(0.9);
    // What is scrolled in any case is not made smaller.
    expect(fitting(5000, 500)).toBe(1);
});
it('a zoom has limits, and keeps what is under the pointer', () => {
    expect([0.1, 1.234, 9].map(within)).toEqual([0.25, 1.23, 4]);
    expect(keptAt(100, 50, 1, 2)).toBe(250);
    expect(keptAt(keptAt(100, 50, 1, 2), 50, 2, 1)).toBe(100);
});
