import { isMeant } from '../../analyses/parties/meant.js';
import type { Disclosed, Disclosure, Name, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { insertAt, replace, type TextEdit } from '../fix.js';

/** The disclosures of something, such as reasons or risks. */
export function disclosuresOf(eco: Ecosystem, topic: NonNullable<Disclosed['topic']>): Disclosure[] {
    return eco.all('Disclosure').filter((d) => d.what.some((w) => w.topic === topic));
}
/**
 * Adds to those who are told something whoever of others is left out, by the names that they are called there. `undefined` where
 * that cannot be said in names.
 */
export function widened(eco: Ecosystem, told: Parties, others: Parties, left: readonly string[]): TextEdit | undefined {
    if (told.all || others.all) return replace(told.at, 'all');
    const names = others.named.filter((n) => left.some((party) => isBehind(eco, n, party)));
    return names.length ? insertAt(told.at, 'end', `, ${names.map((n) => spelled(n.name)).join(', ')}`) : undefined;
}
function isBehind(eco: Ecosystem, name: Name, party: string): boolean {
    return isMeant(eco, { kind: 'Parties', at: name.at, all: false, except: [], named: [name] }, party);
}
