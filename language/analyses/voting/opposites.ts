import { allBallots } from './attendance.js';
import { type Computed, computed, searchBudget, within } from './budget.js';
import type { Ballot } from './game.js';
import { dependsOnVotesCast, type IntegerGame } from './integer-game.js';
import type { SimpleGame } from './simple-game.js';
import { disjointWinners } from './winning.js';

/**
 * Whether both sides of one ballot can reach what a motion needs, so that opposite motions can both pass. `depends`:
 * not when everybody attends, but at some smaller attendance. Two meetings are not compared: a later one may always
 * decide otherwise.
 */
export type Opposites = { readonly verdict: 'no' } | { readonly verdict: 'yes' | 'depends'; readonly ballot: Ballot };

/** Whether opposites can pass. `full`: the game at full attendance. */
export function oppositeVerdict(game: IntegerGame, full: SimpleGame): Computed<Opposites> {
    const winners = within(searchBudget, (budget) => disjointWinners(full, budget));
    if (!winners.computed) return winners;
    if (winners.value) return computed({ verdict: 'yes', ballot: winners.value });
    if (!dependsOnVotesCast(game) || needsMoreThanHalf(game)) return computed({ verdict: 'no' });
    const all = allBallots(game);
    if (!all.computed) return all;
    return computed(all.value.opposites ? { verdict: 'depends', ballot: all.value.opposites } : { verdict: 'no' });
}
function needsMoreThanHalf({ threshold, total }: IntegerGame): boolean {
    if (typeof threshold === 'number') return 2 * threshold > total;
    const half = threshold.share.compare('1/2');
    return half > 0 || (half === 0 && threshold.strict);
}
