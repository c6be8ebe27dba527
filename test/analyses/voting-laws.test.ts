import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisiveBallot } from '../../language/analyses/voting/dummies.js';
import {
    type Ballot,
    type Coalition,
    mergePlayers,
    type Player,
    type Threshold,
    type Veto,
    type VotingGame
} from '../../language/analyses/voting/game.js';
import { banzhaf, shapleyShubik } from '../../language/analyses/voting/indices.js';
import { carrying, type Least } from '../../language/analyses/voting/turnout.js';
import { type Reachable, type Verdicts, verdicts } from '../../language/analyses/voting/verdicts.js';
import { Fraction } from '../../language/model/quantity.js';

/**
 * Whether a motion passes, word for word as the game is defined. Votes are integers here, so that numbers are exact.
 */
function passes(game: VotingGame, { yes, no }: Ballot): boolean {
    const votes = (coalition: Coalition): number =>
        coalition.reduce((sum, i) => sum + Number(game.players[i].votes.n), 0);
    const members = [...yes, ...no].reduce((sum, i) => sum + game.players[i].members, 0);
    const [inFavour, cast] = [votes(yes), votes(yes) + votes(no)];
    const all = game.allVotes ? Number(game.allVotes.n) : votes(everybody(game));
    const reached = (t: Threshold): boolean => {
        if (t.of === 'number') return t.strict ? inFavour > Number(t.votes.n) : inFavour >= Number(t.votes.n);
        const base = (t.of === 'votes cast' ? cast : all) * Number(t.share.n);
        return t.strict ? inFavour * Number(t.share.d) > base : inFavour * Number(t.share.d) >= base;
    };
    return (
        inFavour > 0 &&
        members >= (game.quorum?.members ?? 0) &&
        cast >= Number(game.quorum?.votes?.n ?? 0) &&
        reached(game.threshold) &&
        game.vetoes.every((v) => yes.includes(v.player) || (v.override !== undefined && reached(v.override)))
    );
}
const everybody = (game: VotingGame): number[] => game.players.map((_, i) => i);
/** Every attendance, and every split of those attending. */
function ballots(game: VotingGame): Ballot[] {
    return everybody(game).reduce<Ballot[]>(
        (all, i) =>
            all.flatMap(({ yes, no }) => [
                { yes, no },
                { yes: [...yes, i], no },
                { yes, no: [...no, i] }
            ]),
        [{ yes: [], no: [] }]
    );
}
const isFull = (game: VotingGame, { yes, no }: Ballot): boolean => yes.length + no.length === game.players.length;
const full = (game: VotingGame, yes: Coalition): Ballot => ({
    yes,
    no: everybody(game).filter((i) => !yes.includes(i))
});
const withdrawn = ({ yes, no }: Ballot, player: number): Ballot => ({
    yes: yes.filter((i) => i !== player),
    no: [...no, player]
});
const swapped = ({ yes, no }: Ballot): Ballot => ({ yes: no, no: yes });

const share = fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom(2, 3, 4, 12))
    .map(([n, d]) => new Fraction(Math.min(n, d + 1), d));
const threshold = (most: number): fc.Arbitrary<Threshold> =>
    fc.oneof(
        fc.record({
            of: fc.constant('number' as const),
            votes: fc.integer({ min: 0, max: most }).map((n) => new Fraction(n)),
            strict: fc.boolean()
        }),
        fc.record({
            of: fc.constantFrom('all votes' as const, 'votes cast' as const),
            share,
            strict: fc.boolean()
        })
    );
