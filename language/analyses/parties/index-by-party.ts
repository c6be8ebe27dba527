import type { DeclarationOf, Kind, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import type { ByParty } from '../data/by-parties.js';
import { isMeant, namesMeaning } from './meant.js';

interface Said<T> {
    readonly parties: Parties;
    readonly what: T;
}
/** Nothing is called that. */
const all = '';

/**
 * What the statements of some kinds say of one party, by its name, a role it plays, a group it is in, or of all: for the whole ecosystem
 * what `byParties` is for a list. After an edit it is patched.
 */
export function indexByParty<K extends Kind, T>(
    kinds: readonly K[],
    said: (declaration: DeclarationOf<K>, eco: Ecosystem) => Iterable<readonly [Parties | undefined, T]>
): ByParty<T> {
    const index: Index<K, Said<T>> = {
        kinds,
        *entries(declaration, eco) {
            for (const [parties, what] of said(declaration, eco)) {
                if (!parties) continue;
                if (parties.all) yield [all, { parties, what }];
                for (const { name } of parties.named) yield [name, { parties, what }];
            }
        }
    };
    return (eco, party) => {
        const found = new Set<T>();
        for (const name of namesMeaning(eco, party)) for (const { what } of eco.lookUp(index, name)) found.add(what);
        for (const { parties, what } of eco.lookUp(index, all)) if (isMeant(eco, parties, party)) found.add(what);
        return found;
    };
}
