import type { Declaration, DeclarationOf, Kind } from './declarations.js';
import type { Changes, Declared } from './declared.js';
import type { Ecosystem } from './ecosystem.js';
import { Memory, read, Source } from './memory.js';
import { NameTable } from './names.js';

/** Values of declarations by a key, which depend on the declaration alone (and on the day of the ecosystem). */
export interface Index<K extends Kind, V> {
    readonly kinds: readonly K[];
    readonly entries: (declaration: DeclarationOf<K>, eco: Ecosystem) => Iterable<readonly [key: string, value: V]>;
}
type AnyIndex = Index<Kind, unknown>;

/** The values of one key, in the order of the declarations. */
class Posting extends Source {
    items: { readonly declaration: Declaration; readonly value: unknown }[] = [];
    values: readonly unknown[] = [];
}

/**
 * What is known of an ecosystem: its names, its declarations by kind and by other keys, and what was answered about it. It goes from one
 * state of the ecosystem to the next, and only what the edit touched is looked at again.
 */
export class Knowledge {
    readonly memory: Memory<Ecosystem>;
    readonly names: NameTable;
    private readonly kinds = new Map<Kind, Source>();
    private readonly files = new Map<string, Source>();
    private readonly whichFiles = new Source();
    private readonly indices = new Map<AnyIndex, Map<string, Posting>>();

    constructor(
        eco: Ecosystem,
        private declared: Declared,
        isOnce: boolean
    ) {
        this.memory = new Memory(eco, isOnce);
        this.names = new NameTable(declared);
    }
    goOn(eco: Ecosystem, declared: Declared, { went, came, files }: Changes): void {
        if (declared.uris.join('\n') !== this.declared.uris.join('\n'))
            this.whichFiles.becomesOtherwise(this.memory.revision + 1);
        this.declared = declared;
        this.memory.goOn(eco, went);
        const { revision } = this.memory;
        this.names.patch(went, came, declared.inOrder, revision);
        for (const kind of new Set([...went, ...came].map((d) => d.kind)))
            this.sourceIn(this.kinds, kind).becomesOtherwise(revision);
        for (const uri of files) this.sourceIn(this.files, uri).becomesOtherwise(revision);
        for (const [index, postings] of this.indices) this.patch(index, postings, went, came);
    }
    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        read(this.sourceIn(this.kinds, kind));
        return this.declared.all(kind);
    }
    /** The files, in order. */
    uris(): readonly string[] {
        read(this.whichFiles);
        return this.declared.uris;
    }
    /** The declarations of one file. */
    allIn<K extends Kind>(uri: string, kind: K): readonly DeclarationOf<K>[] {
        read(this.sourceIn(this.files, uri));
        return this.declared.in(uri, kind);
    }
    file(uri: string): ReturnType<Declared['file']> {
        read(this.sourceIn(this.files, uri));
        return this.declared.file(uri);
    }
    lookUp<K extends Kind, V>(index: Index<K, V>, key: string): readonly V[] {
        const posting = postingFor(this.postingsOf(index as unknown as AnyIndex), key);
        read(posting);
        return posting.values as readonly V[];
    }
    private postingsOf(index: AnyIndex): Map<string, Posting> {
        let postings = this.indices.get(index);
        if (!postings) {
            postings = new Map();
            for (const kind of index.kinds)
                for (const declaration of this.declared.all(kind))
                    for (const [key, value] of index.entries(declaration, this.memory.about))
                        postingFor(postings, key).items.push({ declaration, value });
            for (const posting of postings.values()) posting.values = posting.items.map((i) => i.value);
            this.indices.set(index, postings);
        }
        return postings;
    }
    private patch(
        index: AnyIndex,
        postings: Map<string, Posting>,
        went: readonly Declaration[],
        came: readonly Declaration[]
    ): void {
        const { about, revision } = this.memory;
        const touched = new Set<Posting>();
        const isIndexed = ({ kind }: Declaration): boolean => index.kinds.includes(kind);
        for (const declaration of went.filter(isIndexed))
            for (const [key] of index.entries(declaration as never, about)) {
                const posting = postingFor(postings, key);
                posting.items = posting.items.filter((i) => i.declaration !== declaration);
                touched.add(posting);
            }
        for (const declaration of came.filter(isIndexed))
            for (const [key, value] of index.entries(declaration as never, about)) {
                const posting = postingFor(postings, key);
                posting.items.push({ declaration, value });
                touched.add(posting);
            }
        for (const posting of touched) {
            posting.items.sort((a, b) => this.compare(index, a.declaration, b.declaration));
            const values = posting.items.map((i) => i.value);
            const isSame = values.length === posting.values.length && values.every((v, i) => v === posting.values[i]);
            if (isSame) continue;
            posting.values = values;
            posting.becomesOtherwise(revision);
        }
    }
    /** Those of the first kind come first. */
    private compare({ kinds }: AnyIndex, a: Declaration, b: Declaration): number {
        if (a === b) return 0;
        return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || this.declared.inOrder(a, b);
    }
    private sourceIn<K>(sources: Map<K, Source>, key: K): Source {
        let source = sources.get(key);
        if (!source) {
            source = new Source();
            sources.set(key, source);
        }
        return source;
    }
}
function postingFor(postings: Map<string, Posting>, key: string): Posting {
    let posting = postings.get(key);
    if (!posting) {
        posting = new Posting();
        postings.set(key, posting);
    }
    return posting;
}
