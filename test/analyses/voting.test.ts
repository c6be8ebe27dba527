import { describe, expect, it } from 'vitest';
import { decisiveBallot } from '../../language/analyses/voting/dummies.js';
import {
    mergePlayers,
    type Threshold,
    type Veto,
    type VotingGame,
    votesOf
} from '../../language/analyses/voting/game.js';
import { banzhaf, shapleyShubik } from '../../language/analyses/voting/indices.js';
import { carrying } from '../../language/analyses/voting/turnout.js';
import { type Reachable, verdicts } from '../../language/analyses/voting/verdicts.js';
import { Fraction } from '../../language/model/quantity.js';
import cases from './fixtures/voting.json' with { type: 'json' };

type Answer<T> = { computed: true; value: T } | { computed: false; reason: string };
const value = <T>(answer: Answer<T>): T => {
    if (!answer.computed) throw new Error(answer.reason);
    return answer.value;
};
const votes = (n: number, strict = false): Threshold => ({ of: 'number', votes: new Fraction(n), strict });
const ofAll = (share: string, strict = false): Threshold => ({ of: 'all votes', share: new Fraction(share), strict });
const ofCast = (share: string, strict = false): Threshold => ({ of: 'votes cast', share: new Fraction(share), strict });
const majorityOfAll = ofAll('1/2', true);
const majorityOfCast = ofCast('1/2', true);
const veto = (player: number, override?: Threshold): Veto => ({ player, override });

/** [threshold; weights], one member each. */
function game(threshold: Threshold, weights: (number | string)[], rest: Partial<VotingGame> = {}): VotingGame {
    return {
        players: weights.map((w) => ({ votes: new Fraction(w), members: 1 })),
        threshold,
        vetoes: [],
        ...rest
    };
}
const seats = (n: number, each = 1): number[] => Array<number>(n).fill(each);
function reachable(of: VotingGame): Reachable {
    const verdict = value(verdicts(of));
    if (!verdict.reachable) throw new Error(`nothing passes: ${verdict.missing}`);
    return verdict;
}

describe('published numbers', () => {
    it.each(cases)('$id', (known) => {
        const body = game(votes(known.quota), known.weights);
        const power = value(banzhaf(body));
        if (known.swings) expect(power.swings.map(Number)).toEqual(known.swings);
        if (known.shapleyShubik)
            expect(value(shapleyShubik(body)).index.map((f) => f.toFraction())).toEqual(known.shapleyShubik);
        if (known.dummies) expect(value(reachable(body).dummies).yes).toEqual(known.dummies);
        if (known.twoDisjointWinners !== undefined)
            expect(value(reachable(body).opposites).verdict).toBe(known.twoDisjointWinners ? 'yes' : 'no');
    });

    it('with a quota of 11 the small member of the EEC Council has 6 of 54 swings', () => {
        const { swings, absolute, normalised, holds } = value(banzhaf(game(votes(11), [4, 4, 4, 2, 2, 1])));
        expect([Number(swings[5]), Number(swings.reduce((a, b) => a + b))]).toEqual([6, 54]);
        expect(absolute[5].toFraction()).toBe('3/16');
        expect(normalised[5].toFraction()).toBe('1/9');
        expect(holds).toBe('always');
    });
});

