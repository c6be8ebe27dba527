import type { Declaration, DeclarationOf, Kind } from './declarations.js';
import type { Changes, Declared } from './declared.js';
import type { Ecosystem } from './ecosystem.js';
import { Memory, read, Source } from './memory.js';
import { NameTable } from './names.js';
import { withOne } from './with-one.js';

/** Values of declarations by a key, which depend on the declaration alone (and on the day of the ecosystem). */
export interface Index<K extends Kind, V> {
    readonly kinds: readonly K[];
    readonly entries: (declaration: DeclarationOf<K>, eco: Ecosystem) => Iterable<readonly [key: string, value: V]>;
}
type AnyIndex = Index<Kind, unknown>;

/** The values of one key, in the order of the declarations. */
class Posting extends Source {
    /** The declaration that each value is of. */
    declarations: Declaration[] | undefined;
    values: unknown[] | undefined;
}
const none: never[] = [];

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
        this.memory.goOn(eco, went, files);
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
        return (posting.values ?? none) as readonly V[];
    }
    private postingsOf(index: AnyIndex): Map<string, Posting> {
        let postings = this.indices.get(index);
        if (!postings) {
            postings = new Map();
            for (const kind of index.kinds)
                for (const declaration of this.declared.all(kind))
                    for (const [key, value] of index.entries(declaration, this.memory.about))
                        add(postingFor(postings, key), declaration, value);
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
        const before = new Map<Posting, readonly unknown[]>();
        const touched = (key: string): Posting => {
            const posting = postingFor(postings, key);
            if (!before.has(posting)) before.set(posting, posting.values ?? none);
            return posting;
        };
        const isIndexed = ({ kind }: Declaration): boolean => index.kinds.includes(kind);
        for (const declaration of went.filter(isIndexed))
            for (const [key] of index.entries(declaration as never, about)) take(touched(key), declaration);
        for (const declaration of came.filter(isIndexed))
            for (const [key, value] of index.entries(declaration as never, about))
                this.insert(index, touched(key), declaration, value);
        for (const [posting, values] of before) {
            const now = posting.values ?? none;
            const isSame = values.length === now.length && values.every((v, i) => v === now[i]);
            if (!isSame) posting.becomesOtherwise(revision);
        }
    }
    /** Behind all that come before it, and behind other values of the same declaration. */
    private insert(index: AnyIndex, posting: Posting, declaration: Declaration, value: unknown): void {
        const { declarations = none, values = none } = posting;
        let low = 0;
        let high = declarations.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.compare(index, declarations[middle], declaration) <= 0) low = middle + 1;
            else high = middle;
        }
        // Lists that were given out stay what they were: they may be answers, which are compared with later ones.
        posting.declarations = [...declarations.slice(0, low), declaration, ...declarations.slice(low)];
        posting.values = [...values.slice(0, low), value, ...values.slice(low)];
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
function add(posting: Posting, declaration: Declaration, value: unknown): void {
    posting.declarations = withOne(posting.declarations, declaration);
    posting.values = withOne(posting.values, value);
}
function take(posting: Posting, declaration: Declaration): void {
    const { declarations = none, values = none } = posting;
    posting.values = values.filter((_, i) => declarations[i] !== declaration);
    posting.declarations = declarations.filter((d) => d !== declaration);
}
