import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Expected } from '../../syntax/expected/spot.js';
import { startsStatement } from '../../syntax/keywords.js';
import { meaningOf } from '../meanings.js';
import { asSnippet, asText, type Form } from './fill.js';
import { forms } from './forms.js';
import { inserted, markdown } from './items.js';
import { clauseOf, type Place } from './place.js';
import { templatesOf } from './templates.js';
import { amountsFor, daysFor, type Value } from './values.js';

export function valuesAt(place: Place, expected: readonly Expected[]): CompletionItem[] {
    const values = new Map<string, Value>();
    const days = expected.filter((e) => e.text === 'DATE');
    for (const e of days) for (const value of daysFor(place, e)) values.set(value.text, value);
    for (const e of expected.filter((x) => x.text === 'AMOUNT'))
        for (const value of amountsFor(e)) values.set(value.text, value);
    const items = [...values.values()].map(({ text, says }, i) => ({
        ...inserted(place, text),
        kind: CompletionItemKind.Constant,
        detail: says,
        sortText: `1${String(i).padStart(2, '0')}`
    }));
    return expected.some((e) => e.text === 'STRING') ? [...items, quotes(place)] : items;
}
/** An empty text to write in. */
function quotes(place: Place): CompletionItem {
    return {
        ...inserted(place, '"…"', '"$1"'),
        insertTextFormat: InsertTextFormat.Snippet,
        kind: CompletionItemKind.Text,
        detail: 'a text in quotes',
        sortText: '3'
    };
}
/** Clauses in which most often everybody is meant. */
const usuallyAll =
    /\.(openTo|knownTo|informs|reasonsTo|publishesTo|visibleTo|benefits|among|to)$|^(Exit|Forbid)\.parties$/;

/** Where a word stands in the list: in front of the names where it is what is usually said there, else behind them. */
function groupOf(e: Expected): string {
    if (/^\W/.test(e.text)) return '8';
    if (startsStatement(e.text)) return '4';
    const isUsual = e.property === 'all' ? usuallyAll.test(clauseOf(e)) : clauseOf(e) === 'Disclosed.topic';
    return isUsual ? '0' : '2';
}
export function wordsAt(place: Place, expected: readonly Expected[]): CompletionItem[] {
    return expected
        .filter((e) => e.isWord)
        .map((e, i) => {
            const group = groupOf(e);
            const says = meaningOf(e);
            return {
                ...inserted(place, e.run),
                kind: /^\W/.test(e.text) ? CompletionItemKind.Operator : CompletionItemKind.Keyword,
                documentation: says ? markdown(says) : undefined,
                sortText: `${group}${String(i).padStart(3, '0')}`
            };
        });
}
/** Forms and templates, where a statement can start. */
export function formsAt(place: Place, expected: readonly Expected[]): CompletionItem[] {
    const starts = new Set(expected.filter((e) => e.isWord && startsStatement(e.text)).map((e) => e.text));
    if (!starts.size) return [];
    const item = (form: Form, group: string, what: string): CompletionItem => ({
        ...inserted(place, form.label, asSnippet(place.eco, form)),
        labelDetails: { description: what },
        kind: CompletionItemKind.Snippet,
        insertTextFormat: InsertTextFormat.Snippet,
        detail: form.says,
        documentation: markdown(`\`\`\`ecospec\n${asText(place.eco, form)}\n\`\`\``),
        sortText: `${group}${form.label}`
    });
    const fitting = forms.filter((f) => starts.has(f.label));
    const templates = starts.has('body') ? templatesOf(place.eco) : [];
    return [...fitting.map((f) => item(f, '5', 'form')), ...templates.map((t) => item(t, '6', 'template'))];
}
