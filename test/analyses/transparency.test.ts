import { describe, expect, it } from 'vitest';
import { forbiddenDisclosure, notAllowed, safeDerivatives } from '../../language/analyses/data/disclosed.js';
import { heardOnlyBySubject } from '../../language/analyses/feedback/heard-by.js';
import { reaches, unreached } from '../../language/analyses/transparency/reached.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

describe('who is not reached', () => {
    const parties = `role R
partner A as R
partner B as R
partner Mother
partner Daughter { stake Mother 60 % }
partner Half { stake Mother 50 % }
partner Union { represents P }
partner Later status candidate
population P
external E
body Board { seats A, P }
`;
    it.each([
        ['all', 'all', ''],
        ['all', 'all except A', 'A'],
        ['R, P', 'A', 'B P'],
        ['R', 'Board', 'B'],
        ['Board', 'B', 'A P'],
        ['Mother, Daughter, Half', 'Daughter', 'Half'],
        ['P', 'Union', ''],
        ['E, Later', 'A', '']
    ])('of %s, told to %s: %s', (some, told, expected) => {
        const eco = ecosystemOf(`${parties}risk X borne by ${some} known to ${told}`);
        const [{ borneBy, knownTo }] = eco.all('Risk');
        expect(unreached(eco, borneBy!, reaches(eco, knownTo)).join(' ')).toBe(expected);
    });
});

describe('disclosures that a data rule forbids', () => {
    const parties = 'partner A\npartner B\npartner C\npurpose U\ndataset D of A\n';
    it.each([
        ['disclose D by A to B', undefined],
        ['forbid B to use D\ndisclose D by A to all', 'reading B'],
        ['forbid all to use D\ndisclose D by A to all', 'reading B C'],
        ['forbid B to use D\ndisclose D by A to C', undefined],
        ['forbid B to share D\ndisclose D by A to B', undefined],
        ['forbid B to share D\ndisclose D by B to C', 'sharing B'],
        ['forbid all to share D\ndisclose D to C', 'sharing A'],
        ['forbid B to use D for U\ndisclose D by A to B', undefined],
        ['forbid B to use D\nallow B to read D\ndisclose D by A to B', undefined],
        ['dataset Part { within D }\nforbid B to use Part\ndisclose D by A to B', 'reading B'],
        ['dataset E of A { derived from D by aggregate }\nforbid B to use D\ndisclose E by A to B', undefined]
    ])('%s: %s', (text, expected) => {
        const eco = ecosystemOf(parties + text);
        const [disclosure] = eco.all('Disclosure');
        const found = forbiddenDisclosure(eco, disclosure, disclosure.what[0].dataset!.name);
        expect(found && `${found.forbids} ${found.parties.join(' ')}`).toBe(expected);
    });
    it('unless the ecosystem says what wins', () => {
        const eco = ecosystemOf(`${parties}forbid B to use D\ndisclose D by A to B`, 'on contradiction void');
        expect(forbiddenDisclosure(eco, eco.all('Disclosure')[0], 'D')).toBe(undefined);
    });
    it('aggregates that are not forbidden themselves stand in', () => {
        const made = ['aggregate', 'anonymise', 'copy'].map((how) => `dataset By-${how} { derived from D by ${how} }`);
        const eco = ecosystemOf(`${parties}${made.join('\n')}\nforbid B to use By-anonymise\ndisclose D by A to B`);
        expect(safeDerivatives(eco, eco.all('Disclosure')[0], 'D').map((d) => d.name)).toEqual(['By-aggregate']);
    });
    it('who is told what nothing allows them to read', () => {
        const eco = ecosystemOf(`${parties}allow B to use D\ndisclose D by A to all`);
        expect(notAllowed(eco, eco.all('Disclosure')[0], 'D')).toBe('C');
    });
});

describe('complaints that only their subject hears', () => {
    const parties = `partner A
partner B
partner D { stake A 60 % }
population P
external E
body AB { seats A, B }
body OnlyA { seats A, B observer }
`;
    it.each([
        ['channel X about A { run by A }', 'A: X'],
        ['channel X about A open to P { run by D }', 'A: X'],
        ['channel X about A { run by OnlyA }', 'A: X'],
        ['channel X about A { run by AB }', ''],
        ['channel X about all { run by A }\nchannel Y about D { run by D }', 'A: X Y'],
        ['channel X about A { run by A anonymous }', ''],
        ['channel X about A for ideas { run by A }', ''],
        ['channel X about A open to A, D { run by A }', ''],
        ['channel X about A { run by A }\nchannel Y about A { run by E }', ''],
        ['channel X about A open to P, A { run by A }\nchannel Y open to P { run by B }', ''],
        ['channel X about A open to P, B { run by A }\nchannel Y open to P { run by E }', 'A: X'],
        ['channel X about A { run by A }\nchannel Y about A for praise { run by E }', 'A: X'],
        ['channel X about A { run by A }\nchannel Y about B { run by E }', 'A: X'],
        ['channel X about P { run by P }', ''],
        ['channel X about A', '']
    ])('%s: %s', (text, expected) => {
        const found = heardOnlyBySubject(ecosystemOf(parties + text));
        expect(found.map((s) => `${s.party}: ${s.channels.map((c) => c.name).join(' ')}`).join(', ')).toBe(expected);
    });
});
