import type { Budget } from './budget.js';
import type { Ballot, Coalition } from './game.js';
import { complementOf, type Layer, layersOf, othersThan, type SimpleGame } from './simple-game.js';
import { heaviestWithin } from './subset-sum.js';
import { weightOf } from './weight.js';

/** Two disjoint winning coalitions, the lighter as `yes`; `undefined` where there are none and the game is proper. */
export function disjointWinners(game: SimpleGame, budget: Budget): Ballot | undefined {
    const highest = game.vetoes.reduce((top, v) => Math.max(top, v.override), 0);
    for (const layer of layersOf(game, budget)) {
        // The lighter side has the needed veto holders, so the other side must override them.
        const other = layer.needed.length ? highest : game.quota;
        const most = Math.min(Math.floor(game.total / 2), game.total - other);
        if (layer.from > most) continue;
        const yes = winnerIn(game, layer, most, budget);
        if (yes) return { yes, no: complementOf(game, yes) };
    }
    return undefined;
}
function winnerIn(game: SimpleGame, layer: Layer, most: number, budget: Budget): Coalition | undefined {
    const base = weightOf(game.weights, layer.needed);
    const free = othersThan(game, layer.needed);
    const others = heaviestWithin(game.weights, free, most - base, layer.from - base, budget);
    const coalition = others && [...layer.needed, ...others].sort((a, b) => a - b);
    return coalition && weightOf(game.weights, coalition) >= layer.from ? coalition : undefined;
}

/** The winning coalition with the least votes. The game must have one. */
export function lightestWinner(game: SimpleGame, budget: Budget): Coalition {
    let lightest: Coalition | undefined;
    for (const { from, needed } of layersOf(game, budget)) {
        const free = othersThan(game, needed);
        // As light as may be is to leave out as much as may be.
        const room = game.total - from;
        const out = heaviestWithin(game.weights, free, room, room, budget);
        if (!out) continue;
        const gone = new Set(out);
        const coalition = game.weights
            .map((_, i) => i)
            .filter((i) => !gone.has(i) && (game.weights[i] || needed.includes(i)));
        if (!lightest || weightOf(game.weights, coalition) < weightOf(game.weights, lightest)) lightest = coalition;
    }
    return lightest!;
}

/** The winning coalition with the fewest members. The game must have one. `members`: per player. */
export function smallestWinner(game: SimpleGame, members: readonly number[], budget: Budget): Coalition {
    let smallest: Coalition | undefined;
    for (const { from, needed } of layersOf(game, budget)) {
        const others = fewestReaching(
            game,
            members,
            othersThan(game, needed),
            from - weightOf(game.weights, needed),
            budget
        );
        if (!others) continue;
        const coalition = [...needed, ...others];
        if (!smallest || weightOf(members, coalition) < weightOf(members, smallest)) smallest = coalition;
    }
    return [...smallest!].sort((a, b) => a - b);
}

/** Tables of choices beyond this many cells are not made: 64 MB. */
const largestTable = 2 ** 26;

/**
 * The players (heaviest first) with the fewest members that weigh at least `need`; `undefined` where all weigh less.
 */
function fewestReaching(
    game: SimpleGame,
    members: readonly number[],
    players: Coalition,
    need: number,
    budget: Budget
): Coalition | undefined {
    if (weightOf(game.weights, players) < need) return undefined;
    if (players.every((i) => members[i] === members[players[0]])) return heaviestReaching(game, players, need);
    const all = weightOf(members, players);
    const cells = players.length * (all + 1);
    budget.spend(cells > largestTable ? Infinity : cells);
    // heaviest[m] = the most votes that m members bring; taken = whether player i is among them when the first i are
    // decided on.
    const heaviest = new Float64Array(all + 1);
    const taken = new Uint8Array(cells);
    for (const [row, i] of players.entries()) {
        for (let m = all; m >= members[i]; m--) {
            const weight = heaviest[m - members[i]] + game.weights[i];
            if (weight <= heaviest[m]) continue;
            heaviest[m] = weight;
            taken[row * (all + 1) + m] = 1;
        }
    }
    let left = heaviest.findIndex((weight) => weight >= need);
    const chosen: number[] = [];
    for (let row = players.length - 1; row >= 0; row--) {
        if (!taken[row * (all + 1) + left]) continue;
        chosen.push(players[row]);
        left -= members[players[row]];
    }
    return chosen;
}
function heaviestReaching(game: SimpleGame, players: Coalition, need: number): Coalition {
    let weight = 0;
    return players.filter((i) => {
        if (weight >= need) return false;
        weight += game.weights[i];
        return true;
    });
}
