import type { Spot } from './model.js';

export interface Extent {
    /** Without the titles. */
    readonly rows: number;
    /** Without the names. */
    readonly columns: number;
    /** Rows that are in sight at once. */
    readonly page: number;
}
/** Where a key leads in a grid, following the grid pattern of ARIA; `undefined` for other keys. */
export function moved(
    { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
    { x, y }: Spot,
    { rows, columns, page }: Extent
): Spot | undefined {
    const isToEnd = ctrlKey || metaKey;
    const step = Math.max(1, page - 1);
    const first = Math.min(1, rows);
    switch (key) {
        case 'ArrowDown':
            return { x, y: Math.min(y + 1, rows) };
        case 'ArrowUp':
            return { x, y: Math.max(y - 1, 0) };
        case 'ArrowLeft':
            return { x: Math.max(x - 1, 0), y };
        case 'ArrowRight':
            return { x: Math.min(x + 1, columns), y };
        case 'PageDown':
            return { x, y: Math.min(y + step, rows) };
        case 'PageUp':
            return { x, y: Math.max(y - step, Math.min(y, first)) };
        case 'Home':
            return { x: 0, y: isToEnd ? first : y };
        case 'End':
            return { x: columns, y: isToEnd ? rows : y };
    }
    return undefined;
}
