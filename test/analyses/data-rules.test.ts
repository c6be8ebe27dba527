import { describe, expect, it } from 'vitest';
import { alike } from '../../language/analyses/data/alike.js';
import { lockedOut } from '../../language/analyses/data/contributors.js';
import { coverOf } from '../../language/analyses/data/covered.js';
import { mayGrant, passOnRights } from '../../language/analyses/data/entitlement.js';
import { derivedDatasets, escapeOf } from '../../language/analyses/data/escapes.js';
import { forbiddenDerivations } from '../../language/analyses/data/forbidden-derivations.js';
import { ownUses } from '../../language/analyses/data/intermediaries.js';
import { leaks } from '../../language/analyses/data/leaks.js';
import { neverApplies } from '../../language/analyses/data/never.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const abc = 'partner A\npartner B\npartner C\ndataset D of A\n';

describe('who may grant', () => {
    const may = (giver: string, text: string) => {
        const eco = ecosystemOf(`${abc}${text}\nallow C to use D called Last`);
        return mayGrant(eco, giver, 'D', eco.find('Last', 'Allow')!.parties);
    };
    it.each([
        ['an owner', 'A', '', 'yes'],
        ['nobody else', 'B', '', 'no'],
        ['who was allowed to use it', 'B', 'allow B to use D', 'no'],
        ['who may share it', 'B', 'allow B to share D', 'yes'],
        ['who may pass it on to him', 'B', 'allow B to use D { onward to C }', 'yes'],
        ['who may pass it on to others', 'B', 'allow B to use D { onward to A }', 'no'],
        ['who got that from nobody', 'B', 'allow B to share D { granted by B }', 'no'],
        ['in a circle', 'B', 'allow B to share D { granted by C }\nallow C to share D { granted by B }', 'no'],
        ['a company related to an owner', 'E', 'partner E { stake A 60 % }', 'related']
    ])('%s', (_, giver, text, expected) => expect(may(giver, text)).toBe(expected));
    it('only the first step of a chain without a right is at fault', () => {
        const eco = ecosystemOf(
            `${abc}partner E\nallow C to share D { granted by B }\nallow E to share D { granted by C }`
        );
        expect([...passOnRights(eco, 'D').keys()]).toEqual(['C', 'E']);
    });
});

describe('whether a flow is covered', () => {
    const cover = (text: string, purpose?: string) =>
        coverOf(ecosystemOf(`${abc}purpose U\npurpose V within U\n${text}`), 'D', new Set(['A']), 'B', purpose).is;
    it.each([
        ['nothing said', '', undefined, 'uncovered'],
        ['allowed', 'allow B to read D', undefined, 'covered'],
        ['for the purpose', 'allow B to use D for U', 'V', 'covered'],
        ['for a narrower one', 'allow B to use D for V', 'U', 'partly'],
        ['forbidden', 'forbid B to use D', undefined, 'forbidden'],
        ['forbidden in part', 'forbid B to read D', undefined, 'uncovered'],
        ['the sender may not share', 'forbid A to share D', undefined, 'forbidden'],
        ['both', 'allow B to use D\nforbid B to use D', undefined, 'covered'],
        ['passed on', 'allow C to use D { onward to B }', undefined, 'covered']
    ])('%s', (_, text, purpose, expected) => expect(cover(text, purpose)).toBe(expected));
});

it('parties that the rules cannot tell apart are asked about once', () => {
    const names = Array.from({ length: 100 }, (_, i) => `P${i}`);
    const eco = ecosystemOf(
        `role R\nrole S\n${names.map((n, i) => `partner ${n} as ${i % 2 ? 'R' : 'R, S'}`).join('\n')}\n` +
            'dataset D of P0\nallow R to use D\nforbid P7 to use D'
    );
    expect(alike(eco, 'D', names).map((g) => g.length)).toEqual([1, 98, 1]);
});

