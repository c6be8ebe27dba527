import { type AllBallots, allBallots } from './attendance.js';
import { type Computed, computed, within } from './budget.js';
import type { Ballot, Coalition, VotingGame } from './game.js';
import {
    dependsOnVotesCast,
    type IntegerGame,
    type IntegerThreshold,
    keyOf,
    missingIn,
    needed,
    overridesByHolder
} from './integer-game.js';
import { memoised } from './memo.js';
import { scaled } from './scale.js';
import { atFullAttendance, complementOf, type SimpleGame, withSupportersOnly } from './simple-game.js';
import { searchBudget } from './subset-sum.js';
import { criticalCoalition, dummiesOf, nearestLoss } from './swings.js';
import { disjointWinners } from './winning.js';

export type Verdicts = Unreachable | Reachable;

/** No motion can ever pass; then nothing else is worth asking. */
export interface Unreachable {
    readonly reachable: false;
    /** All votes together are fewer than a motion needs; all members or their votes are fewer than the quorum. */
    readonly missing: readonly ('votes' | 'quorum')[];
}
export interface Reachable {
    readonly reachable: true;
    readonly dictator?: Dictator;
    readonly blockers: readonly Blocker[];
    readonly dummies: Computed<Dummies>;
    readonly opposites: Computed<Opposites>;
}

/**
 * A player that wins alone and without whom nobody wins when everybody attends: its vote is the outcome. So it is at every smaller
 * attendance that has a quorum. `yes`: the player is a quorum by itself. `depends`: others can stay away and so prevent one.
 */
export interface Dictator {
    readonly player: number;
    readonly verdict: 'yes' | 'depends';
}

/** A player that can stop every motion by itself, whatever the others do. */
export interface Blocker {
    readonly player: number;
    /** A veto of this player stands in the game. */
    readonly declared: boolean;
    /** By attending and voting no: even all others together do not pass a motion then. */
    readonly votingNo: boolean;
    /** By not attending, be it that there is no quorum then, be it that its votes or its consent are missing. */
    readonly stayingAway: boolean;
}

/**
 * The players with votes that are never critical when everybody attends, by what holds at other turnouts. `yes`: whoever attends,
 * their votes never change an outcome (whether their attendance makes a quorum is not asked). `depends`: at some turnout they do.
 * `unknown`: too many turnouts to try. Ascending; a player that is in none has a swing.
 */
export interface Dummies {
    readonly yes: Coalition;
    readonly depends: Coalition;
    readonly unknown: Coalition;
    /** The heaviest coalition of the others that loses, and still loses with all of these; `undefined` where they need no such thing. */
    readonly nearestLoss?: Coalition;
}

/**
 * Whether both sides of one ballot can reach what a motion needs, so that opposite motions can both pass. `depends`: not when everybody
 * attends, but at some smaller attendance. Two meetings are not compared: a later one may always decide otherwise.
 */
export type Opposites = { readonly verdict: 'no' } | { readonly verdict: 'yes' | 'depends'; readonly ballot: Ballot };

/** Who decides, who blocks, whose votes count for nothing, and whether opposites can pass. Not computed where `scaled` is not. */
export function verdicts(game: VotingGame): Computed<Verdicts> {
    const integers = scaled(game);
    return integers.computed ? computed(verdictsOf(integers.value)) : integers;
}
const verdictsOf = memoised(keyOf, (game: IntegerGame): Verdicts => {
    const missing = missingIn(game);
    if (missing.length) return { reachable: false, missing };
    const full = atFullAttendance(game);
    return {
        reachable: true,
        dictator: dictatorOf(game, full),
        blockers: blockersOf(game, full),
        dummies: dummyVerdicts(game, full),
        opposites: oppositeVerdict(game, full)
    };
});

