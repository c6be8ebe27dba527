import { allBallots } from './attendance.js';
import { type Computed, computed, notComputed, searchBudget, within } from './budget.js';
import type { Ballot, Coalition, VotingGame } from './game.js';
import { dependsOnVotesCast, type IntegerGame, keyOf, missingIn, needed } from './integer-game.js';
import { memoised } from './memo.js';
import { scaled } from './scale.js';
import { atFullAttendance, complementOf, othersThan, type SimpleGame, withSupportersOnly } from './simple-game.js';
import { weightOf } from './weight.js';
import { lightestWinner, smallestWinner } from './winning.js';

/** A ballot that passes, with the number of members in favour. */
export interface Carried {
    readonly members: number;
    readonly ballot: Ballot;
}
/** What can carry a motion at least: the fewest members in favour, and the least votes in favour. */
export interface Least {
    readonly members: Computed<Carried>;
    readonly votes: Computed<Carried>;
}
export interface Carrying {
    /**
     * At the turnout that makes it easiest. A body of 11 with a quorum of 8 and a majority of the votes cast: 5
     * members.
     */
    readonly atAnyTurnout: Least;
    /** When everybody attends: then 6. */
    readonly atFullAttendance: Least;
}

/** How few can carry a motion. Not computed where `scaled` is not, or where nothing passes. */
export function carrying(game: VotingGame): Computed<Carrying> {
    const integers = scaled(game);
    return integers.computed ? carryingOf(integers.value) : integers;
}
const carryingOf = memoised(keyOf, (game: IntegerGame): Computed<Carrying> => {
    if (missingIn(game).length) return notComputed('nothing-passes');
    const full = leastIn(game, atFullAttendance(game), 'everybody');
    return computed({ atFullAttendance: full, atAnyTurnout: dependsOnVotesCast(game) ? leastOf(game) : full });
});

function leastIn(game: IntegerGame, simple: SimpleGame, attending: 'everybody' | 'supporters'): Least {
    const carried = (yes: Coalition): Carried => ({
        members: weightOf(game.members, yes),
        ballot: { yes, no: attending === 'everybody' ? complementOf(simple, yes) : [] }
    });
    return {
        members: within(searchBudget, (budget) => carried(smallestWinner(simple, game.members, budget))),
        votes: within(searchBudget, (budget) => carried(lightestWinner(simple, budget)))
    };
}
/** Where shares of the votes cast decide, who stays away helps the supporters, as far as the quorum allows. */
function leastOf(game: IntegerGame): Least {
    const { quorum } = game;
    if (!quorum.members && !quorum.votes) return leastIn(game, withSupportersOnly(game), 'supporters');
    const all = allBallots(game);
    if (!all.computed) return { members: fewestOneEach(game) ?? all, votes: all };
    const carried = (ballot: Ballot): Computed<Carried> =>
        computed({ members: weightOf(game.members, ballot.yes), ballot });
    return { members: carried(all.value.leastMembers!), votes: carried(all.value.leastVotes!) };
}

/**
 * The fewest members in favour where each player is one member, the quorum counts members, and a veto is never
 * overridden: the veto holders and the heaviest others vote yes, the lightest make up the quorum and vote no. No other
 * choice has as many votes in favour or as few against. `undefined` in other games.
 */
function fewestOneEach(game: IntegerGame): Computed<Carried> | undefined {
    const { members, quorum, vetoes, weights } = game;
    if (quorum.votes || members.some((m) => m !== 1) || vetoes.some((v) => v.override !== undefined)) return undefined;
    const holders = [...new Set(vetoes.map((v) => v.player))];
    const others = othersThan(atFullAttendance(game), holders);
    const ahead = [0];
    for (const i of others) ahead.push(ahead.at(-1)! + weights[i]);
    const base = holders.reduce((sum, i) => sum + weights[i], 0);
    for (let joining = 0; joining <= others.length; joining++) {
        const against = Math.max(0, quorum.members - holders.length - joining);
        const start = others.length - against;
        const inFavour = base + ahead[joining];
        if (inFavour < needed(game.threshold, inFavour + ahead[others.length] - ahead[start])) continue;
        const ascending = (players: number[]): number[] => players.sort((a, b) => a - b);
        const ballot = {
            yes: ascending([...holders, ...others.slice(0, joining)]),
            no: ascending(others.slice(start))
        };
        return computed({ members: ballot.yes.length, ballot });
    }
    return undefined;
}
