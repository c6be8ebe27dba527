import type { TextEdit } from '../rules/fix.js';
import type { Sources, Span } from './texts.js';

interface OffsetEdit extends Span {
    readonly newText: string;
}
/** The same edits by file and place; those that touch each other as one, so that no editor has to ask which comes first. */
export function merged(edits: readonly TextEdit[], sources: Sources): TextEdit[] {
    return [...byUri(edits)].flatMap(([uri, own]) => {
        const source = sources.of(uri);
        const together: OffsetEdit[] = [];
        const sorted = own
            .map((e): OffsetEdit => ({ ...source.span({ uri, range: e.range }), newText: e.newText }))
            .sort((a, b) => a.start - b.start || a.end - b.end);
        for (const edit of sorted) {
            const last = together.at(-1);
            if (last && edit.start <= last.end)
                together[together.length - 1] = {
                    start: last.start,
                    end: Math.max(last.end, edit.end),
                    newText: last.newText + edit.newText
                };
            else together.push(edit);
        }
        return together.map((e) => ({ ...source.place(e), newText: e.newText }));
    });
}
/** A text after edits that do not touch each other. */
export function applied(uri: string, edits: readonly TextEdit[], sources: Sources): string {
    const source = sources.of(uri);
    let text = '';
    let from = 0;
    for (const { range, newText } of edits) {
        const { start, end } = source.span({ uri, range });
        text += source.text.slice(from, start) + newText;
        from = end;
    }
    return text + source.text.slice(from);
}
export function byUri(edits: readonly TextEdit[]): ReadonlyMap<string, readonly TextEdit[]> {
    const files = new Map<string, TextEdit[]>();
    for (const edit of edits) if (!files.get(edit.uri)?.push(edit)) files.set(edit.uri, [edit]);
    return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