function games(most: { players: number; votes: fc.Arbitrary<number> }): fc.Arbitrary<VotingGame> {
    const member = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 3 }));
    const player = fc
        .record({ votes: most.votes, members: member })
        .map(({ votes, members }): Player => ({ votes: new Fraction(votes), members }));
    return fc.array(player, { minLength: 1, maxLength: most.players }).chain((players) => {
        const total = players.reduce((sum, p) => sum + Number(p.votes.n), 0);
        const veto = fc.record(
            { player: fc.nat(players.length - 1), override: threshold(total + 1) },
            { requiredKeys: ['player'] }
        );
        const quorum = fc.record({
            members: fc.integer({ min: 0, max: players.length + 1 }),
            votes: fc.integer({ min: 0, max: Math.ceil(total / 2) }).map((n) => new Fraction(n))
        });
        return fc.record({
            players: fc.constant(players),
            threshold: threshold(total + 1),
            vetoes: fc.oneof(fc.constant<Veto[]>([]), fc.array(veto, { maxLength: 3 })),
            allVotes: fc.option(
                fc.nat(3).map((vacant) => new Fraction(total + vacant)),
                { nil: undefined }
            ),
            quorum: fc.option(quorum, { nil: undefined })
        });
    });
}
const small = games({ players: 6, votes: fc.nat(9) });
/** Weights beyond any table next to light ones. */
const uneven = games({ players: 5, votes: fc.oneof(fc.nat(5), fc.integer({ min: 1, max: 2e9 })) });
/** Where half of the votes cast is enough, opposites pass at some attendances and not at others. */
const castByTies = fc
    .record({ votes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 6 }), quorum: fc.nat(4) })
    .map(
        ({ votes, quorum }): VotingGame => ({
            players: votes.map((v) => ({ votes: new Fraction(v), members: 1 })),
            threshold: { of: 'votes cast', share: new Fraction(1, 2), strict: false },
            quorum: { members: Math.min(quorum, votes.length) },
            vetoes: []
        })
    );
const reachable = (v: Verdicts): Reachable => {
    if (!v.reachable) throw new Error('nothing passes');
    return v;
};
const value = <T>(answer: { computed: true; value: T } | { computed: false; reason: string }): T => {
    if (!answer.computed) throw new Error(answer.reason);
    return answer.value;
};
const law = <T>(arbitrary: fc.Arbitrary<T>, check: (input: T) => void, numRuns = 1500): void =>
    fc.assert(
        fc.property(arbitrary, (input) => {
            check(input);
        }),
        { numRuns }
    );

describe('verdicts are those of all ballots', () => {
    const tally = { reachable: 0, unreachable: 0, dictator: 0, depends: 0, opposites: 0, sometimes: 0 };
    it('in any game', () => {
        law(fc.oneof(small, castByTies, uneven), (game) => {
            const passing = ballots(game).filter((b) => passes(game, b));
            const verdict = value(verdicts(game));
            expect(verdict.reachable).toBe(passing.length > 0);
            tally[verdict.reachable ? 'reachable' : 'unreachable']++;
            if (!verdict.reachable) return expect(verdict.missing.length).toBeGreaterThan(0);
            checkBlockers(game, verdict, passing);
            checkDictator(game, verdict);
            checkDummies(game, verdict, passing);
            checkOpposites(game, verdict, passing);
        });
        // The law says something only if the games it tries differ.
        for (const [kind, number] of Object.entries(tally)) expect(number, kind).toBeGreaterThan(0);
    });

    function checkBlockers(game: VotingGame, { blockers }: Reachable, passing: Ballot[]): void {
        const expected = everybody(game).map((player) => ({
            player,
            declared: game.vetoes.some((v) => v.player === player),
            votingNo: !passing.some((b) => b.no.includes(player)),
            stayingAway: !passing.some((b) => !b.no.includes(player) && !b.yes.includes(player))
        }));
        expect(blockers).toEqual(expected.filter((b) => b.votingNo || b.stayingAway));
    }
    function checkDictator(game: VotingGame, { dictator }: Reachable): void {
        const decides = (player: number, some: Ballot[]): boolean =>
            some.every((b) => passes(game, b) === b.yes.includes(player));
        const atFull = ballots(game).filter((b) => isFull(game, b));
        expect(dictator?.player).toBe(everybody(game).find((i) => decides(i, atFull)));
        if (!dictator) return;
        tally.dictator++;
        const attended = ballots(game).filter((b) => [...b.yes, ...b.no].includes(dictator.player));
        expect(dictator.verdict).toBe(decides(dictator.player, attended) ? 'yes' : 'depends');
    }
    function checkDummies(game: VotingGame, verdict: Reachable, passing: Ballot[]): void {
        const dummies = value(verdict.dummies);
        const decides = (player: number, b: Ballot): boolean =>
            b.yes.includes(player) && !passes(game, withdrawn(b, player));
        const decided = (player: number): Ballot[] => passing.filter((b) => decides(player, b));
        const withVotes = everybody(game).filter((i) => game.players[i].votes.n > 0n);
        const atFull = withVotes.filter((i) => !decided(i).some((b) => isFull(game, b)));
        expect(dummies.yes).toEqual(atFull.filter((i) => !decided(i).length));
        expect(dummies.depends).toEqual(atFull.filter((i) => decided(i).length));
        expect(dummies.unknown).toEqual([]);
        tally.depends += dummies.depends.length;
        if (dummies.nearestLoss) {
            expect(dummies.nearestLoss.filter((i) => atFull.includes(i))).toEqual([]);
            expect(passes(game, full(game, [...dummies.nearestLoss, ...atFull]))).toBe(false);
        }
        for (const i of everybody(game)) {
            const ballot = value(decisiveBallot(game, i));
            expect(ballot !== undefined).toBe(decided(i).length > 0);
            if (!ballot) continue;
            expect(passes(game, ballot) && decides(i, ballot)).toBe(true);
            if (decided(i).some((b) => isFull(game, b))) {
                expect(isFull(game, ballot)).toBe(true);
                for (const j of ballot.yes) expect(passes(game, withdrawn(ballot, j))).toBe(false);
            }
        }
    }
    function checkOpposites(game: VotingGame, verdict: Reachable, passing: Ballot[]): void {
        const opposites = value(verdict.opposites);
        const both = passing.filter((b) => passes(game, swapped(b)));
        const some = both.length ? 'depends' : 'no';
        expect(opposites.verdict).toBe(both.some((b) => isFull(game, b)) ? 'yes' : some);
        if (opposites.verdict === 'no') return;
        tally[opposites.verdict === 'yes' ? 'opposites' : 'sometimes']++;
        expect(isFull(game, opposites.ballot)).toBe(opposites.verdict === 'yes');
        expect(passes(game, opposites.ballot) && passes(game, swapped(opposites.ballot))).toBe(true);
    }
});

