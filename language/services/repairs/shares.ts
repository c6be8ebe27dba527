import type { DeclarationOf, Share } from '../../model/declarations.js';
import { contains, type Position } from '../../model/place.js';
import { Fraction } from '../../model/quantity.js';
import { type Fix, replace } from '../../rules/fix.js';
import type { Workspace } from '../../workspace.js';
import { declarationAt } from '../file-index.js';

/** Where the shares of a pool add up to the whole, one of them can be written as `rest`: that of the party at the cursor, else the last. */
export function shareAsRest(workspace: Workspace, uri: string, position: Position): Fix | undefined {
    const facts = workspace.facts(uri);
    const pool = facts && declarationAt(facts, position);
    if (pool?.kind !== 'Pool' && pool?.kind !== 'CostGame') return undefined;
    const share = pool.shares.find((s) => contains(s.at.range, position)) ?? pool.shares.at(-1);
    if (!share?.value || !isWhole(pool)) return undefined;
    return { title: `Write the share of ${share.party.name} as rest`, edits: [replace(share.value.at, 'rest')] };
}
/** Only then does `rest` mean what was written. */
function isWhole({ shares }: DeclarationOf<'Pool' | 'CostGame'>): boolean {
    const values = shares.map(partOf);
    if (shares.length < 2 || values.some((v) => v === undefined)) return false;
    return values.reduce((sum: Fraction, v) => sum.add(v!), new Fraction(0)).equals(1);
}
function partOf({ value, rest }: Share): Fraction | undefined {
    return rest ? undefined : value?.value;
}
