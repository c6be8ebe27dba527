import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, type Question, type Verdict } from '../../language/analyses/data/question.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

/** `A read D for U in EU on 2027-01-01` */
function questionOf(words: string): Question {
    const [, party, action, dataset, purpose, territory, at] =
        /^(\S+) (\S+) (\S+)(?: for (\S+))?(?: in (\S+))?(?: on (\S+))?$/.exec(words) ?? [];
    return { party, action, dataset, purpose, territory, at };
}
const answerTo = (words: string, text: string, header = '') => ask(ecosystemOf(text, header), questionOf(words));

const parties = 'partner A\npartner B\n';
const trips = `${parties}dataset Trips of B\n`;
const purposes =
    'purpose Research\npurpose Academic within Research\npurpose Selling\npurpose Paid within Research, Selling\n';
const regions = 'territory EU\nterritory DE within EU\nterritory US\n';

describe('may P do A with D for U at T?', () => {
    it.each<[string, string, string, Verdict]>([
        ['nobody says anything', 'A read Trips', trips, 'no'],
        ['the owner may what nobody forbids', 'B read Trips', trips, 'yes'],
        ['but not what somebody does', 'B read Trips', `${trips}forbid all to read Trips`, 'no'],
        ['it is allowed', 'A read Trips', `${trips}allow A to read Trips`, 'yes'],
        ['a more general action is', 'A read Trips', `${trips}allow A to use Trips`, 'yes'],
        ['a more special one', 'A use Trips', `${trips}allow A to read Trips`, 'no'],
        ['an action of ours', 'A plot Trips', `action plot within read\n${trips}allow A to use Trips`, 'yes'],
        ['sharing is no use', 'A share Trips', `${trips}allow A to use Trips`, 'no'],
        ['sharing onward', 'A share Trips', `${trips}allow A to use Trips { onward without limits }`, 'yes'],
        ['to some only', 'A share Trips', `${trips}allow A to use Trips { onward to B }`, 'unknown'],
        ['whoever must, may', 'A delete Trips', `${trips}oblige A to delete Trips`, 'yes'],
        ['a part of the data', 'A read May', `${trips}dataset May { within Trips }\nallow A to read Trips`, 'yes'],
        ['more than a part', 'A read Trips', `${trips}dataset May { within Trips }\nallow A to read May`, 'no'],
        [
            'what belongs to two, one forbidden',
            'A read Trips',
            `${trips}dataset Own of B\ndataset Both { within Trips, Own }\nallow A to read Trips\nforbid A to read Own`,
            'conflict'
        ],
        [
            'a role',
            'A read Trips',
            `role R\npartner A as R\npartner B\ndataset Trips of B\nallow R to read Trips`,
            'yes'
        ],
        ['a group', 'A read Trips', `group G of A\n${trips}allow G to read Trips`, 'yes'],
        ['all but one', 'A read Trips', `${trips}allow all except A to read Trips`, 'no'],

        ['the purpose', 'A read Trips for Research', `${purposes}${trips}allow A to read Trips for Research`, 'yes'],
        ['a narrower one', 'A read Trips for Academic', `${purposes}${trips}allow A to read Trips for Research`, 'yes'],
        [
            'a wider one',
            'A read Trips for Research',
            `${purposes}${trips}allow A to read Trips for Academic`,
            'unknown'
        ],
        ['another', 'A read Trips for Academic', `${purposes}${trips}allow A to read Trips for Selling`, 'no'],
        [
            'one that may coincide',
            'A read Trips for Research',
            `${purposes}${trips}allow A to read Trips for Selling`,
            'unknown'
        ],
        [
            'unless the two exclude each other',
            'A read Trips for Research',
            `${purposes}purposes Research, Selling exclude each other\n${trips}allow A to read Trips for Selling`,
            'no'
        ],
        ['a purpose not said', 'A read Trips', `${purposes}${trips}allow A to read Trips for Selling`, 'unknown'],
        [
            'forbidden for another',
            'A read Trips for Academic',
            `${purposes}${trips}allow A to read Trips\nforbid A to use Trips for Selling`,
            'yes'
        ],

        ['the region', 'A read Trips in DE', `${regions}${trips}allow A to read Trips { region EU }`, 'yes'],
        ['a part of it', 'A read Trips in EU', `${regions}${trips}allow A to read Trips { region DE }`, 'no'],
        ['not said', 'A read Trips', `${regions}${trips}allow A to read Trips { region DE }`, 'unknown'],
        [
            'forbidden in a part of it',
            'A read Trips in EU',
            `${regions}${trips}allow A to read Trips\nforbid A to read Trips { region DE }`,
            'conflict'
        ],

        ['before', 'A read Trips on 2027-01-31', `${trips}allow A to read Trips { from 2027-02-01 }`, 'no'],
        ['the first day', 'A read Trips on 2027-02-01', `${trips}allow A to read Trips { from 2027-02-01 }`, 'yes'],
        ['the last day', 'A read Trips on 2027-02-01', `${trips}allow A to read Trips { until 2027-02-01 }`, 'yes'],
        ['after', 'A read Trips on 2027-02-02', `${trips}allow A to read Trips { until 2027-02-01 }`, 'no'],
        [
            'retired data',
            'B read D on 2027-02-02',
            `${parties}dataset D of B { retired 2027-02-01 }\nallow B to read D`,
            'no'
        ],
        ['a candidate', 'A read D', 'partner A status candidate\ndataset D\nallow A to read D', 'no'],
        ['who left', 'A read D', 'partner A status exited\ndataset D\nallow A to read D', 'no'],
        [
            'and keeps it',
            'A read D',
            'partner A status exited\ndataset D\nallow A to read D { survives leaving }',
            'yes'
        ],
        [
            'whose time ended and keeps it',
            'A read D on 2027-02-02',
            'partner A until 2027-02-01\ndataset D\nallow A to read D { survives leaving }',
            'yes'
        ],

        ['a condition', 'A read Trips', `${trips}allow A to read Trips { where count at most 10 }`, 'unknown'],
        ['that cannot be', 'A read Trips', `${trips}allow A to read Trips { where n at most 1 and n after 2 }`, 'no'],
        [
            'that is always so',
            'A read Trips',
            `${trips}allow A to read Trips { where any of (n at most 1, n after 1) }`,
            'yes'
        ]
    ])('%s: %s', (_, words, text, expected) => expect(answerTo(words, text).verdict).toBe(expected));

    const both = `${trips}allow A to read Trips called Yes\nforbid A to use Trips called No`;
    it.each<[string, Verdict, string]>([
        ['', 'conflict', 'Yes No'],
        ['on contradiction permission wins', 'yes', 'Yes'],
        ['on contradiction prohibition wins', 'no', 'No'],
        ['on contradiction void', 'no', 'Yes No']
    ])('where both apply, %s: %s', (header, verdict, deciding) => {
        const answer = answerTo('A read Trips', both, header);
        expect([answer.verdict, answer.rules.map((r) => r.rule.name).join(' ')]).toEqual([verdict, deciding]);
    });
    it('a doubt that changes nothing leaves the answer certain', () => {
        const text = `${trips}allow A to read Trips called Maybe { where n at most 1 }\nforbid A to use Trips called No`;
        const answer = answerTo('A read Trips', text, 'on contradiction prohibition wins');
        expect([answer.verdict, answer.rules.map((r) => r.rule.name)]).toEqual(['no', ['No']]);
    });
    it('says what an unknown answer depends on', () => {
        const text = `${purposes}${regions}${trips}allow A to read Trips for Selling { region EU where n at most 1 }`;
        expect(answerTo('A read Trips', text).rules.map((r) => r.doubts)).toEqual([
            ['territory', 'purpose', 'condition']
        ]);
    });
    it('no rules decide where nobody says anything', () =>
        expect(answerTo('A read Trips', trips)).toEqual({ verdict: 'no', rules: [], owns: false }));
    it('knows no action of JavaScript', () => expect(answerTo('A constructor Trips', trips).verdict).toBe('no'));
});

