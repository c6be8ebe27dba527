import type { Day, Duration, Money, Quantity } from '../quantity.js';
import type { Declared, MaybeNamed, Name, Written } from './written.js';

/** Some parties: `all`, all except some, or a list of names. */
export interface Parties extends Written<'Parties'> {
    readonly all: boolean;
    readonly except: readonly Name[];
    readonly named: readonly Name[];
}
export interface Partner extends Declared<'Partner'> {
    readonly title?: string;
    readonly roles: readonly Name[];
    readonly since?: Day;
    readonly until?: Day;
    readonly status?: Status;
    readonly partyKind?: PartyKind;
    readonly pursues: readonly Name[];
    readonly holds: readonly Holding[];
    readonly competes: readonly Competition[];
    readonly stakes: readonly Stake[];
    readonly represents?: Parties;
    readonly contributions: readonly Contribution[];
    readonly offers: readonly Offer[];
    readonly benefits: readonly Benefit[];
}
export type Status = 'active' | 'candidate' | 'exited' | 'exiting' | 'prospect' | 'suspended';
export type PartyKind = 'association' | 'company' | 'customer' | 'ngo' | 'public' | 'regulator';
export interface Holding extends Written<'Holding'> {
    readonly certificate: Name;
    readonly level?: Name;
    readonly since?: Day;
    readonly until?: Day;
}
export interface Competition extends Written<'Competition'> {
    readonly other: Name;
    readonly market?: string;
}
/** `stake Metro 20 %` in Velo: Metro holds 20 % of Velo. */
export interface Stake extends Written<'Stake'> {
    readonly holder: Name;
    readonly share: Quantity;
}
export interface Contribution extends Declared<'Contribution'> {
    readonly title?: string;
    readonly valueKind?: ValueKind;
    readonly worth?: Money;
    readonly critical: boolean;
    readonly to?: Parties;
    readonly giftBecause?: string;
    readonly substitutes: readonly string[];
    readonly stepIn?: Parties;
    readonly escrow?: string;
}
export interface Offer extends Declared<'Offer'> {
    readonly title?: string;
    readonly lifeAreas: readonly Name[];
}
export interface Benefit extends Declared<'Benefit'> {
    readonly title?: string;
    readonly valueKind?: ValueKind;
    readonly worth?: Money;
    readonly from?: Parties;
    readonly paid?: Money;
    readonly solidarity?: Solidarity;
}
export interface Solidarity extends Written<'Solidarity'> {
    readonly because: string;
    readonly until?: Day;
}
export type ValueKind =
    | 'brand'
    | 'data'
    | 'infrastructure'
    | 'ip'
    | 'learning'
    | 'money'
    | 'reach'
    | 'reputation'
    | 'risk-bearing'
    | 'work';
export interface Population extends Declared<'Population'> {
    readonly title?: string;
    readonly size?: Quantity;
    readonly partyKind?: PartyKind;
}
export interface External extends Declared<'External'> {
    readonly title?: string;
}
export interface Group extends Declared<'Group'> {
    readonly title?: string;
    readonly members: Parties;
}
export interface Dependence extends MaybeNamed<'Dependence'> {
    readonly from: Parties;
    readonly on: Parties;
    readonly level?: 'critical' | 'high' | 'low' | 'medium' | 'none';
    readonly revenue?: Quantity;
    readonly switching?: Duration;
    readonly counterweights: readonly Counterweight[];
}
export interface Counterweight extends Written<'Counterweight'> {
    readonly body?: Name;
    readonly veto: boolean;
    readonly text?: string;
}
