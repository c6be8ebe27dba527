import { type Fix, removeStatement, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { hasReason, isExpired, isReadWhole, waiverText } from '../waivers.js';

export const waiverUnused: Rule = {
    id: 'waiver-unused',
    family: 'waivers',
    severity: 'warning',
    nature: 'contradiction',
    summary: 'A waiver silences nothing: there is no such finding, or no such rule.',
    *check(eco, waivers): Iterable<Hit> {
        if (!isReadWhole(eco)) return;
        for (const { waiver, hits, rule, nearest } of waivers) {
            if (hits.length || rule === 'off' || !hasReason(waiver) || isExpired(waiver, eco)) continue;
            const { element, at } = waiver;
            const remove: Fix = { title: 'Remove this waiver', isSafe: !nearest, edits: [removeStatement(eco, at)] };
            yield {
                at,
                element: element.name,
                message:
                    rule === 'unknown'
                        ? `There is no rule ${waiver.rule}, so this waiver silences nothing.${nearest ? ` Did you mean ${nearest}?` : ' Remove it.'}`
                        : `The rule ${waiver.rule} finds nothing on ${element.name}, so this waiver silences nothing. Remove it, so that it cannot hide a later finding that nobody agreed to.`,
                fixes: nearest
                    ? [
                          {
                              title: `Write ${nearest}`,
                              preferred: true,
                              edits: [replace(at, waiverText({ ...waiver, rule: nearest }))]
                          },
                          remove
                      ]
                    : [remove]
            };
        }
    }
};
