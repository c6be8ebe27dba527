import { describe, expect, it } from 'vitest';
import { decisiveBallot } from '../../language/analyses/voting/dummies.js';
import type { Threshold, VotingGame } from '../../language/analyses/voting/game.js';
import { banzhaf, shapleyShubik } from '../../language/analyses/voting/indices.js';
import { carrying } from '../../language/analyses/voting/turnout.js';
import { type Reachable, verdicts } from '../../language/analyses/voting/verdicts.js';
import { Fraction } from '../../language/model/quantity.js';

const majorityOfAll: Threshold = { of: 'all votes', share: new Fraction(1, 2), strict: true };
const majorityOfCast: Threshold = { of: 'votes cast', share: new Fraction(1, 2), strict: true };
const game = (votes: readonly (number | Fraction)[], rest: Partial<VotingGame> = {}): VotingGame => ({
    players: votes.map((v) => ({ votes: new Fraction(v), members: 1 })),
    threshold: majorityOfAll,
    vetoes: [],
    ...rest
});
const notComputed = (reason: string): object => ({ computed: false, reason });
const tooMany = notComputed('too-many-operations');
/** Numbers that look random and are the same in each run. */
function numbers(count: number, most: number): number[] {
    let state = 1;
    return Array.from({ length: count }, () => {
        state = (state * 48271) % 2147483647;
        return 1 + (state % most);
    });
}
function choose(n: number, k: number): bigint {
    let ways = 1n;
    for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
    return ways;
}
const reachable = (body: VotingGame): Reachable => {
    const verdict = verdicts(body);
    if (!verdict.computed || !verdict.value.reachable) throw new Error('nothing passes');
    return verdict.value;
};

describe('a thousand seats', () => {
    const varied = numbers(1000, 1e5);
    // All but one a multiple of 1,000, as the Council of 1958 at scale.
    const stepped = [...numbers(999, 99).map((n) => 1000 * n), 1];
    const half = stepped.reduce((a, b) => a + b, 0) / 2;

    it('with up to 10⁵ votes each have their verdicts', () => {
        const { blockers, dictator, dummies, opposites } = reachable(game(varied));
        expect([blockers, dictator]).toEqual([[], undefined]);
        expect(dummies).toMatchObject({ computed: true, value: { yes: [], unknown: [] } });
        expect(opposites).toEqual({ computed: true, value: { verdict: 'no' } });
    });
    it.each([
        ['a multiple of 1,000 to reach', 1000 * Math.ceil(half / 1000), [999]],
        ['one vote more', 1000 * Math.ceil(half / 1000) + 1, []]
    ])('one of which has a single vote, and %s', (_, quota, expected) => {
        const threshold: Threshold = { of: 'number', votes: new Fraction(quota), strict: false };
        expect(reachable(game(stepped, { threshold })).dummies).toMatchObject({ value: { yes: expected } });
        const ballot = decisiveBallot(game(stepped, { threshold }), 999);
        expect(ballot.computed && ballot.value !== undefined).toBe(expected.length === 0);
    });
    it('have their Banzhaf index: of one with 100 votes among 900 with one vote, known in closed form', () => {
        const answer = banzhaf(game([100, ...Array<number>(900).fill(1)]));
        if (!answer.computed) throw new Error(answer.reason);
        const { normalised, swings } = answer.value;
        // A motion takes 501 votes: 401 to 500 of the small ones need the large one; a small one is the 501st, or the
        // 401st with it.
        const between = Array.from({ length: 100 }, (_, i) => choose(900, 401 + i));
        expect(swings[0]).toBe(between.reduce((a, b) => a + b));
        expect(swings[900]).toBe(choose(899, 500) + choose(899, 400));
        expect(normalised.reduce((a, b) => a.add(b)).toFraction()).toBe('1');
    });
    it('have no Shapley–Shubik index, but two hundred do', () => {
        expect(shapleyShubik(game(numbers(1000, 9)))).toEqual(tooMany);
        expect(shapleyShubik(game(numbers(200, 9))).computed).toBe(true);
    });
    it('with as many votes for all as one may have: no Banzhaf index, but verdicts', () => {
        expect(banzhaf(game(varied))).toEqual(tooMany);
    });
    it('with a share of the votes cast: what turnout changes is left open', () => {
        const cast: Threshold = { of: 'votes cast', share: new Fraction(2, 3), strict: false };
        const even = [...numbers(99, 50).map((n) => 30 * n), 1];
        const total = even.reduce((a, b) => a + b, 0);
        expect(Math.ceil((total * 2) / 3) % 30).not.toBe(1);
        const { dummies, opposites } = reachable(game(even, { threshold: cast, quorum: { members: 50 } }));
        expect(dummies).toMatchObject({ computed: true, value: { yes: [], depends: [], unknown: [99] } });
        expect(opposites).toEqual({ computed: true, value: { verdict: 'no' } });
        const least = carrying(game(even, { threshold: cast, quorum: { members: 50 } }));
        expect(least).toMatchObject({ value: { atAnyTurnout: { members: { computed: true }, votes: tooMany } } });
    });
});

