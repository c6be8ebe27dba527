import { type Anchor, AnchoredPlace, AnchoredPosition } from './anchor.js';
import type { Block, FileFacts } from './facts.js';

/**
 * Whether two texts of a file say the same at the same places: then what followed from the one follows from the other, and nothing is made
 * anew. So it is while somebody types a comment.
 */
export function isSameFacts(a: FileFacts, b: FileFacts): boolean {
    return a.standing === b.standing;
}

/** Whether two blocks say the same, at the same places as counted from where they start. */
export function isSameBlock(a: Block, b: Block): boolean {
    return (
        isSame(a.declaration, b.declaration) &&
        a.uses.length === b.uses.length &&
        isSame(a.uses, b.uses) &&
        isSame(a.problems, b.problems)
    );
}
/** Of plain records, lists, values and places. */
function isSame(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
    if (a instanceof AnchoredPlace)
        return (
            b instanceof AnchoredPlace &&
            isSameOffset(a.anchor, a.from, b.anchor, b.from) &&
            isSameOffset(a.anchor, a.to, b.anchor, b.to)
        );
    if (a instanceof AnchoredPosition)
        return b instanceof AnchoredPosition && isSameOffset(a.anchor, a.offset, b.anchor, b.offset);
    const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((k) => isSame(one[k], other[k]));
}
/** Offsets may differ by a comment that stands between them and the end of a line. */
function isSameOffset(a: Anchor, one: number, b: Anchor, other: number): boolean {
    const [p, q] = [a.within(one), b.within(other)];
    return p.line === q.line && p.character === q.character;
}
