import type { Day, Duration } from '../quantity.js';
import type { Parties } from './parties.js';
import type { Degree } from './trust.js';
import type { Declared, MaybeNamed, Name, Written } from './written.js';

export interface Win extends Declared<'Win'> {
    readonly title?: string;
    readonly by?: Parties;
    readonly benefits?: Parties;
    readonly downside?: Degree;
    readonly due?: Day;
    readonly visibleTo?: Parties;
    readonly achieved?: Day;
}
export interface Exit extends MaybeNamed<'Exit'> {
    readonly parties: Parties;
    readonly notice?: Duration;
    readonly returnsData: boolean;
    readonly returnsWithin?: Duration;
    readonly deletesData: boolean;
    readonly deletesWithin?: Duration;
    readonly transition?: Duration;
}
export interface Waiver extends Written<'Waiver'> {
    readonly rule: string;
    readonly element: Name;
    readonly because?: string;
    readonly until?: Day;
}
