import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonDescendant, exclude, meet } from '../../language/analyses/data/hierarchy.js';
import { meetingOf } from '../../language/analyses/data/overlap.js';
import { ask } from '../../language/analyses/data/question.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const base =
    'partner A\npartner B\ndataset D\ndataset Part { within D }\ndataset Other\ndataset Shared { within D, Other }\n' +
    'dataset Apart\nterritory EU\nterritory DE within EU\nterritory US\n' +
    'purpose U\npurpose V\npurpose UV within U, V\npurpose W\npurpose X within W\npurposes U, X exclude each other\n';
/** Between the first permission or obligation and the first prohibition: certain, no, or why it is only possible. */
function meeting(text: string) {
    const eco = ecosystemOf(base + text);
    const found = meetingOf(eco, [...eco.all('Allow'), ...eco.all('Oblige')][0], eco.all('Forbid')[0]);
    if (!found) return 'no';
    if (!found.possible) return 'certain';
    return found.possible === 'condition' ? 'condition' : `${found.possible.below}`;
}

describe('a grant and a prohibition meet', () => {
    it.each([
        ['the same', 'allow A to read D\nforbid A to read D', 'certain'],
        ['an obligation', 'oblige A to delete D\nforbid A to use D', 'certain'],
        ['a special action', 'allow A to use D\nforbid A to read D', 'certain'],
        ['another action', 'allow A to copy D\nforbid A to read D', 'no'],
        ['onward, which is sharing', 'allow A to use D { onward without limits }\nforbid A to share D', 'certain'],
        ['a part of the data', 'allow A to read D\nforbid A to read Part', 'certain'],
        ['a part of both', 'allow A to read D\nforbid A to read Other', 'certain'],
        ['other data', 'allow A to read D\nforbid A to read Apart', 'no'],
        ['another party', 'allow A to read D\nforbid B to read D', 'no'],
        ['excepted', 'allow A to read D\nforbid all except A to read D', 'no'],
        ['all of both', 'allow all to read D\nforbid all to read D', 'certain'],
        ['regions', 'allow A to read D { region EU }\nforbid A to read D { region DE }', 'certain'],
        ['other regions', 'allow A to read D { region US }\nforbid A to read D { region DE }', 'no'],
        ['one day', 'allow A to read D { until 2027-01-01 }\nforbid A to read D { from 2027-01-01 }', 'certain'],
        ['no day', 'allow A to read D { until 2027-01-01 }\nforbid A to read D { from 2027-01-02 }', 'no'],
        ['never', 'allow A to read D { from 2027-01-02 until 2027-01-01 }\nforbid A to read D', 'no'],
        ['any purpose', 'allow A to read D\nforbid A to read D for U', 'certain'],
        ['a wider purpose', 'allow A to read D for X\nforbid A to read D for W', 'certain'],
        ['purposes that may coincide', 'allow A to read D for U\nforbid A to read D for V', 'UV'],
        ['unrelated purposes', 'allow A to read D for V\nforbid A to read D for W', 'no'],
        ['one of several', 'allow A to read D for U, W\nforbid A to read D for X', 'certain'],
        ['a condition', 'allow A to read D\nforbid A to read D { where n after 5 }', 'condition'],
        ['opposites', 'allow A to read D { where n at most 5 }\nforbid A to read D { where n after 5 }', 'no'],
        ['within', 'allow A to read D { where n at most 5 }\nforbid A to read D { where n at most 9 }', 'certain'],
        ['texts', 'allow A to read D { where e is "x" }\nforbid A to read D { where e is "y" }', 'condition'],
        ['the same text', 'allow A to read D { where e is "x" }\nforbid A to read D { where e is "x" }', 'certain']
    ])('%s', (_, text, expected) => expect(meeting(text)).toBe(expected));
});

describe('hierarchies', () => {
    const dag = ecosystemOf(base);
    it('meet in something declared below both, unless that is excluded', () => {
        expect(meet(dag, 'datasets', 'D', 'Other')).toBe(true);
        expect(meet(dag, 'datasets', 'Part', 'Shared')).toBe(false);
        expect(commonDescendant(dag, 'purposes', 'U', 'V')).toBe('UV');
        expect(exclude(dag, 'purposes', 'UV', 'X')).toBe(true);
        expect(exclude(dag, 'purposes', 'U', 'W')).toBe(false);
        expect(exclude(dag, 'purposes', 'U', 'UV')).toBe(false);
    });
    it('end where they go in circles', () => {
        const eco = ecosystemOf('purpose P within Q\npurpose Q within P\npurpose R within R');
        expect([meet(eco, 'purposes', 'P', 'Q'), meet(eco, 'purposes', 'P', 'R')]).toEqual([true, false]);
    });
    it('are as deep as anybody writes', () => {
        const lines = Array.from({ length: 5000 }, (_, i) => `purpose P${i + 1} within P${i}`);
        expect(meet(ecosystemOf(['purpose P0', ...lines].join('\n')), 'purposes', 'P5000', 'P0')).toBe(true);
    });
});

describe('a certain meeting is a contradiction that somebody can ask for', () => {
    const names = ['D', 'Part', 'Other', 'Shared', 'Apart'];
    const rule = fc.record({
        action: fc.constantFrom('use', 'read', 'copy', 'share'),
        dataset: fc.constantFrom(...names),
        purposes: fc.subarray(['U', 'V', 'UV', 'W', 'X'], { maxLength: 2 }),
        region: fc.constantFrom('', 'EU', 'DE', 'US')
    });
    type Said = typeof rule extends fc.Arbitrary<infer T> ? T : never;
    const clause = (r: Said) =>
        `A to ${r.action} ${r.dataset} ${r.purposes.length ? `for ${r.purposes.join(', ')}` : ''} ` +
        `{ ${r.region && `region ${r.region}`} }`;
    it(
        'and where two rules do not meet, no question is answered with a contradiction',
        () =>
            fc.assert(
                fc.property(rule, rule, (a, b) => {
                    const text = `allow ${clause(a)}\nforbid ${clause(b)}`;
                    const eco = ecosystemOf(base + text);
                    const contradicted = ['use', 'read', 'copy', 'share'].some((action) =>
                        names.some((dataset) =>
                            ['U', 'V', 'UV', 'W', 'X', 'None'].some((purpose) =>
                                ['EU', 'DE', 'US', 'None'].some(
                                    (territory) =>
                                        ask(eco, { party: 'A', action, dataset, purpose, territory }).verdict ===
                                        'conflict'
                                )
                            )
                        )
                    );
                    const met = meeting(text);
                    // UV is declared, so that a question for UV meets both rules of a merely possible meeting.
                    expect(contradicted).toBe(met !== 'no');
                }),
                { numRuns: 1000 }
            ),
        20_000
    );
});
