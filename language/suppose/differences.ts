import type { Place } from '../model/place.js';
import type { Back } from './back.js';

/**
 * A view of a hypothetical ecosystem beside the same view of the one that is: whatever is said in a `text` or in `words` and is otherwise
 * gets `was`, what it says now, empty where nothing is said now, and its
 * explanation says so too; and places point into the texts as they are. Knows nothing of the views but how they name things; tables, of
 * any length, have `language/views/supposed-table.ts`.
 */
export function withWas<T>(then: T, now: T | undefined, back: Back): T {
    return compared(then, now, back) as T;
}
type Plain = { readonly [property: string]: unknown };

function compared(then: unknown, now: unknown, back: Back): unknown {
    if (Array.isArray(then)) return comparedList(then, Array.isArray(now) ? now : [], back);
    if (!isPlain(then)) return then;
    if (isPlace(then)) return back(then);
    const before = isPlain(now) ? now : {};
    const out: Record<string, unknown> = {};
    for (const [property, value] of Object.entries(then)) out[property] = compared(value, before[property], back);
    const said = saidIn(then);
    return said === undefined || said === saidIn(before) ? out : otherwise(out, saidIn(before) ?? '');
}
/** Whoever asks how it came about hears also what is written now. */
function otherwise(said: Plain, was: string): Plain {
    const { why } = said;
    return { ...said, was, ...(typeof why === 'string' && { why: `${why}${why ? ' ' : ''}${asWrittenNow(was)}` }) };
}
const asWritten = 'As written now';
/** What is told of something that is otherwise than written, or is not there now. */
export function asWrittenNow(was: string): string {
    return `${asWritten}${was ? `: ${was}.` : ', it is not there.'}`;
}
/** Whether the explanation of a mark tells that it is otherwise than written now: pictures pass on no more of a mark. */
export function isOtherwise(why: string): boolean {
    return why.includes(asWritten);
}
/** Elements with a name are the same where they have the same; those without, where they say the same, or are as many as before. */
function comparedList(then: readonly unknown[], now: readonly unknown[], back: Back): unknown[] {
    const byName = new Map(keyed(now));
    const areAsMany = then.length === now.length;
    return keyed(then).map(([key, element], i) =>
        compared(element, byName.get(key) ?? (areAsMany && !nameOf(element) ? now[i] : undefined), back)
    );
}
function keyed(list: readonly unknown[]): [string, unknown][] {
    const counts = new Map<string, number>();
    return list.map((element) => {
        const name = nameOf(element) ?? (isPlain(element) ? (saidIn(element) ?? '') : '');
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        return [`${count} ${name}`, element];
    });
}
/** What tells an element of a list apart, as the views call it. */
const names = [
    'partner',
    'id',
    'name',
    'party',
    'partners',
    'from',
    'to',
    'kind',
    'archetype',
    'area',
    'level',
    'layer'
];
function nameOf(element: unknown): string | undefined {
    if (!isPlain(element)) return undefined;
    const parts = names.filter((n) => element[n] !== undefined).map((n) => JSON.stringify(element[n]));
    return parts.length ? parts.join() : typeof element.title === 'string' ? element.title : undefined;
}
function saidIn({ text, words }: Plain): string | undefined {
    return typeof text === 'string' ? text : typeof words === 'string' ? words : undefined;
}
function isPlain(value: unknown): value is Plain {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isPlace(value: Plain): value is Plain & Place {
    return typeof value.uri === 'string' && isPlain(value.range);
}
