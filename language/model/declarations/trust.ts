import type { Day, Duration, Quantity } from '../quantity.js';
import type { Parties } from './parties.js';
import type { Bound } from './roles.js';
import type { Declared, MaybeNamed, Name, Written } from './written.js';

export interface Disclosure extends MaybeNamed<'Disclosure'> {
    readonly what: readonly Disclosed[];
    readonly by?: Parties;
    readonly to?: Parties;
    readonly every?: Duration;
    readonly within?: Duration;
}
export interface Disclosed extends Written<'Disclosed'> {
    readonly topic?: 'capabilities' | 'failures' | 'limits' | 'reasons' | 'results' | 'risks';
    readonly criteriaOf?: Name;
    readonly dataset?: Name;
}
export interface Risk extends Declared<'Risk'> {
    readonly title?: string;
    readonly of?: Parties;
    readonly borneBy?: Parties;
    readonly knownTo?: Parties;
    readonly likelihood?: Degree;
    readonly impact?: Degree;
    readonly mitigation?: string;
}
export type Degree = 'high' | 'low' | 'medium';
export interface Score extends Declared<'Score'> {
    readonly title?: string;
    readonly of?: Parties;
    readonly by?: Parties;
}
export interface Channel extends Declared<'Channel'> {
    readonly title?: string;
    readonly about?: Parties;
    readonly openTo?: Parties;
    readonly topics: readonly ChannelTopic[];
    readonly runBy?: Parties;
    readonly anonymous: boolean;
    readonly answersWithin?: Duration;
    readonly feeds: readonly Name[];
    readonly publishesOutcomes: boolean;
    readonly publishesTo?: Parties;
}
export type ChannelTopic = 'concerns' | 'ideas' | 'praise';
export type TrustLevel = 'operational' | 'relational' | 'strategic';
/** Who a practice or a promise is between, and which levels of trust it builds. */
interface TrustClauses<K> extends Declared<K> {
    readonly title?: string;
    readonly builds: readonly TrustLevel[];
    readonly among?: Parties;
    readonly by?: Parties;
    readonly to?: Parties;
    readonly every?: Duration;
    readonly due?: Day;
}
export interface Practice extends TrustClauses<'Practice'> {
    readonly recognisesContributions: boolean;
    readonly shows: readonly Shown[];
}
export interface Shown extends Written<'Shown'> {
    readonly text: string;
    readonly to: Parties;
}
export interface Promised extends TrustClauses<'Promised'> {
    readonly indicators: readonly Indicator[];
    readonly results: readonly Result[];
    readonly remedies: readonly string[];
}
export interface Indicator extends Written<'Indicator'> {
    readonly text: string;
    readonly bound?: Bound;
    readonly every?: Duration;
    readonly by?: Parties;
}
export interface Result extends Written<'Result'> {
    readonly period: Day;
    readonly value: Quantity;
}
export interface Rating extends Written<'Rating'> {
    readonly of: Name;
    readonly by: Name;
    readonly value: Quantity;
    readonly on?: Day;
    readonly because?: string;
}
export interface Relationship extends MaybeNamed<'Relationship'> {
    readonly parties: Parties;
    readonly needs: readonly TrustLevel[];
}
