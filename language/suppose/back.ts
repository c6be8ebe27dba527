import type { Place, Position } from '../model/place.js';
import type { TextEdit } from '../rules/fix.js';
import { byUri } from './merged.js';
import { Source, type Sources } from './texts.js';

/** Turns a place of a hypothetical text into the one of the text as it is; what is in no text yet is where it would be written. */
export type Back = (place: Place) => Place;

export function backFrom(edits: readonly TextEdit[], texts: ReadonlyMap<string, string>, sources: Sources): Back {
    const files = new Map(
        [...byUri(edits)].map(([uri, own]) => [uri, inFile(own, new Source(uri, texts.get(uri)!), sources.of(uri))])
    );
    return (place) => {
        const back = files.get(place.uri);
        if (!back) return place;
        const { start, end } = place.range;
        return { uri: place.uri, range: { start: back(start, 'start'), end: back(end, 'end') } };
    };
}
function inFile(
    edits: readonly TextEdit[],
    then: Source,
    now: Source
): (position: Position, side: 'start' | 'end') => Position {
    let moved = 0;
    const moves = edits.map(({ uri, range, newText }) => {
        const old = now.span({ uri, range });
        const start = old.start + moved;
        moved += newText.length - (old.end - old.start);
        return { old, start, end: start + newText.length };
    });
    return (position, side) => {
        const offset = then.offset(position);
        const near = moves.findLast((m) => (side === 'start' ? m.start <= offset : m.start < offset));
        if (!near) return position;
        const inside = side === 'start' ? offset < near.end : offset <= near.end;
        const at = inside ? near.old[side] : near.old.end + offset - near.end;
        return now.place({ start: at, end: at }).range.start;
    };
}
