import { describe, expect, it } from 'vitest';
import { type BodyGame, bodyGame } from '../../language/analyses/voting/body-game.js';
import { banzhaf } from '../../language/analyses/voting/indices.js';
import { carrying } from '../../language/analyses/voting/turnout.js';
import { verdicts } from '../../language/analyses/voting/verdicts.js';
import { libraries, Workspace } from '../../language/index.js';
import type { Topic } from '../../language/model/declarations.js';

/** The game of the first body of an ecosystem with the partners A, B, C and D. */
function gameOf(text: string, topic?: Topic): BodyGame | undefined {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///t.eco', `ecosystem X\n${text}\npartner A\npartner B\npartner C\npartner D`);
    const [{ ecosystem }] = workspace.reports();
    return bodyGame(ecosystem, ecosystem.all('Body')[0], topic);
}
const voters = (game: BodyGame | undefined): string[] =>
    (game?.players ?? []).map((p) => `${p.parties.map((n) => n.name).join('+')} ${p.votes.toFraction()}`);

describe('the game that a body plays', () => {
    it.each([
        ['one voter per party', 'body O { seats A 3, B, C 0.5 passes with 2 votes }', ['A 3', 'B 1', 'C 1/2']],
        ['no observers', 'body O { seats A 3, B observer passes with 2 votes }', ['A 3']],
        [
            'related parties pooled',
            'partner E { stake A 60 % }\nbody O { seats A 3, E 2, B 1 passes with 2 votes }',
            ['A+E 5', 'B 1']
        ],
        [
            'related parties that vote once, with the most votes of one of them',
            'partner E { stake A 60 % }\nbody O { seats A 2, E 3, B 1 related parties vote once passes with 2 votes }',
            ['A+E 3', 'B 1']
        ],
        [
            'a joint venture in halves, apart from both parents',
            'partner E { stake A 50 % stake B 50 % }\nbody O { seats A 1, E 1, B 1 passes with 2 votes }',
            ['A 1', 'E 1', 'B 1']
        ],
        [
            'no seat of a candidate',
            'partner E status candidate\nbody O { seats A 1, E 1 passes with 2 votes }',
            ['A 1']
        ],
        [
            'the veto of a role at the seat of the only one who plays it',
            'role Host\npartner H as Host\nbody O { seats H 2, B 1 passes with 1 votes veto Host }',
            ['H 2', 'B 1']
        ],
        [
            'the veto of the only one who plays a role at the seat of the role',
            'role Host\npartner H as Host\nbody O { seats Host 2, B 1 passes with 1 votes veto H }',
            ['Host 2', 'B 1']
        ],
        [
            'the veto of a role that several play beside their seats',
            'role Host\npartner H as Host\npartner I as Host\nbody O { seats H 2, B 1 passes with 1 votes veto Host }',
            ['H 2', 'B 1', 'Host 0']
        ],
        ['a veto without a seat', 'body O { seats A 1, B 1 passes with 1 votes veto C }', ['A 1', 'B 1', 'C 0']]
    ])('has %s', (_, text, expected) => expect(voters(gameOf(text))).toEqual(expected));

    it.each([
        ['majority of all votes', { of: 'all votes', share: '1/2', strict: true }],
        ['2/3 of votes cast', { of: 'votes cast', share: '2/3', strict: false }],
        ['more than 40 % of all votes', { of: 'all votes', share: '2/5', strict: true }],
        ['5 votes', { of: 'number', votes: '5', strict: false }]
    ])('passes with %s', (passes, expected) => {
        const threshold = gameOf(`body O { seats A 3, B 2 passes with ${passes} }`)!.threshold;
        const plain =
            threshold.of === 'number'
                ? { votes: threshold.votes.toFraction() }
                : { share: threshold.share.toFraction() };
        expect({ of: threshold.of, strict: threshold.strict, ...plain }).toEqual(expected);
    });
    it('is none where the text does not say what a motion needs', () =>
        expect(gameOf('body O { seats A 1, B 1 }')).toBeUndefined());
    it('counts vacant seats among all votes, so that unanimity can be out of reach', () => {
        const game = gameOf('body O { seats A 1, B 1, vacant 2 unanimous }')!;
        expect(game.allVotes.toFraction()).toBe('4');
        expect(verdicts(game)).toMatchObject({ computed: true, value: { reachable: false, missing: ['votes'] } });
    });
    it('has the vetoes that are about the topic', () => {
        const text =
            'body O { seats A 1, B 1, C 1 passes with 2 votes veto A about rules overridden by 3/3 of all votes veto B }';
        const vetoes = (topic?: Topic) => gameOf(text, topic)!.vetoes.map((v) => v.player);
        expect([vetoes(), vetoes('rules'), vetoes('pricing')]).toEqual([[1], [0, 1], [1]]);
    });
    it('CNCF: with a quorum of two thirds of 11 members and more than half of those present, five carry a motion', () => {
        const game = gameOf(
            'population Members\nbody Toc { seats Members 11 quorum 2/3 members passes with majority of votes cast }'
        )!;
        expect(game.quorum).toEqual({ members: 8 });
        const single = {
            ...game,
            players: Array.from({ length: 11 }, () => ({
                ...game.players[0],
                members: 1,
                votes: game.players[0].votes.div(11)
            }))
        };
        const least = carrying(single);
        expect(least).toMatchObject({
            computed: true,
            value: {
                atAnyTurnout: { members: { value: { members: 5 } } },
                atFullAttendance: { members: { value: { members: 6 } } }
            }
        });
    });
    it('EEC 1958 as a body: Luxembourg has no power', () => {
        const game = gameOf(
            'partner E\npartner F\nbody O { seats A 4, B 4, C 4, D 2, E 2, F 1 passes with 12 votes }'
        )!;
        const index = banzhaf(game);
        expect(index.computed && index.value.swings.map(Number)).toEqual([10, 10, 10, 6, 6, 0]);
    });
});
