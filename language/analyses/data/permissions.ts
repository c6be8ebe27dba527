import type { Allow, DataRule, Dataset, Forbid, Oblige, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { presenceOn } from '../parties/activity.js';
import { type ByParty, byParties } from './by-parties.js';
import { ancestors, around, isWithin } from './hierarchy.js';

/** Whoever is obliged to do something is allowed to. */
export type Grant = Allow | Oblige;

/** What one rule says, of one or more actions. A grant with an `onward` clause also says something of sharing. */
export interface Clause<R extends DataRule = DataRule> {
    readonly rule: R;
    readonly actions: readonly string[];
    /** None: for any purpose. */
    readonly purposes: readonly string[];
    /** To whom the data may go; `undefined`: to anybody. */
    readonly recipients?: Parties;
}

export function clausesOf<R extends DataRule>(rule: R): readonly Clause<R>[] {
    const purposes = rule.purposes.map((p) => p.name);
    const recipients = rule.kind === 'Oblige' ? rule.recipients : undefined;
    const own: Clause<R> = { rule, actions: rule.actions, purposes, recipients };
    const onward = rule.kind === 'Forbid' ? undefined : rule.onward;
    if (!onward) return [own];
    const limited = onward.purposes.map((p) => p.name);
    return [own, { rule, actions: ['share'], purposes: limited.length ? limited : purposes, recipients: onward.to }];
}

/**
 * The rules that are about one party and data that have something in common with a dataset: the dataset itself, what it is a part of,
 * and what is a part of either. Each rule once, in the order of the text.
 */
export function rulesAbout(eco: Ecosystem, dataset: string, party: string): readonly DataRule[] {
    return inOrder(eco, rulesOn(eco, dataset).about(eco, party));
}
/** The rules about data that have something in common with a dataset. */
export function rulesTouching(eco: Ecosystem, dataset: string): readonly DataRule[] {
    return rulesOn(eco, dataset).rules;
}
/** The grants among them. */
export function grantsTouching(eco: Ecosystem, dataset: string): readonly Grant[] {
    return rulesOn(eco, dataset).grants;
}
export function grantsNaming(eco: Ecosystem, dataset: string): readonly Grant[] {
    return eco.lookUp(grantsByDataset, dataset);
}
/** The grants that cover the whole of a dataset, by naming it or something it is a part of. */
export function grantsCovering(eco: Ecosystem, dataset: string): readonly Grant[] {
    return [...new Set([...ancestors(eco, 'datasets', dataset)].flatMap((d) => grantsNaming(eco, d)))];
}
/** The grants in force that a party holds and that cover the whole of a dataset. */
export function grantsHeld(eco: Ecosystem, party: string, dataset: string): readonly Grant[] {
    return rulesAbout(eco, dataset, party)
        .filter((r): r is Grant => !isForbid(r) && isInForce(r, eco.asOf) && canHold(eco, party, r))
        .filter((g) => g.datasets.some((d) => isWithin(eco, 'datasets', dataset, d.name)));
}
/**
 * Whether a party can hold a permission: an active partner, whoever is no partner, and a partner that has left where the permission
 * survives that.
 */
export function canHold(eco: Ecosystem, party: string, { survives }: DataRule): boolean {
    const partner = eco.find(party, 'Partner');
    if (!partner) return true;
    const presence = presenceOn(partner, eco.asOf);
    return presence === 'active' || (survives && (presence === 'exited' || presence === 'ended'));
}
/** Whether a rule is in force on the day of the ecosystem; the first and the last day count, and without a day all are. */
export function isInForce({ from, until }: DataRule, day: string | undefined): boolean {
    return !day || !((from && from > day) || (until && until < day));
}
/** The owners of a dataset; a part that names none belongs to the owners of the whole. */
export function ownersOf(eco: Ecosystem, dataset: string): ReadonlySet<string> {
    return partiesBehind(eco, ownersNamed(eco, dataset));
}
/** The owners of a dataset as they are named, roles and groups too. */
export function ownersNamed(eco: Ecosystem, dataset: string): readonly string[] {
    for (const name of ancestors(eco, 'datasets', dataset)) {
        const owners = (eco.find(name, 'Dataset')?.owners ?? []).map((o) => o.name);
        if (owners.length) return owners;
    }
    return [];
}
/** One set for all datasets of the same owners. */
function partiesBehind(eco: Ecosystem, owners: readonly string[]): ReadonlySet<string> {
    return behindNames(eco, owners.join('\n'));
}
const behindNames = oncePerKey(
    (eco, names: string): ReadonlySet<string> =>
        new Set(names ? names.split('\n').flatMap((name) => [...eco.expandName(name)]) : [])
);
/** Whether a dataset was retired before the day of the ecosystem: nobody is allowed anything with it any more. */
export function isRetired(eco: Ecosystem, dataset: Dataset | undefined): boolean {
    return !!eco.asOf && !!dataset?.retired && dataset.retired < eco.asOf;
}

/** Grants before prohibitions, else as in the text. */
export function inOrder<R extends DataRule>(eco: Ecosystem, rules: ReadonlySet<R>): readonly R[] {
    return [...rules].sort((a, b) => ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind) || eco.inOrder(a, b));
}
interface RulesOnDataset {
    readonly about: ByParty<DataRule>;
    readonly rules: readonly DataRule[];
    readonly grants: readonly Grant[];
}
const rulesOn = oncePerKey((eco, dataset: string): RulesOnDataset => {
    const rules = [...new Set([...around(eco, 'datasets', dataset)].flatMap((d) => eco.lookUp(rulesByDataset, d)))];
    return {
        about: byParties(rules, (r) => r.parties),
        rules,
        grants: rules.filter((r) => !isForbid(r))
    };
});
const ruleKinds = ['Allow', 'Oblige', 'Forbid'] as const;
const rulesByDataset: Index<(typeof ruleKinds)[number], DataRule> = {
    kinds: ruleKinds,
    entries: (rule) => rule.datasets.map((d) => [d.name, rule])
};
const grantsByDataset: Index<Grant['kind'], Grant> = {
    kinds: ['Allow', 'Oblige'],
    entries: (grant) => grant.datasets.map((d) => [d.name, grant])
};
export function isForbid(rule: DataRule): rule is Forbid {
    return rule.kind === 'Forbid';
}