describe('can anything pass', () => {
    it.each<[string, VotingGame, readonly string[]]>([
        ['[13; 4,4,2,2]: one vote more than there are', game(votes(13), [4, 4, 2, 2]), ['votes']],
        ['[12; 4,4,2,2]: unanimity', game(votes(12), [4, 4, 2, 2]), []],
        ['all of all votes, one seat vacant', game(ofAll('1'), seats(4), { allVotes: new Fraction(5) }), ['votes']],
        ['3/4 of all votes, one seat of five vacant', game(ofAll('3/4'), seats(4), { allVotes: new Fraction(5) }), []],
        ['a quorum of 5 among 4', game(majorityOfAll, seats(4), { quorum: { members: 5 } }), ['quorum']],
        [
            'a quorum of 7 votes among 6',
            game(majorityOfCast, [3, 3], { quorum: { votes: new Fraction(7) } }),
            ['quorum']
        ],
        [
            'more than all votes cast, and too few of them',
            game(ofCast('1', true), [1], { quorum: { members: 2 } }),
            ['votes', 'quorum']
        ],
        ['no players', game(votes(0), []), ['votes']]
    ])('%s', (_, body, missing) => {
        const verdict = value(verdicts(body));
        expect(verdict.reachable ? [] : verdict.missing).toEqual(missing);
    });

    it('needs a vote in favour, whatever the threshold says', () => {
        expect(value(decisiveBallot(game(votes(0), [1, 1]), 0))).toEqual({ yes: [0], no: [1] });
        expect(value(verdicts(game(ofCast('0'), [0, 0]))).reachable).toBe(false);
    });
});

describe('dictator', () => {
    it.each<[string, VotingGame, string | undefined]>([
        ['[51; 51,49]', game(votes(51), [51, 49]), '0 yes'],
        ['[51; 49,49,2]: equal power', game(votes(51), [49, 49, 2]), undefined],
        ['[5; 9,6]: the other wins without it', game(votes(5), [9, 6]), undefined],
        ['majority of the votes cast: it only has to come', game(majorityOfCast, [51, 49]), '0 yes'],
        [
            'with a quorum the others can prevent it',
            game(majorityOfAll, [51, 49], { quorum: { members: 2 } }),
            '0 depends'
        ],
        ['another has a veto', game(votes(51), [51, 49], { vetoes: [veto(1)] }), undefined],
        ['another has a veto that it overrides', game(votes(51), [51, 49], { vetoes: [veto(1, votes(51))] }), '0 yes'],
        ['it needs its own veto to block', game(votes(3), [5, 4], { vetoes: [veto(0)] }), '0 yes']
    ])('%s', (_, body, expected) => {
        const { dictator } = reachable(body);
        expect(dictator && `${dictator.player} ${dictator.verdict}`).toBe(expected);
    });
});

describe('who can block', () => {
    const describeBlockers = (body: VotingGame): string[] =>
        reachable(body).blockers.map((b) => {
            const how = [b.votingNo && 'voting no', b.stayingAway && 'staying away'].filter(Boolean).join(', ');
            return `${b.player}${b.declared ? ' declared' : ''}: ${how}`;
        });
    it.each<[string, VotingGame, string[]]>([
        ['[67; 40,30,30]', game(votes(67), [40, 30, 30]), ['0: voting no, staying away']],
        ['[67; 25,25,25,25]', game(votes(67), [25, 25, 25, 25]), []],
        ['2/3 of the votes cast: only by coming', game(ofCast('2/3'), [40, 30, 30]), ['0: voting no']],
        [
            'a delegation of three without whom there is no quorum',
            {
                ...game(majorityOfCast, [1, 1, 1]),
                players: [3, 1, 1].map((members) => ({ votes: new Fraction(1), members })),
                quorum: { members: 3 }
            },
            ['0: staying away']
        ],
        ['a declared veto', game(votes(3), [2, 2, 2], { vetoes: [veto(1)] }), ['1 declared: voting no, staying away']],
        ['a veto that the others override', game(votes(3), [2, 2, 2], { vetoes: [veto(1, votes(4))] }), []],
        [
            'a veto that nobody overrides without its holder',
            game(votes(3), [2, 2, 2], { vetoes: [veto(1, votes(5))] }),
            ['1 declared: voting no, staying away']
        ]
    ])('%s', (_, body, expected) => expect(describeBlockers(body)).toEqual(expected));
});

