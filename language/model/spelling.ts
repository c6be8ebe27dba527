import { keywords, plainName as plain } from '../generated/keywords.js';

/** A name without its backticks, as names are compared. */
export function plainName(written: string): string {
    return written
        .trim()
        .replace(/^`(.*)`$/, '$1')
        .normalize('NFC');
}
/** Whether a name can stand without backticks. */
export function isPlain(name: string): boolean {
    return plain.test(name) && !keywords.has(name);
}
/** A name as it has to be written: a word of the language, and what is no plain name, stands in backticks. */
export function spelled(name: string): string {
    return isPlain(name) ? name : `\`${name}\``;
}
