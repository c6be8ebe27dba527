import type { Fraction } from '../../model/quantity.js';

/** A fixed number of integer votes to reach, or a share of the votes cast. */
export type IntegerThreshold = number | { readonly share: Fraction; readonly strict: boolean };

/**
 * A voting game in integers without a common factor. The same coalitions win at the same turnout as in the game it was
 * made from, and games that differ only in the unit of votes become one.
 */
export interface IntegerGame {
    readonly weights: readonly number[];
    readonly members: readonly number[];
    /** The sum of the weights. */
    readonly total: number;
    readonly threshold: IntegerThreshold;
    /** Least attendance in members and in integer votes; 0 where none is asked. */
    readonly quorum: { readonly members: number; readonly votes: number };
    readonly vetoes: readonly { readonly player: number; readonly override?: IntegerThreshold }[];
}

/**
 * The least integer number of yes-votes that reaches a threshold when so many votes are cast; at least 1, and more than
 * `cast` when none does.
 */
export function needed(threshold: IntegerThreshold, cast: number): number {
    if (typeof threshold === 'number') return threshold;
    const { s, n, d } = threshold.share;
    return leastReaching(s < 0n ? 0n : n * BigInt(cast), d, threshold.strict, cast);
}

/** The least integer ≥ n/d, or > n/d where strict; from 1 to `total` + 1. */
export function leastReaching(n: bigint, d: bigint, strict: boolean, total: number): number {
    const least = strict ? n / d + 1n : (n + d - 1n) / d;
    return least > BigInt(total) ? total + 1 : Math.max(1, Number(least));
}

/** Whether what passes depends on who attends, beyond the quorum: some threshold is a share of the votes cast. */
export function dependsOnVotesCast(game: IntegerGame): boolean {
    return [game.threshold, ...game.vetoes.map((v) => v.override)].some((t) => typeof t === 'object');
}

/** What overrides the vetoes of each veto holder: all must be reached, and `undefined` never is. */
export function overridesByHolder(game: IntegerGame): Map<number, (IntegerThreshold | undefined)[]> {
    const overrides = new Map<number, (IntegerThreshold | undefined)[]>();
    for (const { player, override } of game.vetoes) {
        const known = overrides.get(player);
        if (known) known.push(override);
        else overrides.set(player, [override]);
    }
    return overrides;
}

/** What keeps every motion from passing: all votes in favour and everybody present are the best a motion can have. */
export function missingIn(game: IntegerGame): ('votes' | 'quorum')[] {
    const members = game.members.reduce((a, b) => a + b, 0);
    const missing: ('votes' | 'quorum')[] = [];
    if (game.total < needed(game.threshold, game.total)) missing.push('votes');
    if (members < game.quorum.members || game.total < game.quorum.votes) missing.push('quorum');
    return missing;
}

/** One text per game: equal texts, equal answers. */
export function keyOf(game: IntegerGame): string {
    const text = (t?: IntegerThreshold): string | number =>
        typeof t === 'object' ? `${t.strict ? '>' : '≥'}${t.share.toFraction()}` : (t ?? 'never');
    return JSON.stringify([
        text(game.threshold),
        game.quorum.members,
        game.quorum.votes,
        game.weights,
        game.members,
        game.vetoes.map((v) => [v.player, text(v.override)])
    ]);
}
