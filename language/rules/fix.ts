import type { Parties } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { FileFacts } from '../model/facts.js';
import type { Place, Position, Range } from '../model/place.js';
import { spelled } from '../model/spelling.js';

export interface TextEdit {
    readonly uri: string;
    readonly range: Range;
    readonly newText: string;
}
/** A repair that the author can choose. After it the finding is gone and no new error came. */
export interface Fix {
    readonly title: string;
    readonly preferred?: boolean;
    /** Changes nothing that anybody agreed to, so that it can be applied unasked. */
    readonly isSafe?: boolean;
    readonly edits: readonly TextEdit[];
}

export function insertAt(place: Place, where: 'start' | 'end', newText: string): TextEdit {
    const at = place.range[where];
    return { uri: place.uri, range: { start: at, end: at }, newText };
}
export function replace(place: Place, newText: string): TextEdit {
    return { uri: place.uri, range: place.range, newText };
}
/** Puts a clause at the end of the body of a declaration, which gets a body where it has none. */
export function insertClause({ at, bodyEnd }: { at: Place; bodyEnd?: Position }, clause: string): TextEdit {
    const { start, end } = at.range;
    const newText = !bodyEnd ? ` { ${clause} }` : bodyEnd.line > start.line ? `    ${clause}\n` : `  ${clause} `;
    return { uri: at.uri, range: { start: bodyEnd ?? end, end: bodyEnd ?? end }, newText };
}
/** Adds statements at the end of a file, after an empty line. */
export function appendStatement({ end }: FileFacts, text: string): TextEdit {
    return insertAt(end, 'end', `${end.range.end.character ? '\n' : ''}\n${text}\n`);
}
/** Takes a statement away; with its line, where nothing else stands on it. */
export function removeStatement(eco: Ecosystem, { uri, range }: Place): TextEdit {
    const file = eco.file(uri);
    const isAlone =
        !file || [range.start.line, range.end.line].every((line) => (statementsOn(file).get(line) ?? 0) < 2);
    // Beyond the end of a line means its end.
    const start = isAlone && range.start.line > 0 ? { line: range.start.line - 1, character: endOfLine } : range.start;
    return { uri, range: { start, end: range.end }, newText: '' };
}
const endOfLine = 2 ** 31 - 1;
/** How many statements begin or end on a line: counted once per file, for ten thousand fixes. */
function statementsOn(file: FileFacts): ReadonlyMap<number, number> {
    let counts = statementsByLine.get(file);
    if (!counts) {
        counts = new Map<number, number>();
        for (const { at } of file.declarations)
            for (const line of new Set([at.range.start.line, at.range.end.line]))
                counts.set(line, (counts.get(line) ?? 0) + 1);
        statementsByLine.set(file, counts);
    }
    return counts;
}
const statementsByLine = new WeakMap<FileFacts, Map<number, number>>();
/** Takes one of a list away, with its comma; the list keeps at least one. */
export function removeFromList(items: readonly Place[], index: number): TextEdit {
    const { uri, range } = items[index];
    const [before, after] = [items[index - 1], items[index + 1]];
    return before
        ? { uri, range: { start: before.range.end, end: range.end }, newText: '' }
        : { uri, range: { start: range.start, end: after.range.start }, newText: '' };
}
/** Parties as they are written. */
export function writtenParties({ all, except, named }: Parties): string {
    const names = (all ? except : named).map((n) => spelled(n.name)).join(', ');
    return all ? `all${names && ` except ${names}`}` : names;
}
