import { type Moving, readMoves } from './memory.js';
import type { Place, Position, Range } from './place.js';

/**
 * A stretch of a text that moves as a whole, such as a statement: what stands in it is counted from its start. When something is written
 * above it, only the anchor is moved, and all the places in it are right again. It replaces four plain objects for every name of a text.
 */
export class Anchor implements Moving {
    moves = 0;
    constructor(
        readonly uri: string,
        /** Where it starts now. */
        private at: Position,
        /** Where its further lines start, counted from its own start. */
        private readonly breaks: readonly number[]
    ) {}
    get start(): Position {
        return this.at;
    }
    moveTo(at: Position): void {
        this.at = at;
        this.moves++;
    }
    place(from: number, to: number): AnchoredPlace {
        return new AnchoredPlace(this, from, to);
    }
    /** Where something stands, counted from the start of the stretch. */
    within(offset: number): Position {
        const line = this.breaksUpTo(offset);
        return { line, character: line ? offset - this.breaks[line - 1] : offset };
    }
    lineOf(offset: number): number {
        return this.at.line + this.breaksUpTo(offset);
    }
    characterOf(offset: number): number {
        const count = this.breaksUpTo(offset);
        return count ? offset - this.breaks[count - 1] : this.at.character + offset;
    }
    private breaksUpTo(offset: number): number {
        let low = 0;
        let high = this.breaks.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.breaks[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
/** A place that follows its anchor. In JSON, and so in every message, it is a plain one. */
export class AnchoredPlace implements Place {
    constructor(
        readonly anchor: Anchor,
        readonly from: number,
        readonly to: number
    ) {}
    get uri(): string {
        return this.anchor.uri;
    }
    get range(): Range {
        return new AnchoredRange(this.anchor, this.from, this.to);
    }
    toJSON(): Place {
        return { uri: this.uri, range: this.range };
    }
}
class AnchoredRange implements Range {
    constructor(
        private readonly anchor: Anchor,
        private readonly from: number,
        private readonly to: number
    ) {}
    get start(): Position {
        return new AnchoredPosition(this.anchor, this.from);
    }
    get end(): Position {
        return new AnchoredPosition(this.anchor, this.to);
    }
    toJSON(): Range {
        return { start: this.start, end: this.end };
    }
}
export class AnchoredPosition implements Position {
    constructor(
        readonly anchor: Anchor,
        readonly offset: number
    ) {}
    get line(): number {
        readMoves(this.anchor);
        return this.anchor.lineOf(this.offset);
    }
    get character(): number {
        readMoves(this.anchor);
        return this.anchor.characterOf(this.offset);
    }
    toJSON(): Position {
        return { line: this.line, character: this.character };
    }
}
/** Whether something in a text follows its anchor. */
export function isAnchored(value: unknown): value is AnchoredPlace | AnchoredRange | AnchoredPosition {
    return value instanceof AnchoredPlace || value instanceof AnchoredRange || value instanceof AnchoredPosition;
}
