import type { SanctionLevel } from '../../model/declarations.js';
import type { Place } from '../../model/place.js';
import { insertAt, type TextEdit } from '../fix.js';

/** Adds a clause to a level of a sanction, behind who decides. */
export function insertInLevel({ level, at, decidedBy }: SanctionLevel, clause: string): TextEdit {
    return insertAt(decidedBy?.at ?? wordAt(at, level), 'end', ` ${clause}`);
}
/** A level begins with its word. */
function wordAt({ uri, range: { start } }: Place, word: string): Place {
    return { uri, range: { start, end: { line: start.line, character: start.character + word.length } } };
}
