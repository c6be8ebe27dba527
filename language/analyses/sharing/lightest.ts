import type { Coalition } from './game.js';

/** A set of players of the lightest coalition to leave out or put in: those of `before`, and `last`. Players by rank. */
interface Change {
    readonly weight: bigint;
    readonly last: number;
    readonly before?: Change;
}

/**
 * All coalitions, the empty one and the whole among them, the lightest first; among equally heavy ones as `compareCoalitions`
 * orders them. The k-th costs O(k + players), so nobody need look at all 2^n.
 *
 * The lightest coalition is that of the players with a negative weight. Any other differs from it by a change that costs the
 * absolute weights of the changed players. The cheapest change is that of the lightest player; each change has two next ones, the
 * next player as well, or instead of the last. Ties cannot occur, because the order among equals is made part of the weights.
 */
export function* lightestCoalitions(weights: readonly bigint[]): Generator<Coalition> {
    const ordered = withOrder(weights);
    const absolute = ordered.map((w) => (w < 0n ? -w : w));
    const ranked = weights.map((_, i) => i).sort((a, b) => (absolute[a] < absolute[b] ? -1 : 1));
    const cost = (rank: number): bigint => absolute[ranked[rank]];
    const lightest = new Set(weights.map((_, i) => i).filter((i) => ordered[i] < 0n));
    yield [...lightest];
    const next: Change[] = weights.length ? [{ weight: cost(0), last: 0 }] : [];
    for (let change = next.pop(); change; change = next.pop()) {
        yield changed(lightest, change, ranked);
        const following = change.last + 1;
        if (following === weights.length) continue;
        insert(next, { weight: change.weight + cost(following), last: following, before: change });
        insert(next, {
            weight: change.weight + cost(following) - cost(change.last),
            last: following,
            before: change.before
        });
    }
}
/** Weights whose sums compare first by the weights given, then by the number of players, then by who comes earlier. */
function withOrder(weights: readonly bigint[]): bigint[] {
    const n = BigInt(weights.length);
    const player = 1n << n;
    const unit = player << BigInt(weights.length.toString(2).length);
    return weights.map((w, i) => w * unit + player - (1n << (n - 1n - BigInt(i))));
}
function changed(lightest: ReadonlySet<number>, change: Change, ranked: readonly number[]): Coalition {
    const members = new Set(lightest);
    for (let c: Change | undefined = change; c; c = c.before) {
        const player = ranked[c.last];
        if (!members.delete(player)) members.add(player);
    }
    return [...members].sort((a, b) => a - b);
}
/** Keeps the list in descending order, so that the lightest is its last. */
function insert(list: Change[], change: Change): void {
    let [low, high] = [0, list.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle].weight > change.weight) low = middle + 1;
        else high = middle;
    }
    list.splice(low, 0, change);
}
