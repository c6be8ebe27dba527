import { isBuiltIn } from '../../../analyses/data/hierarchy.js';
import { spelled } from '../../../model/spelling.js';
import type { Term } from '../node.js';
import { type Graph, keyOf } from '../read/graph.js';
import { actionTerms, dct, eco, odrl, odrlActions, otherAction, rdf, rdfs, replacedBy, skos } from '../terms.js';
import { lastPart, type Names } from './names.js';
import { broader, purposesShipped, shippedPurpose } from './purposes.js';
import type { Reading } from './reading.js';
import { names, title } from './spelling.js';

const ours = new Map([...actionTerms].map(([action, iri]) => [iri, action]));
/** What the words of people call a thing. */
export const titles = [
    dct('title'),
    rdfs('label'),
    skos('prefLabel'),
    'http://xmlns.com/foaf/0.1/name',
    'http://www.w3.org/2006/vcard/ns#fn',
    'http://schema.org/name'
];

/** The names of actions, purposes and territories, and the statements that declare them. */
export class Vocabulary {
    private readonly actions = new Map<string, Term>();
    private readonly purposes = new Map<string, Term>();
    private readonly territories = new Map<string, Term>();
    private readonly nobodyKnows = new Set<string>();
    private usesLibrary = false;
    private readonly leavesTerritories: boolean;

    /** Parties, data and what else is declared share `declared` with them: a name means one thing. */
    constructor(
        private readonly reading: Reading,
        private readonly declared: Names,
        /** Territories stand undeclared where the policy is one of ours and declares none. */
        isOurs: boolean
    ) {
        const { graph } = reading;
        const isTerritory = (t: Term): boolean => graph.types(t).includes(eco('Territory'));
        this.leavesTerritories = isOurs && !graph.subjectsOf(rdf('type')).some(isTerritory);
        for (const [subject] of graph.pairs(odrl('includedIn'))) this.action(subject);
        for (const subject of graph.subjectsOf(rdf('type'))) {
            const types = new Set(graph.types(subject));
            if (types.has(eco('Purpose'))) this.purpose(subject);
            if (types.has(eco('Territory'))) this.territory(subject);
        }
    }
    get includes(): boolean {
        return this.usesLibrary;
    }
    /** Actions whose place among the others is not said. */
    get unplaced(): readonly string[] {
        return [...this.nobodyKnows].map((key) => this.action(this.actions.get(key)!)[0]);
    }

    /** What the language calls an action: `use` of ODRL is two of ours. */
    action(term: Term): readonly string[] {
        const iri = replacedBy.get(term.value) ?? term.value;
        if (iri === odrl('use')) return ['use', 'share'];
        if (iri === eco('use')) return ['use'];
        const builtIn = ours.get(iri);
        if (builtIn) return [builtIn];
        const resolved: Term = { ...term, value: iri };
        this.actions.set(keyOf(resolved), resolved);
        const plain = lastPart(iri) || 'action';
        return [this.declared.called(keyOf(resolved), isBuiltIn(plain) ? `odrl-${plain}` : plain)];
    }
    /** What a duty is called is free: only what is declared anyhow gets the name of it. */
    duty(term: Term): string {
        const iri = replacedBy.get(term.value) ?? term.value;
        if (iri === odrl('use') || iri === eco('use')) return 'use';
        if (this.actions.has(keyOf({ ...term, value: iri } as Term))) return this.action(term)[0];
        return ours.get(iri) ?? (lastPart(iri) || 'action');
    }
    /** A purpose may also be a text. */
    purpose(term: Term): string {
        const shipped = shippedPurpose(term);
        if (shipped) {
            this.usesLibrary = true;
            return shipped;
        }
        return this.concept(this.purposes, term, 'purpose');
    }
    territory(term: Term): string {
        if (this.leavesTerritories) return lastPart(term.value) || 'territory';
        return this.concept(this.territories, term, 'territory');
    }
    private concept(seen: Map<string, Term>, term: Term, kind: string): string {
        const key = keyOf(term);
        if (!seen.has(key)) {
            seen.set(key, term);
            for (const parent of this.reading.graph.values(term, ...broader))
                if (parent.kind !== 'literal') kind === 'purpose' ? this.purpose(parent) : this.territory(parent);
        }
        // Names of the library are taken, whether or not it is included in the end.
        return this.declared.of(term, kind);
    }

