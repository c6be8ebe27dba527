import { Anchor } from '../model/anchor.js';
import type { FileFacts } from '../model/facts.js';
import type { Position } from '../model/place.js';
import { isSameBlock } from '../model/same-facts.js';
import { blocksOf, type Extent } from './block.js';
import { piecesOf } from './cut.js';
import { type Change, changeBetween } from './difference.js';
import { FactsOf } from './facts-of.js';
import { LineCount } from './line-count.js';
import { mostCharacters, tooLong } from './too-long.js';
import { Words } from './words.js';

/** A text with what it says. */
export class ReadText {
    private constructor(
        readonly text: string,
        readonly facts: FileFacts,
        private readonly extents: readonly Extent[],
        private readonly end: Anchor
    ) {}

    static of(uri: string, text: string): ReadText {
        if (text.length > mostCharacters) return ReadText.unread(uri, text);
        const [lines, words] = [new LineCount(), new Words()];
        const extents: Extent[] = [];
        let read = 0;
        for (const piece of piecesOf(text))
            for (const extent of blocksOf(uri, piece, lines, words)) {
                extents.push(extent);
                read += extent.length;
            }
        lines.pass(text.slice(read));
        const end = new Anchor(uri, lines.position, []);
        return new ReadText(text, new FactsOf(uri, extents, end, {}), extents, end);
    }
    /** Of a text that is too long only the first statement is read, which says what it belongs to: half of it would mean something else. */
    private static unread(uri: string, text: string): ReadText {
        const start = ReadText.of(uri, text.slice(0, someStatements));
        const first = start.extents.slice(0, 1);
        const rest = tooLong(uri, text, first[0]?.length ?? 0);
        const extents = [...first, rest];
        return new ReadText(text, new FactsOf(uri, extents, rest.block.anchor, {}), extents, rest.block.anchor);
    }
    /**
     * The same file with another text. Only the statements around what changed are read; all others keep their blocks, whose anchors move
     * along with the text: this one must not be used any more.
     */
    edited(text: string): ReadText {
        const { uri, standing } = this.facts;
        if (Math.max(text.length, this.text.length) > mostCharacters) return ReadText.of(uri, text);
        const change = changeBetween(this.text, text);
        const from = this.firstTouched(change);
        const lines = new LineCount(this.endOf(from.index - 1));
        const fresh: Extent[] = [];
        const kept = this.readUntilKnown(text, change, from, lines, fresh);
        const [wasAt, isAt] = [this.endOf(kept.index - 1), lines.position];
        const old = this.extents.slice(from.index, kept.index);
        const now = joined(old, fresh);
        const rest = this.extents.slice(kept.index);
        let isMoved = now.isOther;
        for (const { block } of rest) {
            const { start } = block.anchor;
            if (start.line > wasAt.line && wasAt.line === isAt.line) break;
            isMoved = moved(block.anchor, shifted(start, wasAt, isAt)) || isMoved;
        }
        lines.pass(text.slice(kept.offset, kept.index < this.extents.length ? kept.offset : undefined));
        const end = rest.length ? shifted(this.end.start, wasAt, isAt) : lines.position;
        isMoved = moved(this.end, end) || isMoved;
        const extents = [...this.extents.slice(0, from.index), ...now.extents, ...rest];
        return new ReadText(text, new FactsOf(uri, extents, this.end, isMoved ? {} : standing), extents, this.end);
    }

    /**
     * The statement before the one that a change touches: what is said about a broken one depends on the next. What stands behind a comment that
     * nothing closed may be a part of it by now.
     */
    private firstTouched({ start }: Change): { index: number; offset: number } {
        let offset = 0;
        let before = 0;
        for (const [index, { length, flaws }] of this.extents.entries()) {
            if (offset + length >= start || flaws?.opensComment || index === this.extents.length - 1)
                return index ? { index: index - 1, offset: before } : { index, offset };
            before = offset;
            offset += length;
        }
        return { index: 0, offset: 0 };
    }
    /** Reads on until a statement of the former text starts where one of the new text does, and nothing changed from there. */
    private readUntilKnown(
        text: string,
        { oldEnd, newEnd }: Change,
        from: { index: number; offset: number },
        lines: LineCount,
        into: Extent[]
    ): { index: number; offset: number } {
        const words = new Words();
        let { index, offset: oldOffset } = from;
        let offset = from.offset;
        for (const piece of piecesOf(text, from.offset, newEnd - from.offset + someStatements))
            for (const extent of blocksOf(this.facts.uri, piece, lines, words)) {
                into.push(extent);
                offset += extent.length;
                const known = offset - newEnd + oldEnd;
                for (; index < this.extents.length && oldOffset < known; index++)
                    oldOffset += this.extents[index].length;
                if (offset >= newEnd && oldOffset === known && index < this.extents.length) return { index, offset };
            }
        return { index: this.extents.length, offset };
    }
    /** Where a statement ends now. */
    private endOf(index: number): Position {
        if (index < 0) return { line: 0, character: 0 };
        const { block, lines, tail } = this.extents[index];
        const { line, character } = block.anchor.start;
        return { line: line + lines, character: lines ? tail : character + tail };
    }
}
/** So many characters are read at least. */
const someStatements = 1000;

/** The statements as they are now; those that say what they said before, at the same places of their own, stay what they were. */
function joined(old: readonly Extent[], now: readonly Extent[]): { extents: readonly Extent[]; isOther: boolean } {
    const extents = [...now];
    let isOther = old.length !== now.length;
    const keep = (was: number, is: number): boolean => {
        const [{ block }, fresh] = [old[was], now[is]];
        if (!isSameBlock(block, fresh.block)) return false;
        isOther = moved(block.anchor, fresh.block.anchor.start) || isOther;
        extents[is] = { ...fresh, block };
        return true;
    };
    const most = Math.min(old.length, now.length);
    let first = 0;
    while (first < most && keep(first, first)) first++;
    let last = 0;
    while (last < most - first && keep(old.length - 1 - last, now.length - 1 - last)) last++;
    return { extents, isOther: isOther || first + last < now.length };
}
function moved(anchor: Anchor, to: Position): boolean {
    const { line, character } = anchor.start;
    if (line === to.line && character === to.character) return false;
    anchor.moveTo(to);
    return true;
}
/** A position behind another one, when that one moved. */
function shifted({ line, character }: Position, from: Position, to: Position): Position {
    const isSameLine = line === from.line;
    return {
        line: line - from.line + to.line,
        character: isSameLine ? character - from.character + to.character : character
    };
}
