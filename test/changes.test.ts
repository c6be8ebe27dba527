import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween, libraries, type Version, Workspace } from '../language/index.js';

const files = ['test/fixtures/tour.eco', 'test/rules/clean/milk.eco', 'test/rules/clean/clinic.eco'];
function versionOf(...texts: string[]): Version {
    const workspace = new Workspace({ libraries });
    for (const [i, text] of texts.entries()) workspace.set(`file:///${i}.eco`, text);
    expect(workspace.all().filter((f) => f.rule === 'syntax' || f.rule === 'unknown-name')).toEqual([]);
    return workspace.reports()[0];
}
/** The header, and every other statement with the comments above it. */
function statementsOf(text: string): { header: string; rest: string[] } {
    const [, ...parts] = text.split(/^(?=[a-z])/m);
    return { header: parts[0], rest: parts.slice(1) };
}
it.each(files)('%s: reordering, splitting and reformatting its statements changes nothing', (file) => {
    const text = readFileSync(file, 'utf8');
    const { header, rest } = statementsOf(text);
    const before = versionOf(text);
    const name = /ecosystem (\w+)/.exec(header)![1];
    fc.assert(
        fc.property(
            fc.shuffledSubarray(rest, { minLength: rest.length }),
            fc.nat(rest.length),
            fc.boolean(),
            (statements, cut, spread) => {
                const looser = (part: string): string => (spread ? part.replace(/[ \n]+(?=[{}])/g, '\n\n  ') : part);
                const first = [header, ...statements.slice(0, cut)].map(looser).join('\n');
                const second = [`part of ${name}\n`, ...statements.slice(cut)].map(looser).join('\n');
                expect(changesBetween(before, versionOf(first, second)).map((c) => c.text)).toEqual([]);
            }
        ),
        { numRuns: 15 }
    );
});
it.each(files)('%s: leaving out any statement is a change', (file) => {
    const text = readFileSync(file, 'utf8');
    const { header, rest } = statementsOf(text);
    const before = versionOf(text);
    const kinds = new Set<string>();
    for (const [i, left] of rest.entries()) {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///0.eco', [header, ...rest.filter((_, j) => j !== i)].join(''));
        const changes = changesBetween(before, workspace.reports()[0]);
        expect([left, changes.some((c) => c.text.startsWith('Removed: '))]).toEqual([left, true]);
        kinds.add(left.split(' ')[0]);
    }
    expect(kinds.size).toBeGreaterThan(20);
});
const base = `ecosystem City { dated 2026-11-01 }
partner Metro
partner Velo { contributes Rides as data worth 1 M EUR per year }
pool Fares { share Metro 1/2, Velo rest }
exit for all { notice 1 year }
conflict Complaints about any { open to all   step talk within 14 days   step court final }
`;
it.each([
    ['1/2', '50 %', []],
    ['1 year', '12 months', []],
    ['1 M EUR', '1000 k EUR', []],
    ['open to all   step', '/* quick */ open to all\n step', []],
    ['1/2', '40 %', ['pool Fares: share Metro, value: 50 % → 40 %.']],
    ['step court final', 'step court', ['conflict Complaints: step 2: no longer final.']],
    ['ecosystem City', 'ecosystem Town', ['ecosystem: name: City → Town.']],
    ['1 year', '6 months', ['exit for all: notice: 12 months → 6 months.']],
    ['14 days', '30 days', ['conflict Complaints: step 1, within: 14 days → 30 days.']],
    ['   step court final', '', ['conflict Complaints: step 2 removed (kind court, final).']],
    ['worth 1 M EUR per year ', '', ['partner Velo: contribution Rides, worth: no longer 1000000 EUR per year.']],
    ['partner Metro', 'partner Metro "Metro AG"', ['partner Metro: title: now Metro AG.']]
])('%s → %s', (old, now, expected) => {
    const statements = changesBetween(versionOf(base), versionOf(base.replace(old, now))).filter(
        (c) => c.area === 'statements'
    );
    expect(statements.map((c) => c.text).slice(0, 1)).toEqual(expected);
});

