import type { Hover } from 'vscode-languageserver-types';
import type { Range } from '../../model/place.js';

export function hover(value: string, range: Range): Hover {
    return { contents: { kind: 'markdown', value }, range };
}
/** Names and texts of authors mean nothing in Markdown. */
export function escaped(text: string): string {
    return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
