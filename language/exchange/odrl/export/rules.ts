import { ownersNamed } from '../../../analyses/data/permissions.js';
import type { DataRule, Duty, Parties } from '../../../model/declarations.js';
import type { Ecosystem } from '../../../model/ecosystem.js';
import type { Duration } from '../../../model/quantity.js';
import { iri, type Node, properties, text, type Value } from '../node.js';
import { eco, odrl, rdf, rdfs, theAssignee, xsd } from '../terms.js';
import { anyOf, constraint, constraintsOf } from './constraints.js';
import type { Iris } from './iris.js';
import { partiesOf } from './parties.js';
import { date, length, truth } from './values.js';

type Said = Readonly<Record<string, readonly (Value | undefined)[]>>;

/** One statement as a rule of ODRL; what it lets its parties hand on, as a second one beside it. */
export function ruleNodes(ecosystem: Ecosystem, rule: DataRule, number: number, iris: Iris): Node[] {
    const id = rule.name === undefined ? iris.made('rule', number) : iris.named(rule.name);
    const recipients = rule.kind === 'Oblige' ? rule.recipients : undefined;
    const own = ruleNode(
        id,
        rule,
        { actions: actionsOf(rule.actions, iris), purposes: rule.purposes, recipients },
        iris,
        {
            [odrl('assigner')]: assigners(ecosystem, rule, iris),
            [dutyOf[rule.kind]]: rule.duties.flatMap((d) => dutiesOf(d, iris)),
            [eco('inReturnFor')]: rule.inReturnFor.map((n) => iri(iris.named(n.name))),
            [eco('survivesLeaving')]: [rule.survives ? truth(true) : undefined],
            [eco('every')]: [unsaid(rule.kind === 'Oblige' ? rule.every : undefined)],
            [eco('keep')]: [rule.kind === 'Allow' ? unsaid(rule.keep) : length(rule.keep)],
            [rdfs('comment')]: [rule.because ? text(rule.because) : undefined]
        }
    );
    return rule.onward && rule.kind !== 'Forbid' ? [own, onward(`${id}/onward`, id, rule, iris)] : [own];
}
/** Handing on is a permission of its own: to whom and for what is narrower than the rest, the rest is the same. */
function onward(id: string, of: string, rule: DataRule, iris: Iris): Node {
    const said = rule.onward!;
    const purposes = said.purposes.length ? said.purposes : rule.purposes;
    const own = { ...rule, keep: undefined, ...(rule.kind === 'Oblige' && { every: undefined }) };
    return ruleNode(id, own, { actions: [iri(odrl('distribute'))], purposes, recipients: said.to }, iris, {
        [eco('onwardOf')]: [iri(of)],
        [eco('onwardPurposes')]: [said.purposes.length ? truth(true) : undefined]
    });
}
/** What a rule does, for what and to whose benefit: the part in which handing on differs. */
interface Deed {
    readonly actions: readonly Value[];
    readonly purposes: DataRule['purposes'];
    readonly recipients: Parties | undefined;
}
function ruleNode(id: string, rule: DataRule, deed: Deed, iris: Iris, more: Said): Node {
    return {
        id,
        types: [],
        properties: properties({
            [odrl('target')]: rule.datasets.map((d) => iri(iris.named(d.name))),
            [odrl('assignee')]: partiesOf(rule.parties, iris),
            [odrl('action')]: deed.actions,
            [odrl('constraint')]: [...clauses(rule, deed, iris), ...constraintsOf(rule.conditions, iris)],
            ...more
        })
    };
}
/** ODRL's `use` includes handing on: it is ours together with `share`; ours alone is narrowed to what the assignee receives itself. */
function actionsOf(actions: readonly string[], iris: Iris): Value[] {
    const handsOn = actions.includes('share');
    return actions.flatMap((action): Value[] => {
        if (action === 'share' && actions.includes('use')) return [];
        if (action !== 'use') return [iri(iris.action(action))];
        if (handsOn) return [iri(odrl('use'))];
        const narrowed = properties({
            [rdf('value')]: [iri(odrl('use'))],
            [odrl('refinement')]: [constraint(odrl('recipient'), 'eq', [iri(theAssignee)])]
        });
        return [{ types: [], properties: narrowed }];
    });
}
/** What the clauses of a rule say in constraints of ODRL. */
function clauses(rule: DataRule, { purposes, recipients }: Deed, iris: Iris): Node[] {
    const { territories, from, until, keep } = rule;
    const to = partiesOf(recipients, iris);
    const lasting = (operand: string, operator: string, duration: Duration | undefined): Node[] => {
        const value = duration && isSayable(duration) && length(duration);
        return value ? [constraint(odrl(operand), operator, [value])] : [];
    };
    return [
        ...some(purposes.map((p) => constraint(odrl('purpose'), 'isA', [iri(iris.purpose(p.name))]))),
        ...some(territories.map((t) => constraint(odrl('spatial'), 'isPartOf', [iri(iris.territory(t))]))),
        ...(from ? [constraint(odrl('dateTime'), 'gteq', [date(from)])] : []),
        ...(until ? [constraint(odrl('dateTime'), 'lteq', [date(until)])] : []),
        ...(rule.kind === 'Allow' ? lasting('elapsedTime', 'lteq', keep) : []),
        ...(rule.kind === 'Oblige' ? lasting('timeInterval', 'eq', rule.every) : []),
        ...(to.length ? [constraint(odrl('recipient'), to.length > 1 ? 'isAllOf' : 'eq', to)] : [])
    ];
}
function some(parts: readonly Node[]): Node[] {
    return parts.length ? [anyOf(parts)] : [];
}
function isSayable(duration: Duration): boolean {
    const value = length(duration);
    return !!value && 'text' in value && value.datatype === xsd('duration');
}
/** A length of time that a constraint cannot say. */
function unsaid(duration: Duration | undefined): Value | undefined {
    return duration && !isSayable(duration) ? length(duration) : undefined;
}
/** Whoever grants; where nobody is said to, the owners of the data, unless they differ: nobody speaks for the data of others. */
function assigners(ecosystem: Ecosystem, { grantors, datasets }: DataRule, iris: Iris): Value[] {
    if (grantors) return partiesOf(grantors, iris);
    const owners = datasets.map(({ name }) => ownersNamed(ecosystem, name));
    const [first, ...others] = owners.map((names) => [...names].sort().join('\n'));
    return others.some((o) => o !== first) ? [] : owners[0].map((name) => iri(iris.named(name)));
}
/** In ODRL only permissions have duties; what has to be done by whoever does what is forbidden is a remedy. */
const dutyOf = { Allow: odrl('duty'), Forbid: odrl('remedy'), Oblige: eco('duty') } as const;

function dutiesOf({ names, binding, notBinding }: Duty, iris: Iris): Node[] {
    return names.map((name) => ({
        types: [],
        properties: properties({
            [odrl('action')]: [name === 'use' ? iri(eco('use')) : iri(iris.duty(name))],
            [eco('bindsRecipients')]: [binding || notBinding ? truth(binding) : undefined]
        })
    }));
}
