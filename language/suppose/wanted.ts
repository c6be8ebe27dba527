import type { Body, CostGame, Pool } from '../model/declarations.js';
import type { TextEdit } from '../rules/fix.js';

/** A declaration that gets a clause, or whose list of seats or shares gets longer or shorter. */
export type Owner = Body | CostGame | Pool;
/** What a supposition wants of the texts. What several want of one list or one body is put together before it is written. */
export type Wanted =
    | { readonly refused: string }
    | { readonly edits: readonly TextEdit[] }
    | { readonly clause: string; readonly in: Owner }
    | { readonly entry: string; readonly in: Owner }
    | { readonly without: number; readonly in: Owner };

export const listOf = (owner: Owner): Body['seats'] | Pool['shares'] =>
    owner.kind === 'Body' ? owner.seats : owner.shares;
/** The clause that a list stands in. */
export const wordOf = (owner: Owner): string => (owner.kind === 'Body' ? 'seats' : 'share');