const rules = [
    'allow Velo to use Trips for Planning',
    'allow Velo to use Trips for Marketing { keep 30 days }',
    'allow Velo to use Trips { where country is de and age at least 18 }',
    'allow Velo to use Trips { where any of (country is de or fr, region is EU) }'
];
const data =
    'ecosystem City partner Metro partner Velo dataset Trips of Metro purpose Planning purpose Marketing territory EU';
const ruleChanges = (before: readonly string[], after: readonly string[]): string[] => {
    const [old, now] = [before, after].map((all) => versionOf([data, ...all].join('\n')));
    return changesBetween(old, now)
        .filter((c) => c.area === 'statements')
        .map((c) => c.text);
};
it('statements that are called alike are told apart by what they say', () => {
    fc.assert(
        fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (shuffled) => {
            expect(ruleChanges(rules, shuffled)).toEqual([]);
        })
    );
    for (const [i] of rules.entries()) {
        const without = rules.filter((_, j) => j !== i).reverse();
        expect(ruleChanges(rules, without)).toEqual(['Removed: allow Velo to use Trips.']);
        expect(ruleChanges(without, rules)).toEqual(['Added: allow Velo to use Trips.']);
    }
    expect(ruleChanges(rules, [rules[2], rules[0], rules[3], rules[1].replace('30', '10')])).toEqual([
        'allow Velo to use Trips: keep: 30 days → 10 days.'
    ]);
});
it.each([
    ['country is de and age at least 18', 'age at least 18 and country is de', []],
    ['country is de and age at least 18', 'age at least 18 where country is de', []],
    ['any of (country is de or fr, region is EU)', 'any of (region is EU, country is fr or de)', []],
    ['country is de', 'country is not de', ['where: country is de → country is not de']],
    [
        'country is de',
        'country is de and occasion is "a fair"',
        ['where: country is de → country is de and occasion is "a fair"']
    ]
])('the condition %s → %s', (old, now, expected) => {
    const rule = (condition: string): string[] => [`allow Velo to use Trips { where ${condition} }`];
    expect(ruleChanges(rule(old), rule(now))).toEqual(expected.map((text) => `allow Velo to use Trips: ${text}.`));
});

it('voting power: the holders of a role have it together, several persons if they agree', () => {
    const text = `ecosystem X
role Rider
partner A as Rider
partner B as Rider
partner C
population Users of 300
body Board { seats Rider 2, C 1, Users 3   passes with 4 votes }
`;
    const changes = (after: string): string[] =>
        changesBetween(versionOf(text), versionOf(after))
            .filter((c) => c.area === 'power')
            .map((c) => c.text);
    expect(changes(text.replace('4 votes', '5 votes'))).toEqual([
        'Board: Rider has 40 % of the voting power, 20 % before.',
        'Board: C has 20 % of the voting power, 10 % before.',
        'Board: Users has 40 % of the voting power if its votes agree, 70 % before.'
    ]);
    expect(changes(`${text}partner D as Rider\n`).filter((c) => c.includes('Rider'))).toEqual([]);
});
it('a finding that is about one party more or less is no new one and no lost one', () => {
    const three = versionOf('ecosystem City\npartner Metro\npartner Velo\npartner PayCo\n');
    const two = versionOf('ecosystem City\npartner Metro\npartner Velo\npartner PayCo status exited\n');
    const found = (before: Version, after: Version): string[] =>
        changesBetween(before, after)
            .map((c) => c.text)
            .filter((t) => t.includes('partner-without-feedback-channel'));
    expect(found(three, two)).toEqual([
        expect.stringMatching(/^No longer about PayCo: .* none of its 2 active partners/)
    ]);
    expect(found(two, three)).toEqual([
        expect.stringMatching(/^Now also about PayCo: .* none of its 3 active partners/)
    ]);
});
