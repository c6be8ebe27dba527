import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrival, competitorsReached, pathTo, reach } from '../../language/analyses/data/reach.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const place = ({ party, dataset }: Arrival) => `${party}:${dataset}`;
const way = (arrival: Arrival) => pathTo(arrival).map(place).join(' ');
const ways = (text: string, header = '') => reach(ecosystemOf(text, header), 'D').arrivals.map(way);

const abc = 'partner A\npartner B\npartner C\ndataset D of A\n';
const derived = (transform: string) => `${abc}dataset E of B { derived from D by ${transform} }\nallow C to read E`;

describe('everything a dataset can reach', () => {
    it.each<[string, string, string[]]>([
        ['its owner', abc, ['A:D']],
        ['whom the owner grants something', `${abc}allow B to read D`, ['A:D', 'A:D B:D']],
        [
            'who may share passes it on',
            `${abc}allow B to read, share D { granted by A }\nallow C to read D { granted by B }`,
            ['A:D', 'A:D B:D', 'A:D B:D C:D']
        ],
        [
            'who may not share does not',
            `${abc}allow B to read D { granted by A }\nallow C to read D { granted by B }`,
            ['A:D', 'A:D B:D']
        ],
        [
            'an onward clause without limits',
            `${abc}allow B to read D { onward without limits }\nallow C to read D { granted by B }`,
            ['A:D', 'A:D B:D', 'A:D B:D C:D']
        ],
        [
            'an onward clause to some',
            `${abc}partner Z\nallow B to read D { onward to C }\nallow Z to read D { granted by B }`,
            ['A:D', 'A:D B:D', 'A:D B:D C:D']
        ],
        ['an obligation to share', `${abc}oblige A to share D with C`, ['A:D', 'A:D C:D']],
        ['a declared flow', `${abc}allow B to read D\nflow D from B to C`, ['A:D', 'A:D B:D', 'A:D B:D C:D']],
        ['no flow from who has nothing', `${abc}flow D from B to C`, ['A:D']],
        ['who has it grants it: nobody else', `${abc}allow C to read D { granted by B }`, ['A:D']],
        [
            'the shortest way',
            `${abc}allow B to use, share D\nallow C to read D { granted by B }\nallow C to read D { granted by A }`,
            ['A:D', 'A:D B:D', 'A:D C:D']
        ],
        [
            'in circles',
            `${abc}allow B to share D\nallow A, C to share D { granted by B }\nallow B to share D { granted by C }`,
            ['A:D', 'A:D B:D', 'A:D B:D C:D']
        ],
        ['a copy', derived('copy'), ['A:D', 'A:D B:E', 'A:D B:E C:E']],
        ['a model', derived('model'), ['A:D', 'A:D B:E', 'A:D B:E C:E']],
        ['what is anonymised, too', derived('anonymise'), ['A:D', 'A:D B:E', 'A:D B:E C:E']],
        [
            'what is derived from the whole contains the part',
            'partner A\npartner B\ndataset W of A\ndataset D { within W }\ndataset E of B { derived from W by copy }',
            ['A:D', 'A:D B:E']
        ],
        [
            'the parts',
            `${abc}dataset P { within D }\nallow B to read P\nallow C to read D`,
            ['A:D', 'A:D A:P', 'A:D C:D', 'A:D A:P B:P', 'A:D A:P C:P']
        ],
        [
            "a part of one's own that belongs to another",
            `${abc}dataset P of B { within D }`,
            ['A:D', 'A:D A:P', 'A:D B:P']
        ],
        ['not the whole with its part', `${abc}dataset W of A\ndataset D2 { within W }\nallow C to read W`, ['A:D']],
        ['data that nobody owns', 'partner B\ndataset D\nallow B to read D', ['B:D']],
        [
            'a candidate gets nothing',
            'partner A\npartner B status candidate\ndataset D of A\nallow B to read D',
            ['A:D']
        ],
        ['conditions that cannot be', `${abc}allow B to read D { where n at most 1 and n after 2 }`, ['A:D']]
    ])('%s', (_, text, expected) => expect(ways(text).sort()).toEqual([...expected].sort()));

    const limited = (clause: string) => `${abc}allow B to read D { ${clause} }`;
    it('on the day of the ecosystem', () => {
        expect(ways(limited('from 2027-02-01'), 'dated 2027-01-31')).toEqual(['A:D']);
        expect(ways(limited('from 2027-02-01'), 'dated 2027-02-01')).toEqual(['A:D', 'A:D B:D']);
    });
    const forbidden = `${abc}allow B to read D\nforbid B to use D`;
    it.each([
        ['', 2],
        ['on contradiction permission wins', 2],
        ['on contradiction prohibition wins', 1],
        ['on contradiction void', 1]
    ])('a prohibition closes a way where it wins: %s', (header, count) =>
        expect(ways(forbidden, header)).toHaveLength(count)
    );
    it.each([
        'forbid B to delete D',
        'forbid B to use D { where n at most 1 }',
        'purpose U\nforbid B to use D for U',
        'territory EU\nforbid B to use D { region EU }'
    ])('and not where it takes only a part: %s', (forbid) =>
        expect(ways(`${abc}allow B to read D\n${forbid}`, 'on contradiction prohibition wins')).toHaveLength(2)
    );
    it('a prohibition to share stops who may share', () => {
        const text = `${abc}allow B to read, share D\nallow C to read D { granted by B }`;
        const header = 'on contradiction prohibition wins';
        expect(ways(text, header)).toHaveLength(3);
        expect(ways(`${text}\nforbid B to share D`, header)).toHaveLength(2);
    });
    it('a chain of ten thousand, and everybody to everybody, end in time', () => {
        const names = Array.from({ length: 10_000 }, (_, i) => `P${i}`);
        const partners = names.map((n) => `partner ${n}`).join('\n');
        const chain = names.slice(1).map((n, i) => `allow ${n} to share D { granted by ${names[i]} }`);
        const eco = ecosystemOf(`${partners}\ndataset D of P0\n${chain.join('\n')}`);
        expect(reach(eco, 'D').arrivals).toHaveLength(10_000);
        const all = ecosystemOf(`${partners}\ndataset D of P0\nallow all to share D { granted by all }`);
        expect(reach(all, 'D').arrivals).toHaveLength(10_000);
    }, 20_000);
    it('says where it stopped looking', () => {
        const partners = Array.from({ length: 2000 }, (_, i) => `partner P${i}`);
        const parts = Array.from({ length: 150 }, (_, i) => `dataset T${i} { within D }`);
        const eco = ecosystemOf([...partners, 'dataset D of P0', ...parts, 'allow all to read D'].join('\n'));
        expect(reach(eco, 'D').complete).toBe(false);
    });
});

