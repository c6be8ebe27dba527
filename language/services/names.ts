import { keywords } from '../generated/keywords.js';
import { scan } from '../syntax/scan.js';

/** A name without its backticks, as names are compared. */
export function plainName(written: string): string {
    return written
        .trim()
        .replace(/^`(.*)`$/, '$1')
        .normalize('NFC');
}
/** Whether a name can stand without backticks. */
export function isPlain(name: string): boolean {
    const [token, ...more] = scan(name);
    return (
        !keywords.has(name) && !more.length && token?.kind === 'word' && token.end === name.length && name[0] !== '`'
    );
}
/** A name as it has to be written: a word of the language, and what is no plain name, stands in backticks. */
export function spelled(name: string): string {
    return isPlain(name) ? name : `\`${name}\``;
}
