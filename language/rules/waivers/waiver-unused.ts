import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fix, removeStatement, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { hasReason, isExpired, isReadWhole, type UsedWaiver, waiverText } from '../waivers.js';

export const waiverUnused: Rule = {
    id: 'waiver-unused',
    family: 'waivers',
    severity: 'warning',
    nature: 'contradiction',
    summary: 'A waiver silences nothing: there is no such finding, or no such rule.',
    *check(eco, waivers): Iterable<Hit> {
        if (!isReadWhole(eco)) return;
        for (const used of waivers) {
            const { waiver, hits, rule, wider } = used;
            if (hits.length || rule === 'off' || !hasReason(waiver) || isExpired(waiver, eco)) continue;
            yield {
                at: waiver.at,
                element: waiver.element.name,
                message: inWords(used),
                related: wider ? [{ message: wider.message, at: wider.at }] : [],
                fixes: fixes(eco, used)
            };
        }
    }
};
function inWords({ waiver, rule, nearest, wider }: UsedWaiver): string {
    const nothing = 'so this waiver silences nothing';
    if (rule === 'unknown')
        return `There is no rule ${waiver.rule}, ${nothing}. ${nearest ? `Did you mean ${nearest}?` : 'Remove it.'}`;
    const { name } = waiver.element;
    if (wider)
        return `The rule ${waiver.rule} finds something on ${name} and others together, ${nothing}. If all of it was agreed to, waive it on ${wider.element}.`;
    return `The rule ${waiver.rule} finds nothing on ${name}, ${nothing}. Remove it, so that it cannot hide a later finding that nobody agreed to.`;
}
/** The name that was meant first; removing is safe only where nothing else was meant. */
function fixes(eco: Ecosystem, { waiver, nearest, wider }: UsedWaiver): Fix[] {
    const { at, element } = waiver;
    const rewrite = (title: string, meant: Partial<typeof waiver>): Fix => ({
        title,
        preferred: true,
        edits: [replace(at, waiverText({ ...waiver, ...meant }))]
    });
    return [
        ...(nearest ? [rewrite(`Write ${nearest}`, { rule: nearest })] : []),
        ...(wider ? [rewrite(`Waive it on ${wider.element}`, { element: { ...element, name: wider.element } })] : []),
        { title: 'Remove this waiver', isSafe: !nearest && !wider, edits: [removeStatement(eco, at)] }
    ];
}
