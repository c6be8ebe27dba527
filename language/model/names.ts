import type { Declaration } from './declarations.js';
import type { Problem, Use } from './facts.js';
import { isReading, read, Source } from './memory.js';
import { allNearest } from './nearest.js';
import type { Place } from './place.js';
import { withOne } from './with-one.js';

/** So many unknown names in one file are no slips of the finger: beyond this, about a tenth of a second, none is compared any more. */
export const mostComparisons = 500_000;
/** Comparisons that are left to one file. */
export interface Comparisons {
    left: number;
}

/** Something with a name: a declaration, or something inside one. */
export interface NamedElement {
    readonly kind: string;
    readonly name: string;
    readonly nameAt: Place;
    readonly declaration: Declaration;
}

/** What one name means, in the order of the declarations; nothing, where it was only asked for. */
class Entry extends Source {
    elements: NamedElement[] = none;
    constructor(readonly within: string | undefined) {
        super();
    }
}
const none: never[] = [];
/** The order of an ecosystem's declarations. */
export type InOrder = (a: Declaration, b: Declaration) => number;

/**
 * What every name of an ecosystem means: a hash table, so that a name is found as fast among ten thousand as among ten.
 * Contributions, offers, benefits and life areas are seen everywhere; levels within their certificate, steps within their process.
 * After an edit it is patched: only the names of what came and went are touched.
 */
export class NameTable {
    /** By the declaration that the names are seen inside of; `undefined`: seen everywhere. */
    private readonly tables = new Map<string | undefined, Map<string, Entry>>();
    /** Entries of several elements. */
    private readonly shared = new Set<Entry>();
    private namesOfKinds = new Map<string, readonly string[]>();
    private suggestions = new Map<string, string>();
    private revision = 1;
    /** Which names there are, and of which kinds. */
    private readonly all = new Source();

