import type { Indicator, Promised } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { type Fix, insertAt, insertClause } from '../fix.js';
import { each, type Hit, type Rule } from '../rule.js';
import { isVoid } from './promisers.js';

export const promiseWithoutEvidence: Rule = {
    id: 'promise-without-evidence',
    family: 'trust',
    severity: 'hint',
    nature: 'gap',
    summary: 'A promise cannot be checked: it has no indicator, no target or no time.',
    check: each(['Promised'], function* (eco, promise) {
        const gap = isVoid(eco, promise) ? undefined : gapOf(promise);
        if (gap) yield hit(eco, promise, gap);
    })
};

interface Gap {
    readonly missing: 'indicator' | 'target' | 'time';
    readonly indicator?: Indicator;
}
/** A day by which it is done can be checked without a number; so can, perhaps, a target that stands in the words. */
function gapOf({ indicators, due, every, results }: Promised): Gap | undefined {
    if (!indicators.length) return due ? undefined : { missing: 'indicator' };
    const open = indicators.find((i) => !i.bound && !/\d/.test(i.text));
    if (open) return { missing: 'target', indicator: open };
    const isTimed = due || every || results.length || indicators.some((i) => i.every);
    return isTimed ? undefined : { missing: 'time', indicator: indicators[0] };
}
function hit(eco: Ecosystem, promise: Promised, { missing, indicator }: Gap): Hit {
    const what = indicator && `"${indicator.text}"`;
    const message = {
        indicator: `How ${promise.name} is checked is not said: it has no indicator. Say what is measured, how much of it is promised and how often, or by which day it is done.`,
        target: `${promise.name} measures ${what} but names no target, so nobody can tell whether it is kept. Say how much is promised.`,
        time: `${promise.name} measures ${what} but says neither when nor how often. Add a day by which it is due, or how often it is measured.`
    }[missing];
    return {
        at: indicator?.at ?? promise.nameAt,
        element: promise.name,
        parties: promise.by && [...eco.expand(promise.by)],
        message,
        fixes: fixesFor(promise, missing, indicator)
    };
}
/** The numbers are ours, for the author to set. */
function fixesFor(promise: Promised, missing: Gap['missing'], indicator: Indicator | undefined): Fix[] {
    if (!indicator)
        return [
            {
                title: `Add an indicator to ${promise.name}, to be worded`,
                edits: [insertClause(promise, 'indicator "what is measured" at least 95 % measured every month')]
            }
        ];
    if (missing === 'time')
        return [{ title: 'Measure it every month', edits: [insertAt(indicator.at, 'end', ' measured every month')] }];
    const at = afterText(indicator);
    // What is counted in other numbers than percent has a target that we can't guess.
    if (!at || promise.results.some((r) => !r.value.percent)) return [];
    return [{ title: 'Add the target "at least 95 %"', edits: [insertAt(at, 'end', ' at least 95 %')] }];
}
/** The words of an indicator with their quotes; how long one with a backslash is written is not kept. */
function afterText({ text, at: { uri, range } }: Indicator): Place | undefined {
    if (/["\\\n\r\t]/.test(text)) return undefined;
    const { line, character } = range.start;
    return { uri, range: { start: range.start, end: { line, character: character + text.length + 2 } } };
}
