import type { Declared, Name, Written } from './written.js';

export interface Purpose extends Declared<'Purpose'> {
    readonly title?: string;
    readonly parents: readonly Name[];
}
export interface Territory extends Declared<'Territory'> {
    readonly title?: string;
    readonly parents: readonly Name[];
}
export interface Action extends Declared<'Action'> {
    readonly title?: string;
    readonly parents: readonly string[];
}
export interface Exclusion extends Written<'Exclusion'> {
    readonly of: 'actions' | 'purposes' | 'territories';
    readonly members: readonly string[];
}
