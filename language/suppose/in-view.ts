import { type ChangeInView, changeInWords } from '../model/changed.js';
import type { Place } from '../model/place.js';
import type { Back } from './back.js';
import { isPartOf, isPlace, isPlain, listOf, type Plain, paired, saidIn } from './differences.js';

/**
 * All that would be otherwise in a view, in its order: nobody need search a picture for it, and what would be no more, which no picture
 * shows, is told too. Like `withWas` it knows of the views only how they name things.
 */
export function changesInView(then: unknown, now: unknown, back: Back): ChangeInView[] {
    const titles = new Map([...titlesIn(now), ...titlesIn(then)]);
    const found = new Map<string, ChangeInView>();
    walk(then, now, [], false);
    return [...found.values()];

    function walk(supposed: unknown, now: unknown, under: readonly string[], isPart: boolean): void {
        if (Array.isArray(supposed) || Array.isArray(now)) {
            for (const p of paired(listOf(supposed), listOf(now), isPart)) walk(p.supposed, p.now, under, false);
            return;
        }
        const [a, b] = [thingOf(supposed), thingOf(now)];
        const one = a ?? b;
        if (!one) return;
        const label = labelOf(one, titles);
        const [said, was] = [a && wordsOf(a), b && wordsOf(b)];
        const at = a ? placeIn(a, back) : placeIn(one);
        const own = label && !(said ?? was)?.startsWith(label) ? [...under, label] : under;
        if (said !== was) tell(own, said, was, at);
        if (!a || !b) {
            // What is new, or no more, is told with all that belongs to it; a pair goes with its partner.
            if (said === was && label && !one.titles) tell(under, a && label, b && label, at);
            return;
        }
        for (const p of Object.keys({ ...b, ...a }).filter((key) => !apart.has(key))) {
            const named = Object.hasOwn(called, p) ? [...own, called[p]] : own;
            walk(a[p], b[p], named, isPartOf(a, p) || isPartOf(b, p));
        }
    }
    function tell(under: readonly string[], said: string | undefined, was: string | undefined, at?: Place): void {
        const text = [under.join(', '), changeInWords(was, said)].filter(Boolean).join(': ');
        if (!found.has(text)) found.set(text, { text, at });
    }
}
/** What is told apart: the ecosystem is the same, and how something came about is told where it is asked for. */
const apart = new Set(['ecosystem', 'why', 'at', 'findings', 'missing', 'groups']);
/** Properties that say themselves what their numbers are. */
const called: Readonly<Record<string, string>> = {
    votes: 'votes',
    power: 'real power',
    contribution: 'contribution',
    next: 'next step'
};
/** An arrow may mean the opposite with the same words. */
const arrows: Readonly<Record<string, string>> = {
    allowed: 'allowed',
    forbidden: 'forbidden',
    unknown: 'on a condition',
    contradictory: 'allowed and forbidden'
};
function wordsOf(one: Plain): string | undefined {
    const said = saidIn(one);
    const { from, kind } = one;
    const arrow = from !== undefined && typeof kind === 'string' ? arrows[kind] : undefined;
    return said && arrow ? `${arrow}: ${said}` : said;
}

function thingOf(value: unknown): Plain | undefined {
    return isPlain(value) && !isPlace(value) ? value : undefined;
}
/** What a reader calls it: by its title; an arrow by its ends, a cell by its row and column. */
function labelOf(one: Plain, titles: ReadonlyMap<string, string>): string | undefined {
    const { title, question, titles: several, from, to, archetype, area, partnerTitle, level } = one;
    for (const own of [question, title]) if (typeof own === 'string') return own;
    if (Array.isArray(several)) return several.join(' and ');
    if (typeof from === 'string' && typeof to === 'string')
        return [from, to].map((end) => titles.get(end) ?? end).join(' to ');
    if (typeof archetype === 'string' && typeof area === 'string') return `${titles.get(area) ?? area}, ${archetype}s`;
    for (const own of [partnerTitle, level]) if (typeof own === 'string') return own;
    return undefined;
}
/** The titles of all that others refer to by a name of their own. */
function titlesIn(view: unknown): [string, string][] {
    if (!isPlain(view)) return [];
    return Object.values(view).flatMap((list) =>
        listOf(list).flatMap((one): [string, string][] => {
            if (!isPlain(one)) return [];
            const key = one.id ?? one.name;
            return typeof key === 'string' && typeof one.title === 'string' ? [[key, one.title]] : [];
        })
    );
}
function placeIn({ at }: Plain, back: Back = (place) => place): Place | undefined {
    const place: unknown = Array.isArray(at) ? at[0] : at;
    return isPlain(place) && isPlace(place) ? back(place) : undefined;
}
