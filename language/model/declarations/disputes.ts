import type { Place } from '../place.js';
import type { Duration, Money } from '../quantity.js';
import type { Topic } from './decisions.js';
import type { Parties } from './parties.js';
import type { Declared, MaybeNamed, Name, Written } from './written.js';

export interface ConflictProcess extends Declared<'ConflictProcess'> {
    readonly title?: string;
    readonly topics: readonly Topic[];
    /** From the first topic to the last. */
    readonly topicsAt?: Place;
    readonly openTo?: Parties;
    readonly against?: Parties;
    readonly freeOfCharge: boolean;
    readonly fee?: Money;
    readonly steps: readonly Step[];
}
export interface Step extends MaybeNamed<'Step'> {
    readonly stepKind: StepKind;
    readonly betweenParties: boolean;
    readonly by?: Parties;
    readonly within?: Duration;
    readonly hearing?: Hearing;
    readonly recusingParties: boolean;
    readonly final: boolean;
    readonly binding: boolean;
    readonly next?: Name;
    readonly otherwise?: string;
}
export type StepKind = 'arbitration' | 'court' | 'mediation' | 'ruling' | 'talk';
export interface Hearing extends Written<'Hearing'> {
    readonly who: 'both' | 'complainant' | 'respondent';
    readonly afterwards: boolean;
    readonly afterwardsWithin?: Duration;
}
export interface Sanction extends Declared<'Sanction'> {
    readonly title?: string;
    readonly cause?: 'grave' | 'legal' | 'ordinary' | 'repeated';
    readonly levels: readonly SanctionLevel[];
}
export interface SanctionLevel extends Written<'SanctionLevel'> {
    readonly level: 'restriction' | 'suspension' | 'termination' | 'warning';
    readonly with: readonly SanctionTerm[];
    readonly decidedBy?: Parties;
    readonly afterHearing: boolean;
    readonly hearingWithin?: Duration;
}
export interface SanctionTerm extends Written<'SanctionTerm'> {
    readonly notice?: Duration;
    readonly reasons: boolean;
}
