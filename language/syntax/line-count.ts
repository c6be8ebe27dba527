import { Anchor } from '../model/anchor.js';
import type { Position } from '../model/place.js';
import type { Cut, Piece } from './cut.js';

const none: readonly number[] = [];

/** Counts the lines of a text that is read from top to bottom. */
export class LineCount {
    constructor(private at: Position = { line: 0, character: 0 }) {}
    get position(): Position {
        return this.at;
    }
    /** The anchor of a statement; what was read last is the one before it. */
    anchor(uri: string, { text }: Piece, { start, head, end, next }: Cut, isBroken: boolean): Anchor {
        this.pass(text.slice(start, head));
        const { at } = this;
        this.pass(text.slice(head, end));
        // What is wrong with a statement may be told at the word behind it.
        const last = isBroken && next ? next.startOffset + next.image.length : end;
        return new Anchor(uri, at, breaksIn(text.slice(head, last)));
    }
    pass(text: string): void {
        const breaks = breaksIn(text);
        const { line, character } = this.at;
        this.at = breaks.length
            ? { line: line + breaks.length, character: text.length - breaks[breaks.length - 1] }
            : { line, character: character + text.length };
    }
}
/** Where the further lines of a text start. */
function breaksIn(text: string): readonly number[] {
    const first = text.indexOf('\n');
    if (first < 0) return none;
    const breaks: number[] = [];
    for (let at = first; at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at + 1);
    // A list that grew has room for more.
    return breaks.slice();
}
