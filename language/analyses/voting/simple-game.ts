import { type Budget, costPerPlayer } from './budget.js';
import type { Coalition } from './game.js';
import { type IntegerGame, type IntegerThreshold, needed, overridesByHolder } from './integer-game.js';

/** A veto that matters: the holder is needed by coalitions with less than `override` votes; with ∞, by all. */
export interface EffectiveVeto {
    readonly player: number;
    readonly override: number;
}
/**
 * A simple game with veto holders: a coalition wins when its weight reaches the quota and it contains each veto holder
 * whose override it does not reach. At most one veto per player, none with an override that the quota reaches anyway.
 */
export interface SimpleGame {
    readonly weights: readonly number[];
    readonly total: number;
    readonly quota: number;
    readonly vetoes: readonly EffectiveVeto[];
    /** All players, the heaviest first: the order every search starts from. */
    readonly order: Coalition;
}

/** The simple game that is played when everybody attends: then the votes cast are all the players' votes. */
export function atFullAttendance(game: IntegerGame): SimpleGame {
    return simpleGame(game, (threshold) => needed(threshold, game.total));
}
/**
 * The simple game that is played when nobody attends but those in favour: then any share of the votes cast up to 100 %
 * is reached.
 */
export function withSupportersOnly(game: IntegerGame): SimpleGame {
    return simpleGame(game, (threshold) => {
        if (typeof threshold === 'number') return threshold;
        return needed(threshold, game.total) <= game.total ? 1 : game.total + 1;
    });
}

function simpleGame(game: IntegerGame, reach: (threshold: IntegerThreshold) => number): SimpleGame {
    const { weights, total } = game;
    const quota = reach(game.threshold);
    const vetoes = [...overridesByHolder(game)]
        .map(([player, overrides]) => {
            const override = overrides.reduce<number>(
                (top, t) => Math.max(top, t === undefined ? Infinity : reach(t)),
                0
            );
            // Where nobody gets there without the holder's own votes, nobody ever overrides it: one layer less.
            return { player, override: override > total - weights[player] ? Infinity : override };
        })
        .filter((v) => v.override > quota);
    const order = weights.map((_, i) => i).sort((a, b) => weights[b] - weights[a]);
    return { weights, total, quota, vetoes, order };
}

/** Coalitions of weight `from` to `to` win exactly when they contain the `needed` veto holders. */
export interface Layer {
    readonly from: number;
    readonly to: number;
    readonly needed: Coalition;
}
/**
 * The layers of a game from the quota up: each override that is reached sets its holders free. Together they say who
 * wins.
 */
export function* layersOf(game: SimpleGame, budget: Budget): Generator<Layer> {
    const levels = [game.quota, ...overridesOf(game)];
    for (const [i, from] of levels.entries()) {
        budget.spend(game.weights.length * costPerPlayer);
        const needed = game.vetoes.filter((v) => v.override > from).map((v) => v.player);
        yield { from, to: (levels[i + 1] ?? game.total + 1) - 1, needed };
    }
}
function overridesOf(game: SimpleGame): number[] {
    const finite = new Set(game.vetoes.map((v) => v.override).filter(Number.isFinite));
    return [...finite].sort((a, b) => a - b);
}

/** The players outside a set, the heaviest first. */
export function othersThan(game: SimpleGame, excluded: Iterable<number>): Coalition {
    const out = new Set(excluded);
    return game.order.filter((i) => !out.has(i));
}
/** The complement of a coalition, ascending. */
export function complementOf(game: SimpleGame, coalition: Coalition): Coalition {
    const members = new Set(coalition);
    return game.weights.map((_, i) => i).filter((i) => !members.has(i));
}
