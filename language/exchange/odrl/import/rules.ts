import { isBuiltIn } from '../../../analyses/data/hierarchy.js';
import { lengthWritten } from '../durations.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { dct, eco, odrl, rdf, rdfs, theAssignee } from '../terms.js';
import type { Assets, AssetsRead } from './assets.js';
import { type Said, saidBy } from './clauses.js';
import type { Conditions } from './conditions.js';
import type { Names } from './names.js';
import type { Parties } from './parties.js';
import type { RuleFound } from './policies.js';
import type { Reading } from './reading.js';
import { body, name, names, quoted } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** What rules are told in. */
export interface Teller {
    readonly reading: Reading;
    readonly declared: Names;
    readonly parties: Parties;
    readonly assets: Assets;
    readonly vocabulary: Vocabulary;
    readonly conditions: Conditions;
}
export interface Statement {
    readonly text: string;
    readonly about: Term;
    readonly kind: RuleFound['kind'];
}
const verbs = { permission: 'allow', prohibition: 'forbid', obligation: 'oblige' } as const;

/** Some actions of a rule that are narrowed in the same way. */
interface Deed {
    readonly actions: readonly string[];
    readonly refinements: readonly Term[];
}

/** A rule as statements: several where its actions, parties or data are narrowed in different ways. */
export function statementsOf(found: RuleFound, onward: RuleFound | undefined, teller: Teller): Statement[] {
    const { rule, sayers, kind, label } = found;
    const { graph } = teller.reading;
    graph.types(rule);
    const of = (...properties: string[]) => distinct(sayers.flatMap((s) => graph.values(s, ...properties)));
    const deeds = deedsOf(of(odrl('action')), teller);
    if (!deeds.length) {
        teller.reading.note(rule, `${label} names no action, and is left out`, true);
        return [];
    }
    const targets = targetsOf(found, teller);
    if (!targets) return [];
    const assignees = distinct([...of(odrl('assignee')), ...pointing(teller, 'assigneeOf', sayers)]);
    const constraints = graph.values(rule, odrl('constraint'));
    const narrowed = deeds.length * targets.length * Math.max(1, assignees.length);
    const words = assignees.length + targets.reduce((sum, t) => sum + t.data.length, 1);
    teller.reading.spend(narrowed > 1 ? narrowed * (words + constraints.length) : words);
    const calling = callOf(found, teller);
    const statements = deeds.flatMap((deed) =>
        targets.flatMap((target) =>
            teller.parties.read(assignees).map((party) => {
                const formulas = teller.conditions.read([...constraints, ...deed.refinements]);
                const clauses = saidBy(formulas, kind, teller);
                const said = {
                    ...clauses,
                    keep: clauses.keep ?? lengthWritten(graph.text(rule, eco('keep'))),
                    every: clauses.every ?? lengthWritten(graph.text(rule, eco('every')))
                };
                const conditions = [
                    ...said.conditions,
                    ...narrowing('party', party.refinements, teller),
                    ...narrowing('asset', target.refinements, teller)
                ];
                const written = clausesOf(found, onward, said, target.data, teller);
                const where = conditions.length ? [`where ${teller.conditions.written(conditions)}`] : [];
                const actions = deed.actions.map((a) => (isBuiltIn(a) ? a : name(a))).join(', ');
                const head = `${verbs[kind]} ${party.written} to ${actions} ${target.written}`;
                const text = (call: string) =>
                    `${head}${headOf(said, kind)}${call}${because(found, teller)}${body([...written, ...where])}`;
                return text;
            })
        )
    );
    // A name is for one statement.
    return [
        ...statements.map((text, i) => ({ text: text(i ? '' : calling), about: rule, kind })),
        ...duties(
            found,
            targets.map((t) => t.written),
            teller
        )
    ];
}
function headOf({ purposes, recipients, every }: Said, kind: RuleFound['kind']): string {
    const to = kind === 'obligation' && recipients ? ` with ${recipients}` : '';
    return `${to}${every ? ` every ${every.replace(/^1 /, '')}` : ''}${purposes.length ? ` for ${names(purposes)}` : ''}`;
}
function because({ rule }: RuleFound, { reading }: Teller): string {
    const text = reading.graph.text(rule, rdfs('comment'), dct('description'), odrl('description'));
    return text ? ` because ${quoted(text)}` : '';
}
/** A rule that has an IRI of its own is called by it. */
function callOf({ rule }: RuleFound, { declared }: Teller): string {
    if (rule.kind !== 'iri' || /\/?rule\/\d+$/.test(rule.value)) return '';
    return ` called ${name(declared.of(rule, 'rule'))}`;
}
/** Only a test that nobody can make: which members are meant is not said in terms of the language. */
function narrowing(what: string, refinements: readonly Term[], { conditions }: Teller): { words: string }[] {
    return conditions
        .read(refinements)
        .map((f) => ({ words: `${what} is ${quoted(`only where ${conditions.written([f])}`)}` }));
}