describe('leaks', () => {
    const rival = 'partner A { competes with R }\npartner B\npartner R\ndataset D of A\nallow B to use, share D\n';
    const found = (text: string) =>
        leaks(ecosystemOf(rival + text)).map((l) => [l.owner, l.certain, ...l.reached.map((r) => r.arrival.party)]);
    it.each<[string, string, unknown]>([
        ['by a third party', 'allow R to use D { granted by B }', [['A', 'yes', 'R']]],
        ['perhaps', 'allow R to use D { granted by B where n at most 1 }', [['A', 'unknown', 'R']]],
        ['agreed', 'allow R to use D { granted by B }\nallow R to read D { granted by A }', []],
        ['agreed to all', 'allow all to read D', []],
        ['an aggregate', 'dataset E of B { derived from D by aggregate }\nallow R to use E', []]
    ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('what is derived', () => {
    const escaped = (text: string) => {
        const eco = ecosystemOf(`${abc}dataset E of B { derived from D by model }\n${text}`);
        const [derived] = derivedDatasets(eco);
        const [forbidden] = forbiddenDerivations(eco, derived);
        return forbidden ? 'forbidden' : (escapeOf(eco, derived)?.parties ?? []);
    };
    it.each<[string, string, unknown]>([
        ['to whom the source is closed', 'allow B to derive D\nallow C to use E', ['C']],
        ['to whom it is open', 'allow B, C to use D\nallow C to use E', []],
        ['of sources of which nothing is said', 'allow C to use E', []],
        ['granted by the owner of the source too', 'allow B to use D\nallow C to use E { granted by A, B }', []],
        ['although it is forbidden', 'forbid B to model D', 'forbidden'],
        ['although something else is forbidden', 'forbid B to copy D', []]
    ])('%s', (_, text, expected) => expect(escaped(text)).toEqual(expected));
});

it('a neutral party has uses of its own only for purposes that are clearly so', () => {
    const eco = ecosystemOf(
        'purpose Marketing\npurpose Mine\nrole N { neutral }\npartner A\npartner B as N\ndataset D of A\n' +
            'allow B to use D for Marketing\nallow N to use D for Mine\nallow N to use D\nallow B to read D'
    );
    expect([...ownUses(eco)].map((u) => [u.purposes, u.certain])).toEqual([
        [['Marketing'], true],
        ['any', false]
    ]);
});

it.each<[string, string, unknown]>(
    [
        ['', 'D: B'],
        ['allow B to read D', ''],
        ['flow D from A to B', ''],
        ['allow B to read D\nexit for all { deletes data }', 'D: B after leaving'],
        ['allow B to read D { survives leaving }\nexit for all { deletes data }', '']
    ].map(([text, expected]) => [text || 'nothing', text, expected])
)('who generates data is locked out: %s', (_, text, expected) => {
    const eco = ecosystemOf(`partner A\npartner B\ndataset D of A { generated by B }\n${text}`);
    const said = [...lockedOut(eco)].map(
        (l) => `${l.dataset.name}: ${l.parties.join()}${l.when === 'always' ? '' : ` ${l.when}`}`
    );
    expect(said.join()).toBe(expected);
});

it.each([
    ['allow A to read D { from 2027-01-02 until 2027-01-01 }', 'period'],
    ['allow A to read D { from 2027-01-01 until 2027-01-01 }', undefined],
    ['allow A to read D { where n at most 1 and n after 1 }', 'conditions'],
    ['group G of G\nallow G to read D', 'nobody'],
    ['group G of G\nallow G, A to read D', undefined],
    [
        'purpose U\npurpose V\npurpose W within U, V\npurposes U, V exclude each other\nallow A to read D for W',
        'excluded'
    ],
    ['dataset Old of A { retired 2026-12-31 }\nallow A to read Old { from 2027-01-01 }', 'retired'],
    ['dataset Old of A { retired 2026-12-31 }\noblige A to delete Old { from 2027-01-01 }', undefined]
])('%s never applies: %s', (text, why) => {
    const eco = ecosystemOf(abc + text);
    const [rule] = [...eco.all('Allow'), ...eco.all('Oblige')];
    expect(neverApplies(eco, rule)?.why).toBe(why);
});
