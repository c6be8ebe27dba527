import type { Declaration, DeclarationOf, Kind } from './declarations.js';
import type { FileFacts } from './facts.js';
import { unread } from './memory.js';
import { compare } from './place.js';

/** What went and what came between two states of some files. */
export interface Changes {
    readonly went: readonly Declaration[];
    readonly came: readonly Declaration[];
    readonly files: readonly string[];
}

/** All the declarations of some files, in the order of the files and of their texts. */
export class Declared {
    private readonly kinds = new Map<Kind, readonly Declaration[]>();
    private order: Map<string, number> | undefined;

    constructor(private readonly files: readonly FileFacts[]) {}

    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        let found = this.kinds.get(kind);
        if (!found) {
            found = this.files.flatMap((file) => ofKind(file).get(kind) ?? []);
            this.kinds.set(kind, found);
        }
        return found as unknown as readonly DeclarationOf<K>[];
    }
    /** Of one file. */
    in<K extends Kind>(uri: string, kind: K): readonly DeclarationOf<K>[] {
        const file = this.file(uri);
        return ((file && ofKind(file).get(kind)) ?? []) as unknown as readonly DeclarationOf<K>[];
    }
    get uris(): readonly string[] {
        return this.files.map((f) => f.uri);
    }
    *[Symbol.iterator](): Iterator<Declaration> {
        for (const { declarations } of this.files) yield* declarations;
    }
    file(uri: string): FileFacts | undefined {
        const index = this.placeOf(uri);
        return index === undefined ? undefined : this.files[index];
    }
    /** Nothing, where the files that stayed stand in another order than before: then everything is to be looked at anew. */
    since(before: Declared): Changes | undefined {
        const stayed = before.files.flatMap(({ uri }) => this.placeOf(uri) ?? []);
        if (stayed.some((place, i) => i > 0 && place < stayed[i - 1])) return undefined;
        const changed = [...new Set([...before.files, ...this.files].map(({ uri }) => uri))].filter(
            (uri) => before.file(uri) !== this.file(uri)
        );
        const differences = changed.map((uri) =>
            difference(before.file(uri)?.declarations ?? none, this.file(uri)?.declarations ?? none)
        );
        return {
            went: differences.flatMap((d) => d.went),
            came: differences.flatMap((d) => d.came),
            files: changed
        };
    }
    /** Which of two comes first. */
    readonly inOrder = (a: Declaration, b: Declaration): number =>
        (this.placeOf(a.at.uri) ?? -1) - (this.placeOf(b.at.uri) ?? -1) ||
        unread(() => compare(a.at.range.start, b.at.range.start));

    private placeOf(uri: string): number | undefined {
        this.order ??= new Map(this.files.map((file, i) => [file.uri, i]));
        return this.order.get(uri);
    }
}
const none: readonly Declaration[] = [];
/** What went from a list and what came into it; of a long list an edit touches little, and only that is looked up. */
function difference(old: readonly Declaration[], now: readonly Declaration[]): Pick<Changes, 'went' | 'came'> {
    const most = Math.min(old.length, now.length);
    let first = 0;
    while (first < most && old[first] === now[first]) first++;
    let last = 0;
    while (last < most - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
    const [went, came] = [old, now].map((list) => list.slice(first, list.length - last));
    const [known, present] = [new Set(went), new Set(came)];
    return { went: went.filter((d) => !present.has(d)), came: came.filter((d) => !known.has(d)) };
}
function ofKind(file: FileFacts): ReadonlyMap<Kind, readonly Declaration[]> {
    let kinds = kindsOf.get(file);
    if (!kinds) {
        kinds = new Map();
        for (const declaration of file.declarations) {
            const list = kinds.get(declaration.kind);
            if (list) list.push(declaration);
            else kinds.set(declaration.kind, [declaration]);
        }
        kindsOf.set(file, kinds);
    }
    return kinds;
}
const kindsOf = new WeakMap<FileFacts, Map<Kind, Declaration[]>>();
