import type { Name, Parties } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { counted, listed, partiesInWords } from '../model/words.js';

/** A word, number or sign of a view; how it came about; and the lines it comes from, the first one to jump to. */
export interface Mark {
    readonly text: string;
    readonly why: string;
    readonly at: readonly Place[];
    /** What it says now, where something is supposed; empty where it is not there now. */
    readonly was?: string;
}
/** What every view stands under. */
export interface Heading {
    readonly name: string;
    readonly title: string;
    readonly at?: Place;
    readonly vision?: string;
    readonly phase?: string;
    readonly asOf?: string;
}
export function headingOf(eco: Ecosystem): Heading {
    const { header, name, asOf, phase } = eco;
    return { name, title: header?.title ?? name, at: header?.nameAt, vision: header?.vision, phase, asOf };
}

/** What people call something: its title where it has one; a role by its name, since its title says what it does. */
export function titleOf(eco: Ecosystem, name: string): string {
    const found = eco.find(name, ...titled);
    return !found || found.kind === 'Role' ? name : (found.title ?? name);
}
/** A life area, an offering or a goal can have the name of a party. */
const titled = ['Partner', 'Population', 'External', 'Group', 'Role', 'Body', 'ConflictProcess', 'Dataset'] as const;
/** A purpose as a reader calls it. */
export function purposeTitle(eco: Ecosystem, name: string): string {
    return eco.find(name, 'Purpose')?.title ?? name;
}
/** Some parties by their titles: `all except Metro AG`. */
export function partiesTitled(eco: Ecosystem, parties: Parties): string {
    const titled = (names: readonly Name[]): Name[] => names.map((n) => ({ ...n, name: titleOf(eco, n.name) }));
    return partiesInWords({ ...parties, except: titled(parties.except), named: titled(parties.named) });
}
/** A purpose within a sentence: the titles of shipped ones are no names, those of the author are set off. */
export function purposeInSentence(eco: Ecosystem, name: string): string {
    const title = purposeTitle(eco, name);
    const isShipped = eco.find(name, 'Purpose')?.nameAt.uri.startsWith('ecospec-library:');
    return isShipped ? title.charAt(0).toLowerCase() + title.slice(1) : `“${title}”`;
}
/** All of a few purposes; of many, how many more there are. */
export function purposesInSentence(eco: Ecosystem, purposes: readonly Name[], most = 4): string {
    const [shown, more] = [purposes.slice(0, most), purposes.length - most];
    const words = shown.map((p) => purposeInSentence(eco, p.name));
    return listed([...words, ...(more > 0 ? [counted(more, 'more purpose')] : [])], words.length + 1);
}
/** Where a name is declared; where it is not, where it is used. */
export function placeOf(eco: Ecosystem, { name, at }: Name): Place {
    return eco.find(name, ...titled)?.nameAt ?? at;
}
/** The place as people write it: the name of the file and the line. */
export function placeInWords({ uri, range }: Place): string {
    const last = uri.split('/').at(-1) ?? '';
    let file = last;
    try {
        file = decodeURIComponent(last);
    } catch {
        // A name that is no escaped text stays as it is.
    }
    return `${file}:${range.start.line + 1}`;
}