describe('the least that carries a motion is the least over all ballots', () => {
    it('at any turnout and when everybody attends', () => {
        law(small, (game) => {
            const passing = ballots(game).filter((b) => passes(game, b));
            const answer = carrying(game);
            if (!passing.length) return expect(answer).toEqual({ computed: false, reason: 'nothing-passes' });
            checkLeast(game, value(answer).atAnyTurnout, passing);
            checkLeast(
                game,
                value(answer).atFullAttendance,
                passing.filter((b) => isFull(game, b))
            );
        });
    });
    function checkLeast(game: VotingGame, least: Least, passing: Ballot[]): void {
        const members = ({ yes }: Ballot): number => yes.reduce((sum, i) => sum + game.players[i].members, 0);
        const votes = ({ yes }: Ballot): number => yes.reduce((sum, i) => sum + Number(game.players[i].votes.n), 0);
        const [fewest, lightest] = [value(least.members), value(least.votes)];
        expect(fewest.members).toBe(Math.min(...passing.map(members)));
        expect(members(fewest.ballot)).toBe(fewest.members);
        expect(members(lightest.ballot)).toBe(lightest.members);
        expect(votes(lightest.ballot)).toBe(Math.min(...passing.map(votes)));
        expect(passes(game, fewest.ballot) && passes(game, lightest.ballot)).toBe(true);
    }
});

