import type { Place, Position } from './place.js';
import type { Day, Duration, Money, Quantity } from './quantity.js';

/*
 * What an author can declare, as plain immutable records: one interface per rule of the grammar, in its order, with its names.
 * The compiler checks in syntax/collect.ts that the two agree, in both directions.
 */

/** A name used somewhere: what it says and where. Resolved by the ecosystem it is used in, never by the file alone. */
export interface Name {
    readonly name: string;
    readonly at: Place;
}
/** Anything that stands in a text. */
interface Written<K> {
    readonly kind: K;
    readonly at: Place;
}
/** Where the closing brace of a body stands, if there is a body: clauses are added in front of it. */
interface Bodied {
    readonly bodyEnd?: Position;
    /** Where the opening one stands: clauses of the header are added in front of it. */
    readonly bodyStart?: Position;
}
interface Declared<K> extends Written<K>, Bodied {
    readonly name: string;
    readonly nameAt: Place;
    /** The documentation comment above it, in Markdown. */
    readonly doc?: string;
}
/** A statement that may be `called` something. */
interface MaybeNamed<K> extends Written<K>, Bodied {
    readonly name?: string;
    readonly nameAt?: Place;
    readonly doc?: string;
}

/** One statement of a file. */
export type Declaration =
    | EcosystemHeader
    | PartHeader
    | LibraryHeader
    | Include
    | Purpose
    | Exclusion
    | Territory
    | Action
    | Goal
    | Certificate
    | Role
    | Partner
    | Population
    | External
    | Group
    | Dependence
    | Pool
    | CostGame
    | Dataset
    | Allow
    | Forbid
    | Oblige
    | Flow
    | Body
    | Decision
    | Responsibility
    | ConflictProcess
    | Sanction
    | Disclosure
    | Risk
    | Score
    | Channel
    | Practice
    | Promised
    | Rating
    | Relationship
    | Win
    | Exit
    | Waiver;
export type Kind = Declaration['kind'];
export type DeclarationOf<K extends Kind> = Extract<Declaration, { kind: K }>;

// ---- files -----------------------------------------------------------------------------------------------------------
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

// ---- taxonomies ------------------------------------------------------------------------------------------------------
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

// ---- goals, certificates, roles --------------------------------------------------------------------------------------
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

// ---- parties ---------------------------------------------------------------------------------------------------------
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

// ---- sharing ---------------------------------------------------------------------------------------------------------
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

// ---- data ------------------------------------------------------------------------------------------------------------
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

// ---- decisions -------------------------------------------------------------------------------------------------------
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

// ---- disputes and sanctions ------------------------------------------------------------------------------------------
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

// ---- transparency, feedback, trust -----------------------------------------------------------------------------------
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

// ---- wins, ways out, exceptions --------------------------------------------------------------------------------------
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