    /** The statements that declare them. New actions, purposes and territories are met while these are made. */
    statements(): { readonly text: string; readonly about: Term }[] {
        return [
            ...[...this.purposes.values()].map((t) => this.declaration('purpose', t, (p) => this.purpose(p))),
            ...this.territoryStatements(),
            ...this.actionStatements(),
            ...this.exclusions()
        ];
    }
    private territoryStatements(): { readonly text: string; readonly about: Term }[] {
        return [...this.territories.values()].map((t) => this.declaration('territory', t, (p) => this.territory(p)));
    }
    private declaration(word: string, term: Term, nameOf: (parent: Term) => string): { text: string; about: Term } {
        const { graph } = this.reading;
        const own = nameOf(term);
        const parents = graph.values(term, ...broader).filter((p) => p.kind !== 'literal');
        const within = parents.length ? ` within ${names([...new Set(parents.map(nameOf))])}` : '';
        const called = graph.text(term, ...titles) ?? (term.kind === 'literal' ? term.value : undefined);
        return { text: `${word} ${spelled(own)}${title(called, own)}${within}`, about: term };
    }
    private actionStatements(): { readonly text: string; readonly about: Term }[] {
        const { graph } = this.reading;
        const out: { text: string; about: Term }[] = [];
        // A map that grows while it is walked: what is above an action is declared as well.
        for (const [key, term] of this.actions) {
            graph.types(term);
            const own = this.action(term)[0];
            const parents = this.above(key, term);
            const within = parents.length
                ? ` within ${parents.map((p) => (isBuiltIn(p) ? p : spelled(p))).join(', ')}`
                : '';
            out.push({
                text: `action ${spelled(own)}${title(graph.text(term, ...titles), own)}${within}`,
                about: term
            });
        }
        return this.reading.options.widely && this.nobodyKnows.size ? this.widened(out) : out;
    }
    private above(key: string, term: Term): readonly string[] {
        const { graph } = this.reading;
        const said = graph.values(term, odrl('includedIn'));
        const standard = odrlActions.get(term.value);
        const parents = said.filter((p) => p.value !== otherAction);
        if (!said.length && !standard) {
            if (!this.nobodyKnows.has(key))
                this.reading.note(
                    term,
                    `what the action ${this.action(term)[0]} is a kind of is not said (odrl:includedIn); it stands by itself`
                );
            this.nobodyKnows.add(key);
        }
        // Of the two that are above everything, one is enough.
        const own = parents.map((p) => this.action(p)[0]);
        const known = (standard ?? []).map((p) => (isBuiltIn(p) ? p : this.action({ kind: 'iri', value: p })[0]));
        return [...new Set([...own, ...known])];
    }
    /** An action that stands by itself may be any other, or a kind of it: one in between says so. */
    private widened(statements: readonly { text: string; about: Term }[]): { text: string; about: Term }[] {
        const hub = spelled(this.declared.called('hub of unplaced actions', 'may-be-any'));
        const isPlaced = ({ about }: { about: Term }): boolean => !this.nobodyKnows.has(keyOf(about));
        const placed = statements.filter(isPlaced);
        const others = placed.map(({ about }) => spelled(this.action(about)[0]));
        const unplaced = statements.filter((s) => !isPlaced(s)).map((s) => ({ ...s, text: `${s.text} within ${hub}` }));
        const between = {
            text: `action ${hub} within ${[...actionTerms.keys(), 'use', ...others].join(', ')}`,
            about: statements[0].about
        };
        return [...placed, ...unplaced, between];
    }
    private exclusions(): { readonly text: string; readonly about: Term }[] {
        const { graph } = this.reading;
        const nameIn = {
            purposes: (t: Term) => this.purpose(t),
            territories: (t: Term) => this.territory(t),
            actions: (t: Term) => this.action(t)[0]
        };
        return graph.subjectsOf(eco('member')).flatMap((about) => {
            const among = graph.text(about, eco('among')) as keyof typeof nameIn | undefined;
            if (!graph.types(about).includes(eco('Exclusion')) || !among || !(among in nameIn)) return [];
            const members = graph.values(about, eco('member')).map(nameIn[among]);
            if (members.length < 2) return [];
            const said = members.map((m) => (among === 'actions' && isBuiltIn(m) ? m : spelled(m)));
            return [{ text: `${among} ${said.join(', ')} exclude each other`, about }];
        });
    }
}
/** Names that nothing else may have: those of the library, where it will be included. */
export function reservedNames(graph: Graph): Iterable<string> {
    const used = [...graph.iris()].some((value) => shippedPurpose({ kind: 'iri', value }));
    return used ? purposesShipped() : [];
}
