import type { Fact, FactOf, FileFacts, Party, Problem } from './facts.js';
import type { Place } from './place.js';

/**
 * One ecosystem: the facts of all its files and of the libraries it includes, with its names resolved.
 * Immutable; made anew from the facts per file whenever one of them changes, so nothing in it can be stale.
 */
export class Ecosystem {
    readonly facts: readonly Fact[];
    readonly header: FactOf<'EcosystemHeader'> | undefined;
    readonly asOf: string | undefined;
    readonly problems: readonly Problem[];
    private readonly table = new Map<string, Fact[]>();
    private readonly kinds = new Map<string, Fact[]>();

    constructor(
        readonly name: string,
        readonly files: readonly FileFacts[],
        readonly libraries: readonly FileFacts[],
        options: { asOf?: string; problems?: readonly Problem[] } = {}
    ) {
        this.facts = files.flatMap((f) => f.facts);
        for (const fact of [...libraries.flatMap((f) => f.facts), ...this.facts]) {
            push(this.kinds, fact.kind, fact);
            const declared = declaredName(fact);
            if (declared) push(this.table, declared, fact);
        }
        this.header = this.all('EcosystemHeader')[0];
        this.asOf = options.asOf ?? this.header?.dated[0];
        this.problems = [...(options.problems ?? []), ...this.duplicates(), ...this.unresolved()];
    }

    /** All statements of one kind, those of libraries first. */
    all<K extends Fact['kind']>(kind: K): readonly FactOf<K>[] {
        return (this.kinds.get(kind) ?? []) as unknown as FactOf<K>[];
    }
    /** The first declaration of a name, of one kind if given. */
    find<K extends Fact['kind'] = Fact['kind']>(name: string, ...kinds: K[]): FactOf<K> | undefined {
        return this.table.get(name)?.find((f) => !kinds.length || kinds.includes(f.kind as K)) as FactOf<K> | undefined;
    }
    /** Partners that are active at the date: status active (the default), not yet ended, already begun. */
    get active(): readonly FactOf<'Partner'>[] {
        return this.all('Partner').filter(
            (p) =>
                (p.status[0] ?? 'active') === 'active' &&
                !(this.asOf && ((p.until[0] && p.until[0] < this.asOf) || (p.since[0] && p.since[0] > this.asOf)))
        );
    }
    get phase(): string | undefined {
        return this.header?.phase[0];
    }
    titleOf(name: string): string {
        const fact = this.find(name) as { title?: string } | undefined;
        return fact?.title ?? name;
    }

    /** Names of the parties a reference means, roles and groups replaced by the active partners in them; other parties as themselves. */
    expand(refs: readonly Party[]): Set<string> {
        const out = new Set<string>();
        const visit = (name: string, seen: Set<string>): void => {
            if (seen.has(name)) return;
            seen.add(name);
            const role = this.find(name, 'Role');
            const group = this.find(name, 'Group');
            if (role)
                for (const p of this.active) {
                    if (p.roles.some((r) => r.name === name)) out.add(p.name);
                }
            else if (group) for (const member of group.members) for (const m of this.expandOne(member)) visit(m, seen);
            else out.add(name);
        };
        for (const ref of refs) for (const name of this.expandOne(ref)) visit(name, new Set());
        return out;
    }
    private expandOne(ref: Party): string[] {
        if (!ref.all) return ref.party ? [ref.party.name] : [];
        const out = new Set(ref.except.map((e) => e.name));
        for (const e of ref.except) {
            const role = this.find(e.name, 'Role');
            if (role) for (const p of this.all('Partner')) if (p.roles.some((r) => r.name === e.name)) out.add(p.name);
            const group = this.find(e.name, 'Group');
            if (group) for (const m of group.members) if (m.party) out.add(m.party.name);
        }
        return [...this.active, ...this.all('Population')].map((p) => p.name).filter((n) => !out.has(n));
    }

    private *duplicates(): Iterable<Problem> {
        for (const [name, facts] of this.table) {
            for (const again of facts.slice(1)) {
                if (this.libraries.some((l) => l.uri === again.at.uri)) continue;
                yield {
                    code: 'duplicate-name',
                    message: `The name ${name} is declared twice. Give one of the two another name.`,
                    at: again.nameAt ?? again.at,
                    related: [{ message: `${name} is declared here already.`, at: facts[0].nameAt ?? facts[0].at }]
                };
            }
        }
    }
    private *unresolved(): Iterable<Problem> {
        for (const use of this.files.flatMap((f) => f.uses)) {
            const found = this.table.get(use.name);
            if (found?.some((f) => use.kinds.includes(f.kind))) continue;
            const want = use.kinds.length > 1 ? 'party' : (words[use.kinds[0]] ?? use.kinds[0].toLowerCase());
            yield found
                ? {
                      code: 'wrong-kind',
                      message: `${use.name} is a ${words[found[0].kind] ?? found[0].kind.toLowerCase()}, but a ${want} is needed here.`,
                      at: use.at,
                      related: [{ message: `${use.name} is declared here.`, at: found[0].nameAt ?? found[0].at }]
                  }
                : {
                      code: 'unknown-name',
                      message: `No ${want} called ${use.name} is declared in ${this.name} or in a library it includes.`,
                      at: use.at
                  };
        }
    }
}
const words: Record<string, string> = {
    EcosystemHeader: 'ecosystem',
    Promised: 'promise',
    Region: 'territory',
    Game: 'cost game'
};

export function declaredName(fact: Fact): string | undefined {
    if (fact.kind === 'EcosystemHeader' || fact.kind === 'LibraryHeader' || fact.kind === 'PartHeader')
        return undefined;
    return (fact as { name?: string }).name || undefined;
}
/** The keyword name of a place in words, for messages and panels. */
export function placeKey(place: Place): string {
    return `${place.uri}#${place.range.start.line}:${place.range.start.character}-${place.range.end.line}:${place.range.end.character}`;
}
function push<V>(map: Map<string, V[]>, key: string, value: V): void {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
}
