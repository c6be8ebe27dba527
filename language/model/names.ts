import type { Declaration } from './declarations.js';
import type { Problem, Use } from './facts.js';
import { allNearest } from './nearest.js';
import type { Place } from './place.js';

/** So many unknown names are no slips of the finger: beyond this, about a tenth of a second, none is compared any more. */
const mostComparisons = 500_000;

/** Something with a name: a declaration, or something inside one. */
export interface NamedElement {
    readonly kind: string;
    readonly name: string;
    readonly nameAt: Place;
    readonly declaration: Declaration;
}

/**
 * What every name of an ecosystem means: a hash table, so that a name is found as fast among ten thousand as among ten.
 * Contributions, offers, benefits and life areas are seen everywhere; levels within their certificate, steps within their process.
 */
export class NameTable {
    /** By the declaration that the names are seen inside of; `undefined`: seen everywhere. */
    private readonly tables = new Map<string | undefined, Map<string, NamedElement[]>>();
    private readonly namesOfKinds = new Map<string, readonly string[]>();
    private readonly suggestions = new Map<string, string>();
    private comparisons = 0;

    constructor(declarations: readonly Declaration[]) {
        for (const declaration of declarations) {
            if (declaration.kind === 'LibraryHeader') continue;
            this.add(declaration, declaration);
            for (const part of seenEverywhere(declaration)) this.add(part, declaration);
            for (const part of seenInside(declaration))
                this.add(part, declaration, (declaration as { name: string }).name);
        }
    }
    find(name: string, kinds: readonly string[], within?: string): NamedElement | undefined {
        const found = this.named(name, within);
        return kinds.length ? found.find((e) => kinds.includes(e.kind)) : found[0];
    }
    /** Declarations that share a name; what stands inside a declaration may be called like something outside it. */
    duplicates(): Problem[] {
        const groups = [...this.tables].flatMap(([within, table]) =>
            [...table.values()].map((elements) => (within === undefined ? elements.filter(isStatement) : elements))
        );
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
    unresolved(use: Use, ecosystem: string): Problem {
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
        const message = `No ${wanted} called ${use.name} is declared ${where}.${this.suggestion(use) || remedy(use)}`;
        return { code: 'unknown-name', message, at: use.at };
    }
    /** Names of regions mean nothing to a machine until one is declared: only then has a name its place among the others. */
    standsForItself({ kinds, mayBeUndeclared }: Use): boolean {
        return !!mayBeUndeclared && !this.ofKinds(kinds).length;
    }
    /** Which declared name is probably meant; nothing where several could be. */
    private suggestion(use: Use): string {
        const key = [use.name, use.within, ...use.kinds].join('\n');
        const known = this.suggestions.get(key);
        if (known !== undefined) return known;
        const meant = this.near(use);
        const text = meant.length === 1 || meant.length === 2 ? ` Did you mean ${meant.join(' or ')}?` : '';
        this.suggestions.set(key, text);
        return text;
    }
    private near({ name, kinds, within, builtIn = [] }: Use): readonly string[] {
        const names = this.ofKinds(kinds, within);
        this.comparisons += names.length;
        if (this.comparisons > mostComparisons) return [];
        return [...new Set(allNearest(name, [...builtIn, ...names]))];
    }
    private ofKinds(kinds: readonly string[], within?: string): readonly string[] {
        const key = [within, ...kinds].join('\n');
        let names = this.namesOfKinds.get(key);
        if (!names) {
            const elements = [...(this.tables.get(within)?.values() ?? [])].flat();
            names = elements.filter((e) => kinds.includes(e.kind)).map((e) => e.name);
            this.namesOfKinds.set(key, names);
        }
        return names;
    }
    private named(name: string, within: string | undefined): readonly NamedElement[] {
        return this.tables.get(within)?.get(name) ?? [];
    }
    private add(
        part: { kind: string; name?: string; nameAt?: Place },
        declaration: Declaration,
        within?: string
    ): void {
        if (!part.name || !part.nameAt) return;
        const element = { kind: part.kind, name: part.name, nameAt: part.nameAt, declaration };
        // A waiver names a step without its process.
        for (const where of part.kind === 'Step' ? [within, undefined] : [within]) {
            const table = this.tables.get(where) ?? new Map<string, NamedElement[]>();
            this.tables.set(where, table);
            push(table, part.name, element);
        }
    }
}
function seenEverywhere(declaration: Declaration): readonly { kind: string; name: string; nameAt: Place }[] {
    if (declaration.kind === 'EcosystemHeader') return declaration.lifeAreas;
    if (declaration.kind !== 'Partner') return [];
    return [...declaration.contributions, ...declaration.offers, ...declaration.benefits];
}
function seenInside(declaration: Declaration): readonly { kind: string; name?: string; nameAt?: Place }[] {
    if (declaration.kind === 'Certificate') return declaration.levels;
    return declaration.kind === 'ConflictProcess' ? declaration.steps : [];
}
function isStatement({ kind, declaration }: NamedElement): boolean {
    return kind === declaration.kind && kind !== 'EcosystemHeader';
}
function push<V>(map: Map<string, V[]>, key: string, value: V): void {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
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
