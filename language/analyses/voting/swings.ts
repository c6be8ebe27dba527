import { type Budget, costPerPlayer } from './budget.js';
import { countCritical } from './count-critical.js';
import type { Coalition } from './game.js';
import { othersThan, type SimpleGame } from './simple-game.js';
import { heaviestWithin } from './subset-sum.js';
import { weightOf } from './weight.js';

/**
 * One way for a coalition to fall short. It must reach `level`, because it lacks `lacking`, whose override that is, or
 * because that is the quota; and it has the `needed` veto holders, whose overrides are higher. Every losing coalition
 * falls short in one of these ways.
 */
interface Shortfall {
    readonly level: number;
    readonly needed: Coalition;
    readonly lacking: Coalition;
}
function* shortfallsOf(game: SimpleGame, budget: Budget): Generator<Shortfall> {
    const { quota, vetoes } = game;
    budget.spend(game.weights.length * costPerPlayer);
    yield { level: quota, needed: vetoes.map((v) => v.player), lacking: [] };
    for (const { player, override } of vetoes) {
        if (override === Infinity) continue;
        budget.spend(game.weights.length * costPerPlayer);
        const needed = vetoes.filter((v) => v.override > override).map((v) => v.player);
        yield { level: override, needed, lacking: [player] };
    }
}

/**
 * The players with votes but without a swing: no coalition turns from losing to winning when one of them joins. Exact.
 */
export function dummiesOf(game: SimpleGame, budget: Budget): Coalition {
    const holders = new Set(game.vetoes.map((v) => v.player));
    const lightest = lightestWithSwing(game, budget);
    return game.order
        .filter((i) => game.weights[i] > 0)
        .filter((i) => (holders.has(i) ? !criticalCoalition(game, i, budget) : game.weights[i] < lightest))
        .sort((a, b) => a - b);
}
/** The least weight from which on every player without a veto has a swing; ∞ where none has. */
function lightestWithSwing(game: SimpleGame, budget: Budget): number {
    let lightest = Infinity;
    for (const { level, needed, lacking } of shortfallsOf(game, budget)) {
        const free = othersThan(game, [...needed, ...lacking]).filter((i) => game.weights[i] > 0);
        const count = countCritical(game.weights, free, level - weightOf(game.weights, needed), budget);
        if (count) lightest = Math.min(lightest, game.weights[free[count - 1]]);
    }
    return lightest;
}

/**
 * A minimal winning coalition that contains a player, which is critical for it as each of its members is; `undefined`
 * where the player has no swing.
 */
export function criticalCoalition(game: SimpleGame, player: number, budget: Budget): Coalition | undefined {
    const own = game.vetoes.find((v) => v.player === player)?.override ?? 0;
    for (const { level, needed, lacking } of shortfallsOf(game, budget)) {
        const partners = needed.filter((i) => i !== player);
        const free = othersThan(game, [...partners, ...lacking, player]);
        // Weights of the others with which it loses without the player and wins with it.
        const base = weightOf(game.weights, partners);
        const [least, most] = [level - game.weights[player] - base, Math.max(level, own) - 1 - base];
        const others = heaviestWithin(game.weights, free, most, least, budget);
        if (others && weightOf(game.weights, others) >= least)
            return minimal(game, [...partners, ...others, player], player);
    }
    return undefined;
}

/** What is left when everybody goes who is not needed, `player` apart, the lightest first. */
function minimal(game: SimpleGame, coalition: Coalition, player: number): Coalition {
    const lightestFirst = [...coalition].sort((a, b) => game.weights[a] - game.weights[b]);
    const members = new Set(coalition);
    let weight = weightOf(game.weights, coalition);
    let lacking = game.vetoes.reduce((top, v) => (members.has(v.player) ? top : Math.max(top, v.override)), game.quota);
    const overrides = new Map(game.vetoes.map((v) => [v.player, v.override]));
    for (const i of lightestFirst) {
        const level = Math.max(lacking, overrides.get(i) ?? 0);
        if (i === player || weight - game.weights[i] < level) continue;
        members.delete(i);
        weight -= game.weights[i];
        lacking = level;
    }
    return [...members].sort((a, b) => a - b);
}

/**
 * The heaviest losing coalition of the players who are no dummies that has each veto holder it needs. It loses even
 * with all dummies: what it lacks to the quota is what their votes can't make up. `undefined` where there is none.
 */
export function nearestLoss(game: SimpleGame, dummies: Coalition, budget: Budget): Coalition | undefined {
    const powerless = new Set(dummies);
    const needed = game.vetoes.map((v) => v.player).filter((i) => !powerless.has(i));
    const cap = game.quota - 1 - weightOf(game.weights, needed);
    const others = heaviestWithin(game.weights, othersThan(game, [...needed, ...dummies]), cap, cap, budget);
    return others && [...needed, ...others].sort((a, b) => a - b);
}
