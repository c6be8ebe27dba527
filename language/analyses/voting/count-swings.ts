import type { Budget } from './budget.js';
import { CoalitionCounts } from './coalition-counts.js';
import { type Layer, layersOf, type SimpleGame } from './simple-game.js';
import { fewPlayers } from './subset-sum.js';
import { weightOf } from './weight.js';

/**
 * Per player its swings: the coalitions without it that lose and win when it joins. Where `sized`, one number for each
 * size of the coalition, 0 to n − 1; else one number for all sizes. Exact.
 */
export function countSwings(game: SimpleGame, sized: boolean, budget: Budget): bigint[][] {
    const players = game.weights.length;
    const highest = highestCounted(game, budget);
    const entries = (highest + 1) * (sized ? players + 1 : 1);
    if (players <= fewPlayers && 2 ** players < entries) return swingsOfAllCoalitions(game, sized, budget);
    return new LayeredCount(game, sized, highest, budget).swings;
}

/**
 * A player's swings are the winning coalitions with it less those without it, and the layers say which coalitions win.
 */
class LayeredCount {
    readonly swings: bigint[][];
    private readonly sizes: number;
    private readonly counts: CoalitionCounts;
    /** How many players are in no coalition of the layer by need. */
    private free = 0;

    constructor(
        private readonly game: SimpleGame,
        private readonly sized: boolean,
        highest: number,
        private readonly budget: Budget
    ) {
        const players = game.weights.length;
        this.sizes = sized ? players : 1;
        this.counts = new CoalitionCounts(highest, players, sized, budget);
        this.swings = game.weights.map(() => new Array<bigint>(this.sizes).fill(0n));
        let bound = new Set(game.vetoes.map((v) => v.player));
        for (const i of game.weights.keys()) if (!bound.has(i)) this.setFree(i);
        for (const layer of layersOf(game, budget)) {
            const needed = new Set(layer.needed);
            for (const i of bound) if (!needed.has(i)) this.setFree(i);
            bound = needed;
            this.addLayer(layer, needed);
        }
    }
    private setFree(player: number): void {
        this.counts.add(this.game.weights[player]);
        this.free++;
    }

    private addLayer(layer: Layer, needed: ReadonlySet<number>): void {
        const base = weightOf(this.game.weights, layer.needed);
        const below = layer.from - 1 - base;
        const top = layer.to === this.game.total ? Infinity : layer.to - base;
        const ofNeeded = this.perSize(needed.size, (size) => this.atMost(top, size + 1) - this.atMost(below, size + 1));
        const ofWeight = new Map<number, bigint[]>();
        for (const [i, weight] of this.game.weights.entries()) {
            this.budget.spend(this.sizes * 64);
            let added = needed.has(i) ? ofNeeded : ofWeight.get(weight);
            if (!added) {
                added = this.perSize(
                    needed.size,
                    (size) => this.gained(weight, top, size) - this.gained(weight, below, size)
                );
                ofWeight.set(weight, added);
            }
            for (let size = 0; size < this.sizes; size++) this.swings[i][size] += added[size];
        }
    }
    /** Numbers per size of the whole coalition, from numbers per size of its part that is free. */
    private perSize(needed: number, number: (size: number) => bigint): bigint[] {
        return Array.from({ length: this.sizes }, (_, size) => number(size - needed));
    }

    /** Free parts that weigh at most `weight`. */
    private atMost(weight: number, size: number): bigint {
        if (weight !== Infinity) return this.counts.count(weight, size);
        return this.sized ? choose(this.free, size) : 2n ** BigInt(this.free);
    }
    /**
     * Free parts of this size that weigh at most `weight` when a free player joins, less those that do without it. That
     * is f(w − own) − f(w) where f counts parts without the player, which with c(w, s) = f(w, s) + f(w − own, s − 1)
     * needs f below w only.
     */
    private gained(own: number, weight: number, size: number): bigint {
        if (own === 0 || weight === Infinity) return 0n;
        const without = (s: number): bigint => this.counts.countWithout(own, weight - own, s);
        return without(size) + without(size - 1) - this.counts.count(weight, size);
    }
}

/** The largest weight of a free part that a layer asks for. */
function highestCounted(game: SimpleGame, budget: Budget): number {
    let highest = 0;
    for (const { from, to, needed } of layersOf(game, budget))
        highest = Math.max(highest, (to === game.total ? from - 1 : to) - weightOf(game.weights, needed));
    return highest;
}

function choose(n: number, k: number): bigint {
    if (k < 0 || k > n) return 0n;
    let ways = 1n;
    for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
    return ways;
}

function swingsOfAllCoalitions(game: SimpleGame, sized: boolean, budget: Budget): bigint[][] {
    const players = game.weights.length;
    const count = 2 ** players;
    budget.spend(count * (players + game.vetoes.length));
    const weights = new Float64Array(count);
    const winning = new Uint8Array(count);
    for (let set = 1; set < count; set++) {
        weights[set] = weights[set & (set - 1)] + game.weights[31 - Math.clz32(set & -set)];
        const consents = game.vetoes.every((v) => weights[set] >= v.override || set & (1 << v.player));
        winning[set] = weights[set] >= game.quota && consents ? 1 : 0;
    }
    const swings = game.weights.map(() => new Array<number>(sized ? players : 1).fill(0));
    for (let set = 1; set < count; set++) {
        if (!winning[set]) continue;
        const size = sized ? sizeOf(set) - 1 : 0;
        for (let i = 0; i < players; i++) if (set & (1 << i) && !winning[set ^ (1 << i)]) swings[i][size]++;
    }
    return swings.map((row) => row.map(BigInt));
}
function sizeOf(set: number): number {
    let size = 0;
    for (let rest = set; rest; rest &= rest - 1) size++;
    return size;
}