describe('indices are those of all coalitions and all orders', () => {
    const coalitions = (game: VotingGame): number[][] =>
        everybody(game).reduce<number[][]>((all, i) => all.flatMap((c) => [c, [...c, i]]), [[]]);
    /** Per player the sizes of the winning coalitions for which it is critical. */
    const criticalSizes = (game: VotingGame): number[][] => {
        const winning = coalitions(game).filter((c) => passes(game, full(game, c)));
        const without = (c: number[], i: number): number[] => c.filter((j) => j !== i);
        const critical = (i: number, c: number[]): boolean => c.includes(i) && !passes(game, full(game, without(c, i)));
        return everybody(game).map((i) => winning.filter((c) => critical(i, c)).map((c) => c.length));
    };
    const swingsOf = (game: VotingGame): number[] => criticalSizes(game).map((sizes) => sizes.length);

    it('Banzhaf', () => {
        law(games({ players: 8, votes: fc.nat(6) }), (game) => {
            const swings = swingsOf(game);
            const all = swings.reduce((a, b) => a + b, 0);
            const answer = banzhaf(game);
            if (!all) return expect(answer).toEqual({ computed: false, reason: 'nothing-passes' });
            const { swings: counted, absolute, normalised } = value(answer);
            expect(counted.map(Number)).toEqual(swings);
            expect(normalised.map(String)).toEqual(swings.map((s) => String(new Fraction(s, all))));
            const others = 2 ** (swings.length - 1);
            expect(absolute.map(String)).toEqual(swings.map((s) => String(new Fraction(s, others))));
        });
    });

    it('Banzhaf with weights of very different size', () => {
        law(uneven, (game) => {
            const answer = banzhaf(game);
            if (answer.computed) expect(answer.value.swings.map(Number)).toEqual(swingsOf(game));
        });
    });

    it('Shapley–Shubik', () => {
        const orders = (players: number[]): number[][] =>
            players.length
                ? players.flatMap((i) => orders(players.filter((j) => j !== i)).map((rest) => [i, ...rest]))
                : [[]];
        const allOrders = Array.from({ length: 6 }, (_, n) => orders([...Array(n).keys()]));
        law(games({ players: 5, votes: fc.nat(9) }), (game) => {
            const answer = shapleyShubik(game);
            const turned = game.players.map(() => 0);
            for (const order of allOrders[turned.length]) {
                const turn = order.findIndex((_, i) => passes(game, full(game, order.slice(0, i + 1))));
                if (turn >= 0) turned[order[turn]]++;
            }
            if (turned.every((t) => !t)) return expect(answer).toEqual({ computed: false, reason: 'nothing-passes' });
            const count = allOrders[turned.length].length;
            expect(value(answer).index.map(String)).toEqual(turned.map((t) => String(new Fraction(t, count))));
        });
    });

    it('Shapley–Shubik of more players, by the sizes of the coalitions', () => {
        const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
        law(
            games({ players: 9, votes: fc.nat(3) }),
            (game) => {
                const answer = shapleyShubik(game);
                const sizes = criticalSizes(game);
                if (sizes.every((s) => !s.length)) return expect(answer.computed).toBe(false);
                const n = sizes.length;
                const turned = sizes.map((of) => of.reduce((sum, s) => sum + factorial(s - 1) * factorial(n - s), 0));
                const expected = turned.map((t) => String(new Fraction(t, factorial(n))));
                expect(value(answer).index.map(String)).toEqual(expected);
            },
            400
        );
    });

    it('Shapley–Shubik of many players adds up to 1', () => {
        law(
            games({ players: 25, votes: fc.nat(30) }),
            (game) => {
                const answer = shapleyShubik(game);
                if (!answer.computed) return expect(answer.reason).toBe('nothing-passes');
                expect(String(answer.value.index.reduce((a, b) => a.add(b)))).toBe('1');
            },
            300
        );
    });
});

describe('a dozen players with weights in the thousands', () => {
    // Multiples of some step and a few others: where filling up greedily misses what a table of sums finds.
    const votes = fc.tuple(fc.constantFrom(1, 60, 600), fc.integer({ min: 1, max: 12 })).map(([a, b]) => a * b);
    const game = fc
        .record({ weights: fc.array(votes, { minLength: 9, maxLength: 12 }), part: fc.integer({ min: 10, max: 100 }) })
        .map(({ weights, part }) => {
            const total = weights.reduce((a, b) => a + b, 0);
            return { weights, quota: Math.max(1, Math.ceil((total * part) / 100)), total };
        });
    const sumsOf = (weights: number[]): Set<number> => {
        const sums = new Set([0]);
        for (const w of weights) for (const sum of [...sums]) sums.add(sum + w);
        return sums;
    };

    it('has the dummies, opposites and lightest winner of its sums', () => {
        law(
            game,
            ({ weights, quota, total }) => {
                const asked = plain(quota, weights);
                const verdict = reachable(value(verdicts(asked)));
                const dummies = weights.flatMap((own, i) => {
                    const others = [...sumsOf(weights.toSpliced(i, 1))];
                    return others.some((s) => s < quota && s + own >= quota) ? [] : [i];
                });
                expect(value(verdict.dummies).yes).toEqual(dummies);
                const sums = [...sumsOf(weights)];
                const both = sums.some((s) => s >= quota && total - s >= quota);
                expect(value(verdict.opposites).verdict).toBe(both ? 'yes' : 'no');
                const { ballot } = value(value(carrying(asked)).atAnyTurnout.votes);
                const lightest = ballot.yes.reduce((sum, i) => sum + weights[i], 0);
                expect(lightest).toBe(Math.min(...sums.filter((s) => s >= quota)));
            },
            400
        );
    });
});
const plain = (quota: number, weights: number[]): VotingGame => ({
    players: weights.map((w) => ({ votes: new Fraction(w), members: 1 })),
    threshold: { of: 'number', votes: new Fraction(quota), strict: false },
    vetoes: []
});

