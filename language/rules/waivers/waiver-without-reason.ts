import { removeStatement } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { hasReason, isReadWhole } from '../waivers.js';

export const waiverWithoutReason: Rule = {
    id: 'waiver-without-reason',
    family: 'waivers',
    severity: 'warning',
    nature: 'gap',
    summary: 'A waiver gives no reason, and silences nothing until it does.',
    *check(eco, waivers): Iterable<Hit> {
        if (!isReadWhole(eco)) return;
        for (const { waiver } of waivers) {
            if (hasReason(waiver)) continue;
            const { rule, element, at } = waiver;
            yield {
                at,
                element: element.name,
                message: `This waiver of ${rule} on ${element.name} gives no reason, so it silences nothing. Say who agreed and why: because "…".`,
                fixes: [{ title: 'Remove this waiver', edits: [removeStatement(eco, at)] }]
            };
        }
    }
};
