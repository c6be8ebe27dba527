import type { Allow, Dataset, Flow, Forbid, Oblige } from './declarations/data.js';
import type { Body, Decision, Responsibility } from './declarations/decisions.js';
import type { ConflictProcess, Sanction } from './declarations/disputes.js';
import type { EcosystemHeader, Include, LibraryHeader, PartHeader } from './declarations/files.js';
import type { Exit, Waiver, Win } from './declarations/lifecycle.js';
import type { Dependence, External, Group, Partner, Population } from './declarations/parties.js';
import type { Certificate, Goal, Role } from './declarations/roles.js';
import type { CostGame, Pool } from './declarations/sharing.js';
import type { Action, Exclusion, Purpose, Territory } from './declarations/taxonomies.js';
import type {
    Channel,
    Disclosure,
    Practice,
    Promised,
    Rating,
    Relationship,
    Risk,
    Score
} from './declarations/trust.js';

/*
 * What an author can declare, as plain immutable records: one interface per rule of the grammar, in its order, with its names; a file
 * for each section of the grammar.
 * The compiler checks in syntax/collect.ts that the two agree, in both directions.
 */

export type * from './declarations/data.js';
export type * from './declarations/decisions.js';
export type * from './declarations/disputes.js';
export type * from './declarations/files.js';
export type * from './declarations/lifecycle.js';
export type * from './declarations/parties.js';
export type * from './declarations/roles.js';
export type * from './declarations/sharing.js';
export type * from './declarations/taxonomies.js';
export type * from './declarations/trust.js';
export type * from './declarations/written.js';

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
