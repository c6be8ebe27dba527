import { describe, expect, it } from 'vitest';
import { holdingsOf, presenceOn, undueHoldings } from '../../language/analyses/parties/activity.js';
import { competitionBetween } from '../../language/analyses/parties/competitors.js';
import { ecosystemOn } from '../../language/analyses/parties/variants.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

type Held = ReturnType<typeof holdingsOf>;
const inWords = ({ roles, seats, shares, permissions }: Held): string =>
    [
        ...roles.map((r) => r.name),
        ...seats.map(({ body, seat }) => `seat in ${body.name}${seat.observer ? ' as observer' : ''}`),
        ...shares.map(({ of }) => `share of ${of.name}`),
        ...permissions.map((a) => `may ${a.actions.join(', ')} ${a.datasets.map((d) => d.name).join(', ')}`)
    ].join('; ');

const text = `
role Host
partner A as Host since 2026-01-01 until 2026-12-31
partner B
partner C as Host status candidate
population Riders
group Both of A, C
body Board { seats A 2, B observer, C 1, Host 1, vacant 1 passes with 2 votes }
pool Fees { share A 1/2, Both rest }
dataset D of B
dataset E of B
allow Host to use D { from 2026-06-01 }
allow all except Host to read D
allow C to copy E { until 2026-06-30 }
allow A to read E { survives leaving }
`;
const eco = ecosystemOf(text);

describe('who holds what on a day', () => {
    it.each([
        ['2025-12-31', 'A', 'Host; seat in Board; share of Fees; share of Fees; may read E'],
        ['2026-05-31', 'A', 'Host; seat in Board; seat in Board; share of Fees; share of Fees; may read E'],
        ['2026-06-01', 'A', 'Host; seat in Board; seat in Board; share of Fees; share of Fees; may read E; may use D'],
        ['2027-01-01', 'A', 'Host; seat in Board; share of Fees; share of Fees; may read E'],
        ['2026-06-30', 'C', 'Host; seat in Board; share of Fees; may copy E'],
        ['2026-07-01', 'C', 'Host; seat in Board; share of Fees'],
        ['2026-07-01', 'B', 'seat in Board as observer; may read D'],
        ['2026-07-01', 'Riders', 'may read D'],
        [undefined, 'C', 'Host; seat in Board; share of Fees; may copy E']
    ])('%s, %s: %s', (day, party, expected) =>
        expect(
            inWords(holdingsOf(ecosystemOn(eco, day), party))
                .split('; ')
                .sort()
        ).toEqual(expected.split('; ').sort())
    );
    it.each([
        ['2025-12-31', 'begins later', 'begins later: seat in Board; share of Fees; share of Fees; may read E'],
        ['2026-06-01', 'active', 'active: '],
        ['2026-12-31', 'active', 'active: '],
        ['2027-01-01', 'ended', 'ended: Host; seat in Board; share of Fees; share of Fees']
    ])('on %s A is %s and holds unduly what it should not', (day, _, expected) => {
        const on = ecosystemOn(eco, day);
        const partner = on.find('A', 'Partner')!;
        expect(`${presenceOn(partner, day)}: ${inWords(undueHoldings(on, partner))}`).toBe(expected);
    });
    it.each([
        ['prospect', 'seat in Board'],
        ['candidate', 'seat in Board'],
        ['active', ''],
        ['suspended', ''],
        ['exiting', ''],
        ['exited', 'Host; seat in Board']
    ])('a partner with a role and a seat that is %s holds unduly: %s', (status, expected) => {
        const other = ecosystemOf(`role Host\npartner P as Host status ${status}\nbody Board { seats P 1 }`);
        expect(inWords(undueHoldings(other, other.find('P', 'Partner')!))).toBe(expected);
    });
});

describe('competitors', () => {
    const found = (said: string, a: string, b: string) =>
        competitionBetween(ecosystemOf(said), a, b).map((r) => `${r.by} with ${r.competition.other.name}`);
    const two = 'partner A { competes with B in "rail" }\npartner B\npartner C';
    const related = 'partner A { competes with B }\npartner B\npartner S { stake A 60 % }\npartner T { stake B 60 % }';
    it.each([
        ['as one says', two, 'A', 'B', ['A with B']],
        ['and so the other', two, 'B', 'A', ['A with B']],
        ['not others', two, 'A', 'C', []],
        ['with a subsidiary', related, 'A', 'T', ['A with B']],
        ['between subsidiaries', related, 'T', 'S', ['A with B']],
        ['not within a group', 'partner A\npartner S { stake A 60 % competes with A }', 'A', 'S', []],
        ['through a role', 'role R\npartner A { competes with R }\npartner B as R', 'B', 'A', ['A with R']],
        [
            'both say so',
            'partner A { competes with B }\npartner B { competes with A }',
            'A',
            'B',
            ['A with B', 'B with A']
        ]
    ])('%s', (_, said, a, b, expected) => expect(found(said, a, b)).toEqual(expected));
});
