import type { Exit } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';

/**
 * The exits that are for a party, the most specific first: those that name it, then those for a role or group it is in, then those
 * for all. What the first leaves open the next one says.
 */
export function exitsFor(eco: Ecosystem, party: string): readonly Exit[] {
    const generality = ({ parties }: Exit): number =>
        parties.all ? 2 : parties.named.some((n) => n.name === party) ? 0 : 1;
    return eco
        .all('Exit')
        .filter((exit) => isMeant(eco, exit.parties, party))
        .sort((a, b) => generality(a) - generality(b));
}
