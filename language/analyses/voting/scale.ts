import { Fraction } from '../../model/quantity.js';
import { type Computed, computed, notComputed } from './budget.js';
import type { Threshold, VotingGame } from './game.js';
import { type IntegerGame, type IntegerThreshold, leastReaching } from './integer-game.js';

/** No numerator or denominator may reach this: so long a number is a mistake, and arithmetic on it is slow. */
const longestNumber = 2n ** 1024n;
/** Sums of integer weights stay exact as numbers up to here. */
const largestTotal = Number.MAX_SAFE_INTEGER;

/** A game in integers, or why there is none: see `longestNumber`, `largestTotal`. */
export function scaled(game: VotingGame): Computed<IntegerGame> {
    if (!isWellFormed(game)) return notComputed('malformed');
    if (!numbersOf(game).every(isShort)) return notComputed('numbers-too-long');
    const weighed = integerWeights(game.players.map((p) => p.votes));
    if (!weighed) return notComputed('weights-too-large');
    const { weights, total, unit } = weighed;
    const members = game.players.map((p) => p.members);
    const everybody = members.reduce((a, b) => a + b, 0);
    const all = game.allVotes ?? unit.mul(BigInt(total));
    const threshold = (t: Threshold): IntegerThreshold =>
        t.of === 'votes cast'
            ? { share: t.share, strict: t.strict }
            : leastWeight(t.of === 'number' ? t.votes : all.mul(t.share), t.strict, unit, total);
    return computed({
        weights,
        members,
        total,
        threshold: threshold(game.threshold),
        quorum: {
            members: Math.min(Math.ceil(game.quorum?.members ?? 0), everybody + 1),
            votes: game.quorum?.votes?.n ? leastWeight(game.quorum.votes, false, unit, total) : 0
        },
        vetoes: game.vetoes.map((v) => ({ player: v.player, override: v.override && threshold(v.override) }))
    });
}

function isWellFormed(game: VotingGame): boolean {
    const positive = [game.allVotes, game.quorum?.votes, ...game.players.map((p) => p.votes)];
    return (
        positive.every((votes) => !votes || votes.s >= 0n) &&
        game.players.every((p) => p.members >= 0 && Number.isInteger(p.members)) &&
        Number.isSafeInteger(game.players.reduce((sum, p) => sum + p.members, 0)) &&
        (game.quorum?.members ?? 0) >= 0 &&
        game.vetoes.every((v) => v.player in game.players)
    );
}

function numbersOf(game: VotingGame): Fraction[] {
    const ofThreshold = (t: Threshold): Fraction => (t.of === 'number' ? t.votes : t.share);
    const thresholds = [game.threshold, ...game.vetoes.flatMap((v) => v.override ?? [])];
    return [
        ...thresholds.map(ofThreshold),
        ...game.players.map((p) => p.votes),
        ...[game.allVotes, game.quorum?.votes].filter((f) => f !== undefined)
    ];
}
function isShort(f: Fraction): boolean {
    return f.n < longestNumber && f.d < longestNumber;
}

/**
 * Votes as integers without a common factor; `unit` = votes per integer weight. Measured in the first positive vote,
 * the common denominator is that vote's own weight: once it is too large the game is, and no huge number is ever built.
 */
function integerWeights(votes: readonly Fraction[]): { weights: number[]; total: number; unit: Fraction } | undefined {
    const first = votes.find((v) => v.n > 0n);
    if (!first) return { weights: votes.map(() => 0), total: 0, unit: new Fraction(1) };
    const limit = BigInt(largestTotal);
    const ratios: Fraction[] = [];
    let denominator = 1n;
    for (const vote of votes) {
        const ratio = vote.div(first);
        denominator = lcm(denominator, ratio.d);
        if (denominator > limit || ratio.n > limit * ratio.d) return undefined;
        ratios.push(ratio);
    }
    const weights = ratios.map((r) => r.n * (denominator / r.d));
    const total = weights.reduce((a, b) => a + b, 0n);
    if (total > limit) return undefined;
    return { weights: weights.map(Number), total: Number(total), unit: first.div(denominator) };
}
function lcm(a: bigint, b: bigint): bigint {
    let [x, y] = [a, b];
    while (y) [x, y] = [y, x % y];
    return (a / x) * b;
}

function leastWeight(votes: Fraction, strict: boolean, unit: Fraction, total: number): number {
    const { s, n, d } = votes.div(unit);
    return leastReaching(s < 0n ? 0n : n, d, strict, total);
}