describe('thirty players, too many to try all coalitions', () => {
    const step = fc.constantFrom(1, 30, 600);
    const votes = fc.tuple(step, fc.integer({ min: 1, max: 40 })).map(([a, b]) => a * b);
    const different = fc.array(votes, { minLength: 21, maxLength: 30 });
    const alike = fc
        .uniqueArray(votes, { minLength: 2, maxLength: 3 })
        .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 21, maxLength: 30 }));
    const game = fc.record({ weights: fc.oneof(different, alike), part: fc.integer({ min: 50, max: 100 }) });
    it('has the lightest winner and the opposites of its table of sums', () => {
        law(
            game,
            ({ weights, part }) => {
                const total = weights.reduce((a, b) => a + b, 0);
                const sums = new Uint8Array(total + 1);
                sums[0] = 1;
                for (const w of weights) for (let sum = total; sum >= w; sum--) sums[sum] |= sums[sum - w];
                const quota = Math.ceil((total * part) / 100);
                const least = value(carrying(plain(quota, weights))).atAnyTurnout;
                const { ballot } = value(least.votes);
                expect(ballot.yes.reduce((sum, i) => sum + weights[i], 0)).toBe(sums.indexOf(1, quota));

                const half = Math.floor((total * part) / 200);
                const opposites = value(reachable(value(verdicts(plain(half, weights)))).opposites);
                const possible = sums.subarray(half, total - half + 1).includes(1);
                expect(opposites.verdict).toBe(possible ? 'yes' : 'no');
                if (opposites.verdict === 'no') return;
                const inFavour = opposites.ballot.yes.reduce((sum, i) => sum + weights[i], 0);
                expect(inFavour >= half && total - inFavour >= half).toBe(true);
            },
            300
        );
    });
});

describe('fourteen different seats, where a share of the votes cast decides', () => {
    const body = fc.record({
        weights: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 14, maxLength: 14 }),
        quorum: fc.integer({ min: 1, max: 14 }),
        share,
        strict: fc.boolean(),
        holders: fc.uniqueArray(fc.nat(13), { maxLength: 2 })
    });
    /** The fewest in favour over all 3¹⁴ ballots, by plain recursion. */
    function fewest(of: typeof body extends fc.Arbitrary<infer T> ? T : never): number {
        const { weights, quorum, strict, holders } = of;
        const [n, d] = [Number(of.share.n), Number(of.share.d)];
        const isHolder = weights.map((_, i) => holders.includes(i));
        let least = Infinity;
        const visit = (i: number, yes: number, no: number, inFavour: number, cast: number): void => {
            if (yes >= least) return;
            if (i < weights.length) {
                visit(i + 1, yes + 1, no, inFavour + weights[i], cast + weights[i]);
                if (isHolder[i]) return;
                visit(i + 1, yes, no + 1, inFavour, cast + weights[i]);
                visit(i + 1, yes, no, inFavour, cast);
            } else if (
                yes + no >= quorum &&
                inFavour > 0 &&
                (strict ? inFavour * d > cast * n : inFavour * d >= cast * n)
            )
                least = yes;
        };
        visit(0, 0, 0, 0, 0);
        return least;
    }
    it('are carried by the fewest of all ballots', () => {
        law(
            body,
            (of) => {
                const game: VotingGame = {
                    players: of.weights.map((w) => ({ votes: new Fraction(w), members: 1 })),
                    threshold: { of: 'votes cast', share: of.share, strict: of.strict },
                    quorum: { members: of.quorum },
                    vetoes: of.holders.map((player) => ({ player }))
                };
                const [answer, expected] = [carrying(game), fewest(of)];
                if (expected === Infinity) return expect(answer.computed).toBe(false);
                const { members, ballot } = value(value(answer).atAnyTurnout.members);
                expect(members).toBe(expected);
                expect(ballot.yes).toHaveLength(expected);
                expect(passes(game, ballot)).toBe(true);
            },
            60
        );
    });
});

