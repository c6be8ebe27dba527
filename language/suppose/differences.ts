import type { Place } from '../model/place.js';
import type { Back } from './back.js';

/**
 * A view of a hypothetical ecosystem beside the same view of the one that is: whatever is said in a `text`, in `words` or as a `detail`
 * and is otherwise gets `was`, what it says now, empty where nothing is said now, and its
 * explanation says so too; and places point into the texts as they are. Knows nothing of the views but how they name things; tables, of
 * any length, have `language/views/supposed-table.ts`.
 */
export function withWas<T>(then: T, now: T | undefined, back: Back): T {
    return compared(then, now, back) as T;
}
export type Plain = { readonly [property: string]: unknown };

function compared(then: unknown, now: unknown, back: Back): unknown {
    if (Array.isArray(then)) return comparedList(then, listOf(now), back);
    if (!isPlain(then)) return then;
    if (isPlace(then)) return back(then);
    const before = isPlain(now) ? now : {};
    const out: Record<string, unknown> = {};
    for (const [property, value] of Object.entries(then)) {
        const was = before[property];
        const isPart = isPartOf(then, property) || isPartOf(before, property);
        out[property] =
            isPart && Array.isArray(value)
                ? comparedList(value, listOf(was), back, isPart)
                : compared(value, was, back);
    }
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
function comparedList(then: readonly unknown[], now: readonly unknown[], back: Back, isPart = false): unknown[] {
    return paired(then, now, isPart)
        .filter((p) => p.isThere)
        .map((p) => compared(p.supposed, p.now, back));
}
export interface Paired {
    readonly supposed?: unknown;
    readonly now?: unknown;
    /** Otherwise it is only there as it is written. */
    readonly isThere: boolean;
}
/**
 * Elements with a name are the same where they have the same; those without, where they say the same, or begin with the same word.
 * Those that would be no more come last. Of lists that are cut short, nothing that is in only one of them can be said to be new or gone.
 */
export function paired(then: readonly unknown[], now: readonly unknown[], isPart: boolean): Paired[] {
    const left = new Map(keyed(now));
    const pairs = keyed(then).map(([key, element]): Paired => {
        const own = left.get(key);
        left.delete(key);
        return { supposed: element, now: own, isThere: true };
    });
    if (isPart) return pairs.map((p) => (p.now === undefined ? { ...p, now: p.supposed } : p));
    const rest = [...left.values()];
    const replaced = new Set<unknown>();
    const all = pairs.map((pair): Paired => {
        if (pair.now !== undefined || nameOf(pair.supposed)) return pair;
        const own = rest.find((n) => !replaced.has(n) && areAlike(pair.supposed, n));
        if (own !== undefined) replaced.add(own);
        return { ...pair, now: own };
    });
    return [...all, ...rest.filter((n) => !replaced.has(n)).map((gone) => ({ now: gone, isThere: false }))];
}
/** Whether a list holds only the first of many, or groups in their stead, as the views say it. */
export function isPartOf(of: Plain, property: string): boolean {
    const list = of[property];
    if (!Array.isArray(list)) return false;
    const { counts, count, more, aggregated } = of;
    const all =
        of[`${property}Count`] ??
        (isPlain(counts) ? counts[property] : undefined) ??
        (property === 'evidence' || property === 'offers' ? count : undefined);
    return (typeof all === 'number' && all > list.length) || !!more || aggregated !== undefined;
}
export function listOf(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [];
}
/** `passes with 6 votes` instead of `passes with 4 votes`; anything else is something else. */
function areAlike(then: unknown, now: unknown): boolean {
    if (!isPlain(then) || !isPlain(now) || nameOf(now)) return false;
    const [said, was] = [saidIn(then), saidIn(now)].map((words) => words?.split(' ')[0]);
    return said === was;
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
    'partnerTitle',
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
    // A number is how many there are, not who they are.
    const parts = names
        .filter((n) => element[n] !== undefined && typeof element[n] !== 'number')
        .map((n) => JSON.stringify(element[n]));
    return parts.length ? parts.join() : typeof element.title === 'string' ? element.title : undefined;
}
export function saidIn({ text, words, detail }: Plain): string | undefined {
    for (const own of [text, words, detail]) if (typeof own === 'string') return own;
    return undefined;
}
export function isPlain(value: unknown): value is Plain {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export function isPlace(value: Plain): value is Plain & Place {
    return typeof value.uri === 'string' && isPlain(value.range);
}
