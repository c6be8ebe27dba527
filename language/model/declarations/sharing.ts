import type { Duration, Money, Quantity } from '../quantity.js';
import type { Parties, Solidarity } from './parties.js';
import type { Declared, Name, Written } from './written.js';

export interface Pool extends Declared<'Pool'> {
    readonly title?: string;
    readonly size?: Money;
    readonly basis?: Basis;
    readonly shares: readonly Share[];
    readonly roundedTo?: Quantity;
    readonly governedBy?: Name;
    readonly reviewed?: Duration;
    readonly fundedBy?: Parties;
    readonly worths: readonly Worth[];
    readonly othersWorth?: Money;
}
export interface CostGame extends Declared<'CostGame'> {
    readonly title?: string;
    readonly size?: Money;
    readonly shares: readonly Share[];
    readonly roundedTo?: Quantity;
    readonly worths: readonly Worth[];
    readonly othersWorth?: Money;
}
export type Basis = 'contribution' | 'equal' | 'fixed' | 'negotiated' | 'shapley';
export interface Share extends Written<'Share'> {
    readonly party: Name;
    readonly rest: boolean;
    readonly value?: Quantity;
    readonly solidarity?: Solidarity;
}
export interface Worth extends Written<'Worth'> {
    readonly members: readonly Name[];
    readonly value: Money;
}
