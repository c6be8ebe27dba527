import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import type { Place } from './place.js';

/** What an item puts in place of the word that is there; right behind a number with a space in front. */
export function inserted(place: Place, label: string, text = label): Pick<CompletionItem, 'label' | 'textEdit'> {
    const newText = place.behind && /^\w/.test(text) ? ` ${text}` : text;
    return { label, textEdit: { range: place.range, newText } };
}
export function markdown(value: string): MarkupContent {
    return { kind: 'markdown', value };
}
