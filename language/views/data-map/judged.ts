import { satisfiable } from '../../analyses/data/conditions.js';
import { ask, type Verdict } from '../../analyses/data/question.js';
import { isPresent } from '../../analyses/parties/present.js';
import type { Allow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { DataEdgeKind } from '../data-map.js';

/** Members of a role that are asked about. */
const mostAsked = 8;
/** What comes of a permission together with all other rules. */
export function judged(
    eco: Ecosystem,
    allow: Allow,
    party: string | undefined,
    dataset: string
): readonly [DataEdgeKind, string] {
    if (satisfiable(eco, allow.conditions) === 'no')
        return ['forbidden', 'Its conditions can never be true, so it allows nothing.'];
    const members = party === undefined ? [] : [...eco.expandName(party)].slice(0, mostAsked);
    if (members.length && !members.some((m) => isPresent(eco, m) || allow.survives))
        return ['forbidden', 'The party is not active, so it does not hold.'];
    const purposes = allow.purposes.length ? allow.purposes.map((p) => p.name) : [undefined];
    const verdicts = new Set<Verdict>();
    for (const member of members)
        for (const action of allow.actions)
            for (const purpose of purposes)
                verdicts.add(
                    ask(eco, { party: member, action, dataset, purpose, territory: allow.territories[0] }).verdict
                );
    if (verdicts.has('conflict')) return ['contradictory', 'Another rule forbids it.'];
    if (verdicts.has('no')) return ['forbidden', 'Another rule forbids it, and that one wins.'];
    if (verdicts.has('unknown') || (!members.length && allow.conditions.length))
        return ['unknown', 'Whether it holds depends on a condition that shows in practice.'];
    return ['allowed', ''];
}