function deedsOf(actions: readonly Term[], { reading, vocabulary }: Teller): Deed[] {
    const { graph } = reading;
    const plain: string[] = [];
    const narrowed: Deed[] = [];
    for (const action of actions) {
        const [value] = graph.values(action, rdf('value'));
        const term = value ?? action;
        if (value) graph.types(action);
        if (term.kind === 'literal' || (term.kind === 'blank' && !graph.has(term, odrl('includedIn')))) {
            reading.note(action, 'an action has no IRI, and is left out', true);
            continue;
        }
        const refinements = graph.values(action, odrl('refinement'));
        const isOwn = refinements.length > 0 && refinements.every((r) => isForAssignee(r, reading));
        const names = vocabulary.action(term);
        if (isOwn) plain.push(...names.filter((n) => n !== 'share' || names.length === 1));
        else if (refinements.length) narrowed.push({ actions: names, refinements });
        else plain.push(...names);
    }
    return [...(plain.length ? [{ actions: [...new Set(plain)], refinements: [] }] : []), ...narrowed];
}
/** Our own way to say that nothing is handed on. */
function isForAssignee(refinement: Term, { graph }: Reading): boolean {
    const is = (property: string, wanted: string): boolean => {
        const values = graph.values(refinement, odrl(property));
        return values.length === 1 && values[0].value === wanted;
    };
    return is('rightOperand', theAssignee) && is('leftOperand', odrl('recipient')) && is('operator', odrl('eq'));
}
/** The data of a rule; `undefined` where it has none and can do without: then it is no rule on data. */
function targetsOf(found: RuleFound, teller: Teller): readonly AssetsRead[] | undefined {
    const { rule, policy, sayers, kind, label } = found;
    const { reading, assets } = teller;
    const said = sayers.flatMap((s) => reading.graph.values(s, odrl('target')));
    const targets = distinct([...said, ...pointing(teller, 'hasPolicy', sayers)]).filter((t) => t.kind !== 'literal');
    if (targets.length) return assets.read(targets);
    if (kind === 'obligation') {
        reading.note(rule, `${label} obliges to something that is not about data, and is left out`);
        return undefined;
    }
    reading.note(policy, `${label} names no target: it is read as about whatever the policy is attached to`);
    return [{ written: name(assets.attachedTo(policy)), data: [], refinements: [] }];
}
/** What points at a policy with a property: its rules are about that as well. */
function pointing({ reading }: Teller, property: string, sayers: readonly Term[]): Term[] {
    return sayers.flatMap((s) => reading.graph.pointersAt(s, odrl(property)));
}

function clausesOf(
    found: RuleFound,
    onward: RuleFound | undefined,
    said: Said,
    data: readonly Term[],
    teller: Teller
): string[] {
    const { rule, sayers, kind } = found;
    const { graph } = teller.reading;
    const assigners = distinct([
        ...sayers.flatMap((s) => graph.values(s, odrl('assigner'))),
        ...pointing(teller, 'assignerOf', sayers)
    ]);
    const given = graph.values(rule, eco('inReturnFor')).filter((g) => g.kind !== 'literal');
    const isOwners = kind !== 'permission' && teller.assets.areOwners(assigners, data);
    return [
        ...(assigners.length && !isOwners ? [`granted by ${teller.parties.read(assigners)[0].written}`] : []),
        ...(said.keep ? [`keep ${said.keep}`] : []),
        ...(said.territories.length ? [`region ${names(said.territories)}`] : []),
        ...(said.from ? [`from ${said.from}`] : []),
        ...(said.until ? [`until ${said.until}`] : []),
        ...simpleDuties(found, teller),
        ...(given.length ? [`in return for ${names(given.map((g) => teller.declared.of(g, 'given')))}`] : []),
        ...(graph.text(rule, eco('survivesLeaving')) === 'true' ? ['survives leaving'] : []),
        ...(onward ? [onwardClause(onward, teller)] : [])
    ];
}
/** What our own policies say as a second permission beside the rule. */
function onwardClause({ rule }: RuleFound, teller: Teller): string {
    const { graph } = teller.reading;
    // Who hands on, and what, is said by the rule already.
    teller.parties.read(graph.values(rule, odrl('assignee')));
    graph.values(rule, odrl('action'), odrl('target'));
    const said = saidBy(teller.conditions.read(graph.values(rule, odrl('constraint'))), 'obligation', teller);
    const isNarrower = graph.text(rule, eco('onwardPurposes')) === 'true';
    const to = said.recipients ? ` to ${said.recipients}` : '';
    const purposes = isNarrower && said.purposes.length ? ` for ${names(said.purposes)}` : '';
    return `onward${to}${purposes}${to || purposes ? '' : ' without limits'}`;
}

// ---- duties ----------------------------------------------------------------------------------------------------------

/** What has to be done as well, or to make good for what is forbidden. What follows where an obligation is not met cannot be said. */
const dutyOf = { permission: odrl('duty'), prohibition: odrl('remedy'), obligation: eco('duty') } as const;