describe('votes that count for nothing', () => {
    it('Luxembourg in 1958: 10 and 12 of the others, never 11', () => {
        const body = game(votes(12), [4, 4, 4, 2, 2, 1]);
        const { nearestLoss, ...dummies } = value(reachable(body).dummies);
        expect(dummies).toEqual({ yes: [5], depends: [], unknown: [] });
        expect(votesOf(body, nearestLoss!).toFraction()).toBe('10');
        expect(value(decisiveBallot(body, 5))).toBeUndefined();
        expect(value(decisiveBallot(body, 3))).toEqual({ yes: [0, 1, 3, 4], no: [2, 5] });
    });

    it.each<[string, VotingGame, string]>([
        [
            'where a majority of the votes cast decides, when the others stay away',
            game(majorityOfCast, [2, 2, 1, 1, 1]),
            ''
        ],
        ['[6; 2,2,2,1]: 4 or 6, never 5', game(ofAll('6/7'), [2, 2, 2, 1]), 'yes 3'],
        ['the same of the votes cast, no quorum', game(ofCast('6/7'), [2, 2, 2, 1]), 'depends 3'],
        ['the same, and all must come', game(ofCast('6/7'), [2, 2, 2, 1], { quorum: { members: 4 } }), 'yes 3'],
        ['the same, and three must come', game(ofCast('6/7'), [2, 2, 2, 1], { quorum: { members: 3 } }), 'depends 3'],
        ['a veto holder is no dummy', game(votes(12), [4, 4, 4, 2, 2, 1], { vetoes: [veto(5)] }), ''],
        [
            'unless every winning coalition overrides it',
            game(votes(12), [4, 4, 4, 2, 2, 1], { vetoes: [veto(5, votes(12))] }),
            'yes 5'
        ],
        ['a seat without votes is not asked', game(votes(2), [1, 1, 0]), ''],
        ['next to a veto and enough votes', game(votes(3), [5, 1, 1, 1], { vetoes: [veto(0)] }), 'yes 1,2,3']
    ])('%s', (_, body, expected) => {
        const { yes, depends, unknown } = value(reachable(body).dummies);
        expect(unknown).toEqual([]);
        const said = [yes.length ? `yes ${yes}` : '', depends.length ? `depends ${depends}` : ''];
        expect(said.filter(Boolean).join('; ')).toBe(expected);
    });
});

it('a veto can matter only where the heavy seat stays away', () => {
    const vetoes = [veto(3, ofCast('1/2'))];
    const body = game(ofCast('1/3'), [100, 2, 3, 0], { quorum: { members: 3 }, vetoes });
    expect(value(decisiveBallot(body, 3))).toEqual({ yes: [1, 3], no: [2] });
});

describe('opposites', () => {
    it('[5; 3,3,2,2]: two coalitions of five', () => {
        const body = game(votes(5), [3, 3, 2, 2]);
        const opposites = value(reachable(body).opposites);
        if (opposites.verdict === 'no') throw new Error('not found');
        const { yes, no } = opposites.ballot;
        expect([votesOf(body, yes), votesOf(body, no)].map(String)).toEqual(['5', '5']);
    });
    it.each<[string, VotingGame, string]>([
        ['[5; 9,1]: no second five', game(votes(5), [9, 1]), 'no'],
        ['a veto keeps them apart', game(votes(5), [3, 3, 2, 2], { vetoes: [veto(0)] }), 'no'],
        [
            'a veto that both sides override does not',
            game(votes(4), [3, 3, 2, 2], { vetoes: [veto(0, votes(5))] }),
            'yes'
        ],
        ['half of the votes cast: not 3 and 2 and 2, but 2 and 2', game(ofCast('1/2'), [3, 2, 2]), 'depends'],
        ['more than half of the votes cast', game(majorityOfCast, [3, 2, 2]), 'no'],
        [
            'a fixed number of votes, and a veto that both override when its holder stays away',
            game(votes(3), [3, 3, 2], { vetoes: [veto(2, ofCast('1/2'))] }),
            'depends'
        ]
    ])('%s', (_, body, expected) => expect(value(reachable(body).opposites).verdict).toBe(expected));
});

