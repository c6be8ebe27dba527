import { describe, expect, it } from 'vitest';
import { droppedDuties, keptLonger, passingsOn, widerPurposes } from '../../language/analyses/data/onward.js';
import { Workspace } from '../../language/index.js';

function passings(text: string, header = '') {
    const workspace = new Workspace();
    workspace.set(
        'file:///t.eco',
        `ecosystem X { ${header} }\npartner A\npartner B\npartner C\n` +
            `purpose U\npurpose V within U\npurpose W\ndataset D of A { keep 60 days }\n${text}`
    );
    const { ecosystem } = workspace.reports()[0];
    expect(ecosystem.files.flatMap((f) => f.problems)).toEqual([]);
    return ecosystem
        .all('Dataset')
        .flatMap((d) => [...passingsOn(ecosystem, d.name)])
        .map((p) => ({
            who: `${p.giver} ${p.dataset}`,
            wider: widerPurposes(ecosystem, p),
            longer: keptLonger(ecosystem, p),
            dropped: droppedDuties(ecosystem, p)
        }));
}
/** What B does with what A granted, where B passes it on to C. */
const onward = (granted: string, passed: string) =>
    passings(`allow B to use, share D ${granted}\nallow C to use D ${passed}`).find((p) => p.who === 'B D');
const by = (clauses: string, head = '') => `${head} { granted by B ${clauses} }`;

describe('what is passed on', () => {
    it('by an owner, and by whoever was granted it by somebody else', () => {
        expect(passings('allow B to use D\nallow C to use D { granted by B }').map((p) => p.who)).toEqual([
            'A D',
            'B D'
        ]);
        expect(passings('allow C to use D { granted by B }')).toEqual([]);
        expect(passings('allow B to use D { granted by B }')).toEqual([]);
        const ended = 'allow B to use D { until 2026-12-31 }\nallow C to use D { granted by B }';
        expect(passings(ended, 'dated 2027-01-01')).toEqual([]);
        expect(passings(ended, 'dated 2026-12-31')).toHaveLength(2);
    });
    it.each<[string, string, readonly string[] | 'any']>([
        ['for U', 'for U', []],
        ['for U', 'for V', []],
        ['for V', 'for U', ['U']],
        ['for U', 'for V, W', ['W']],
        ['for U', '', 'any'],
        ['', 'for W', []],
        ['for U { onward for V }', 'for U', ['U']]
    ])('received %s, passed on %s: wider by %j', (granted, passed, wider) =>
        expect(onward(granted, by('', passed))?.wider).toEqual(wider)
    );
    it('an owner may grant for any purpose', () => expect(passings('allow B to use D')[0].wider).toEqual([]));
    it.each([
        ['30 days', '30 days', 'no'],
        ['30 days', '31 days', 'yes'],
        ['4 weeks', '28 days', 'no'],
        ['1 month', '30 days', 'unknown'],
        ['1 month', '32 days', 'yes'],
        ['1 year', '365 days', 'unknown'],
        ['12 months', '1 year', 'no']
    ])('received for %s, passed on for %s: longer? %s', (granted, passed, longer) =>
        expect(onward(`{ keep ${granted} }`, by(`keep ${passed}`))?.longer).toBe(longer)
    );
    it('nothing unsaid is taken to be for ever', () => {
        expect(onward('', by('keep 10 years'))?.longer).toBe('unknown');
        expect(onward('{ keep 30 days }', by(''))?.longer).toBe('unknown');
    });
    it('an owner keeps to how long the dataset is kept', () => {
        expect(passings('allow B to use D { keep 61 days }')[0].longer).toBe('yes');
        expect(passings('allow B to use D { keep 60 days }')[0].longer).toBe('no');
    });
    it('the longer of two ways to get it counts, and the wider purpose', () => {
        const two = 'allow B to use D for V { keep 30 days }\nallow B to use D for W { keep 90 days }\n';
        const [, , passed] = passings(`${two}allow C to use D for W { granted by B keep 60 days }`);
        expect([passed.wider, passed.longer]).toEqual([[], 'no']);
    });
    it.each<[string, string, string[]]>([
        ['duty delete, log binding recipients', '', ['delete', 'log']],
        ['duty delete, log binding recipients', 'duty log', ['delete']],
        ['duty delete binding recipients', 'duty delete', []],
        ['duty pay not binding recipients', '', []],
        ['duty pay', '', []]
    ])('received with %s, passed on with %s: dropped %j', (granted, passed, dropped) =>
        expect(onward(`{ ${granted} }`, by(passed))?.dropped).toEqual(dropped)
    );
});
