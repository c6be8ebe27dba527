import type { Exit } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Duration } from '../../model/quantity.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
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
    const { byName, forAll } = exits(eco);
    const own = byName.get(party) ?? [];
    const shared = [...namesMeaning(eco, party)].flatMap((name) => byName.get(name) ?? []);
    const general = forAll.filter(({ exit }) => isMeant(eco, exit.parties, party));
    return [...new Set([...own, ...inOrder(shared), ...general].map(({ exit }) => exit))];
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

interface Placed {
    readonly exit: Exit;
    readonly index: number;
}
const exits = oncePerEcosystem((eco) => {
    const placed = eco.all('Exit').map((exit, index): Placed => ({ exit, index }));
    return {
        byName: indexed(placed.flatMap((p) => p.exit.parties.named.map((n) => [n.name, p] as const))),
        forAll: placed.filter((p) => p.exit.parties.all)
    };
});
function inOrder(found: readonly Placed[]): Placed[] {
    return [...found].sort((a, b) => a.index - b.index);
}
