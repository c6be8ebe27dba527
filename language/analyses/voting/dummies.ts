import { winsAlone } from './alone.js';
import { allBallots } from './attendance.js';
import { type Computed, computed, searchBudget, within } from './budget.js';
import type { Ballot, Coalition, VotingGame } from './game.js';
import { dependsOnVotesCast, type IntegerGame, missingIn } from './integer-game.js';
import { scaled } from './scale.js';
import { atFullAttendance, complementOf, type SimpleGame } from './simple-game.js';
import { criticalCoalition, dummiesOf, nearestLoss } from './swings.js';

/**
 * The players with votes that are never critical when everybody attends, by what holds at other turnouts. `yes`:
 * whoever attends, their votes never change an outcome (whether their attendance makes a quorum is not asked).
 * `depends`: at some turnout they do. `unknown`: too many turnouts to try. Ascending; a player that is in none has a
 * swing.
 */
export interface Dummies {
    readonly yes: Coalition;
    readonly depends: Coalition;
    readonly unknown: Coalition;
    /**
     * The heaviest coalition of the others that loses and has each consent it needs: it loses with all of these, too.
     * `undefined` where none is known.
     */
    readonly nearestLoss?: Coalition;
}

/** The dummies at all turnouts. `full`: the game at full attendance. */
export function dummyVerdicts(game: IntegerGame, full: SimpleGame): Computed<Dummies> {
    const dummies = within(searchBudget, (budget) => dummiesOf(full, budget));
    if (!dummies.computed) return dummies;
    if (!dummies.value.length) return computed({ yes: [], depends: [], unknown: [] });
    const nearest = within(searchBudget, (budget) => nearestLoss(full, dummies.value, budget));
    return computed({ ...byTurnout(game, dummies.value), nearestLoss: nearest.computed ? nearest.value : undefined });
}
function byTurnout(game: IntegerGame, players: Coalition): Omit<Dummies, 'nearestLoss'> {
    // With a fixed number of votes to reach, one that abstains and one that votes no are the same: no turnout has more
    // swings.
    if (!dependsOnVotesCast(game)) return { yes: players, depends: [], unknown: [] };
    const alone = winsAlone(game);
    const all = players.every(alone) ? undefined : allBallots(game);
    const decides = (i: number): boolean => alone(i) || (all?.computed === true && all.value.decides(i));
    const [depends, rest] = [players.filter(decides), players.filter((i) => !decides(i))];
    return all?.computed === false ? { yes: [], depends, unknown: rest } : { yes: rest, depends, unknown: [] };
}

/**
 * A ballot on which the outcome is this player's: it votes yes, the motion passes, and would not if it voted no. At
 * full attendance where there is one, with a minimal winning coalition in favour; `undefined` where there is none at
 * any turnout.
 */
export function decisiveBallot(game: VotingGame, player: number): Computed<Ballot | undefined> {
    const integers = scaled(game);
    if (!integers.computed) return integers;
    const full = atFullAttendance(integers.value);
    if (missingIn(integers.value).length) return computed(undefined);
    const coalition = within(searchBudget, (budget) => criticalCoalition(full, player, budget));
    if (!coalition.computed) return coalition;
    const yes = coalition.value;
    if (yes) return computed({ yes, no: complementOf(full, yes) });
    if (!dependsOnVotesCast(integers.value)) return computed(undefined);
    if (winsAlone(integers.value)(player)) return computed({ yes: [player], no: [] });
    const all = allBallots(integers.value);
    return all.computed ? computed(all.value.decidedBy(player)) : all;
}
