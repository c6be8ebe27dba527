import { addDuration } from '../../model/calendar.js';
import type { Kind } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';

/**
 * A statement to fill in. Its fields stand in angle brackets: `<like this>` with what stands there first, `<low|high>` with words to
 * choose from, `<@Role Host>` with the names of these kinds (`@party` for whoever can act, `@owner` for who owns the first dataset) or
 * `Host` where there are none, `<day 6>` with the day six months after that of the ecosystem. What stands in square brackets is left out
 * where there are no names for the fields in it.
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
export function asSnippet(eco: Ecosystem, form: Form): string {
    let field = 0;
    return filled(eco, form, (words) => {
        field++;
        const isShort = words.length > 1 && words.length <= mostChoices;
        return isShort ? `\${${field}|${words.join(',')}|}` : `\${${field}:${inField(words[0])}}`;
    });
}
/** A form as it looks before anything is filled in. */
export function asText(eco: Ecosystem, form: Form): string {
    return filled(eco, form, (words) => words[0]).replaceAll('\t', '    ');
}
/** Two fields of a form begin with two names, as far as there are so many: nobody forms a group with himself. */
function filled(eco: Ecosystem, { text }: Form, field: (words: readonly string[]) => string): string {
    const shown = text.replace(/\[([^\]]*)\]/g, (_, part: string) =>
        [...part.matchAll(/<@(\S+) [^>]+>/g)].every(([, kinds]) => namesFor(eco, kinds).length) ? part : ''
    );
    // Whoever owns the data does not get it from himself.
    const used = new Set(shown.includes('<@owner ') ? namesFor(eco, 'owner').slice(0, 1) : []);
    return shown.replace(/<([^>]+)>/g, (_, said: string) => {
        const words = wordsFor(eco, said);
        const isFixed = !said.startsWith('@') || said.startsWith('@owner ');
        const first = isFixed ? words[0] : (words.find((w) => !used.has(w)) ?? words[0]);
        if (said.startsWith('@')) used.add(first);
        return field([first, ...words.filter((w) => w !== first)]);
    });
}
function wordsFor(eco: Ecosystem, said: string): readonly string[] {
    const [, kinds, fallback] = /^@(\S+) (.+)$/.exec(said) ?? [];
    if (kinds) {
        const names = namesFor(eco, kinds);
        return names.length ? names : [fallback];
    }
    const months = /^day (\d+)$/.exec(said)?.[1];
    if (!months) return said.split('|');
    const day = eco.asOf && addDuration(eco.asOf, { count: new Fraction(months), unit: 'month' });
    return [day ?? 'YYYY-MM-DD'];
}
function namesFor(eco: Ecosystem, kinds: string): string[] {
    const all = namesOf(eco, kinds === 'party' || kinds === 'owner' ? parties : (kinds.split(',') as Kind[]));
    const owner = kinds === 'owner' && eco.all('Dataset')[0]?.owners[0]?.name;
    return owner && canFill(owner) ? [spelled(owner), ...all.filter((name) => name !== spelled(owner))] : all;
}
/** What marks a field, here or in a snippet of an editor, cannot stand in one; editors do not agree on how it would be escaped. */
function canFill(name: string): boolean {
    return !/[<>|[\]$}\\,]/.test(name);
}
/** The names of some kinds, one more than a list may have, own ones before those of libraries; of partners the active ones. */
export function namesOf(eco: Ecosystem, kinds: readonly Kind[]): string[] {
    const shipped = new Set(eco.libraries.map((l) => l.uri));
    const own: string[] = [];
    const others: string[] = [];
    for (const kind of kinds)
        for (const declaration of kind === 'Partner' ? eco.active : eco.all(kind)) {
            if (own.length > mostChoices) return own;
            if (!('name' in declaration && declaration.name && canFill(declaration.name))) continue;
            (shipped.has(declaration.at.uri) ? others : own).push(spelled(declaration.name));
        }
    return [...own, ...others].slice(0, mostChoices + 1);
}
function inField(word: string): string {
    return word.replace(/[$}\\]/g, '\\$&');
}
