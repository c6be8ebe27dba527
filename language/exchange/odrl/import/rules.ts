import { isBuiltIn } from '../../../analyses/data/hierarchy.js';
import { spelled } from '../../../model/spelling.js';
import { lengthWritten } from '../durations.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { dct, eco, odrl, rdfs } from '../terms.js';
import type { AssetsRead } from './assets.js';
import { type Said, saidBy } from './clauses.js';
import { deedsOf } from './deeds.js';
import { duties, simpleDuties } from './duties.js';
import { shown } from './names.js';
import type { RuleFound } from './policies.js';
import { body, names, quoted } from './spelling.js';
import { distinct, type Statement, type Teller } from './teller.js';

const verbs = { permission: 'allow', prohibition: 'forbid', obligation: 'oblige' } as const;

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
                    ...teller.conditions.narrowing('party', party.refinements),
                    ...teller.conditions.narrowing('asset', target.refinements)
                ];
                const written = clausesOf(found, onward, said, target.data, teller);
                const where = conditions.length ? [`where ${teller.conditions.written(conditions)}`] : [];
                const actions = deed.actions.map((a) => (isBuiltIn(a) ? a : spelled(a))).join(', ');
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
    return ` called ${spelled(declared.of(rule, 'rule'))}`;
}
/** The data of a rule; `undefined` where it has none and can do without: then it is no rule on data. */
function targetsOf(found: RuleFound, teller: Teller): readonly AssetsRead[] | undefined {
    const { rule, policy, sayers, kind, label } = found;
    const { reading, assets } = teller;
    const said = sayers.flatMap((s) => reading.graph.values(s, odrl('target')));
    const targets = distinct([...said, ...pointing(teller, 'hasPolicy', sayers)]);
    if (targets.length) return assets.read(targets);
    if (kind === 'obligation') {
        reading.note(rule, `${label} obliges to something that is not about data, and is left out`);
        return undefined;
    }
    reading.note(policy, `${label} names no target: it is read as about whatever the policy is attached to`);
    return [{ written: spelled(assets.attachedTo(policy)), data: [], refinements: [] }];
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
    const given = graph.values(rule, eco('inReturnFor')).flatMap((g) => {
        const known = teller.given.get(keyOf(g)) ?? (teller.assets.has(g) ? teller.assets.name(g) : undefined);
        if (known === undefined)
            teller.reading.note(rule, `what ${shown(g)} is, in return for which it is given, is not said`);
        return known ?? [];
    });
    const isOwners = kind !== 'permission' && teller.assets.areOwners(assigners, data);
    return [
        ...(assigners.length && !isOwners ? [`granted by ${teller.parties.plainly(assigners)}`] : []),
        ...(said.keep ? [`keep ${said.keep}`] : []),
        ...(said.territories.length ? [`region ${names(said.territories)}`] : []),
        ...(said.from ? [`from ${said.from}`] : []),
        ...(said.until ? [`until ${said.until}`] : []),
        ...simpleDuties(found, teller),
        ...(given.length ? [`in return for ${names(given)}`] : []),
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
