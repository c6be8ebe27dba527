import { spelled } from '../../../model/spelling.js';
import type { Term } from '../node.js';
import { type Graph, keyOf, type Origin } from '../read/graph.js';
import { dct, eco, odrl } from '../terms.js';
import { Assets, assetsNamed } from './assets.js';
import { Conditions } from './conditions.js';
import { Names, shown } from './names.js';
import { Page } from './page.js';
import { Parties } from './parties.js';
import { headingOf, policiesIn, type RuleFound, rulesIn } from './policies.js';
import { type Note, Reading, type ReadOptions } from './reading.js';
import { statementsOf } from './rules.js';
import { title } from './spelling.js';
import { thingsIn } from './things.js';
import { reservedNames, titles, Vocabulary } from './vocabulary.js';

/** A policy as a text of the language. */
export interface Imported {
    readonly text: string;
    readonly ecosystem: string;
    /** What could not be carried over. */
    readonly notes: readonly Note[];
    /** Where what stands on a line of the text (zero-based) comes from. */
    readonly origins: ReadonlyMap<number, Origin>;
    /** What the policy leaves open, in words. */
    readonly open: readonly string[];
}
/** Says in the language what a graph of ODRL says; what it cannot say is listed, as comments in the text and in `notes`. */
export function importOdrl(graph: Graph, options: ReadOptions = {}): Imported {
    const reading = new Reading(graph, options);
    const policies = policiesIn(graph);
    if (!policies.length) reading.note(undefined, 'there is no policy of ODRL 2.2 in it', true);
    for (const key of options.unexplained ?? [])
        reading.note(undefined, `no context says what ${JSON.stringify(key)} means`, true);
    const heading = headingOf(reading, policies);
    const declared = new Names(reservedNames(graph));
    const vocabulary = new Vocabulary(reading, declared, heading.isOurs);
    const rules = rulesIn(reading, policies);
    const things = thingsIn(graph, thingsUsed(reading, rules, policies));
    const parties = new Parties(reading, things.parties, declared);
    const assets = new Assets(reading, things.assets, declared, parties);
    // Names are given in the order of the text, parties and data first.
    for (const party of things.parties) parties.name(party);
    for (const asset of things.assets) assets.name(asset);
    const given = returned(reading, declared, parties);
    const teller = {
        reading,
        declared,
        parties,
        assets,
        vocabulary,
        conditions: new Conditions(reading),
        given: given.names
    };
    const onward = new Map(rules.flatMap((r) => graph.values(r.rule, eco('onwardOf')).map((of) => [keyOf(of), r])));
    const ruled = rules
        .filter((r) => !graph.has(r.rule, eco('onwardOf')))
        .flatMap((r) => statementsOf(r, onward.get(keyOf(r.rule)), teller));
    const order = ['permission', 'prohibition', 'obligation'];
    ruled.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    // Each may name something that those before it declare.
    const data = assets.statements();
    const declarations = [parties.statements(given.byParty), data];
    const words = vocabulary.statements();
    const notes = unique([...reading.notes, ...leftOver(reading)]);
    const page = new Page(graph);
    page.heading(heading, policies[0], vocabulary.includes);
    page.list(notes);
    for (const group of [words, ...declarations, ruled]) page.statements(group);
    return {
        text: page.text(),
        ecosystem: heading.name,
        notes,
        origins: page.origins,
        open: [
            ...vocabulary.unplaced.map((n) => `what the action ${n} is a kind of`),
            ...parties.openCollections.map((n) => `who is in ${n}`),
            ...assets.openCollections.map((n) => `what belongs to ${n}`),
            ...assets.unnamedAssets.map(() => 'what a policy without a target is attached to')
        ]
    };
}
function thingsUsed(
    reading: Reading,
    rules: readonly RuleFound[],
    policies: readonly Term[]
): { parties: readonly Term[]; assets: readonly Term[] } {
    const { graph } = reading;
    const sayers = [...rules.flatMap((r) => r.sayers), ...rules.flatMap((r) => graph.values(r.rule, odrl('duty')))];
    const distinct = [...new Map(sayers.map((s) => [keyOf(s), s])).values()];
    const values = (...properties: string[]) => distinct.flatMap((s) => graph.values(s, ...properties.map(odrl)));
    const pointing = (property: string) => policies.flatMap((p) => graph.pointersAt(p, odrl(property)));
    return {
        parties: [
            ...Parties.named(reading, [...values('assigner', 'assignee'), ...recipients(reading, distinct)]),
            ...pointing('assigneeOf'),
            ...pointing('assignerOf'),
            ...Parties.named(
                reading,
                [dct('rightsHolder'), eco('generatedBy')].flatMap((p) => graph.pairs(p).map(([, party]) => party))
            )
        ],
        assets: [...assetsNamed(reading, values('target')), ...pointing('hasPolicy')]
    };
}
/** Parties in constraints on who receives. */
function recipients({ graph }: Reading, rules: readonly Term[]): Term[] {
    return rules
        .flatMap((r) => graph.values(r, odrl('constraint')))
        .filter((c) => graph.values(c, odrl('leftOperand')).some((l) => l.value === odrl('recipient')))
        .flatMap((c) => graph.members(c, odrl('rightOperand')));
}
/** What data is given in return for, by the partner that gives or gets it. */
function returned(
    { graph }: Reading,
    declared: Names,
    parties: Parties
): { readonly byParty: ReadonlyMap<string, readonly string[]>; readonly names: ReadonlyMap<string, string> } {
    const verbs = { Contribution: 'contributes', Offer: 'offers', Benefit: 'receives' } as const;
    const kinds = Object.keys(verbs) as (keyof typeof verbs)[];
    const byParty = new Map<string, string[]>();
    const known = new Map<string, string>();
    for (const given of graph.subjectsOf(eco('of'))) {
        const types = graph.types(given);
        const kind = kinds.find((k) => types.includes(eco(k)));
        const [party] = graph.values(given, eco('of'));
        if (!kind || !party || !parties.isPartner(party)) continue;
        const own = declared.of(given, 'given');
        const said = `${verbs[kind]} ${spelled(own)}${title(graph.text(given, ...titles), own)}`;
        known.set(keyOf(given), own);
        byParty.set(keyOf(party), [...(byParty.get(keyOf(party)) ?? []), said]);
    }
    return { byParty, names: known };
}
/** What was never asked for: nothing is dropped in silence. */
function leftOver(reading: Reading): Note[] {
    const { graph } = reading;
    return graph.unused().map(({ subject, predicate, object, line }): Note => {
        const of = subject.kind === 'iri' ? shown(subject) : 'something without a name';
        const isRule = predicate.startsWith(odrl(''));
        return {
            text: `${of}: ${predicate} ${object.kind === 'blank' ? '[…]' : shown(object)} is left out`,
            origin: { ...graph.originOf(subject), line },
            decides: isRule && !harmless.has(predicate.slice(odrl('').length))
        };
    });
}
/** What says nothing of who may do what. */
const harmless = new Set([
    ...['consequence', 'failure', 'output', 'scope', 'undefined'],
    ...['attribut', 'compensat', 'consent', 'contract', 'inform', 'track'].flatMap((verb) =>
        ['ed', 'ing'].map((ending) => `${verb}${ending}Party`)
    )
]);

function unique(notes: readonly Note[]): Note[] {
    return [...new Map(notes.map((n) => [`${n.origin?.line} ${n.text}`, n])).values()];
}
