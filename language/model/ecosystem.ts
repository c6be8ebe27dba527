import type { Declaration, DeclarationOf, Kind, Name, Parties, Tolerance } from './declarations.js';
import type { FileFacts, Problem, Use } from './facts.js';
import { type NamedElement, NameTable } from './names.js';
import { atOnce, pause, type Steps, withPauses } from './steps.js';

/** Exceptions from exceptions beyond any reading: there, groups have no members. */
const deepestException = 200;
/** Looked up in a few milliseconds. */
const usesPerStep = 2_000;

/**
 * One ecosystem: the declarations of all its files and of the libraries it includes, with its names resolved.
 * Immutable; made anew from the facts per file whenever one of them changes, so nothing in it can be stale.
 */
export class Ecosystem {
    readonly header: DeclarationOf<'EcosystemHeader'> | undefined;
    /** The day that everything is judged on. Never the wall clock: without one, nothing has begun or ended. */
    readonly asOf: string | undefined;
    /** Partners that are active at the date: status active (the default), begun, not ended. */
    readonly active: readonly DeclarationOf<'Partner'>[];
    private readonly names: NameTable;
    private readonly kinds = new Map<Kind, Declaration[]>();

    constructor(
        readonly name: string,
        readonly files: readonly FileFacts[],
        readonly libraries: readonly FileFacts[],
        private readonly options: { asOf?: string; problems?: readonly Problem[] } = {}
    ) {
        const declarations = [...libraries, ...files].flatMap((f) => f.declarations);
        for (const declaration of declarations) {
            const list = this.kinds.get(declaration.kind);
            if (list) list.push(declaration);
            else this.kinds.set(declaration.kind, [declaration]);
        }
        this.names = new NameTable(declarations);
        this.header = this.all('EcosystemHeader')[0];
        this.asOf = options.asOf ?? this.header?.dated;
        this.active = this.all('Partner').filter((p) => this.isActive(p));
    }

    /** What is wrong with the names, and with how the files belong together. */
    get problems(): readonly Problem[] {
        return atOnce(this.findProblems());
    }
    /** The same in steps: among ten thousand partners half a million names are looked up. */
    *findProblems(): Steps<readonly Problem[]> {
        if (this.known) return this.known;
        const { problems = [] } = this.options;
        const shipped = new Set(this.libraries.map((l) => l.uri));
        // Two files that both declare the whole ecosystem share every name: that is one fault, not one per name.
        const isTwice = problems.some((p) => p.code === 'ecosystem-twice');
        const duplicates = isTwice ? [] : this.names.duplicates().filter((p) => !shipped.has(p.at.uri));
        const found = [...problems, ...duplicates];
        for (const { uses } of this.files)
            for (const use of withPauses(uses, usesPerStep)) {
                if (use === pause) yield pause;
                else if (!this.meaning(use) && !this.names.standsForItself(use))
                    found.push(this.names.unresolved(use, this.name));
            }
        this.known = found;
        return found;
    }
    private known: readonly Problem[] | undefined;

    /** All statements of one kind, those of libraries first. */
    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        return (this.kinds.get(kind) ?? []) as unknown as DeclarationOf<K>[];
    }
    /** The first declaration of a name, of one of these kinds if any are given. */
    find<K extends Kind = Kind>(name: string, ...kinds: K[]): DeclarationOf<K> | undefined {
        return this.names.find(name, kinds)?.declaration as DeclarationOf<K> | undefined;
    }
    /** Whatever a name means where it is used: a declaration, or something inside one (a contribution, a level, a step). */
    meaning(use: Pick<Use, 'name' | 'kinds' | 'within'>): NamedElement | undefined {
        return this.names.find(use.name, use.kinds, use.within);
    }
    get phase(): string | undefined {
        return this.header?.phase;
    }
    /** A threshold of ours that the ecosystem sets otherwise. */
    tolerance(what: Tolerance['what']): Tolerance | undefined {
        return this.header?.tolerances.find((t) => t.what === what);
    }

    /**
     * The parties that are meant: a role stands for the active partners that hold it, a group for its members, `all` for the
     * active partners and the populations; every other party for itself.
     */
    expand(...said: readonly (Parties | undefined)[]): Set<string> {
        const out = new Set<string>();
        for (const parties of said) if (parties) for (const name of this.partiesOf(parties, new Set())) out.add(name);
        return out;
    }
    expandName(name: string): Set<string> {
        return new Set(this.partiesBehind(name, new Set()));
    }
    private partiesOf(parties: Parties, open: ReadonlySet<string>): string[] {
        const behind = (names: readonly Name[]): string[] => names.flatMap((n) => this.partiesBehind(n.name, open));
        if (!parties.all) return behind(parties.named);
        const out = new Set(behind(parties.except));
        return [...this.active, ...this.all('Population')].map((p) => p.name).filter((n) => !out.has(n));
    }
    /** Groups within groups are walked without recursion, so that a chain of ten thousand fits on the stack; one within itself adds nobody. */
    private partiesBehind(name: string, open: ReadonlySet<string>): string[] {
        const found: string[][] = [];
        const seen = new Set(open);
        const path = [{ group: name, rest: [name] }];
        for (let at = path.at(-1); at; at = path.at(-1)) {
            const next = at.rest.pop();
            if (next === undefined) path.pop();
            else if (this.find(next, 'Role')) found.push(this.holdersOf(next));
            else {
                const members = this.find(next, 'Group')?.members;
                if (!members) found.push([next]);
                else if (seen.size === seen.add(next).size || open.size > deepestException) continue;
                else if (!members.all) path.push({ group: next, rest: members.named.map((n) => n.name).reverse() });
                else found.push(this.partiesOf(members, new Set([...open, ...path.map((p) => p.group), next])));
            }
        }
        return found.flat();
    }
    private holdersOf(role: string): string[] {
        if (!this.holders) {
            this.holders = new Map();
            for (const { name, roles } of this.active)
                for (const held of new Set(roles.map((r) => r.name)))
                    if (!this.holders.get(held)?.push(name)) this.holders.set(held, [name]);
        }
        return this.holders.get(role) ?? [];
    }
    private holders: Map<string, string[]> | undefined;
    private isActive({ status = 'active', since, until }: DeclarationOf<'Partner'>): boolean {
        if (status !== 'active') return false;
        return !this.asOf || !((until && until < this.asOf) || (since && since > this.asOf));
    }
}
