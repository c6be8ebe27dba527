import { removeStatement } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { hasReason, isExpired, isReadWhole } from '../waivers.js';

export const waiverExpired: Rule = {
    id: 'waiver-expired',
    family: 'waivers',
    severity: 'warning',
    nature: 'contradiction',
    summary: 'A waiver has ended; what it silenced shows again.',
    *check(eco, waivers): Iterable<Hit> {
        if (!isReadWhole(eco)) return;
        for (const { waiver, hits } of waivers) {
            if (!isExpired(waiver, eco) || !hasReason(waiver)) continue;
            const { rule, element, at, until, because } = waiver;
            yield {
                at,
                element: element.name,
                message: hits.length
                    ? `This waiver ended on ${until}, before ${eco.asOf}, and ${rule} on ${element.name} shows again. Is it still true that "${because}"? Repair the finding, or agree on a later day.`
                    : `This waiver ended on ${until}, before ${eco.asOf}, and ${rule} finds nothing on ${element.name} any more. Remove it.`,
                related: hits.slice(0, 5).map((hit) => ({ message: hit.message, at: hit.at })),
                fixes: [
                    {
                        title: 'Remove this waiver',
                        preferred: !hits.length,
                        isSafe: !hits.length,
                        edits: [removeStatement(eco, at)]
                    }
                ]
            };
        }
    }
};
