import type { Name, Parties } from '../../model/declarations.js';
import type { Place } from '../../model/place.js';

/** A list of names as parties; `undefined` where there are none. */
export function partiesOf(named: readonly Name[], at: Place): Parties | undefined {
    return named.length ? { kind: 'Parties', at, all: false, except: [], named } : undefined;
}
