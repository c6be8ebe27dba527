import type { Expected } from '../syntax/expected/spot.js';
import { clauses } from './meanings/clauses.js';
import { lists } from './meanings/lists.js';
import { statements } from './meanings/statements.js';

type Word = Pick<Expected, 'list' | 'run'> & { readonly node?: Pick<Expected['node'], 'rule'> };
/** What a word means where it stands, in a sentence. */
export function meaningOf({ list, run, node }: Word): string | undefined {
    if (list) return lists[`${list} ${run}`];
    return clauses[`${node?.rule} ${run}`] ?? clauses[run] ?? statements[run];
}
