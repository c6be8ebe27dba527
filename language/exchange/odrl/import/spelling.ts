import { spelled } from '../../../model/spelling.js';

export function names(all: readonly string[]): string {
    return all.map(spelled).join(', ');
}
export function quoted(text: string): string {
    return `"${text.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
/** A title after a name, where there is one that says more than it. */
export function title(text: string | undefined, name: string): string {
    return text && text !== name ? ` ${quoted(text)}` : '';
}
/** One clause stands beside its statement, several stand below it. */
export function body(clauses: readonly string[]): string {
    if (!clauses.length) return '';
    return clauses.length === 1 ? ` { ${clauses[0]} }` : ` {\n${clauses.map((c) => `    ${c}\n`).join('')}}`;
}
/** Free of what would end a comment. */
export function comment(text: string): string {
    return text.replace(/\s+/g, ' ').replaceAll('*/', '* /');
}