describe('what must not matter does not', () => {
    const scaledThreshold = (t: Threshold, by: Fraction): Threshold =>
        t.of === 'number' ? { ...t, votes: t.votes.mul(by) } : t;
    const scaledGame = (game: VotingGame, by: Fraction): VotingGame => ({
        players: game.players.map((p) => ({ ...p, votes: p.votes.mul(by) })),
        threshold: scaledThreshold(game.threshold, by),
        allVotes: game.allVotes?.mul(by),
        quorum: game.quorum && { ...game.quorum, votes: game.quorum.votes?.mul(by) },
        vetoes: game.vetoes.map((v) => ({ ...v, override: v.override && scaledThreshold(v.override, by) }))
    });
    const factor = fc
        .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
        .map(([n, d]) => new Fraction(n, d));
    const plainly = (answer: unknown): unknown =>
        JSON.parse(JSON.stringify(answer, (_, v) => (typeof v === 'bigint' ? String(v) : v)));

    it('the unit of the votes', () => {
        law(fc.tuple(small, factor), ([game, by]) => {
            const other = scaledGame(game, by);
            expect(plainly(verdicts(other))).toEqual(plainly(verdicts(game)));
            expect(plainly(carrying(other))).toEqual(plainly(carrying(game)));
            expect(plainly(banzhaf(other))).toEqual(plainly(banzhaf(game)));
            expect(plainly(shapleyShubik(other))).toEqual(plainly(shapleyShubik(game)));
        });
    });

    it('the order of the players', () => {
        const shuffled = small.chain((game) =>
            fc.tuple(
                fc.constant(game),
                fc.shuffledSubarray(everybody(game), { minLength: game.players.length, maxLength: game.players.length })
            )
        );
        law(shuffled, ([game, order]) => {
            const place = (i: number): number => order.indexOf(i);
            const other: VotingGame = {
                ...game,
                players: order.map((i) => game.players[i]),
                vetoes: game.vetoes.map((v) => ({ ...v, player: place(v.player) }))
            };
            const [a, b] = [value(verdicts(game)), value(verdicts(other))];
            expect(b.reachable).toBe(a.reachable);
            if (!a.reachable || !b.reachable) return;
            const sorted = (players: Coalition): number[] => [...players].sort((x, y) => x - y);
            expect(sorted(b.blockers.map((x) => order[x.player]))).toEqual(a.blockers.map((x) => x.player));
            expect(b.dictator && order[b.dictator.player]).toBe(a.dictator?.player);
            for (const kind of ['yes', 'depends'] as const)
                expect(sorted(value(b.dummies)[kind].map((i) => order[i]))).toEqual(value(a.dummies)[kind]);
            expect(value(b.opposites).verdict).toBe(value(a.opposites).verdict);
            const [power, permuted] = [value(banzhaf(game)), value(banzhaf(other))];
            expect(permuted.swings).toEqual(order.map((i) => power.swings[i]));
            const [index, turned] = [value(shapleyShubik(game)), value(shapleyShubik(other))];
            expect(turned.index.map(String)).toEqual(order.map((i) => String(index.index[i])));
        });
    });

    it('whether a coalition is called one player or votes as one', () => {
        law(fc.tuple(small, fc.uniqueArray(fc.nat(5), { minLength: 1 })), ([game, some]) => {
            const coalition = some.filter((i) => i < game.players.length);
            if (!coalition.length) return;
            const merged = mergePlayers(game, coalition);
            const others = everybody(game).filter((i) => !coalition.includes(i));
            const unmerged = ({ yes, no }: Ballot): Ballot => {
                const apart = (c: Coalition): number[] =>
                    c.flatMap((i) => (i === merged.player ? coalition : [others[i]]));
                return { yes: apart(yes), no: apart(no) };
            };
            for (const b of ballots(merged.game)) expect(passes(merged.game, b)).toBe(passes(game, unmerged(b)));
        });
    });
});
