import type { Expected } from '../../syntax/expected/spot.js';
import type { Candidate } from './candidates.js';
import type { Place } from './place.js';

/** How well a name fits: 0 best, 1 as any other, 2 and 3 not well, with the reason. */
export interface Fit {
    readonly rank: number;
    readonly note?: string;
}
/** What one consideration says of a candidate; `undefined`: nothing. */
export type Judge = (candidate: Candidate) => Fit | undefined;
/** A consideration for one place; `undefined` where it has nothing to say there. */
export type Consideration = (place: Place, expected: Expected) => Judge | undefined;
