import { placeInWords } from '../../../language/views/mark.js';
import type { Place } from '../../protocol.js';
import { post } from '../host.js';
import type { MenuItem } from '../menu.js';

/** One for each line. */
export function distinct(places: readonly Place[]): Place[] {
    const lines = new Map<string, Place>();
    for (const place of places) {
        const line = `${place.uri} ${place.range.start.line}`;
        if (!lines.has(line)) lines.set(line, place);
    }
    return [...lines.values()];
}
/** The places that a mark comes from, to choose from. */
export function placeItems(places: readonly Place[]): MenuItem[] {
    return distinct(places).map((place) => ({
        text: placeInWords(place),
        act: () => post({ type: 'reveal', place })
    }));
}
