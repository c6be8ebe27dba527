import type { Exit } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import type { Duration } from '../../model/quantity.js';
import { isMeant, namesMeaning } from '../parties/meant.js';

/** What is said of how a party leaves, each by the most specific exit that says it. */
export interface ExitTerms {
    readonly notice?: { readonly exit: Exit; readonly time: Duration };
    readonly transition?: Duration;
    /** Says that data is returned or deleted. */
    readonly data?: Exit;
}

/**
 * The exits that are for a party, the most specific first: those that name it, then those for a role or group it is in, then those
 * for all. What the first leaves open the next one says.
 */
export function exitsFor(eco: Ecosystem, party: string): readonly Exit[] {
    const own = eco.lookUp(exitsByName, party);
    const shared = [...namesMeaning(eco, party)].flatMap((name) => eco.lookUp(exitsByName, name));
    const general = eco.lookUp(exitsByName, forAll).filter((exit) => isMeant(eco, exit.parties, party));
    return [...new Set([...own, ...shared.sort(eco.inOrder), ...general])];
}
export function exitTerms(eco: Ecosystem, party: string): ExitTerms {
    const said = exitsFor(eco, party);
    const ends = said.find((e) => e.notice);
    return {
        notice: ends?.notice && { exit: ends, time: ends.notice },
        transition: said.find((e) => e.transition)?.transition,
        data: said.find((e) => e.returnsData || e.deletesData)
    };
}

const forAll = '';
const exitsByName: Index<'Exit', Exit> = {
    kinds: ['Exit'],
    entries: (exit) =>
        [...exit.parties.named.map((n) => n.name), ...(exit.parties.all ? [forAll] : [])].map((name) => [name, exit])
};
