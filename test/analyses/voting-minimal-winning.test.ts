import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { VotingGame } from '../../language/analyses/voting/game.js';
import { minimalWinners } from '../../language/analyses/voting/minimal-winning.js';
import { Fraction } from '../../language/model/quantity.js';

function game(votes: readonly number[], needed: number, vetoes: VotingGame['vetoes'] = []): VotingGame {
    return {
        players: votes.map((v) => ({ votes: new Fraction(v), members: 1 })),
        threshold: { of: 'number', votes: new Fraction(needed), strict: false },
        vetoes
    };
}
const winners = (g: VotingGame): readonly (readonly number[])[] | undefined => {
    const found = minimalWinners(g);
    return found.computed ? found.value.map((c) => [...c].sort((a, b) => a - b)) : undefined;
};

it('lists the smallest first', () => {
    expect(winners(game([3, 2, 2, 2], 5))).toEqual([
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2, 3]
    ]);
});
it('a veto holder is in each that does not override it', () => {
    expect(winners(game([1, 1, 1], 2, [{ player: 0 }]))).toEqual([
        [0, 1],
        [0, 2]
    ]);
    const override = { of: 'number', votes: new Fraction(3), strict: false } as const;
    expect(winners(game([1, 1, 1, 1], 2, [{ player: 0, override }]))).toContainEqual([1, 2, 3]);
});
it('says nothing where nothing passes, or of too many', () => {
    expect(winners(game([1, 1], 3))).toBeUndefined();
    expect(winners(game(new Array(17).fill(1), 9))).toBeUndefined();
});
it('each wins, and none without one of its members', () => {
    const votes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
        fc.property(votes, fc.integer({ min: 1, max: 20 }), (all, needed) => {
            const sum = (c: readonly number[]): number => c.reduce((s, i) => s + all[i], 0);
            for (const c of winners(game(all, needed)) ?? []) {
                expect(sum(c)).toBeGreaterThanOrEqual(needed);
                for (const i of c) expect(sum(c) - all[i]).toBeLessThan(needed);
            }
        })
    );
});
