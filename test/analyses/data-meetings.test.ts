import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meetings } from '../../language/analyses/data/meetings.js';
import { meetingOf } from '../../language/analyses/data/overlap.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const base =
    'role R\npartner A as R\npartner B as R\npartner C\ngroup G of B, C\npopulation P\naction plot within read\n' +
    'dataset D\ndataset Part { within D }\ndataset Other\ndataset Shared { within D, Other }\n' +
    'purpose U\npurpose V\npurpose UV within U, V\npurpose W within U\npurposes V, W exclude each other\n';
const rule = fc.record({
    parties: fc.constantFrom('A', 'B, C', 'R', 'G', 'P', 'all', 'all except A', 'all except R'),
    actions: fc.constantFrom('use', 'read', 'plot', 'copy, derive', 'share', 'publish'),
    datasets: fc.constantFrom('D', 'Part', 'Other', 'Shared', 'Part, Other'),
    purposes: fc.constantFrom('', '', 'for U', 'for V', 'for UV', 'for W, V'),
    clause: fc.constantFrom('', '', 'onward to B for V', 'where n at most 1', 'from 2027-01-01')
});
type Said = typeof rule extends fc.Arbitrary<infer T> ? T : never;
const line = (kind: string, r: Said) =>
    `${kind} ${r.parties} to ${r.actions} ${r.datasets} ${r.purposes} ${r.clause && `{ ${r.clause} }`}`;

it('exactly the pairs that meet when every grant is compared with every prohibition', () =>
    fc.assert(
        fc.property(fc.array(rule, { maxLength: 6 }), fc.array(rule, { maxLength: 4 }), (grants, forbids) => {
            const eco = ecosystemOf(
                base + [...grants.map((g) => line('allow', g)), ...forbids.map((f) => line('forbid', f))].join('\n')
            );
            const every = eco
                .all('Forbid')
                .flatMap((forbid) =>
                    eco.all('Allow').map((grant) => ({ grant, forbid, meeting: meetingOf(eco, grant, forbid) }))
                );
            expect([...meetings(eco)]).toEqual(every.filter((m) => m.meeting));
        }),
        { numRuns: 500 }
    ));

it.each<[string, (i: number) => string, (i: number) => string]>([
    ['parties', (i) => `P${i} to read D`, (i) => `P${i} to use D`],
    ['actions', (i) => `all to a${i} D`, (i) => `all to a${i} D`],
    ['purposes', (i) => `all to read D for U${i}`, (i) => `all to read D for U${i}`]
])(
    'a thousand permissions and a thousand prohibitions with a thousand %s take no million comparisons',
    (_, allow, forbid) => {
        const each = (line: (i: number) => string) => Array.from({ length: 1000 }, (_, i) => line(i));
        const eco = ecosystemOf(
            [
                'dataset D',
                ...each((i) => `partner P${i}\npurpose U${i}\naction a${i}`),
                ...each((i) => `allow ${allow(i)}`),
                ...each((i) => `forbid ${forbid(i)}`)
            ].join('\n')
        );
        const found: string[] = [];
        for (const { grant, forbid } of meetings(eco))
            found.push(`${grant.parties.named[0]?.name} ${forbid.parties.named[0]?.name}`);
        expect(found).toHaveLength(1000);
    }
);
