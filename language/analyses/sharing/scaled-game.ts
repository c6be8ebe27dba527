import { Fraction } from '../../model/quantity.js';
import type { Coalition, Game } from './game.js';
import { bitsOf, scaled } from './scaled.js';

/** A game whose worths are all known, as integers over one denominator. */
export interface ScaledGame {
    readonly players: number;
    readonly whole: bigint;
    /** The coalitions listed, and by how much each is worth more than one that is not listed. */
    readonly listed: readonly { readonly coalition: Coalition; readonly more: bigint }[];
    readonly denominator: bigint;
    /** The length of its longest number. */
    readonly bits: number;
}

/** The game in integers; `undefined` where the whole is not known or a number would be longer than 4096 bits. */
export function scaledGame(game: Game): ScaledGame | undefined {
    if (!game.whole) return undefined;
    const worths = [...game.listed.values()];
    const integers = scaled([game.whole, game.others ?? new Fraction(0), ...worths.map((w) => w.worth)]);
    if (!integers) return undefined;
    const [whole, others, ...rest] = integers.numbers;
    return {
        players: game.players.length,
        whole,
        listed: worths.map(({ coalition }, k) => ({ coalition, more: rest[k] - others })),
        denominator: integers.denominator,
        bits: Math.max(bitsOf(integers.denominator), bitsOf(greatest(integers.numbers)))
    };
}
function greatest(numbers: readonly bigint[]): bigint {
    let most = 0n;
    for (const number of numbers) {
        const absolute = number < 0n ? -number : number;
        if (absolute > most) most = absolute;
    }
    return most;
}
