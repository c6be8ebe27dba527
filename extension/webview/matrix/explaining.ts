import { nameColumn, type Telling } from '../../../language/views/table.js';
import { lined } from '../grid/explanations.js';
import type { Explaining } from '../grid/model.js';

const mostLines = 12;

/** What the server told of a cell, as it is read; of what has layers only those that are not hidden, and only the first of many. */
export function explaining({ told, row }: Telling, column: string, hidden: readonly string[]): Explaining {
    const seen = told.filter((t) => !t.layer || !hidden.includes(t.layer));
    const ofLayers = seen.filter((t) => t.layer);
    const cut = new Set(ofLayers.slice(mostLines));
    const lines = seen.filter((t) => !cut.has(t)).flatMap((t) => lined(t.text));
    return {
        lines: [
            ...(lines.length || column === nameColumn ? lines : ['Nothing is said of this.']),
            ...(cut.size ? [`and ${cut.size} more`] : [])
        ],
        at: seen.find((t) => t.at)?.at ?? row
    };
}
