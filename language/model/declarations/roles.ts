import type { Day, Duration, Quantity } from '../quantity.js';
import type { Declared, Name, Written } from './written.js';

export interface Goal extends Declared<'Goal'> {
    readonly title?: string;
    readonly due?: Day;
    readonly measures: readonly Measure[];
    readonly supports: readonly Name[];
    readonly opposes: readonly Name[];
}
export interface Measure extends Written<'Measure'> {
    readonly text: string;
    readonly bound?: Bound;
}
export interface Bound extends Written<'Bound'> {
    readonly how: 'exactly' | 'least' | 'most';
    readonly value: Quantity;
}
export interface Certificate extends Declared<'Certificate'> {
    readonly title?: string;
    readonly levels: readonly Level[];
    readonly grace?: Duration;
}
export interface Level extends Declared<'Level'> {}
export interface Role extends Declared<'Role'> {
    readonly title?: string;
    readonly planned: boolean;
    readonly archetype?: Archetype;
    readonly requires: readonly Requirement[];
    readonly bounds: readonly Bound[];
    readonly incompatible: readonly Name[];
    readonly neutral: boolean;
    readonly equalTreatment: boolean;
}
export interface Requirement extends Written<'Requirement'> {
    readonly certificate: Name;
    readonly level?: Name;
    readonly grace?: Duration;
}
export type Archetype = 'enabler' | 'orchestrator' | 'realizer';
