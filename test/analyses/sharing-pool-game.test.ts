import { describe, expect, it } from 'vitest';
import { greatestExcess } from '../../language/analyses/sharing/excess.js';
import { poolGame } from '../../language/analyses/sharing/pool-game.js';
import { satisfied } from '../../language/analyses/sharing/satisfied.js';
import { statedShares } from '../../language/analyses/sharing/stated-shares.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const partners = '\npartner A\npartner B\npartner C';
function gameOf(text: string, header = 'currency EUR') {
    const eco = ecosystemOf(text + partners, header);
    return poolGame(eco, [...eco.all('Pool'), ...eco.all('CostGame')][0]);
}

describe('the game of a pool', () => {
    const inWords = (text: string): unknown => {
        const found = gameOf(text);
        if (found.kind !== 'game') return found.kind;
        const { game, division, basis } = found;
        return [
            game.kind,
            game.players.join(' '),
            game.whole?.toFraction(),
            [...game.listed].map(([key, w]) => `${key}: ${w.worth.toFraction()}`).join('; '),
            game.others?.toFraction(),
            division?.map((x) => x.toFraction()).join(' '),
            basis
        ];
    };
    it.each([
        [
            'a pool with coalitions',
            'pool P of 10 EUR { share A 1/2, B rest   on their own B 3, A 2 }',
            ['gain', 'A B', '10', '1: 3; 0: 2', undefined, '5 5', 'EUR']
        ],
        [
            'a cost game and all others',
            'cost-game P of 9 { share A 1/3, B 1/3, C 1/3   on their own C + A 7   others worth 4 }',
            ['cost', 'A B C', '9', '0,2: 7', '4', '3 3 3', 'EUR']
        ],
        [
            'the worth of all stands for the size',
            'pool P { share A 1/2, B 1/2   on their own A + B 8 }',
            ['gain', 'A B', '8', '', undefined, '4 4', 'EUR']
        ],
        [
            'a size per year, and worths per month and without a time',
            'pool P of 12 per year { share A 1/2, B 1/2   on their own A 1 per month, B 3 }',
            ['gain', 'A B', '12', '0: 12; 1: 3', undefined, '6 6', 'EUR per year']
        ],
        ['no sums', 'pool P { share A 1/2, B 1/2 }', 'not comparable'],
        ['two currencies', 'pool P of 5 USD { share A 1/2, B 1/2   on their own A 3 }', 'not comparable'],
        [
            'per week and per year',
            'pool P of 5 per year { share A 1/2, B 1/2   on their own A 3 per week }',
            'not comparable'
        ],
        ['once and per year', 'pool P of 5 { share A 1/2, B 1/2   on their own A 3 per year }', 'not comparable'],
        ['shares that are less than the whole', 'pool P of 5 { share A 1/2 }', 'not divided'],
        ['no shares', 'pool P of 5', 'not divided'],
        ['somebody without a share', 'pool P of 5 { share A 1/2, B 1/2   on their own C 3 }', 'invalid'],
        ['two worths of one coalition', 'pool P of 5 { share A 1/2, B 1/2   on their own A 3, A 4 }', 'invalid'],
        ['another worth of all than the size', 'pool P of 5 { share A 1/2, B 1/2   on their own A + B 4 }', 'invalid']
    ])('%s', (_, text, expected) => expect(inWords(text)).toEqual(expected));
    it('an unsaid currency is that of the ecosystem', () =>
        expect(gameOf('pool P of 5 EUR { share A 1/2, B 1/2   on their own A 3 }').kind).toBe('game'));
});

describe('the smallest change that satisfies a coalition', () => {
    const changed = (text: string) => {
        const found = gameOf(text);
        if (found.kind !== 'game') return found.kind;
        const worst = greatestExcess(found.game, found.division!);
        if (worst?.kind !== 'excess') return worst?.kind;
        return satisfied(found.game, found.division!, worst)?.map((x) => x.toFraction());
    };
    it.each([
        ['one partner', 'pool P of 10 { share A 30 %, B 70 %   on their own A 4, B 2 }', ['4', '6']],
        [
            'members in proportion',
            'pool P of 100 { share A 40 %, B 20 %, C 40 %   on their own A + B 75 }',
            ['50', '25', '25']
        ],
        ['another one then complains', 'pool P of 10 { share A 30 %, B 70 %   on their own A 4, B 7 }', undefined],
        ['nothing to be in proportion to', 'pool P of 10 { share A 0 %, B 100 %   on their own A 4 }', undefined],
        ['a cost game', 'cost-game P of 10 { share A 60 %, B 40 %   on their own A 5 }', ['5', '5']]
    ])('%s', (_, text, expected) => expect(changed(text)).toEqual(expected));
});

describe('stated shares', () => {
    const inWords = (shares: string) => {
        const found = statedShares(ecosystemOf(`pool P { ${shares} }${partners}`).all('Pool')[0]);
        return found && [found.parts.map((p) => p.toFraction()).join(' '), found.addUp, found.gap.toFraction()];
    };
    it.each([
        ['nothing', '', undefined],
        ['a rest', 'share A 1/3, B rest', ['1/3 2/3', true, '2/3']],
        ['a rest below nothing', 'share A 4/3, B rest', ['4/3 -1/3', false, '-1/3']],
        ['rounded', 'rounded to 1 %   share A 33 %, B 33 %, C 33 %', ['33/100 33/100 33/100', true, '1/100']],
        ['rounded too far', 'rounded to 1 %   share A 33 %, B 33 %, C 32 %', ['33/100 33/100 8/25', false, '1/50']]
    ])('%s', (_, shares, expected) => expect(inWords(shares)).toEqual(expected));
});
