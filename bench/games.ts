// Bodies and games of any size; the same for the same arguments.
import { type Game, gameFrom } from '../language/analyses/sharing/game.js';
import type { VotingGame } from '../language/analyses/voting/game.js';
import { Fraction } from '../language/model/quantity.js';

/** A body that passes motions with a majority of all votes. */
export function body(votes: readonly number[]): VotingGame {
    return {
        players: votes.map((v) => ({ votes: new Fraction(v), members: 1 })),
        threshold: { of: 'all votes', share: new Fraction(1, 2), strict: true },
        vetoes: []
    };
}
/** A game in which so many coalitions have a worth that somebody wrote down, and all others are worth nothing. */
export function game(count: number, worths: number): Game {
    const players = Array.from({ length: count }, (_, i) => `P${i}`);
    const amounts = weights(worths, 1e6, count);
    const whole = 2 ** count - 1;
    // Spread over all coalitions: bit i says whether player i is in it.
    const step = Math.max(1, Math.floor(whole / worths));
    const listed = amounts.slice(1).flatMap((amount, i) => {
        const bits = (i + 1) * step;
        if (bits >= whole) return [];
        return [
            { members: players.filter((_, p) => Math.floor(bits / 2 ** p) % 2 === 1), worth: new Fraction(amount) }
        ];
    });
    const outcome = gameFrom({
        kind: 'gain',
        players,
        whole: new Fraction(1e8),
        worths: listed,
        others: new Fraction(0)
    });
    if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems[0]));
    return outcome.game;
}
/** From 1 to `most`, the same for the same seed. */
export function weights(count: number, most: number, seed: number): number[] {
    let state = seed * 2_654_435_761;
    return Array.from({ length: count }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return 1 + (Math.floor(state / 2 ** 8) % most);
    });
}
