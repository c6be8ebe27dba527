import type { Declaration, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import { purposeInSentence, titleOf } from '../mark.js';

/** Parties as they are called. */
export function partiesInTitles(eco: Ecosystem, { all, except, named }: Parties): string {
    const names = [...new Set((all ? except : named).map((n) => titleOf(eco, n.name)))];
    if (!all) return listed(names);
    return names.length ? `all except ${listed(names)}` : 'all';
}
/** Whatever it is, as people call it; a role by its name. */
export function anyTitleOf(eco: Ecosystem, name: string): string {
    if (name === eco.name) return eco.header?.title ?? name;
    const found = eco.meaning({ name, kinds: [] });
    if (!found || found.kind === 'Role') return name;
    return titleWithin(found.declaration, name) ?? name;
}
/** Of a statement, or of a contribution, an offer or a benefit within it. */
function titleWithin(declaration: Declaration, name: string): string | undefined {
    if ('name' in declaration && declaration.name === name)
        return 'title' in declaration ? declaration.title : undefined;
    if (declaration.kind !== 'Partner') return undefined;
    const { contributions, offers, benefits } = declaration;
    return [...contributions, ...offers, ...benefits].find((item) => item.name === name)?.title;
}
/** Whose titles are names, which need no quotes within a sentence. */
const parties = ['Partner', 'Population', 'External', 'Group'] as const;
/** Certificates stay: messages tell how to write them. */
const others = [
    'Dataset',
    'Body',
    'Decision',
    'ConflictProcess',
    'Channel',
    'Pool',
    'Practice',
    'Promised',
    'Goal',
    'Sanction'
] as const;

/** A message with the titles of what it names; what is quoted stays, and so does what is no name. */
export function inTitles(eco: Ecosystem, message: string): string {
    return message.replace(/"[^"]*"|`[^`]*`|[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu, (word, at: number) => {
        // What is to be written is quoted for readers who know no code.
        if (word.startsWith('`')) return `“${word.slice(1, -1)}”`;
        if (!/^\p{Lu}/u.test(word) || isOrdinary(word, message, at)) return word;
        if (word === eco.name) return eco.header?.title ?? word;
        const party = eco.find(word, ...parties);
        if (party) return ('title' in party && party.title) || word;
        if (eco.find(word, 'Purpose')) return purposeInSentence(eco, word);
        const other = eco.find(word, ...others);
        return other?.title ? `“${other.title}”` : word;
    });
}
/** At the start of a sentence a word that is a name may be none: `Name`, `Change`, `Let`. */
function isOrdinary(word: string, message: string, at: number): boolean {
    return (
        /^(Add|Change|Give|Let|Name|Say|Take|Ask|Call|Start|Close|Pass|Allow|Make|Hear|Nothing|Nobody|Only|The|In)$/.test(
            word
        ) && /(^|[.:] )$/.test(message.slice(0, at))
    );
}
