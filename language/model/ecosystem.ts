import type { Declaration, DeclarationOf, Kind, Name, Parties, Tolerance } from './declarations.js';
import { Declared } from './declared.js';
import type { FileFacts, Problem, Use } from './facts.js';
import { type Index, Knowledge } from './knowledge.js';
import { type Memory, type Question, read, same } from './memory.js';
import { mostComparisons, type NamedElement } from './names.js';
import { atOnce, pause, type Steps, withPauses } from './steps.js';

/** Exceptions from exceptions beyond any reading: there, groups have no members. */
const deepestException = 200;
/** Looked up in a few milliseconds. */
const usesPerStep = 2_000;

export interface EcosystemOptions {
    readonly asOf?: string;
    readonly problems?: readonly Problem[];
    /** The same ecosystem before the last edit. What it knew is taken over as far as it still holds, and is made anew if it is asked again. */
    readonly after?: Ecosystem;
    /** It is asked once, and no other one comes after it: then it is not noted what answers rest on. */
    readonly isOnce?: boolean;
}

/**
 * One ecosystem: the declarations of all its files and of the libraries it includes, with its names resolved. It never changes; after an
 * edit there is another one. All that can be read of it says so to the answer that is being made (`memory.ts`).
 */
export class Ecosystem {
    /** The day that everything is judged on. Never the wall clock: without one, nothing has begun or ended. */
    readonly asOf: string | undefined;
    private readonly declared: Declared;
    private known: Knowledge | undefined;

    constructor(
        readonly name: string,
        private readonly texts: readonly FileFacts[],
        private readonly included: readonly FileFacts[],
        private readonly options: EcosystemOptions = {}
    ) {
        this.declared = new Declared([...included, ...texts]);
        this.asOf = options.asOf ?? this.declared.all('EcosystemHeader')[0]?.dated;
        this.known = options.after?.handOver(this);
    }
    private get knowledge(): Knowledge {
        this.known ??= new Knowledge(this, this.declared, this.options.isOnce ?? false);
        return this.known;
    }
    private handOver(to: Ecosystem): Knowledge | undefined {
        const { known } = this;
        const changes = to.asOf === this.asOf && to.name === this.name && to.declared.since(this.declared);
        if (!known || !changes || this.options.isOnce) return undefined;
        this.known = undefined;
        known.goOn(to, to.declared, changes);
        return known;
    }
    /** What was answered about this ecosystem. */
    get memory(): Memory<Ecosystem> {
        return this.knowledge.memory;
    }
    get files(): readonly FileFacts[] {
        read(this.memory.everything);
        return this.texts;
    }
    get libraries(): readonly FileFacts[] {
        read(this.memory.everything);
        return this.included;
    }
    /** One of the files, or of the libraries. */
    file(uri: string | undefined): FileFacts | undefined {
        return uri === undefined ? undefined : this.knowledge.file(uri);
    }
    get header(): DeclarationOf<'EcosystemHeader'> | undefined {
        return this.all('EcosystemHeader')[0];
    }
    /** Partners that are active at the date: status active (the default), begun, not ended. */
    get active(): readonly DeclarationOf<'Partner'>[] {
        return this.memory.ask(active, undefined);
    }
    get activeNames(): ReadonlySet<string> {
        return this.memory.ask(activeNames, undefined);
    }
    /** The same of one name. Whoever asks rests on that name alone, and not on every partner that comes or goes. */
    isActiveName(name: string): boolean {
        const found = this.knowledge.names.allNamed(name, 'Partner');
        return found.some((e) => this.isActive(e.declaration as DeclarationOf<'Partner'>));
    }

    /** What is wrong with the names, and with how the files belong together. */
    get problems(): readonly Problem[] {
        return atOnce(this.findProblems());
    }
    /** The same in steps: among ten thousand partners half a million names are looked up. */
    *findProblems(): Steps<readonly Problem[]> {
        const { problems = [] } = this.options;
        // Two files that both declare the whole ecosystem share every name: that is one fault, not one per name.
        const isTwice = problems.some((p) => p.code === 'ecosystem-twice');
        const found = [...problems, ...(isTwice ? [] : this.memory.ask(duplicates, undefined))];
        for (const { uri } of this.texts) {
            found.push(...(yield* this.memory.askInSteps(unresolved, uri, unresolvedInSteps)));
            yield pause;
        }
        return found;
    }
    *unresolvedIn(uri: string): Steps<readonly Problem[]> {
        const found: Problem[] = [];
        const comparisons = { left: mostComparisons };
        const { uses } = this.file(uri)!;
        for (const use of withPauses(uses, usesPerStep)) {
            if (use === pause) yield pause;
            else if (!this.meaning(use) && !this.knowledge.names.standsForItself(use))
                found.push(this.knowledge.names.unresolved(use, this.name, comparisons));
        }
        return found;
    }
    duplicates(): readonly Problem[] {
        const shipped = new Set(this.included.map((l) => l.uri));
        return this.knowledge.names.duplicates().filter((p) => !shipped.has(p.at.uri));
    }

