import type { FileFacts } from './facts.js';

/**
 * Whether two texts of a file say the same at the same places: then what followed from the one follows from the other, and nothing is made
 * anew. So it is while somebody types a comment.
 */
export function isSameFacts(a: FileFacts, b: FileFacts): boolean {
    return a === b || (a.uses.length === b.uses.length && isSame(a, b));
}
/** Of plain records, lists and values. */
function isSame(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
    const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((k) => isSame(one[k], other[k]));
}
