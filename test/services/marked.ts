import { libraries, Workspace } from '../../language/index.js';
import type { Place, Position, Range } from '../../language/model/place.js';
import { Lines } from '../../language/services/lines.js';

/*
 * Texts with marks, as in langium/test: `<|>` is the cursor, `<|` … `|>` stand around a range. Several files are one record from name to
 * text; a name without a scheme is a file of one folder.
 */
export interface Marked {
    readonly text: string;
    readonly cursors: readonly Position[];
    readonly ranges: readonly Range[];
}
export function marked(text: string): Marked {
    const cursors: number[] = [];
    const ranges: [number, number][] = [];
    const open: number[] = [];
    let plain = '';
    let last = 0;
    for (const { 0: mark, index } of text.matchAll(/<\|>|<\||\|>/g)) {
        plain += text.slice(last, index);
        last = index + mark.length;
        if (mark === '<|>') cursors.push(plain.length);
        else if (mark === '<|') open.push(plain.length);
        else ranges.push([open.pop()!, plain.length]);
    }
    plain += text.slice(last);
    const lines = new Lines(plain);
    return {
        text: plain,
        cursors: cursors.map((c) => lines.positionAt(c)),
        ranges: ranges.sort((a, b) => a[0] - b[0]).map(([from, to]) => lines.range(from, to))
    };
}
export const uriOf = (name: string): string => (name.includes(':') ? name : `file:///w/${name}`);

export interface MarkedWorkspace {
    readonly workspace: Workspace;
    /** The first cursor of the first file that has one. */
    readonly uri: string;
    readonly at: Position;
    readonly ranges: readonly Place[];
    readonly texts: Readonly<Record<string, string>>;
}
/** A workspace of marked texts, with the shipped libraries. One text alone is `a.eco`. */
export function markedWorkspace(files: string | Readonly<Record<string, string>>): MarkedWorkspace {
    const workspace = new Workspace({ libraries });
    const named = Object.entries(typeof files === 'string' ? { 'a.eco': files } : files);
    const read = named.map(([name, text]) => ({ uri: uriOf(name), ...marked(text) }));
    for (const { uri, text } of read) workspace.set(uri, text);
    const cursor = read.find((f) => f.cursors.length) ?? read[0];
    return {
        workspace,
        uri: cursor.uri,
        at: cursor.cursors[0] ?? { line: 0, character: 0 },
        ranges: read.flatMap(({ uri, ranges }) => ranges.map((range) => ({ uri, range }))),
        texts: Object.fromEntries(read.map(({ uri, text }) => [uri, text]))
    };
}
/** A text after edits, as an editor applies them: all at once. */
export function edited(text: string, edits: readonly { range: Range; newText: string }[]): string {
    const lines = new Lines(text);
    return edits
        .map((e, i) => ({ i, start: lines.offsetAt(e.range.start), end: lines.offsetAt(e.range.end), said: e.newText }))
        .sort((a, b) => b.start - a.start || b.i - a.i)
        .reduce((t, { start, end, said }) => t.slice(0, start) + said + t.slice(end), text);
}
