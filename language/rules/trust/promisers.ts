import { isPresent } from '../../analyses/parties/present.js';
import type { Promised } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';

/** Whether those who promise are said and none of them is there: they have left, or did not join yet. */
export function isVoid(eco: Ecosystem, { by }: Promised): boolean {
    if (!by) return false;
    const promisers = [...eco.expand(by)];
    return promisers.length > 0 && !promisers.some((p) => isPresent(eco, p));
}