describe('competitors reached', () => {
    const rival = 'partner A { competes with R }\npartner B\npartner R\ndataset D of A\n';
    const reached = (text: string) =>
        competitorsReached(ecosystemOf(text), 'D').map((c) => `${c.owner}: ${way(c.arrival)} (${c.rivalries[0].by})`);
    const onward = 'allow B to read, share D\nallow R to read D { granted by B }';
    it.each([
        ['through a third party', `${rival}${onward}`, ['A: A:D B:D R:D (A)']],
        ['who owns it, too', 'partner A { competes with R }\npartner R\ndataset D of A, R', []],
        ['not at all', `${rival}allow B to read D`, []],
        ['with what is made of it', `${rival}dataset E of R { derived from D by aggregate }`, ['A: A:D R:E (A)']],
        [
            'a competitor of the parent',
            `partner M { competes with R }\npartner A { stake M 60 % }\npartner R\ndataset D of A\nallow R to read D`,
            ['A: A:D R:D (M)']
        ],
        [
            'a subsidiary of a competitor',
            `partner A { competes with M }\npartner M\npartner R { stake M 60 % }\ndataset D of A\nallow R to read D`,
            ['A: A:D R:D (A)']
        ]
    ])('%s', (_, text, expected) => expect(reached(text)).toEqual(expected));
});

