import { describe, expect, it } from 'vitest';
import { dependenceBalance } from '../../language/analyses/dependence/balance.js';
import { counterweights, type FoundCounterweight } from '../../language/analyses/dependence/counterweights.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const withPartners = (text: string) => ecosystemOf(`${text}\npartner P\npartner Q\npartner S { stake Q 60 % }`);

describe('the balance of dependence between P and Q', () => {
    const inWords = (text: string, p = 'P', q = 'Q') => {
        const { ranks, revenue } = dependenceBalance(withPartners(text), p, q);
        const way = (d?: { saidBothWays: boolean }): string => (d?.saidBothWays ? '' : ' (one way said)');
        return [
            ranks ? `${ranks.value}${way(ranks)}` : 'unknown',
            revenue ? `${revenue.value.toFraction()}${way(revenue)}` : 'unknown'
        ];
    };
    it.each([
        ['nothing said', '', ['unknown', 'unknown']],
        ['critical, and nothing back', 'dependence P on Q critical', ['4 (one way said)', 'unknown']],
        ['critical and none', 'dependence P on Q critical\ndependence Q on P none', ['4', 'unknown']],
        ['low and high', 'dependence P on Q low\ndependence Q on P high', ['-2', 'unknown']],
        ['the highest counts', 'dependence P on Q low\ndependence P on Q medium', ['2 (one way said)', 'unknown']],
        ['revenue', 'dependence P on Q { revenue 80 % }\ndependence Q on P { revenue 5 % }', ['unknown', '3/4']],
        ['on all', 'dependence P on all high', ['3 (one way said)', 'unknown']],
        ['of all except it', 'dependence all except P on Q high', ['unknown', 'unknown']],
        ['on a party related to Q', 'dependence P on S high', ['3 (one way said)', 'unknown']]
    ])('%s', (_, text, expected) => expect(inWords(text)).toEqual(expected));
    it('is turned round from the other side', () =>
        expect(inWords('dependence P on Q critical\ndependence Q on P low', 'Q', 'P')).toEqual(['-3', 'unknown']));
    it('is nothing between related parties', () =>
        expect(inWords('dependence S on Q critical', 'S', 'Q')).toEqual(['unknown', 'unknown']));
    it('says because of which statements', () => {
        const { forth, back } = dependenceBalance(withPartners('dependence P on Q high called Hosting'), 'P', 'Q');
        expect([forth.because.map((d) => d.name), back.because]).toEqual([['Hosting'], []]);
    });
});

describe('what P can set against Q', () => {
    const inWords = (c: FoundCounterweight): string => {
        if (c.kind === 'said') return `said${c.held === undefined ? '' : c.held ? ', held' : ', not held'}`;
        if (c.kind === 'notice')
            return `notice of ${c.notice.text}, ${c.long === undefined ? 'perhaps long' : c.long ? 'long' : 'short'}`;
        return c.kind;
    };
    const found = (text: string) => counterweights(withPartners(text), 'P', 'Q').map(inWords);
    it.each([
        ['nothing', 'dependence P on Q critical', []],
        [
            'a seat that is said and there',
            'dependence P on Q { counterweight seat in O }\nbody O { seats P 1 }',
            ['said, held']
        ],
        [
            'a seat that is said and not there',
            'dependence P on Q { counterweight seat in O }\nbody O { seats P observer, Q 1 }',
            ['said, not held']
        ],
        ['what is said in words', 'dependence P on Q { counterweight "owns the brand" }', ['said']],
        ['a seat beside Q', 'body O { seats P 1, Q 9 }', ['seat']],
        ['a seat beside a party related to Q', 'body O { seats P 1, S 9 }', ['seat']],
        ['a seat without Q', 'body O { seats P 1 }', []],
        ['a veto where Q has votes', 'body O { seats Q 9 veto P }', ['veto']],
        ['an agreement', 'decision D { decided by Q agreed by P }', ['agreement']],
        [
            'an agreement to what a body with Q decides',
            'body O { seats Q 9 }\ndecision D { decided by O agreed by P }',
            ['agreement']
        ],
        ['an agreement to what others decide', 'partner R\ndecision D { decided by R agreed by P }', []],
        ['a right to leave', 'decision D { decided by Q affects all right to leave }', ['right to leave']],
        ['a right to leave that is not its own', 'decision D { decided by Q affects S right to leave }', []],
        [
            'notice against the time to switch',
            'dependence P on Q { switching 6 months }\nexit for Q { notice 12 months }',
            ['notice of 12 months, long']
        ],
        [
            'short notice',
            'dependence P on Q { switching 6 months }\nexit for all { notice 30 days }',
            ['notice of 30 days, short']
        ],
        [
            'the specific before the general',
            'dependence P on Q { switching 6 months }\nexit for all { notice 30 days }\nexit for Q { notice 1 year }',
            ['notice of 1 year, long']
        ],
        [
            'months against days, open',
            'dependence P on Q { switching 30 days }\nexit for Q { notice 1 month }',
            ['notice of 1 month, perhaps long']
        ],
        ['no time to switch said', 'exit for Q { notice 1 month }', ['notice of 1 month, perhaps long']],
        ['data returned when it leaves', 'exit for P { returns data }', ['data returned']]
    ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
