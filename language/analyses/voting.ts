import type { Body, Name, Threshold } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { Fraction } from '../model/quantity.js';
import { relatedGroups } from './related.js';

export interface Player {
    readonly parties: readonly Name[];
    readonly weight: Fraction;
}
/** A weighted voting game: a coalition wins when its weight reaches `quota`. */
export interface VotingGame {
    readonly players: readonly Player[];
    readonly total: Fraction;
    readonly quotas: readonly { quota: Fraction; strict: boolean }[];
}

/**
 * The game a body plays when all its members take part, related parties pooled. `undefined` where the text does not say
 * enough, or where a majority of the votes cast makes turnout decide (then no fixed quota exists).
 */
export function votingGame(eco: Ecosystem, body: Body): VotingGame | undefined {
    const related = relatedGroups(eco);
    const active = new Set(eco.active.map((p) => p.name));
    const pooled = new Map<string, { parties: Name[]; weight: Fraction }>();
    for (const seat of body.seats) {
        if (!seat.party || seat.observer) continue;
        const weight = seat.votes?.value ?? new Fraction(1);
        if (eco.find(seat.party.name, 'Partner') && !active.has(seat.party.name)) continue;
        const holders = [...eco.expandName(seat.party.name)];
        const key = related(
            eco.find(seat.party.name, 'Role', 'Group') && holders.length === 1 ? holders[0] : seat.party.name
        );
        const player = pooled.get(key);
        if (!player) pooled.set(key, { parties: [seat.party], weight });
        else {
            player.parties.push(seat.party);
            player.weight = body.relatedVoteOnce
                ? player.weight.compare(weight) < 0
                    ? weight
                    : player.weight
                : player.weight.add(weight);
        }
    }
    const players = [...pooled.values()];
    const total = players.reduce((sum, p) => sum.add(p.weight), new Fraction(0));
    if (body.unanimous) return { players, total, quotas: [{ quota: total, strict: false }] };
    const passing = body.passes;
    if (!passing || !players.length) return undefined;
    if (passing.votes) return { players, total, quotas: [{ quota: passing.votes.value, strict: false }] };
    const quotas = [passing.threshold, ...body.vetoes.map((v) => v.override)]
        .filter((t) => t !== undefined)
        .map((t) => threshold(t, total));
    return quotas.length && quotas.every((q) => q !== undefined)
        ? { players, total, quotas: quotas as VotingGame['quotas'] }
        : undefined;
}
function threshold(t: Threshold, total: Fraction): { quota: Fraction; strict: boolean } | undefined {
    if (t.cast) return undefined;
    const share = t.majority ? new Fraction(1, 2) : t.share?.value;
    return share && { quota: total.mul(share), strict: !!(t.majority || t.more) };
}

const budget = 5e7;
/** Weights and quotas as integers (quota rounded up to the least winning weight), or `undefined` beyond the budget of seats × total weight. */
function scaled(game: VotingGame): { weights: number[]; quotas: number[]; total: number } | undefined {
    let denominator = 1n;
    for (const p of game.players) denominator = lcm(denominator, p.weight.d);
    const total = Number(game.total.mul(new Fraction(denominator)).n);
    if (!Number.isSafeInteger(total) || total * game.players.length > budget) return undefined;
    const whole = (f: Fraction): Fraction => f.mul(new Fraction(denominator));
    return {
        total,
        weights: game.players.map((p) => Number(whole(p.weight).n)),
        quotas: game.quotas.map(({ quota, strict }) =>
            Number((strict ? whole(quota).floor().add(1) : whole(quota).ceil()).n)
        )
    };
}
function lcm(a: bigint, b: bigint): bigint {
    let [x, y] = [a, b];
    while (y) [x, y] = [y, x % y];
    return (a / x) * b;
}

/**
 * The players whose votes never change an outcome, in no quota of the game. Exact. If a player has no swing, no lighter
 * player has one, so a binary search over the weights with one subset-sum sweep each is enough.
 * `undefined` when the game is beyond the budget: not computed.
 */
export function dummies(game: VotingGame): readonly Player[] | undefined {
    const numbers = scaled(game);
    if (!numbers) return undefined;
    const order = numbers.weights
        .map((_, i) => i)
        .filter((i) => numbers.weights[i] > 0)
        .sort((a, b) => numbers.weights[a] - numbers.weights[b]);
    let low = 0,
        high = order.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (hasSwing(numbers, order[middle])) high = middle;
        else low = middle + 1;
    }
    if (low === order.length) return [];
    return order.slice(0, low).map((i) => game.players[i]);
}
function hasSwing(
    { weights, quotas, total }: { weights: number[]; quotas: number[]; total: number },
    player: number
): boolean {
    const reachable = new Uint8Array(total + 1);
    reachable[0] = 1;
    let top = 0;
    weights.forEach((w, i) => {
        if (i === player || w === 0) return;
        for (let sum = top; sum >= 0; sum--) if (reachable[sum]) reachable[sum + w] = 1;
        top += w;
    });
    return quotas.some((q) => {
        for (let sum = Math.max(0, q - weights[player]); sum < q && sum <= top; sum++) if (reachable[sum]) return true;
        return false;
    });
}

/** Normalised Banzhaf index per player (swings over all swings), exact up to the budget; `undefined` beyond. Source: Banzhaf 1965. */
export function banzhaf(game: VotingGame): readonly Fraction[] | undefined {
    const numbers = scaled(game);
    if (!numbers || numbers.total * numbers.weights.length ** 2 > 2e6) return undefined;
    const { weights, quotas, total } = numbers;
    const swings = weights.map((own, player) => {
        const counts = new Array<bigint>(total + 1).fill(0n);
        counts[0] = 1n;
        weights.forEach((w, i) => {
            if (i !== player) for (let sum = total; sum >= w; sum--) counts[sum] += counts[sum - w];
        });
        let n = 0n;
        for (let sum = Math.max(0, quotas[0] - own); sum < quotas[0] && sum <= total; sum++) n += counts[sum];
        return own === 0 ? 0n : n;
    });
    const all = swings.reduce((a, b) => a + b, 0n);
    return all === 0n ? undefined : swings.map((s) => new Fraction(s, all));
}
