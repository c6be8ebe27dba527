import type { Day, Duration, Quantity } from '../quantity.js';
import type { Parties } from './parties.js';
import type { Declared, MaybeNamed, Name, Written } from './written.js';

export interface Dataset extends Declared<'Dataset'> {
    readonly title?: string;
    readonly owners: readonly Name[];
    readonly generatedBy?: Parties;
    readonly sources: readonly Name[];
    readonly transform?: Transform;
    readonly parents: readonly Name[];
    readonly sensitivity?: Sensitivity;
    readonly keep?: Duration;
    readonly retired?: Day;
}
export type Transform = 'aggregate' | 'anonymise' | 'copy' | 'model';
export type Sensitivity = 'confidential' | 'internal' | 'open' | 'personal';
/** What `allow`, `forbid` and `oblige` have in common. */
interface DataRuleClauses<K> extends MaybeNamed<K> {
    readonly parties: Parties;
    readonly actions: readonly string[];
    readonly datasets: readonly Name[];
    readonly purposes: readonly Name[];
    readonly because?: string;
    readonly grantors?: Parties;
    readonly keep?: Duration;
    readonly territories: readonly string[];
    readonly from?: Day;
    readonly until?: Day;
    readonly conditions: readonly Conjunction[];
    readonly duties: readonly Duty[];
    /** Contributions, offers, benefits or datasets. */
    readonly inReturnFor: readonly Name[];
    readonly survives: boolean;
    readonly onward?: Onward;
}
export interface Allow extends DataRuleClauses<'Allow'> {}
export interface Forbid extends DataRuleClauses<'Forbid'> {}
export interface Oblige extends DataRuleClauses<'Oblige'> {
    readonly recipients?: Parties;
    readonly every?: Duration;
}
export type DataRule = Allow | Forbid | Oblige;
export interface Onward extends Written<'Onward'> {
    readonly limits: boolean;
    readonly to?: Parties;
    readonly purposes: readonly Name[];
}
export interface Duty extends Written<'Duty'> {
    readonly names: readonly string[];
    readonly binding: boolean;
    readonly notBinding: boolean;
}
export interface Conjunction extends Written<'Conjunction'> {
    readonly terms: readonly Condition[];
}
export interface Condition extends Written<'Condition'> {
    readonly how?: 'all' | 'any' | 'one';
    readonly parts: readonly Conjunction[];
    readonly operand?: string;
    readonly comparison?: 'after' | 'before' | 'exactly' | 'is' | 'least' | 'most';
    readonly negated: boolean;
    readonly values: readonly Value[];
}
export interface Value extends MaybeNamed<'Value'> {
    readonly text?: string;
    readonly quantity?: Quantity;
    readonly day?: Day;
}
export interface Flow extends MaybeNamed<'Flow'> {
    readonly dataset: Name;
    readonly from: Parties;
    readonly to: Parties;
    readonly purposes: readonly Name[];
    readonly every?: Duration;
}
