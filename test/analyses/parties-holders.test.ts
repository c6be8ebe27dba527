import { describe, expect, it } from 'vitest';
import { accountableAmong } from '../../language/analyses/parties/accountable.js';
import { holdersOf, mostAtOnce, overlap } from '../../language/analyses/parties/holders.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

describe('who is there at one time', () => {
    const [first, second, third] = [{ until: '2026-06-30' }, { since: '2026-06-30' }, { since: '2026-07-01' }];
    it('the first and the last day count', () =>
        expect([overlap(first, second), overlap(first, third), overlap({}, third)]).toEqual([true, false, true]));
    it.each([
        ['nobody', [], 0],
        ['all without days', [{}, {}, {}], 3],
        ['one after the other', [first, third], 1],
        ['two of three', [first, second, third], 2],
        ['one in the middle with each', [first, third, { since: '2026-01-01', until: '2026-12-31' }], 2],
        ['one that ended before it began is never there', [{ since: '2026-02-01', until: '2026-01-01' }, {}], 1]
    ])('%s', (_, members, most) => expect(mostAtOnce<{ since?: string; until?: string }>(members)).toHaveLength(most));
});
it('a role is held by its active partners, each once', () => {
    const eco = ecosystemOf(
        'role R\npartner A as R, R\npartner B as R status candidate\npartner C as R until 2025-12-31\npartner D',
        'dated 2026-01-01'
    );
    expect(holdersOf(eco, 'R').map((p) => p.name)).toEqual(['A']);
});
it.each([
    ['A, B', ['A', 'B']],
    ['A, C', ['A']],
    ['R', ['B']],
    ['D', []],
    ['E, X', ['E', 'X']]
])('accountable %s: %j', (said, expected) => {
    const eco = ecosystemOf(
        `role R\nexternal X\npartner A\npartner B as R\npartner C { stake A 60 % }\npartner D status exited\npartner E status exiting
        responsibility Q { accountable ${said} }`
    );
    expect(accountableAmong(eco, eco.all('Responsibility')[0].accountable!)).toEqual(expected);
});
