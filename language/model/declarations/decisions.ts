import type { Duration, Quantity } from '../quantity.js';
import type { Parties } from './parties.js';
import type { Declared, Name, Written } from './written.js';

export interface Body extends Declared<'Body'> {
    readonly title?: string;
    readonly seats: readonly Seat[];
    readonly quorum?: Quorum;
    readonly passes?: Passing;
    readonly unanimous: boolean;
    readonly vetoes: readonly Veto[];
    readonly relatedVoteOnce: boolean;
    readonly meets?: Duration;
    readonly term?: Duration;
    readonly rotates?: Duration;
}
export interface Seat extends Written<'Seat'> {
    readonly party?: Name;
    readonly votes?: Quantity;
    readonly observer: boolean;
    readonly vacant: boolean;
    readonly count?: Quantity;
}
export interface Quorum extends Written<'Quorum'> {
    readonly value: Quantity;
    readonly of?: 'members' | 'votes';
}
export interface Passing extends Written<'Passing'> {
    readonly threshold?: Threshold;
    readonly votes?: Quantity;
}
export interface Threshold extends Written<'Threshold'> {
    readonly majority: boolean;
    readonly more: boolean;
    readonly share?: Quantity;
    readonly cast: boolean;
}
export interface Veto extends Written<'Veto'> {
    readonly party: Name;
    readonly topics: readonly Topic[];
    readonly override?: Threshold;
}
export type Topic =
    | 'any'
    | 'data'
    | 'ip'
    | 'membership'
    | 'operational'
    | 'payment'
    | 'pricing'
    | 'rules'
    | 'sanctions'
    | 'strategic';
export interface Decision extends Declared<'Decision'> {
    readonly title?: string;
    readonly topics: readonly Topic[];
    readonly affects?: Parties;
    readonly recommendedBy?: Parties;
    readonly agreedBy?: Parties;
    readonly consults?: Parties;
    readonly informs?: Parties;
    readonly decidedBy?: Parties;
    readonly reasonsTo?: Parties;
    readonly reasonsWithin?: Duration;
    readonly notice?: Duration;
    readonly rightToLeave: boolean;
    readonly appealTo?: Name;
}
export interface Responsibility extends Declared<'Responsibility'> {
    readonly title?: string;
    readonly about: readonly Subject[];
    readonly responsible?: Parties;
    readonly accountable?: Parties;
    readonly consults?: Parties;
    readonly informs?: Parties;
}
export interface Subject extends Written<'Subject'> {
    readonly topic?: Topic;
    readonly element?: Name;
}