    /** All statements of one kind, those of libraries first. */
    all<K extends Kind>(kind: K): readonly DeclarationOf<K>[] {
        return this.knowledge.all(kind);
    }
    /** Those of one file. */
    allIn<K extends Kind>(uri: string, kind: K): readonly DeclarationOf<K>[] {
        return this.knowledge.allIn(uri, kind);
    }
    /** The addresses of the files, those of libraries first. */
    get uris(): readonly string[] {
        return this.knowledge.uris();
    }
    /** What an index has of a key, in the order of the declarations. */
    lookUp<K extends Kind, V>(index: Index<K, V>, key: string): readonly V[] {
        return this.knowledge.lookUp(index, key);
    }
    /** Which of two declarations comes first. Never changes while both are there. */
    readonly inOrder = (a: Declaration, b: Declaration): number => this.declared.inOrder(a, b);
    /** The first declaration of a name, of one of these kinds if any are given. */
    find<K extends Kind = Kind>(name: string, ...kinds: K[]): DeclarationOf<K> | undefined {
        return this.knowledge.names.find(name, kinds)?.declaration as DeclarationOf<K> | undefined;
    }
    /** Whatever a name means where it is used: a declaration, or something inside one (a contribution, a level, a step). */
    meaning(use: Pick<Use, 'name' | 'kinds' | 'within'>): NamedElement | undefined {
        return this.knowledge.names.find(use.name, use.kinds, use.within);
    }
    get phase(): string | undefined {
        return this.memory.ask(phase, undefined);
    }
    /** A threshold of ours that the ecosystem sets otherwise. */
    tolerance(what: Tolerance['what']): Tolerance | undefined {
        return this.memory.ask(tolerance, what);
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
        return [...this.activeNames, ...this.all('Population').map((p) => p.name)].filter((n) => !out.has(n));
    }
    /** Groups within groups are walked without recursion, so that a chain of ten thousand fits on the stack; one within itself adds nobody. */
    private partiesBehind(name: string, open: ReadonlySet<string>): string[] {
        const found: string[][] = [];
        const seen = new Set(open);
        const path = [{ group: name, rest: [name] }];
        for (let at = path.at(-1); at; at = path.at(-1)) {
            const next = at.rest.pop();
            if (next === undefined) path.pop();
            else if (this.find(next, 'Role')) found.push([...this.lookUp(holders, next)]);
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
    isActive({ status = 'active', since, until }: DeclarationOf<'Partner'>): boolean {
        if (status !== 'active') return false;
        return !this.asOf || !((until && until < this.asOf) || (since && since > this.asOf));
    }
}

const holders: Index<'Partner', string> = {
    kinds: ['Partner'],
    entries: (partner, eco) =>
        eco.isActive(partner) ? [...new Set(partner.roles.map((r) => r.name))].map((role) => [role, partner.name]) : []
};
const active: Question<Ecosystem, undefined, readonly DeclarationOf<'Partner'>[]> = {
    compute: (eco) => eco.all('Partner').filter((p) => eco.isActive(p)),
    same
};
const activeNames: Question<Ecosystem, undefined, ReadonlySet<string>> = {
    compute: (eco) => new Set(eco.active.map((p) => p.name)),
    same
};
const phase: Question<Ecosystem, undefined, string | undefined> = { compute: (eco) => eco.header?.phase, same };
const tolerance: Question<Ecosystem, Tolerance['what'], Tolerance | undefined> = {
    compute: (eco, what) => eco.header?.tolerances.find((t) => t.what === what),
    same: (a, b) => a?.what === b?.what && textOf(a) === textOf(b)
};
function textOf(tolerance: Tolerance | undefined): string | undefined {
    return tolerance && (tolerance.value ?? tolerance.time)?.text;
}
const duplicates: Question<Ecosystem, undefined, readonly Problem[]> = { compute: (eco) => eco.duplicates(), same };
const unresolvedInSteps = (eco: Ecosystem, uri: string): Steps<readonly Problem[]> => eco.unresolvedIn(uri);
const unresolved: Question<Ecosystem, string, readonly Problem[]> = {
    compute: (eco, uri) => atOnce(unresolvedInSteps(eco, uri)),
    same
};
