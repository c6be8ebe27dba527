import type { Ecosystem } from '../../model/ecosystem.js';
import { presenceOn } from '../parties/activity.js';
import { indexed } from '../parties/indexed.js';
import { namesMeaning } from '../parties/meant.js';
import { ownersOf, rulesTouching } from './permissions.js';

/**
 * Parties that the rules about a dataset cannot tell apart: the same of those names mean them, and they are present in the same way. What
 * is asked of one of them is answered for all, so that ten thousand holders of a role cost one question.
 */
export function alike(eco: Ecosystem, dataset: string, parties: Iterable<string>): readonly (readonly string[])[] {
    const named = new Set(
        rulesTouching(eco, dataset).flatMap((rule) => {
            const to = rule.kind === 'Forbid' ? undefined : rule.onward?.to;
            const recipients = rule.kind === 'Oblige' ? rule.recipients : undefined;
            return [rule.parties, to, recipients].flatMap((p) => [...(p?.named ?? []), ...(p?.except ?? [])]);
        })
    );
    const names = new Set([...named].map((n) => n.name));
    const owners = ownersOf(eco, dataset);
    const keyOf = (party: string): string => {
        const partner = eco.find(party, 'Partner');
        const presence = partner ? presenceOn(partner, eco.asOf) : eco.find(party)?.kind;
        const meaning = [...namesMeaning(eco, party)].filter((n) => names.has(n));
        return [presence, owners.has(party), ...meaning.sort()].join('\n');
    };
    return [...indexed([...parties].map((party) => [keyOf(party), party] as const)).values()];
}
