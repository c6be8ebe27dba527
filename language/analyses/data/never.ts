import type { DataRule, Dataset, Exclusion, Group, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { satisfiable } from './conditions.js';
import { ancestors, isWithin, type Space } from './hierarchy.js';

/** Why a rule can never take effect. */
export type Never =
    | { readonly why: 'period'; readonly from: string; readonly until: string }
    | { readonly why: 'conditions' }
    /** Every group that it names has only itself as a member, directly or through other groups. */
    | { readonly why: 'nobody'; readonly groups: readonly Group[] }
    /** Each purpose or territory that it names is within two that exclude each other; of the first, these. */
    | { readonly why: 'excluded'; readonly name: string; readonly by: Exclusion; readonly within: readonly string[] }
    /** All of its data was retired before its first day. */
    | { readonly why: 'retired'; readonly dataset: Dataset; readonly retired: string };

/** The first reason why a rule can never take effect, whatever the day; `undefined` where it can, or may. */
export function neverApplies(eco: Ecosystem, rule: DataRule): Never | undefined {
    const { from, until } = rule;
    if (from && until && from > until) return { why: 'period', from, until };
    if (rule.conditions.length && satisfiable(eco, rule.conditions) === 'no') return { why: 'conditions' };
    return (
        emptyGroups(eco, rule.parties) ??
        impossible(
            eco,
            'purposes',
            rule.purposes.map((p) => p.name)
        ) ??
        impossible(eco, 'territories', rule.territories) ??
        retiredBefore(eco, rule)
    );
}

function emptyGroups(eco: Ecosystem, { all, named }: Parties): Never | undefined {
    const groups = all ? [] : named.flatMap(({ name }) => eco.find(name, 'Group') ?? []);
    const isEmpty = (group: Group): boolean => [...leavesOf(eco, group)].length === 0;
    return groups.length && groups.length === named.length && groups.every(isEmpty)
        ? { why: 'nobody', groups }
        : undefined;
}
/** What a group consists of in the end: names that mean no group, and `all` where it stands. A role without holders is a member. */
function leavesOf(eco: Ecosystem, group: Group): ReadonlySet<string> {
    const leaves = new Set<string>();
    const seen = new Set([group]);
    for (const { members } of seen) {
        if (members.all) leaves.add('all');
        for (const { name } of members.named) {
            const inner = eco.find(name, 'Group');
            if (inner) seen.add(inner);
            else leaves.add(name);
        }
    }
    return leaves;
}
function impossible(eco: Ecosystem, space: Space, names: readonly string[]): Never | undefined {
    const found = names.map((name) => selfExcluded(eco, space, name));
    return found.length && found.every((f) => f) ? found[0] : undefined;
}
function selfExcluded(eco: Ecosystem, space: Space, name: string): Never | undefined {
    const above = ancestors(eco, space, name);
    for (const by of eco.all('Exclusion')) {
        const within = by.of === space ? [...new Set(by.members.filter((m) => above.has(m)))] : [];
        if (within.length > 1) return { why: 'excluded', name, by, within };
    }
    return undefined;
}
/** Data that is retired may still have to be deleted. */
function retiredBefore(eco: Ecosystem, { datasets, actions, from }: DataRule): Never | undefined {
    if (!from || actions.some((a) => isWithin(eco, 'actions', a, 'delete'))) return undefined;
    const known = datasets.map(({ name }) => eco.find(name, 'Dataset'));
    if (!known.length || !known.every((d) => d?.retired && d.retired < from)) return undefined;
    const [dataset] = known;
    return dataset?.retired ? { why: 'retired', dataset, retired: dataset.retired } : undefined;
}
