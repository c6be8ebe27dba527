import type { Declaration } from './declarations.js';
import type { Problem, Use } from './facts.js';
import type { Place } from './place.js';

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
    private readonly table = new Map<string, NamedElement[]>();
    private readonly inner = new Map<string, NamedElement[]>();

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
        const outer = [...this.table.values()].map((elements) =>
            elements.filter(({ kind, declaration }) => kind === declaration.kind && kind !== 'EcosystemHeader')
        );
        return [...outer, ...this.inner.values()].flatMap(([first, ...again]) =>
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
        return { code: 'unknown-name', message: `No ${wanted} called ${use.name} is declared ${where}.`, at: use.at };
    }
    private named(name: string, within: string | undefined): readonly NamedElement[] {
        return (within === undefined ? this.table.get(name) : this.inner.get(keyOf(name, within))) ?? [];
    }
    private add(
        part: { kind: string; name?: string; nameAt?: Place },
        declaration: Declaration,
        within?: string
    ): void {
        if (!part.name || !part.nameAt) return;
        const element = { kind: part.kind, name: part.name, nameAt: part.nameAt, declaration };
        if (within !== undefined) push(this.inner, keyOf(part.name, within), element);
        // A waiver names a step without its process.
        if (within === undefined || part.kind === 'Step') push(this.table, part.name, element);
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
function keyOf(name: string, within: string): string {
    return `${within}\n${name}`;
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
function withArticle(word: string): string {
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
