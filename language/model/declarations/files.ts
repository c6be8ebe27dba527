import type { Day, Duration, Quantity } from '../quantity.js';
import type { Declared, Written } from './written.js';

export interface EcosystemHeader extends Declared<'EcosystemHeader'> {
    readonly title?: string;
    readonly vision?: string;
    readonly phase?: Phase;
    readonly phaseSince?: Day;
    readonly dated?: Day;
    readonly currency?: string;
    readonly lifeAreas: readonly LifeArea[];
    readonly tolerances: readonly Tolerance[];
    readonly strategy?: 'permission' | 'prohibition' | 'void';
}
export interface PartHeader extends Written<'PartHeader'> {
    readonly ecosystem: string;
}
export interface LibraryHeader extends Declared<'LibraryHeader'> {
    readonly title?: string;
}
export interface Include extends Written<'Include'> {
    readonly library: string;
}
export interface LifeArea extends Declared<'LifeArea'> {}
export interface Tolerance extends Written<'Tolerance'> {
    readonly what: 'concentration' | 'first-win' | 'notice' | 'ratio' | 'skew';
    /** Of skew (a part of the whole), ratio and concentration (an index). */
    readonly value?: Quantity;
    /** Of notice and first-win. */
    readonly time?: Duration;
}
export type Phase = 'forming' | 'mature' | 'piloting' | 'renewing' | 'scaling' | 'winding-down';
