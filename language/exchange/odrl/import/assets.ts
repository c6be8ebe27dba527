import { indexed } from '../../../analyses/parties/indexed.js';
import { spelled } from '../../../model/spelling.js';
import { badDay } from '../../../syntax/numbers.js';
import { lengthWritten } from '../durations.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { dct, eco, odrl, prov, rdf } from '../terms.js';
import type { Names } from './names.js';
import type { Parties } from './parties.js';
import type { Reading } from './reading.js';
import { body, names, title } from './spelling.js';
import { titles } from './vocabulary.js';

const sensitivities = new Set(['personal', 'internal', 'confidential', 'open']);
const transforms = new Set(['copy', 'aggregate', 'model', 'anonymise']);

/** Some data, as a rule names it. */
export interface AssetsRead {
    readonly written: string;
    readonly data: readonly Term[];
    /** Constraints on which parts of it are meant. */
    readonly refinements: readonly Term[];
}

/** The data of a policy by name, and the statements that declare it. */
export class Assets {
    private readonly all: Term[] = [];
    private readonly known = new Set<string>();
    private readonly parts: ReadonlyMap<string, readonly Term[]>;
    /** What stands for the data of rules that name none. */
    private readonly unnamed = new Map<string, string>();

    constructor(
        private readonly reading: Reading,
        known: readonly Term[],
        private readonly declared: Names,
        private readonly parties: Parties
    ) {
        for (const term of known) this.name(term);
        this.parts = indexed(reading.graph.pairs(odrl('partOf')).map(([part, whole]) => [keyOf(whole), part] as const));
    }
    /** Whatever is named is declared. */
    name(term: Term): string {
        if (!this.known.has(keyOf(term))) {
            this.known.add(keyOf(term));
            this.all.push(term);
        }
        return this.declared.of(term, 'asset');
    }
    has(term: Term): boolean {
        return this.known.has(keyOf(term));
    }
    /** Data that is only said to be what the policy is attached to. */
    attachedTo(policy: Term): string {
        const key = keyOf(policy);
        const given = this.unnamed.get(key) ?? this.declared.called(`asset of ${key}`, 'whatever-it-is-attached-to');
        this.unnamed.set(key, given);
        return given;
    }
    get unnamedAssets(): readonly string[] {
        return [...this.unnamed.values()];
    }
    /** Collections of which nobody says what belongs to them. */
    get openCollections(): readonly string[] {
        return this.all.filter((t) => this.isOpen(t)).map((t) => this.name(t));
    }
    private isOpen(term: Term): boolean {
        return this.reading.graph.types(term).includes(odrl('AssetCollection')) && !this.parts.has(keyOf(term));
    }
    /** Whether some parties are the owners of data, whom nobody needs to name. */
    areOwners(parties: readonly Term[], data: readonly Term[]): boolean {
        const keys = (terms: readonly Term[]) => terms.map(keyOf).sort().join('\n');
        const own = keys(parties);
        return data.every((d) => keys(this.reading.graph.values(d, dct('rightsHolder'))) === own);
    }
    /** Datasets together, and each that is narrowed by itself. */
    read(targets: readonly Term[]): AssetsRead[] {
        const { graph } = this.reading;
        const isNarrowed = (t: Term): boolean => graph.has(t, odrl('source')) && !this.known.has(keyOf(t));
        const plain = targets.filter((t) => !isNarrowed(t));
        return [
            ...(plain.length ? [{ written: names(plain.map((t) => this.name(t))), data: plain, refinements: [] }] : []),
            ...targets.filter(isNarrowed).map((t) => {
                graph.types(t);
                const source = graph.values(t, odrl('source')).filter((s) => s.kind !== 'literal');
                const data = source.length ? source : [t];
                return {
                    written: names(data.map((s) => this.name(s))),
                    data,
                    refinements: graph.values(t, odrl('refinement'))
                };
            })
        ];
    }

    statements(): { readonly text: string; readonly about?: Term }[] {
        const { widely } = this.reading.options;
        const hubs = widely ? this.hubs() : undefined;
        return [
            ...this.declarations(hubs),
            ...this.unnamedAssets.map((a) => ({
                text: `dataset ${spelled(a)}${hubs ? ` { within ${hubs.unnamed} }` : ''}`
            })),
            ...(hubs?.statements ?? []).map((text) => ({ text }))
        ];
    }
    private declarations(hubs: Hubs | undefined): { readonly text: string; readonly about: Term }[] {
        const out: { text: string; about: Term }[] = [];
        // A list that grows while it is walked: what data is derived from is declared as well.
        for (const about of this.all) out.push({ text: this.statement(about, hubs), about });
        return out;
    }
    /** Anything may belong to an open collection, and data without a name may be any: two datasets in between say so. */
    private hubs(): Hubs | undefined {
        const open = this.openCollections;
        const belongs = spelled(this.declared.called('hub of open collections', 'may-belong'));
        const unnamed = spelled(this.declared.called('hub of unnamed data', 'may-be-any'));
        const others = [...this.all.map((t) => this.name(t)), ...this.unnamedAssets];
        return {
            open: open.length ? belongs : undefined,
            unnamed,
            statements: [
                ...(open.length ? [`dataset ${belongs} { within ${names(open)} }`] : []),
                ...(this.unnamedAssets.length ? [`dataset ${unnamed} { within ${names(others)} }`] : [])
            ]
        };
    }
    private statement(term: Term, hubs: Hubs | undefined): string {
        const { graph } = this.reading;
        const own = this.name(term);
        graph.values(term, rdf('type'));
        const owners = graph.values(term, dct('rightsHolder')).filter((o) => o.kind !== 'literal');
        const of = owners.length ? ` of ${names(owners.map((o) => this.parties.name(o)))}` : '';
        return `dataset ${spelled(own)}${title(graph.text(term, ...titles), own)}${of}${body(this.clauses(term, hubs))}`;
    }
    private clauses(term: Term, hubs: Hubs | undefined): string[] {
        const { graph } = this.reading;
        const generators = graph.values(term, eco('generatedBy'));
        const transform = graph.text(term, eco('transform'));
        const sources = transform && transforms.has(transform) ? graph.values(term, prov('wasDerivedFrom')) : [];
        const wholes = graph.values(term, odrl('partOf')).filter((w) => w.kind !== 'literal');
        const within = [...wholes.map((w) => spelled(this.name(w))), ...(hubs?.open ? [hubs.open] : [])];
        const sensitivity = graph.text(term, eco('sensitivity'));
        const keep = lengthWritten(graph.text(term, eco('keep')));
        const retired = graph.text(term, eco('retired'));
        return [
            ...(generators.length ? [`generated by ${this.parties.plainly(generators)}`] : []),
            ...(sources.length ? [`derived from ${names(sources.map((s) => this.name(s)))} by ${transform}`] : []),
            ...(within.length ? [`within ${within.join(', ')}`] : []),
            ...(sensitivity && sensitivities.has(sensitivity) ? [`sensitivity ${sensitivity}`] : []),
            ...(keep ? [`keep ${keep}`] : []),
            ...(retired && !badDay(retired) ? [`retired ${retired}`] : [])
        ];
    }
}
interface Hubs {
    readonly open?: string;
    readonly unnamed: string;
    readonly statements: readonly string[];
}
/** Everything that a rule names as its target, also inside of collections. */
export function assetsNamed({ graph }: Reading, targets: readonly Term[]): Term[] {
    return targets.flatMap((t) =>
        graph.has(t, odrl('source')) ? graph.values(t, odrl('source')).filter((s) => s.kind !== 'literal') : [t]
    );
}
