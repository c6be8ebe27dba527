import type { Dataset, Disclosure, Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { isPresent, presentParties } from '../parties/present.js';
import { meet } from './hierarchy.js';
import { isForbid, isInForce, ownersOf } from './permissions.js';
import { ask } from './question.js';

/** A disclosure of a dataset that a prohibition forbids: to those who disclose it (sharing), or to those who would read it. */
export interface ForbiddenDisclosure {
    readonly forbid: Forbid;
    readonly parties: readonly string[];
    /** Whether there may be more. */
    readonly more: boolean;
    readonly forbids: 'sharing' | 'reading';
}
/** So many are enough to show that it is forbidden. */
const mostAsked = 100;

/**
 * The first prohibition that certainly stands against disclosing a dataset. None where the ecosystem says what wins, and none for a party
 * that is also allowed it: there two data rules contradict each other, whatever is disclosed. Prohibitions for some purposes, regions or
 * conditions leave others open. Owners have the data already.
 */
export function forbiddenDisclosure(
    eco: Ecosystem,
    { by, to }: Disclosure,
    dataset: string
): ForbiddenDisclosure | undefined {
    if (eco.header?.strategy) return undefined;
    const owners = ownersOf(eco, dataset);
    const disclosers = new Set(by ? presentParties(eco, by) : owners);
    for (const forbid of prohibitionsOf(eco, dataset)) {
        const sharing = [...disclosers].filter((p) => isMeant(eco, forbid.parties, p));
        const reading = recipientsForbidden(eco, forbid, to).filter((p) => !owners.has(p) && !disclosers.has(p));
        for (const [forbids, action, some] of [
            ['sharing', 'share', sharing],
            ['reading', 'read', reading]
        ] as const) {
            const parties = some.slice(0, mostAsked).filter((p) => isForbiddenBy(eco, forbid, p, action, dataset));
            if (parties.length) return { forbid, parties, more: some.length > mostAsked, forbids };
        }
    }
    return undefined;
}
/** Whether somebody who is told a dataset owns no part in it and is not allowed to read it; the first such. */
export function notAllowed(eco: Ecosystem, { by, to }: Disclosure, dataset: string): string | undefined {
    const owners = ownersOf(eco, dataset);
    let asked = 0;
    for (const party of presentParties(eco, to)) {
        if (asked++ >= mostAsked) return undefined;
        if (owners.has(party) || isMeant(eco, by, party)) continue;
        if (ask(eco, { party, action: 'read', dataset }).verdict === 'no') return party;
    }
    return undefined;
}
/** What is made of a dataset by aggregating or anonymising it, and can be told in its place. */
export function safeDerivatives(eco: Ecosystem, disclosure: Disclosure, dataset: string): readonly Dataset[] {
    return eco
        .all('Dataset')
        .filter((d) => d.sources.some((s) => s.name === dataset) && isCoarser(d))
        .filter((d) => !forbiddenDisclosure(eco, disclosure, d.name));
}

function isCoarser({ transform }: Dataset): boolean {
    return transform === 'aggregate' || transform === 'anonymise';
}
function prohibitionsOf(eco: Ecosystem, dataset: string): Forbid[] {
    return eco
        .all('Forbid')
        .filter(
            (f) =>
                !f.purposes.length &&
                !f.territories.length &&
                !f.conditions.length &&
                isInForce(f, eco.asOf) &&
                f.datasets.some((d) => meet(eco, 'datasets', d.name, dataset))
        );
}
/** Goes through the side that names its parties, where one does, and not through `all`. */
function recipientsForbidden(eco: Ecosystem, { parties }: Forbid, to: Disclosure['to']): string[] {
    if (!to) return [];
    const [few, others] = to.all ? [parties, to] : [to, parties];
    return [...eco.expand(few)].filter((p) => isPresent(eco, p) && isMeant(eco, others, p));
}
function isForbiddenBy(eco: Ecosystem, forbid: Forbid, party: string, action: string, dataset: string): boolean {
    const { verdict, rules } = ask(eco, { party, action, dataset });
    return verdict === 'no' && rules.some((r) => r.rule === forbid) && rules.every((r) => isForbid(r.rule));
}