describe('hostile bodies end in an answer or say why not', () => {
    const million = 1e6;
    it('a million votes per seat: the same as one vote each', () => {
        const rich = banzhaf(game(Array(1000).fill(million)));
        expect(rich).toEqual(banzhaf(game(Array(1000).fill(1))));
        expect(rich.computed).toBe(true);
    });
    it('millions of votes per seat, and a few small ones that only a table of 10¹¹ sums proves powerless', () => {
        const votes = [...numbers(1000, 1000).map((n) => n * million), 1000, 1000, 1000, 1];
        const quota = 10_000 * million + 7000;
        const body = game(votes, { threshold: { of: 'number', votes: new Fraction(quota), strict: false } });
        const { dummies, opposites, blockers } = reachable(body);
        expect([dummies, opposites.computed, blockers]).toEqual([tooMany, true, []]);
        expect([banzhaf(body), shapleyShubik(body)]).toEqual([tooMany, tooMany]);
    });
    it.each<[string, number[]]>([
        ['of one vote', Array(1e5).fill(1)],
        ['of up to a million votes', numbers(1e5, million)]
    ])('10⁵ seats %s', (_, votes) => {
        expect(reachable(game(votes)).dummies).toMatchObject({ computed: true, value: { yes: [] } });
        expect([banzhaf(game(votes)), shapleyShubik(game(votes))]).toEqual([tooMany, tooMany]);
        const cast = carrying(game(votes, { threshold: majorityOfCast, quorum: { members: 5e4 } }));
        expect(cast).toMatchObject({ value: { atAnyTurnout: { members: { computed: true } } } });
    });
    it('10⁵ seats, each with a veto that takes a little more to override', () => {
        const votes = numbers(1e5, million);
        const vetoes = votes.map((_, player) => ({
            player,
            override: { of: 'all votes' as const, share: new Fraction(50_000 + player, 150_000), strict: false }
        }));
        const body = game(votes, { vetoes });
        expect(reachable(body)).toMatchObject({ dummies: tooMany, opposites: tooMany });
    });
    it('10⁵ vetoes of one seat', () => {
        const vetoes = numbers(1e5, 100).map((n) => ({
            player: 0,
            override: { of: 'votes cast' as const, share: new Fraction(n, 150), strict: false }
        }));
        expect(reachable(game([5, 4, 3, 3], { vetoes })).blockers).toEqual([]);
    });
    it('twenty seats with weights beyond any table', () => {
        const votes = numbers(20, 2e9);
        expect(reachable(game(votes)).dummies).toMatchObject({ computed: true });
        expect(shapleyShubik(game(votes)).computed).toBe(true);
        expect(banzhaf(game([...votes, 1]))).toEqual(tooMany);
    });
});

describe('numbers nobody votes with', () => {
    const huge = 10n ** 40n;
    it.each<[string, VotingGame, string]>([
        [
            'different huge denominators',
            game(numbers(1e5, 9).map((n, i) => new Fraction(BigInt(n), huge + BigInt(i)))),
            'weights-too-large'
        ],
        ['one huge weight', game([new Fraction(huge), 7]), 'weights-too-large'],
        ['a thousand digits', game([new Fraction(1n, 10n ** 1000n), 1]), 'numbers-too-long'],
        [
            'a share of a thousand digits',
            game([1], { threshold: { ...majorityOfCast, share: new Fraction(1n, 10n ** 1000n) } }),
            'numbers-too-long'
        ],
        ['negative votes', game([-1, 3]), 'malformed'],
        ['half a member', { ...game([1]), players: [{ votes: new Fraction(1), members: 0.5 }] }, 'malformed'],
        ['a quorum that is no number', game([1], { quorum: { members: Number.NaN } }), 'malformed'],
        ['a veto of nobody', game([1, 1], { vetoes: [{ player: 2 }] }), 'malformed']
    ])('%s', (_, body, reason) => {
        for (const analysis of [verdicts, carrying, banzhaf, shapleyShubik])
            expect(analysis(body)).toEqual(notComputed(reason));
        expect(decisiveBallot(body, 0)).toEqual(notComputed(reason));
    });
    it('a huge common denominator or factor does not matter', () => {
        const thirds = [3, 2, 2].map((n) => new Fraction(BigInt(n), 3n * huge));
        expect(verdicts(game(thirds))).toEqual(verdicts(game([3, 2, 2])));
        expect(banzhaf(game([3, 2, 2].map((n) => new Fraction(BigInt(n) * huge))))).toEqual(banzhaf(game([3, 2, 2])));
    });
});