/**
 * A ballot on which the outcome is this player's: it votes yes, the motion passes, and would not if it voted no. At full attendance
 * where there is one, with a minimal winning coalition in favour; `undefined` where there is none at any turnout.
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
    const all = ballotsOf(integers.value);
    return all.computed ? computed(all.value.decidedBy(player)) : all;
}

function dictatorOf(game: IntegerGame, full: SimpleGame): Dictator | undefined {
    const facing = levelFacing(full);
    const vetoes = new Map(full.vetoes.map((v) => [v.player, v.override]));
    const player = full.weights.findIndex(
        (weight, i) => weight >= facing(i) && loses(full, full.total - weight, vetoes.get(i))
    );
    if (player < 0) return undefined;
    return { player, verdict: isQuorum(game, player) ? 'yes' : 'depends' };
}
function isQuorum({ members, weights, quorum }: IntegerGame, player: number): boolean {
    return members[player] >= quorum.members && weights[player] >= quorum.votes;
}
/** What a player alone must reach: the quota, and the highest override that somebody else holds. */
function levelFacing({ quota, vetoes }: SimpleGame): (player: number) => number {
    const top = vetoes.reduce<SimpleGame['vetoes'][number] | undefined>(highest, undefined);
    const second = vetoes.filter((v) => v !== top).reduce<typeof top>(highest, undefined);
    return (player) => Math.max(quota, (top?.player === player ? second : top)?.override ?? 0);
}
function highest<T extends { readonly override: number }>(a: T | undefined, b: T): T {
    return a && a.override >= b.override ? a : b;
}
function loses(game: SimpleGame, weight: number, override = 0): boolean {
    return weight < Math.max(game.quota, override);
}

function blockersOf(game: IntegerGame, full: SimpleGame): Blocker[] {
    const declared = new Set(game.vetoes.map((v) => v.player));
    const vetoes = new Map(full.vetoes.map((v) => [v.player, v.override]));
    const stays = missingWithout(game);
    return full.weights
        .map((weight, player) => ({
            player,
            declared: declared.has(player),
            votingNo: loses(full, full.total - weight, vetoes.get(player)),
            stayingAway: stays(player)
        }))
        .filter((b) => b.votingNo || b.stayingAway);
}
/** Whether no motion passes when a player stays away and all others vote yes. */
function missingWithout(game: IntegerGame): (player: number) => boolean {
    const members = game.members.reduce((a, b) => a + b, 0);
    const overrides = overridesByHolder(game);
    return (player) => {
        const rest = game.total - game.weights[player];
        const reaches = (t?: IntegerThreshold): boolean => t !== undefined && rest >= needed(t, rest);
        return (
            members - game.members[player] < game.quorum.members ||
            rest < game.quorum.votes ||
            !reaches(game.threshold) ||
            !(overrides.get(player) ?? []).every(reaches)
        );
    };
}

function dummyVerdicts(game: IntegerGame, full: SimpleGame): Computed<Dummies> {
    const found = within(searchBudget, (budget) => {
        const players = dummiesOf(full, budget);
        return { players, nearestLoss: players.length ? nearestLoss(full, players, budget) : undefined };
    });
    if (!found.computed) return found;
    const { players, nearestLoss: nearest } = found.value;
    return computed({ ...byTurnout(game, players), nearestLoss: nearest });
}
function byTurnout(game: IntegerGame, players: Coalition): Omit<Dummies, 'nearestLoss'> {
    // With a fixed number of votes to reach, one that abstains and one that votes no are the same: no turnout has more swings.
    if (!dependsOnVotesCast(game)) return { yes: players, depends: [], unknown: [] };
    const alone = winsAlone(game);
    const all = players.every(alone) ? undefined : ballotsOf(game);
    const decides = (i: number): boolean => alone(i) || (all?.computed === true && all.value.decides(i));
    const [depends, rest] = [players.filter(decides), players.filter((i) => !decides(i))];
    return all?.computed === false ? { yes: [], depends, unknown: rest } : { yes: rest, depends, unknown: [] };
}
/** Whether a player passes a motion when nobody else attends. */
function winsAlone(game: IntegerGame): (player: number) => boolean {
    const facing = levelFacing(withSupportersOnly(game));
    return (player) => game.weights[player] >= facing(player) && isQuorum(game, player);
}

function oppositeVerdict(game: IntegerGame, full: SimpleGame): Computed<Opposites> {
    const winners = within(searchBudget, (budget) => disjointWinners(full, budget));
    if (!winners.computed) return winners;
    if (winners.value) return computed({ verdict: 'yes', ballot: winners.value });
    if (!dependsOnVotesCast(game) || needsMoreThanHalf(game)) return computed({ verdict: 'no' });
    const all = ballotsOf(game);
    if (!all.computed) return all;
    return computed(all.value.opposites ? { verdict: 'depends', ballot: all.value.opposites } : { verdict: 'no' });
}
function needsMoreThanHalf({ threshold, total }: IntegerGame): boolean {
    if (typeof threshold === 'number') return 2 * threshold > total;
    const half = threshold.share.compare('1/2');
    return half > 0 || (half === 0 && threshold.strict);
}

const ballotsOf: (game: IntegerGame) => Computed<AllBallots> = memoised(keyOf, allBallots);
