import { type Never, neverApplies } from '../../analyses/data/never.js';
import type { DataRule } from '../../model/declarations.js';
import type { Place } from '../../model/place.js';
import { listed } from '../../model/words.js';
import { each, type Related, type Rule } from '../rule.js';
import { elementOf, removal, ruleInWords } from './rule-text.js';

export const ruleNeverApplies: Rule = {
    id: 'rule-never-applies',
    family: 'data',
    severity: 'warning',
    nature: 'contradiction',
    summary: 'A data rule can never take effect.',
    check: each(['Allow', 'Oblige', 'Forbid'], function* (eco, rule) {
        const never = neverApplies(eco, rule);
        if (never)
            yield {
                at: placeOf(rule, never),
                element: elementOf(rule),
                message: `This rule ${ruleInWords(rule)}, but it never takes effect: ${reason(never)}`,
                related: relatedTo(never),
                fixes: removal(eco, 'Remove this rule', rule)
            };
    })
};

function placeOf(rule: DataRule, { why }: Never): Place {
    return why === 'conditions' ? (rule.conditions[0]?.at ?? rule.at) : why === 'nobody' ? rule.parties.at : rule.at;
}
function reason(never: Never): string {
    switch (never.why) {
        case 'period':
            return `its first day, ${never.from}, is after its last, ${never.until}. Correct one of the two days.`;
        case 'conditions':
            return 'its conditions cannot all be true at once. Correct or remove one of them.';
        case 'nobody':
            return `nobody is in ${listed(never.groups.map((g) => g.name))}. Say who is.`;
        case 'excluded':
            return `${never.name} is within ${listed(never.within)}, which exclude each other. Take it out of one of them, or name something else.`;
        case 'retired':
            return `it begins after ${never.dataset.name} is retired, on ${never.retired}. Correct one of the two days.`;
    }
}
function relatedTo(never: Never): Related[] {
    switch (never.why) {
        case 'nobody':
            return never.groups.map((g) => ({ message: `${g.name} has only itself as a member.`, at: g.at }));
        case 'excluded':
            return [{ message: `${listed(never.within)} exclude each other.`, at: never.by.at }];
        case 'retired':
            return [{ message: `${never.dataset.name} is retired on ${never.retired}.`, at: never.dataset.nameAt }];
        default:
            return [];
    }
}
