import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import type { Assets } from './assets.js';
import type { Conditions } from './conditions.js';
import type { Names } from './names.js';
import type { Parties } from './parties.js';
import type { RuleFound } from './policies.js';
import type { Reading } from './reading.js';
import type { Vocabulary } from './vocabulary.js';

/** What rules are told in. */
export interface Teller {
    readonly reading: Reading;
    readonly declared: Names;
    readonly parties: Parties;
    readonly assets: Assets;
    readonly vocabulary: Vocabulary;
    readonly conditions: Conditions;
    /** Names of what data is given in return for, beside other data. */
    readonly given: ReadonlyMap<string, string>;
}
export interface Statement {
    readonly text: string;
    readonly about: Term;
    readonly kind: RuleFound['kind'];
}
export function distinct(terms: readonly Term[]): Term[] {
    return [...new Map(terms.map((t) => [keyOf(t), t])).values()];
}
