import { describe, expect, it } from 'vitest';
import { coverageBetween, coverageOf, uncoveredPairs } from '../../language/analyses/trust/coverage.js';
import { mechanisms, trustLevels } from '../../language/analyses/trust/mechanisms.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const partners = 'partner A\npartner B\npartner C\npartner S { stake A 60 % }\npartner N status candidate\n';
const between = (text: string, a: string, b: string): string[] => {
    const coverage = coverageBetween(ecosystemOf(text), a, b);
    return trustLevels.flatMap((level) => coverage[level].map((m) => `${level}: ${m.what}`));
};

describe('what supports trust between two partners', () => {
    const among = `${partners}practice Lunch builds relational, strategic trust among A, B`;
    const promise = `${partners}promise Uptime by A to B, C`;
    it.each([
        ['a practice among them', among, 'B', 'A', ['strategic: Lunch', 'relational: Lunch']],
        ['not one among others', among, 'A', 'C', []],
        ['a promise of one to the other', promise, 'C', 'A', ['operational: Uptime']],
        ['not between those that are promised the same', promise, 'B', 'C', []],
        [
            'a goal in common',
            'goal G "One ticket"\npartner A { pursues G }\npartner B { pursues G }\npartner C',
            'A',
            'B',
            ['strategic: One ticket']
        ],
        [
            'a certificate that the roles of both require',
            'certificate K\nrole R { requires K }\nrole T { requires K }\npartner A as R\npartner B as T',
            'A',
            'B',
            ['operational: K']
        ],
        ['an open channel', `${partners}channel Ideas open to B { run by A }`, 'A', 'B', ['relational: Ideas']],
        ['a body that meets', `${partners}body O { seats A, B meets every 3 months }`, 'A', 'B', ['relational: O']],
        ['not a body of which no meetings are said', `${partners}body O { seats A, B }`, 'A', 'B', []],
        ['not with a candidate', `${partners}practice Lunch builds relational trust among A, B, N`, 'A', 'N', []]
    ])('%s', (_, text, a, b, expected) => expect(between(text, a, b)).toEqual(expected));

    it('is nothing that only related parties take part in', () =>
        expect(mechanisms(ecosystemOf(`${partners}practice Lunch builds relational trust among A, S`))).toEqual([]));
    it('of one partner, with whomever', () => {
        const coverage = coverageOf(ecosystemOf(promise), 'B');
        expect(trustLevels.map((level) => coverage[level].length)).toEqual([0, 1, 0]);
    });
});

describe('the pairs of a relationship that lack what it needs', () => {
    const pairs = (text: string) => {
        const eco = ecosystemOf(partners + text);
        const found = uncoveredPairs(eco, eco.all('Relationship')[0]);
        return found.computed ? found.value.map((u) => `${u.level} ${u.pair.join('-')}`) : found.reason;
    };
    it.each([
        ['none needed is all', 'relationship A, B', ['strategic A-B', 'operational A-B', 'relational A-B']],
        ['one needed', 'relationship B, A { needs operational }', ['operational A-B']],
        ['covered', 'relationship A, B { needs operational }\npromise U by A to all', []],
        ['partly covered', 'relationship A, B, C { needs operational }\npromise U by A to all', ['operational B-C']],
        [
            'covered for all at once',
            'relationship all { needs relational }\npractice L builds relational trust among all',
            []
        ],
        ['related parties need none', 'relationship A, S, B { needs strategic }', ['strategic A-B', 'strategic B-S']],
        ['nor does a candidate', 'relationship A, N { needs strategic }', []]
    ])('%s', (_, text, expected) => expect(pairs(text)).toEqual(expected));

    it('is answered for a thousand with one practice, and is not computed without', () => {
        const many = Array.from({ length: 1100 }, (_, i) => `partner P${i}`).join('\n');
        const practice = '\npractice L builds relational trust among all';
        expect(pairs(`${many}\nrelationship all { needs relational }${practice}`)).toEqual([]);
        expect(pairs(`${many}\nrelationship all { needs relational }`)).toBe('too-many-operations');
    });
});