describe('how few can carry a motion', () => {
    const cncf = game(majorityOfCast, seats(11), { quorum: { members: 8 } });
    it('5 of the 11 of the CNCF technical committee, where 8 are a quorum; 6 when all attend', () => {
        const { atAnyTurnout, atFullAttendance } = value(carrying(cncf));
        expect(value(atAnyTurnout.members)).toEqual({ members: 5, ballot: { yes: [0, 1, 2, 3, 4], no: [5, 6, 7] } });
        expect(value(atFullAttendance.members).members).toBe(6);
        expect(value(atAnyTurnout.votes).ballot.yes).toHaveLength(5);
    });
    it.each<[string, VotingGame, number, number]>([
        [
            'majority of all votes: turnout does not help',
            game(majorityOfAll, seats(11), { quorum: { members: 8 } }),
            6,
            6
        ],
        ['no quorum: one, where nobody else turns up', game(majorityOfCast, seats(11)), 1, 6],
        ['heavy seats', game(majorityOfCast, [5, 1, 1, 1, 1, 1], { quorum: { members: 5 } }), 1, 2],
        [
            'a veto holder is among them',
            game(majorityOfCast, [5, 1, 1, 1, 1, 1], { quorum: { members: 5 }, vetoes: [veto(1)] }),
            2,
            2
        ],
        [
            '1,001 seats, half of them a quorum',
            game(majorityOfCast, seats(1001), { quorum: { members: 501 } }),
            251,
            501
        ]
    ])('%s', (_, body, any, everybody) => {
        const least = value(carrying(body));
        expect([value(least.atAnyTurnout.members).members, value(least.atFullAttendance.members).members]).toEqual([
            any,
            everybody
        ]);
    });
    it('counts members, not seats: two seats of one company can be fewer than three of others', () => {
        const pooled = {
            ...game(votes(3), [3, 1, 1, 1]),
            players: [
                [3, 4],
                [1, 1],
                [1, 1],
                [1, 1]
            ].map(([v, members]) => ({ votes: new Fraction(v), members }))
        };
        expect(value(value(carrying(pooled)).atAnyTurnout.members)).toEqual({
            members: 3,
            ballot: { yes: [1, 2, 3], no: [0] }
        });
    });
    it('is not asked where nothing passes', () => {
        expect(carrying(game(votes(3), [1, 1]))).toEqual({ computed: false, reason: 'nothing-passes' });
    });
});

describe('power', () => {
    it('of a coalition is that of its members as one player', () => {
        const council = game(votes(12), [4, 4, 4, 2, 2, 1]);
        const { game: merged, player } = mergePlayers(council, [3, 4, 5]);
        expect(merged.players.map((p) => p.votes.toFraction())).toEqual(['4', '4', '4', '5']);
        expect(value(shapleyShubik(merged)).index[player].toFraction()).toBe('1/4');
    });
    it('with vetoes: the Security Council, 9 of 15 with 5 permanent members', () => {
        const council = game(votes(9), seats(15), { vetoes: [0, 1, 2, 3, 4].map((i) => veto(i)) });
        const [permanent, elected] = [0, 14].map((i) => value(banzhaf(council)).swings[i]);
        // 4 to 10 of the ten elected members win with the five; a tenth is critical where exactly 3 of the other nine
        // join.
        expect([permanent, elected]).toEqual([848n, 84n]);
        expect([0, 14].map((i) => value(shapleyShubik(council)).index[i].toFraction())).toEqual(['421/2145', '4/2145']);
    });
    it('says so where it holds when everybody attends', () => {
        expect(value(banzhaf(game(majorityOfCast, [2, 1, 1]))).holds).toBe('at full attendance');
        expect(value(shapleyShubik(game(votes(3), [2, 1, 1], { quorum: { members: 2 } }))).holds).toBe(
            'at full attendance'
        );
    });
    it('is nobody’s where nothing passes', () => {
        const none = game(votes(3), [1, 1]);
        expect(banzhaf(none)).toEqual({ computed: false, reason: 'nothing-passes' });
        expect(shapleyShubik(none)).toEqual({ computed: false, reason: 'nothing-passes' });
    });
});
