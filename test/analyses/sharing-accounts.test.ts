import { describe, expect, it } from 'vitest';
import { benefits } from '../../language/analyses/sharing/benefits.js';
import { contributions } from '../../language/analyses/sharing/contributions.js';
import { departures } from '../../language/analyses/sharing/departures.js';
import { onBasis, onOneBasis } from '../../language/analyses/sharing/one-basis.js';
import { usualSkew } from '../../language/analyses/sharing/skew.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

describe('sums on one basis', () => {
    const sumsIn = (text: string) => {
        const eco = ecosystemOf(text, 'currency EUR');
        return { eco, sums: eco.all('Pool').flatMap((p) => p.size ?? []) };
    };
    it.each([
        ['once', 'pool P of 5', '5 EUR'],
        ['another currency', 'pool P of 5 USD', '5 USD'],
        ['twelve months are a year', 'pool P of 5 per month', '60 EUR per year'],
        ['a week is a week', 'pool P of 5 per week', '5 EUR per week'],
        ['a day is a day', 'pool P of 5 per day', '5 EUR per day']
    ])('%s', (_, text, expected) => {
        const { eco, sums } = sumsIn(text);
        const { amount, basis } = onBasis(eco, sums[0]);
        expect(`${amount.toFraction()} ${basis}`).toBe(expected);
    });
    it.each([
        ['none', '', undefined],
        ['months and years', 'pool P of 1 per month\npool Q of 1 per year', '12 1'],
        ['stocks and flows', 'pool P of 1\npool Q of 1 per year', undefined],
        ['currencies', 'pool P of 1\npool Q of 1 USD', undefined]
    ])('together: %s', (_, text, expected) => {
        const { eco, sums } = sumsIn(text);
        expect(
            onOneBasis(eco, sums)
                ?.amounts.map((a) => a.toFraction())
                .join(' ')
        ).toBe(expected);
    });
});

describe('what partners contribute', () => {
    const inWords = (text: string) => {
        const found = contributions(ecosystemOf(text));
        if (found.kind === 'unknown') return found.because;
        return [...found.amounts].map(([party, amount]) => `${party} ${amount.toFraction()}`).join(', ');
    };
    it.each([
        ['nothing', 'partner A', 'nothing contributed'],
        ['two of one', 'partner A { contributes X worth 3   contributes Y worth 4 }', 'A 7'],
        ['one without a worth', 'partner A { contributes X worth 3 }\npartner B { contributes Y }', 'worth not said'],
        ['a stock and a flow', 'partner A { contributes X worth 3   contributes Y worth 4 per year }', 'several bases'],
        ['a gift', 'partner A { contributes X worth 3 }\npartner B { contributes Y gift because "start" }', 'A 3'],
        ['worth nothing', 'partner A { contributes X worth 0 }', 'nothing contributed'],
        ['not active', 'partner A { contributes X worth 3 }\npartner B status exited { contributes Y }', 'A 3']
    ])('%s', (_, text, expected) => expect(inWords(text)).toBe(expected));
});

describe('what partners get', () => {
    const inWords = (text: string, basis?: string) => {
        const found = benefits(ecosystemOf(text, 'currency EUR'), basis);
        const said = [...(found?.amounts ?? [])].map(
            ([party, { amount, more }]) => `${party} ${amount.toFraction()}${more ? '+' : ''}`
        );
        return found && said.join(', ');
    };
    const two = '\npartner A\npartner B';
    it.each([
        ['no pool, no basis', 'partner A', undefined],
        ['shares and the rest', `pool P of 12 { share A 1/4, B rest }${two}`, 'A 3, B 9'],
        ['two pools', `pool P of 12 { share A 1/4, B rest }\npool Q of 4 { share A 1 }${two}`, 'A 7, B 9'],
        ['a pool that is not divided', `pool P of 12 { share A 1/4, B 1/4 }${two}`, undefined],
        ['a share of nothing', `pool P of 12 { share A 0 %, B 1 }${two}`, 'B 12'],
        ['solidarity does not count', `pool P of 12 { share A 1/4 solidarity because "x", B rest }${two}`, 'B 9'],
        ['a population is no partner', `pool P of 12 { share A 1/4, R rest }\npopulation R${two}`, 'A 3'],
        ['who is not active', 'pool P of 12 { share A 1/4, B rest }\npartner A status exited\npartner B', 'B 9'],
        ['a role of one', 'pool P of 12 { share R 1/4, B rest }\nrole R\npartner A as R\npartner B', 'A 3, B 9'],
        ['a role of two', 'pool P of 12 { share R 1 }\nrole R\npartner A as R\npartner B as R', 'A 0+, B 0+'],
        [
            'a benefit with a worth',
            'pool P of 12 { share B 1 }\npartner B\npartner A { receives X worth 5 }',
            'B 12, A 5'
        ],
        ['one without', 'pool P of 12 { share B 1 }\npartner B\npartner A { receives X as reach }', 'B 12, A 0+'],
        [
            'one per year',
            'pool P of 12 { share B 1 }\npartner B\npartner A { receives X worth 5 per year }',
            'B 12, A 0+'
        ],
        [
            'a fee',
            'pool P of 12 { share B 1 }\npartner B\npartner A { receives X as money from B paid 5 }',
            'B 12, A 5'
        ],
        [
            'what is bought',
            'pool P of 12 { share B 1 }\npartner B\npartner A { receives X as work from B paid 5 }',
            'B 12'
        ],
        [
            'data in return',
            `pool P of 12 { share B 1 }\ndataset D of B\nallow A to use D { in return for Y }\npartner A { contributes Y }\npartner B`,
            'B 12, A 0+'
        ],
        [
            'what others contribute to it',
            'pool P of 12 { share B 1 }\npartner B { contributes Fee as money worth 3 to A }\npartner A',
            'B 12, A 0+'
        ],
        [
            'what it names itself counts once',
            'pool P of 12 { share B 1 }\npartner B { contributes Fee as money worth 3 to A }\npartner A { receives Fees worth 3 from B }',
            'B 12, A 3'
        ]
    ])('%s', (_, text, expected) => expect(inWords(text)).toBe(expected));
    it('on a basis asked for, a pool of another counts as something more', () =>
        expect(inWords(`pool P of 12 { share A 1 }${two}`, 'EUR per year')).toBe('A 0+'));
});

it('related partners depart together, and parts are of all partners', () => {
    const eco = ecosystemOf(`partner A { contributes X worth 3 }
        partner D { stake A 60 %   contributes Y worth 3 }
        partner B { contributes Z worth 4 }
        pool P of 10 { share A 5 %, D 5 %, B 90 % }`);
    const found = departures(eco, usualSkew) ?? [];
    expect(
        found.map((d) => [d.partners.join(' '), d.how, d.contribution.toFraction(), d.benefit.toFraction()])
    ).toEqual([
        ['A D', 'gets less', '3/5', '1/10'],
        ['B', 'gets more', '2/5', '9/10']
    ]);
});
it.each([
    ['a contribution without a worth', 'partner A { contributes X }\npool P of 10 { share A 1 }'],
    ['shared costs', 'partner A { contributes X worth 3 }\npool P of 10 { share A 1 }\ncost-game G { share A 1 }'],
    ['a pool that a partner funds', 'partner A { contributes X worth 3 }\npool P of 10 { share A 1   funded by A }'],
    ['nothing on that basis', 'partner A { contributes X worth 3 per year }\npool P of 10 { share A 1 }']
])('no comparison with %s', (_, text) => expect(departures(ecosystemOf(text), usualSkew)).toBeUndefined());