describe('laws', () => {
    const names = ['A', 'B', 'C', 'Z'];
    const datasets = ['D', 'E', 'F'];
    const grant = fc.record({
        to: fc.constantFrom(...names, 'all'),
        by: fc.constantFrom(...names),
        dataset: fc.constantFrom(...datasets),
        shares: fc.boolean(),
        onward: fc.option(fc.constantFrom(...names), { nil: undefined })
    });
    type Grant = typeof grant extends fc.Arbitrary<infer T> ? T : never;
    const lines = (grants: readonly Grant[], forbids: readonly Grant[] = []) => [
        ...names.map((n) => `partner ${n}`),
        'dataset D of A',
        'dataset E of B { derived from D by copy }',
        'dataset F of A { within D }',
        ...grants.map(
            (g) =>
                `allow ${g.to} to read${g.shares ? ', share' : ''} ${g.dataset} ` +
                `{ granted by ${g.by} ${g.onward ? `onward to ${g.onward}` : ''} }`
        ),
        ...forbids.map((f) => `forbid ${f.to} to use${f.shares ? ', share' : ''} ${f.dataset}`)
    ];
    const wins = 'on contradiction prohibition wins';
    const arrivals = (text: readonly string[]) => reach(ecosystemOf(text.join('\n'), wins), 'D').arrivals;
    const lengths = (text: readonly string[]) =>
        arrivals(text)
            .map((a) => `${place(a)} ${pathTo(a).length}`)
            .sort();
    const grants = fc.array(grant, { maxLength: 5 });

    /** Distances by relaxing every edge until nothing changes. */
    function relaxed(said: readonly Grant[]): string[] {
        const far = new Map([['A:D', 1]]);
        const members = (to: string) => (to === 'all' ? names : [to]);
        const covers = (d: string, of: string) => d === of || (d === 'F' && of === 'D');
        const owner = (party: string, d: string) => party === (d === 'E' ? 'B' : 'A');
        const edges = (from: string): string[] => {
            const [u, d] = from.split(':');
            const mine = said.filter((g) => covers(d, g.dataset) && members(g.to).includes(u));
            const mayShare = owner(u, d) || mine.some((g) => g.shares);
            const given = said.filter((g) => covers(d, g.dataset) && g.by === u).flatMap((g) => members(g.to));
            const handed = [...(mayShare ? given : []), ...mine.flatMap((g) => g.onward ?? [])];
            const made = d === 'D' ? ['B:E', `${u}:F`, 'A:F'] : d === 'F' ? ['B:E'] : [];
            return [...handed.map((v) => `${v}:${d}`), ...made];
        };
        for (let changed = true; changed; ) {
            changed = false;
            for (const [from, steps] of [...far])
                for (const to of edges(from))
                    if ((far.get(to) ?? Number.POSITIVE_INFINITY) > steps + 1) {
                        far.set(to, steps + 1);
                        changed = true;
                    }
        }
        return [...far].map(([to, steps]) => `${to} ${steps}`).sort();
    }
    it(
        'every place that can be reached, each by a shortest way',
        () =>
            fc.assert(
                fc.property(grants, (said) => {
                    expect(lengths(lines(said))).toEqual(relaxed(said));
                }),
                { numRuns: 1000 }
            ),
        20_000
    );
    it(
        'one permission more never closes a way',
        () =>
            fc.assert(
                fc.property(grants, grant, fc.array(grant, { maxLength: 2 }), (said, more, forbids) => {
                    const after = new Set(arrivals(lines([...said, more], forbids)).map(place));
                    expect(arrivals(lines(said, forbids)).filter((a) => !after.has(place(a)))).toEqual([]);
                }),
                { numRuns: 500 }
            ),
        20_000
    );
    it(
        'the order of statements changes nothing',
        () =>
            fc.assert(
                fc.property(
                    fc.tuple(grants, fc.array(grant, { maxLength: 2 })).chain(([said, forbids]) => {
                        const text = lines(said, forbids);
                        return fc.tuple(fc.constant(text), fc.shuffledSubarray(text, { minLength: text.length }));
                    }),
                    ([text, shuffled]) => {
                        expect(lengths(shuffled)).toEqual(lengths(text));
                    }
                ),
                { numRuns: 500 }
            ),
        20_000
    );
});
