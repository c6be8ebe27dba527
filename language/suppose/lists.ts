import { insertClause, type TextEdit } from '../rules/fix.js';
import type { Source, Span } from './texts.js';
import { listOf, type Owner, wordOf } from './wanted.js';

/** What several suppositions together want of one declaration. */
export interface Together {
    readonly without: ReadonlySet<number>;
    readonly entries: readonly string[];
    readonly clauses: readonly string[];
}

/** The edits of a declaration: entries of its list that go and come, clauses that it has not had. */
export function editsIn(owner: Owner, source: Source, { without, entries, clauses }: Together): TextEdit[] {
    const items = listOf(owner).map((item) => source.span(item.at));
    const kept = items.filter((_, i) => !without.has(i));
    const added = entries.join(', ');
    const edit = (span: Span, newText: string): TextEdit => ({ ...source.place(span), newText });
    const list: TextEdit[] = [];
    if (items.length && !kept.length) {
        const all = { start: items[0].start, end: items[items.length - 1].end };
        list.push(
            added
                ? edit(all, added)
                : edit(source.around({ start: wordBefore(owner, source, all.start), end: all.end }), '')
        );
    } else {
        list.push(...removals(items, without, source).map((span) => edit(span, '')));
        const last = kept.at(-1);
        if (last && added) list.push(edit({ start: last.end, end: last.end }, `, ${added}`));
    }
    const missing = items.length || !added ? clauses : [`${wordOf(owner)} ${added}`, ...clauses];
    return missing.length ? [...list, newClauses(owner, missing)] : list;
}
function newClauses(owner: Owner, clauses: readonly string[]): TextEdit {
    const isSpread = owner.bodyEnd && owner.bodyEnd.line > owner.at.range.start.line;
    return insertClause(owner, clauses.join(isSpread ? '\n    ' : '   '));
}
function wordBefore(owner: Owner, source: Source, before: number): number {
    const tokens = source.tokens(source.offset(owner.bodyStart!), before);
    return tokens[tokens.length - 1].start;
}
/** The items that go, each with one comma; comments beside them stay. */
function removals(items: readonly Span[], without: ReadonlySet<number>, source: Source): Span[] {
    const firstKept = items.findIndex((_, i) => !without.has(i));
    const gapAfter = (i: number): Span => ({ start: items[i].end, end: items[i + 1].start });
    return [...without].flatMap((i) => {
        const gap = gapAfter(i < firstKept ? i : i - 1);
        if (!source.hasComment(gap)) return [around(gap, items[i])];
        // Where no neighbour needs it, the comma behind it goes: the one before would leave a line that starts with a comma.
        const behind = i > firstKept && i + 1 < items.length && !without.has(i + 1) ? gapAfter(i) : undefined;
        const [comma] = source.tokens((behind ?? gap).start, (behind ?? gap).end);
        const withComma = behind && { start: items[i].start, end: comma.end };
        if (withComma && !source.hasComment(withComma)) return [source.around(withComma)];
        return [source.tokens(gap.start, gap.end)[0], source.around(items[i])];
    });
}
function around(a: Span, b: Span): Span {
    return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
