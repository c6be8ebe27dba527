import { addDuration } from '../../model/calendar.js';
import type { Kind } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';

/**
 * A statement to fill in. Its fields stand in angle brackets: `<like this>` with what stands there first, `<low|high>` with words to
 * choose from, `<@Role Host>` with the names of these kinds (`@party` for whoever can act) or `Host` where there are none, `<day 6>` with the
 * day six months after that of the ecosystem.
 */
export interface Form {
    /** The word that it starts with, or what a template is called. */
    readonly label: string;
    readonly says: string;
    readonly text: string;
}
/** Names are chosen from a list only where the list is short. */
const mostChoices = 12;
const parties: readonly Kind[] = ['Partner', 'Population', 'Body'];

/** A form as a snippet of an editor. */
export function asSnippet(eco: Ecosystem, { text }: Form): string {
    let field = 0;
    return text.replace(/<([^>]+)>/g, (_, said: string) => {
        field++;
        const words = wordsFor(eco, said);
        const isShort = words.length > 1 && words.length <= mostChoices;
        return isShort ? `\${${field}|${words.map(inChoice).join(',')}|}` : `\${${field}:${inField(words[0])}}`;
    });
}
/** A form as it looks before anything is filled in. */
export function asText(eco: Ecosystem, { text }: Form): string {
    return text.replace(/<([^>]+)>/g, (_, said: string) => wordsFor(eco, said)[0]).replaceAll('\t', '    ');
}
function wordsFor(eco: Ecosystem, said: string): readonly string[] {
    const [, kinds, fallback] = /^@(\S+) (.+)$/.exec(said) ?? [];
    if (kinds) {
        const names = namesOf(eco, kinds === 'party' ? parties : (kinds.split(',') as Kind[]));
        return names.length ? names : [fallback];
    }
    const months = /^day (\d+)$/.exec(said)?.[1];
    if (!months) return said.split('|');
    const day = eco.asOf && addDuration(eco.asOf, { count: new Fraction(months), unit: 'month' });
    return [day ?? 'YYYY-MM-DD'];
}
/** The names of some kinds, one more than a list may have; of partners the active ones. */
export function namesOf(eco: Ecosystem, kinds: readonly Kind[]): string[] {
    const names: string[] = [];
    for (const kind of kinds)
        for (const declaration of kind === 'Partner' ? eco.active : eco.all(kind)) {
            // What marks a field cannot stand in one.
            if ('name' in declaration && declaration.name && !/[<>|]/.test(declaration.name))
                names.push(spelled(declaration.name));
            if (names.length > mostChoices) return names;
        }
    return names;
}
function inChoice(word: string): string {
    return word.replace(/[,|\\$}]/g, '\\$&');
}
function inField(word: string): string {
    return word.replace(/[$}\\]/g, '\\$&');
}
