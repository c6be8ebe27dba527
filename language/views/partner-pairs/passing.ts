import { presentParties } from '../../analyses/parties/present.js';
import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { PairMark } from '../partner-pairs.js';
import { everyone } from './everyone.js';

export type Layer = 'value' | 'data' | 'dependence' | 'trust';

/** Something that goes from one partner to another; one mark can pass between many. */
export interface Passing {
    readonly from: string;
    readonly to: string;
    readonly mark: PairMark;
}
/** Where it goes: `all` is everyone, without a list of them. */
export function* takersOf(eco: Ecosystem, to: Parties | undefined): Iterable<string> {
    if (!to || to.all) yield everyone;
    else yield* new Set(presentParties(eco, to));
}