/** Duties about the same data and by the same parties are named in the rule. */
function simpleDuties(found: RuleFound, teller: Teller): string[] {
    const { rule, kind } = found;
    const { graph } = teller.reading;
    const byBinding = new Map<string, string[]>();
    for (const duty of graph.values(rule, dutyOf[kind]).filter((d) => isSimple(d, found, teller))) {
        const actions = dutyActions(duty, teller);
        const binds = graph.text(duty, eco('bindsRecipients'));
        const binding = binds === 'true' ? ' binding recipients' : binds === 'false' ? ' not binding recipients' : '';
        graph.values(duty, odrl('target'), odrl('assignee'), odrl('assigner'), rdf('type'));
        for (const detail of ['constraint', 'consequence']) leaveOut(duty, detail, actions.join(', '), teller);
        byBinding.set(binding, [...(byBinding.get(binding) ?? []), ...actions]);
    }
    if (kind === 'obligation') leaveOut(rule, 'consequence', 'of this obligation', teller);
    return [...byBinding].flatMap(([binding, all]) => (all.length ? [`duty ${all.join(', ')}${binding}`] : []));
}
/** A detail of a duty that the language has no words for. */
function leaveOut(duty: Term, detail: string, what: string, { reading }: Teller): void {
    if (!reading.graph.has(duty, odrl(detail))) return;
    reading.graph.takeAsTold(duty, odrl(detail));
    reading.note(duty, `the ${detail} of the duty ${what} cannot be said`);
}
function isSimple(duty: Term, { sayers }: RuleFound, { reading: { graph } }: Teller): boolean {
    const same = (property: string): boolean => {
        const own = sayers.flatMap((s) => graph.values(s, odrl(property))).map(keyOf);
        return graph.values(duty, odrl(property)).every((v) => own.includes(keyOf(v)));
    };
    return same('target') && same('assignee');
}
function dutyActions(duty: Term, teller: Teller): string[] {
    const { graph } = teller.reading;
    const actions = graph.values(duty, odrl('action'));
    if (!actions.length) teller.reading.note(duty, 'a duty does not say what to do, and is left out');
    return actions.flatMap((action) => {
        const [value] = graph.values(action, rdf('value'));
        if (value) graph.types(action);
        const term = value ?? action;
        const called = term.kind === 'iri' ? teller.vocabulary.duty(term) : undefined;
        leaveOut(action, 'refinement', called ?? '', teller);
        return called ? [isBuiltIn(called) ? called : name(called)] : [];
    });
}
/** A duty about other data, or of somebody else, is an obligation that only comes about when the permission is used. */
function duties(found: RuleFound, targets: readonly string[], teller: Teller): Statement[] {
    const { rule, kind, label } = found;
    const others = teller.reading.graph.values(rule, dutyOf[kind]).filter((d) => !isSimple(d, found, teller));
    if (kind === 'permission') return others.flatMap((d) => obligation(d, found, targets, teller));
    for (const duty of others) {
        teller.reading.graph.takeAsTold(duty);
        teller.reading.note(duty, `a duty of ${label} is about other data or parties, which cannot be said`);
    }
    return [];
}
function obligation(duty: Term, found: RuleFound, ruled: readonly string[], teller: Teller): Statement[] {
    const { reading, parties, assets, conditions } = teller;
    const { graph } = reading;
    const deeds = deedsOf(graph.values(duty, odrl('action')), teller);
    graph.values(duty, rdf('type'), odrl('assigner'));
    if (!deeds.length) {
        reading.note(duty, `a duty of ${found.label} does not say what to do, and is left out`);
        return [];
    }
    leaveOut(duty, 'consequence', deeds.flatMap((d) => d.actions).join(', '), teller);
    const own = graph.values(duty, odrl('assignee'));
    const whose = own.length ? own : distinct(found.sayers.flatMap((s) => graph.values(s, odrl('assignee'))));
    const targets = graph.values(duty, odrl('target')).filter((t) => t.kind !== 'literal');
    const data = targets.length ? assets.read(targets).map((t) => t.written) : ruled;
    const narrowed = conditions.read([
        ...graph.values(duty, odrl('constraint')),
        ...deeds.flatMap((d) => d.refinements)
    ]);
    const when = `occasion is ${quoted(`the use of ${found.label}`)}`;
    const where = [when, ...(narrowed.length ? [conditions.written(narrowed)] : [])].join(' and ');
    const actions = deeds.flatMap((d) => d.actions).map((a) => (isBuiltIn(a) ? a : name(a)));
    const [{ written }] = parties.read(whose);
    const text = `oblige ${written} to ${[...new Set(actions)].join(', ')} ${data.join(', ')} { where ${where} }`;
    return [{ text, about: duty, kind: 'obligation' }];
}
function distinct(terms: readonly Term[]): Term[] {
    return [...new Map(terms.map((t) => [keyOf(t), t])).values()];
}