    constructor(declarations: Iterable<Declaration>) {
        for (const declaration of declarations)
            for (const { within, element } of elementsOf(declaration))
                this.put(this.entryFor(element.name, within), element);
    }
    /** Goes over to a later revision: what went, what came, and the order of all. */
    patch(went: Iterable<Declaration>, came: Iterable<Declaration>, inOrder: InOrder, revision: number): void {
        this.revision = revision;
        const before = new Map<Entry, string>();
        const touched = (name: string, within: string | undefined): Entry => {
            const entry = this.entryFor(name, within);
            if (!before.has(entry)) before.set(entry, kindsIn(entry));
            return entry;
        };
        for (const declaration of went)
            for (const { within, element } of elementsOf(declaration)) {
                const entry = touched(element.name, within);
                entry.elements = entry.elements.filter((e) => e.declaration !== declaration);
            }
        for (const declaration of came)
            for (const { within, element } of elementsOf(declaration)) this.put(touched(element.name, within), element);
        for (const [entry, kinds] of before) {
            // Of one declaration they come as they stand in it.
            entry.elements.sort((a, b) =>
                a.declaration === b.declaration ? 0 : inOrder(a.declaration, b.declaration)
            );
            entry.becomesOtherwise(revision);
            if (entry.elements.length < 2) this.shared.delete(entry);
            if (kinds !== kindsIn(entry)) this.forgetNames();
        }
    }
    private forgetNames(): void {
        this.all.becomesOtherwise(this.revision);
        this.namesOfKinds = new Map();
        this.suggestions = new Map();
    }
    find(name: string, kinds: readonly string[], within?: string): NamedElement | undefined {
        const found = this.named(name, within);
        return kinds.length ? found.find((e) => kinds.includes(e.kind)) : found[0];
    }
    /** All that has a name, if several share it. */
    allNamed(name: string, kind: string): readonly NamedElement[] {
        return this.named(name, undefined).filter((e) => e.kind === kind);
    }
    /** Declarations that share a name; what stands inside a declaration may be called like something outside it. */
    duplicates(): Problem[] {
        read(this.all);
        const groups = [...this.shared].map((entry) => {
            read(entry);
            return entry.within === undefined ? entry.elements.filter(isStatement) : entry.elements;
        });
        return groups.flatMap(([first, ...again]) =>
            again.map(({ name, nameAt }) => ({
                code: 'duplicate-name',
                message: `The name ${name} is declared twice. Give one of the two another name.`,
                at: nameAt,
                related: [{ message: `${name} is declared here already.`, at: first.nameAt }]
            }))
        );
    }
    /** What to say of a name that means nothing here, or something of another kind. */
    unresolved(use: Use, ecosystem: string, comparisons: Comparisons): Problem {
        const found = this.named(use.name, use.within)[0];
        const wanted = wordFor(use.kinds);
        if (found)
            return {
                code: 'wrong-kind',
                message: `${use.name} is ${withArticle(wordFor([found.kind]))}, but ${withArticle(wanted)} is needed here.`,
                at: use.at,
                related: [{ message: `${use.name} is declared here.`, at: found.nameAt }]
            };
        const where = use.within ? `in ${use.within}` : `in ${ecosystem} or in a library it includes`;
        const message = `No ${wanted} called ${use.name} is declared ${where}.${this.suggestion(use, comparisons) || remedy(use)}`;
        return { code: 'unknown-name', message, at: use.at };
    }
    /** Names of regions mean nothing to a machine until one is declared: only then has a name its place among the others. */
    standsForItself({ kinds, mayBeUndeclared }: Use): boolean {
        return !!mayBeUndeclared && !this.ofKinds(kinds).length;
    }
    /** Which declared name is probably meant; nothing where several could be. */
    private suggestion(use: Use, comparisons: Comparisons): string {
        const names = this.ofKinds(use.kinds, use.within);
        comparisons.left -= names.length;
        if (comparisons.left < 0) return '';
        const key = [use.name, use.within, ...use.kinds].join('\n');
        const known = this.suggestions.get(key);
        if (known !== undefined) return known;
        const meant = [...new Set(allNearest(use.name, [...(use.builtIn ?? []), ...names]))];
        const text = meant.length === 1 || meant.length === 2 ? ` Did you mean ${meant.join(' or ')}?` : '';
        this.suggestions.set(key, text);
        return text;
    }
    private ofKinds(kinds: readonly string[], within?: string): readonly string[] {
        read(this.all);
        const key = [within, ...kinds].join('\n');
        let names = this.namesOfKinds.get(key);
        if (!names) {
            const elements = [...(this.tables.get(within)?.values() ?? [])].flatMap((entry) => entry.elements);
            names = elements.filter((e) => kinds.includes(e.kind)).map((e) => e.name);
            this.namesOfKinds.set(key, names);
        }
        return names;
    }
    private named(name: string, within: string | undefined): readonly NamedElement[] {
        // A name that nothing has yet is remembered too: an answer may rest on that.
        const entry = isReading() ? this.entryFor(name, within) : this.tables.get(within)?.get(name);
        if (entry) read(entry);
        return entry?.elements ?? none;
    }
    private entryFor(name: string, within: string | undefined): Entry {
        let table = this.tables.get(within);
        if (!table) {
            table = new Map();
            this.tables.set(within, table);
        }
        let entry = table.get(name);
        if (!entry) {
            entry = new Entry(within);
            table.set(name, entry);
        }
        return entry;
    }
    private put(entry: Entry, element: NamedElement): void {
        entry.elements = withOne(entry.elements, element);
        if (entry.elements.length > 1) this.shared.add(entry);
    }
}
function kindsIn({ elements }: Entry): string {
    return elements.map((e) => e.kind).join(' ');
}
/** The names in a declaration, its own first, each with what it is seen inside of. */
function* elementsOf(declaration: Declaration): Iterable<{ within?: string; element: NamedElement }> {
    if (declaration.kind === 'LibraryHeader') return;
    const named = (part: Part, within?: string): { within?: string; element: NamedElement }[] => {
        const { kind, name, nameAt } = part;
        return name && nameAt ? [{ within, element: { kind, name, nameAt, declaration } }] : [];
    };
    yield* named(declaration);
    for (const part of seenEverywhere(declaration)) yield* named(part);
    for (const part of seenInside(declaration)) {
        yield* named(part, (declaration as { name: string }).name);
        // A waiver names a step without its process.
        if (part.kind === 'Step') yield* named(part);
    }
}
interface Part {
    readonly kind: string;
    readonly name?: string;
    readonly nameAt?: Place;
}
function seenEverywhere(declaration: Declaration): readonly Part[] {
    if (declaration.kind === 'EcosystemHeader') return declaration.lifeAreas;
    if (declaration.kind !== 'Partner') return [];
    return [...declaration.contributions, ...declaration.offers, ...declaration.benefits];
}
function seenInside(declaration: Declaration): readonly Part[] {
    if (declaration.kind === 'Certificate') return declaration.levels;
    return declaration.kind === 'ConflictProcess' ? declaration.steps : [];
}
function isStatement({ kind, declaration }: NamedElement): boolean {
    return kind === declaration.kind && kind !== 'EcosystemHeader';
}
const words: Record<string, string> = {
    EcosystemHeader: 'ecosystem',
    LifeArea: 'life area',
    CostGame: 'cost game',
    ConflictProcess: 'conflict process',
    Promised: 'promise',
    Disclosure: 'disclosure'
};
function wordFor(kinds: readonly string[]): string {
    if (kinds.length === 1) return words[kinds[0]] ?? kinds[0].toLowerCase();
    if (kinds.includes('Goal')) return 'declaration';
    if (kinds.includes('Contribution')) return 'contribution, offer, benefit or dataset';
    return kinds.includes('Channel') ? 'party, decision, conflict process, channel or practice' : 'party';
}
/** How an unknown name becomes known, where that is not plain. */
function remedy({ name, kinds, builtIn }: Use): string {
    if (builtIn) return ` Built in are ${builtIn.join(', ')}; another is declared with: action ${name} within use`;
    return kinds.includes('Territory') ? ` Declare it with: territory ${name}` : '';
}
function withArticle(word: string): string {
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
