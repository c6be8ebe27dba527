import { indexed } from '../../../analyses/parties/indexed.js';
import { spelled } from '../../../model/spelling.js';
import { badDay } from '../../../syntax/numbers.js';
import { everyone } from '../export/parties.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { eco, odrl, rdf, theParty } from '../terms.js';
import type { Names } from './names.js';
import type { Reading } from './reading.js';
import { body, names, title } from './spelling.js';
import { titles } from './vocabulary.js';

type Kind = 'role' | 'group' | 'partner' | 'population' | 'body' | 'external';
const statuses = new Set(['prospect', 'candidate', 'active', 'suspended', 'exiting', 'exited']);

/** Some parties, as a rule names them. */
export interface PartiesRead {
    readonly written: string;
    /** Constraints on which of the members are meant. */
    readonly refinements: readonly Term[];
}

/** The parties of a policy by name, and the statements that declare them. */
export class Parties {
    private readonly all: Term[] = [];
    private meansAnybody = false;
    private readonly kinds = new Map<string, Kind>();
    private readonly members: ReadonlyMap<string, readonly Term[]>;
    private readonly wholes: ReadonlyMap<string, readonly Term[]>;
    /** Collections of which nobody says who is in them. */
    private readonly open = new Set<string>();

    constructor(
        private readonly reading: Reading,
        known: readonly Term[],
        private readonly declared: Names
    ) {
        const pairs = reading.graph.pairs(odrl('partOf'));
        this.members = indexed(pairs.map(([part, whole]) => [keyOf(whole), part] as const));
        this.wholes = indexed(pairs.map(([part, whole]) => [keyOf(part), whole] as const));
        for (const term of known) if (!isEveryone(term)) this.name(term);
    }
    get openCollections(): readonly string[] {
        return this.all.filter((t) => this.open.has(keyOf(t))).map((t) => this.name(t));
    }
    /** Whoever is named is declared. */
    name(term: Term): string {
        if (!this.kinds.has(keyOf(term))) {
            this.kinds.set(keyOf(term), this.kindOf(term));
            this.all.push(term);
        }
        return this.declared.of(term, 'party');
    }
    isPartner(term: Term): boolean {
        return this.kinds.get(keyOf(term)) === 'partner';
    }
    private kindOf(term: Term): Kind {
        const types = new Set(this.reading.graph.types(term));
        for (const kind of ['Role', 'Group', 'Partner', 'Population', 'Body', 'External'] as const)
            if (types.has(eco(kind)) && (kind !== 'Group' || this.hasMembers(term))) return kind.toLowerCase() as Kind;
        if (this.hasMembers(term)) return 'group';
        if (!types.has(odrl('PartyCollection'))) return 'partner';
        this.open.add(keyOf(term));
        return this.reading.options.widely ? 'group' : 'population';
    }
    private hasMembers(term: Term): boolean {
        return this.members.has(keyOf(term)) || this.isNarrowed(term);
    }
    private isNarrowed(term: Term): boolean {
        return this.reading.graph.has(term, odrl('source'));
    }