describe('every question is answered as by enumeration', () => {
    const actions = ['use', 'read', 'share'];
    const names = { parties: ['A', 'B', 'C'], datasets: ['D', 'E'], purposes: ['U', 'V', 'W'] };
    const some = (from: readonly string[]) => fc.subarray([...from], { minLength: 1 });
    const policy = fc.record({
        // E within D or apart; W below U, below V, below both, or apart; V below U or apart.
        within: fc.boolean(),
        above: fc.record({ V: fc.subarray(['U']), W: fc.subarray(['U', 'V']) }),
        strategy: fc.constantFrom('', 'permission wins', 'prohibition wins', 'void'),
        rules: fc.array(
            fc.record({
                kind: fc.constantFrom('allow', 'forbid'),
                parties: fc.oneof(some(names.parties), fc.constant<string[]>(['all'])),
                actions: some(actions),
                datasets: some(names.datasets),
                purposes: fc.subarray(names.purposes),
                doubtful: fc.boolean()
            }),
            { maxLength: 4 }
        )
    });
    type Policy = typeof policy extends fc.Arbitrary<infer T> ? T : never;

    function textOf({ within, above, strategy, rules }: Policy): [text: string, header: string] {
        const under = (parents: string[]) => (parents.length ? `within ${parents.join(', ')}` : '');
        const lines = [
            ...names.parties.map((p) => `partner ${p}`),
            'dataset D of C',
            `dataset E of C { ${within ? 'within D' : ''} }`,
            'purpose U',
            `purpose V ${under(above.V)}`,
            `purpose W ${under(above.W)}`,
            ...rules.map(
                (r, i) =>
                    `${r.kind} ${r.parties.join(', ')} to ${r.actions.join(', ')} ${r.datasets.join(', ')} ` +
                    `${r.purposes.length ? `for ${r.purposes.join(', ')}` : ''} called R${i} ` +
                    `{ ${r.doubtful ? `where n${i} at most 1` : ''} }`
            )
        ];
        return [lines.join('\n'), strategy && `on contradiction ${strategy}`];
    }
    /** Written without the code under test: what is below what, as pairs; then every way the doubts can come out. */
    function enumerated({ within, above, strategy, rules }: Policy, q: Question): Verdict {
        const pairs = new Set(['read<use', ...(within ? ['E<D'] : [])]);
        for (const [low, highs] of Object.entries(above)) for (const high of highs) pairs.add(`${low}<${high}`);
        if (above.W.includes('V') && above.V.length) pairs.add('W<U');
        const below = (a: string, b: string) => a === b || pairs.has(`${a}<${b}`);
        const touching = (a: string, b: string) =>
            [...actions, ...names.datasets, ...names.purposes].some((x) => below(x, a) && below(x, b));
        const applies = rules.map((r): readonly boolean[] => {
            if (!r.parties.includes(q.party) && !r.parties.includes('all')) return [false];
            const fits = r.kind === 'allow' ? below : touching;
            if (!r.actions.some((a) => fits(q.action, a)) || !r.datasets.some((d) => fits(q.dataset, d)))
                return [false];
            const asked = q.purpose;
            const surely = !r.purposes.length || (asked !== undefined && r.purposes.some((p) => below(asked, p)));
            const maybe = surely || asked === undefined || r.purposes.some((p) => touching(asked, p));
            return !maybe ? [false] : surely && !r.doubtful ? [true] : [true, false];
        });
        const worlds = applies.reduce<boolean[][]>((all, ways) => all.flatMap((w) => ways.map((x) => [...w, x])), [[]]);
        const verdicts = new Set(
            worlds.map((world): Verdict => {
                const granted = world.some((x, i) => x && rules[i].kind === 'allow');
                const forbidden = world.some((x, i) => x && rules[i].kind === 'forbid');
                if (!forbidden) return granted || q.party === 'C' ? 'yes' : 'no';
                if (!granted) return 'no';
                return strategy === '' ? 'conflict' : strategy === 'permission wins' ? 'yes' : 'no';
            })
        );
        return verdicts.size === 1 ? [...verdicts][0] : 'unknown';
    }
    const questions = names.parties.flatMap((party) =>
        actions.flatMap((action) =>
            names.datasets.flatMap((dataset) =>
                [undefined, ...names.purposes].map((purpose) => ({ party, action, dataset, purpose }))
            )
        )
    );

    it(
        'for small random policies',
        () =>
            fc.assert(
                fc.property(policy, (p) => {
                    const eco = ecosystemOf(...textOf(p));
                    expect(questions.map((q) => ask(eco, q).verdict)).toEqual(questions.map((q) => enumerated(p, q)));
                }),
                { numRuns: 1000 }
            ),
        20_000
    );
    it(
        'whatever the order of the statements',
        () =>
            fc.assert(
                fc.property(
                    policy.chain((p) => {
                        const [text, header] = textOf(p);
                        const lines = text.split('\n');
                        return fc.tuple(
                            fc.constant([text, header] as const),
                            fc.shuffledSubarray(lines, { minLength: lines.length })
                        );
                    }),
                    ([[text, header], shuffled]) => {
                        const [one, other] = [ecosystemOf(text, header), ecosystemOf(shuffled.join('\n'), header)];
                        const said = (eco: typeof one) =>
                            questions.map((q) => {
                                const { verdict, rules } = ask(eco, q);
                                return [verdict, rules.map((r) => r.rule.name).sort()];
                            });
                        expect(said(other)).toEqual(said(one));
                    }
                ),
                { numRuns: 200 }
            ),
        20_000
    );
});
