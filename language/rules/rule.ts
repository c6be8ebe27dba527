import { ofAll } from '../analyses/memo-per-ecosystem.js';
import type { DeclarationOf, Kind, Tolerance } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import type { Pause } from '../model/steps.js';
import type { FamilyId } from './families.js';
import type { Fix } from './fix.js';
import type { UsedWaiver } from './waivers.js';

/** From the least to the worst. */
export const severities = ['hint', 'info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];
/** A contradiction of the spec with itself, something one-sided, or something that is not said. */
export type Nature = 'contradiction' | 'imbalance' | 'gap';

/** Another place that makes a finding true. */
export interface Related {
    readonly message: string;
    readonly at: Place;
}
/** What a rule found: where, in which words, about which parties, and how it can be repaired. */
export interface Hit {
    /** The words that cause it: as few as an author needs to see. */
    readonly at: Place;
    /** Plain English: names the parties and the numbers, and says what to do. */
    readonly message: string;
    /** A declared name, which a waiver can point at: that of the statement, or of what it is about if it is not `called` anything. */
    readonly element: string;
    /** The parties it is about: it counts as open in their row of the matrix, and a waiver may name them instead of the element. */
    readonly parties?: readonly string[];
    readonly related?: readonly Related[];
    /** Only what differs from the rule: `hint` for what is possible, not certain. */
    readonly severity?: Severity;
    readonly nature?: Nature;
    /** The preferred one first. */
    readonly fixes?: readonly Fix[];
}
/** One check. Its page stands beside it as `ID.md`; the page's two examples are its first tests. */
export interface Rule {
    readonly id: string;
    readonly family: FamilyId;
    /** Of what is certain. Settings can change it. */
    readonly severity: Severity;
    readonly nature: Nature;
    /** One sentence. */
    readonly summary: string;
    /** Off until a setting gives it a severity or the ecosystem states this tolerance. */
    readonly onRequest?: Tolerance['what'];
    /** Why there is no quick fix, where there is none. */
    readonly noFix?: string;
    /** A rule that takes long among ten thousand partners says where it may pause, a thousand times or so; or it looks at `each` statement. */
    readonly check: Check;
}
export type Check = (eco: Ecosystem, waivers: readonly UsedWaiver[]) => Iterable<Hit | Pause>;
/** Checks every statement of some kinds by itself. */
export function each<K extends Kind>(
    kinds: readonly K[],
    one: (eco: Ecosystem, declaration: DeclarationOf<K>) => Iterable<Hit>
): Check {
    return ofAll(kinds, (eco, declaration) => [...one(eco, declaration)]).inSteps;
}
export interface Finding extends Required<Hit> {
    readonly rule: string;
}