    /** `all`, `all except` some, or names; several statements where not all are narrowed in the same way. None: anybody. */
    read(terms: readonly Term[]): PartiesRead[] {
        this.meansAnybody ||= !terms.length;
        if (!terms.length || terms.some(isEveryone)) return [{ written: 'all', refinements: [] }];
        const [narrowed, plain] = split(terms, (t) => this.isNarrowed(t) && !this.kinds.has(keyOf(t)));
        const own = plain.length ? [{ written: names(plain.map((t) => this.name(t))), refinements: [] }] : [];
        return [...own, ...narrowed.map((t) => this.narrowed(t))];
    }
    /** Where parties cannot be narrowed: all of a collection, which is noted. */
    plainly(terms: readonly Term[]): string {
        const read = this.read(terms);
        if (read.some((p) => p.refinements.length))
            this.reading.note(
                undefined,
                `which members of ${read.map((p) => p.written).join(', ')} are meant cannot be said here`
            );
        if (read.length > 1 && read.some((p) => /^all( except |$)/.test(p.written))) return 'all';
        return read.map((p) => p.written).join(', ');
    }
    /** A collection that takes some members of another. */
    private narrowed(term: Term): PartiesRead {
        const { graph } = this.reading;
        graph.types(term);
        const source = graph.values(term, odrl('source'));
        const refinements = graph.values(term, odrl('refinement'));
        if (!source.some(isEveryone)) {
            const named = source.filter((s) => s.kind !== 'literal');
            return { written: names((named.length ? named : [term]).map((s) => this.name(s))), refinements };
        }
        const except = refinements.length === 1 ? this.exceptions(refinements[0]) : undefined;
        if (!except) return { written: 'all', refinements };
        return {
            written: except.length ? `all except ${names(except.map((t) => this.name(t)))}` : 'all',
            refinements: []
        };
    }
    /** Those that a refinement of everybody leaves out; `undefined` where it says something else. */
    private exceptions(refinement: Term): readonly Term[] | undefined {
        const { graph } = this.reading;
        const [left] = graph.values(refinement, odrl('leftOperand'));
        const [operator] = graph.values(refinement, odrl('operator'));
        if (left?.value !== theParty || ![odrl('neq'), odrl('isNoneOf')].includes(operator?.value ?? ''))
            return undefined;
        return graph.members(refinement, odrl('rightOperand')).filter((t) => t.kind !== 'literal');
    }
    /** Everything that a rule names as a party, also inside of collections. */
    static named(reading: Reading, terms: readonly Term[]): Term[] {
        const { graph } = reading;
        return terms.flatMap((t) => {
            if (t.kind === 'literal' || isEveryone(t)) return [];
            const narrowed = graph.has(t, odrl('source'));
            return narrowed
                ? graph.values(t, odrl('source')).filter((s) => s.kind !== 'literal' && !isEveryone(s))
                : [t];
        });
    }

    statements(given: ReadonlyMap<string, readonly string[]>): { readonly text: string; readonly about?: Term }[] {
        const known = this.all.length;
        const first = this.told(given);
        // A group may name somebody who is named nowhere else.
        const statements = known === this.all.length ? first : this.told(given);
        return this.meansAnybody ? [...statements, { text: this.anybody() }] : statements;
    }
    /** A rule without an assignee is also about those who are not named. */
    private anybody(): string {
        return `population ${spelled(this.declared.called('anybody', 'anybody'))} "Whoever is not named"`;
    }
    private told(given: ReadonlyMap<string, readonly string[]>): { readonly text: string; readonly about: Term }[] {
        const order: Kind[] = ['role', 'partner', 'population', 'external', 'body', 'group'];
        return order.flatMap((kind) =>
            this.all
                .filter((t) => this.kinds.get(keyOf(t)) === kind)
                .map((about) => ({ text: this.statement(kind, about, given.get(keyOf(about)) ?? []), about }))
        );
    }
    private statement(kind: Kind, term: Term, given: readonly string[]): string {
        const { graph } = this.reading;
        const own = this.name(term);
        const head = `${kind} ${spelled(own)}${title(graph.text(term, ...titles), own)}`;
        graph.values(term, odrl('partOf'), rdf('type'));
        if (kind === 'group') return `${head} of ${this.membersOf(term)}`;
        if (kind !== 'partner') return head;
        const roles = (this.wholes.get(keyOf(term)) ?? []).filter((w) => this.kinds.get(keyOf(w)) === 'role');
        const day = (property: string): string => {
            const said = graph.text(term, eco(property));
            return said && !badDay(said) ? ` ${property} ${said}` : '';
        };
        const status = graph.text(term, eco('status'));
        const as = roles.length ? ` as ${names(roles.map((r) => this.name(r)))}` : '';
        const is = status && statuses.has(status) ? ` status ${status}` : '';
        return `${head}${as}${day('since')}${day('until')}${is}${body(given)}`;
    }
    private membersOf(term: Term): string {
        if (this.open.has(keyOf(term))) return 'all';
        if (this.isNarrowed(term)) {
            const { written, refinements } = this.narrowed(term);
            if (refinements.length)
                this.reading.note(
                    term,
                    `who of ${written} is in ${this.name(term)} is not understood: all of them are`,
                    true
                );
            return written;
        }
        return names((this.members.get(keyOf(term)) ?? []).map((m) => this.name(m)));
    }
}
export function isEveryone(term: Term): boolean {
    return term.value === everyone;
}
function split<T>(all: readonly T[], is: (t: T) => boolean): [T[], T[]] {
    return [all.filter(is), all.filter((t) => !is(t))];
}
