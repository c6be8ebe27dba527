import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraries, rules, Workspace } from '../../language/index.js';
import { titledRules } from '../../language/rules/titles.js';
import { bearingOf, namedRules } from '../../language/views/trust-report/bearing.js';
import { plain, trustReportMarkdown } from '../../language/views/trust-report/markdown.js';
import { limits } from '../../language/views/trust-report/pairs.js';
import { type Answer, type TrustReport, trustReport } from '../../language/views/trust-report.js';

function reportOf(text: string): TrustReport {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///some%20folder/spec.eco', text);
    const { ecosystem, findings } = workspace.reports()[0];
    return trustReport(ecosystem, findings);
}
function answerTo(id: string, text: string): Answer {
    const { questions, habits } = reportOf(text);
    return [...questions, ...habits].find((a) => a.id === id)!;
}
const tour = readFileSync('test/fixtures/tour.eco', 'utf8');
const two = 'ecosystem X\npartner A\npartner B\n';

describe('what a finding bears on', () => {
    it.each(rules.map((r) => [r.id, r] as const))('%s: a question and a habit', (id, { family }) => {
        const { questions, habits } = bearingOf(id, family);
        expect(questions.length).toBeGreaterThan(0);
        // What partners want and promise is no habit.
        expect(habits.length > 0).toBe(family !== 'trust');
    });
    it('the table names only rules that there are', () => {
        const ids = new Set(rules.map((r) => r.id));
        expect(namedRules.filter((id) => !ids.has(id))).toEqual([]);
    });
    it('that a level is uncovered bears on the question of that level', () => {
        const { questions } = reportOf(`${two}promise P by A to B\npractice Q builds relational trust among all`);
        const told = questions.map((q) => q.findings.some((f) => f.rule === 'trust-level-uncovered'));
        expect(told).toEqual([true, false, false]);
    });
});

describe('the tour', () => {
    const { questions, habits, pairs, asOf, phase } = reportOf(tour);
    it('has three questions and five habits, answered from what is written', () => {
        expect(questions.map((q) => `${q.id}: ${q.words}`)).toEqual([
            'aligned: Yes, as written',
            'kept: Yes, as written',
            'safe: Provided for, not measured'
        ]);
        expect(habits.map((h) => `${h.id}: ${h.verdict}`)).toEqual([
            'wins: yes',
            'rules: yes',
            'transparency: yes',
            'fairness: yes',
            'feedback: yes'
        ]);
        expect([asOf, phase]).toEqual(['2026-11-01', 'piloting']);
    });
    it('every piece of evidence points at the words it stands in', () => {
        const lines = tour.split('\n');
        for (const { signs } of [...questions, ...habits])
            for (const { text, at } of signs.flatMap((s) => s.evidence)) {
                const { start, end } = at.range;
                expect(
                    start.line === end.line ? lines[start.line].slice(start.character, end.character) : text
                ).not.toBe('');
            }
    });
    it('has the pair of the declared relationship first', () => {
        expect(pairs.rows[0].partners).toEqual(['Metro', 'Velo']);
        expect(pairs.rows[0].levels.map((l) => [l.level, l.needed, l.verdict])).toEqual([
            ['strategic', true, 'yes'],
            ['operational', true, 'yes'],
            ['relational', true, 'yes']
        ]);
        expect(pairs.note).toBe('All 6 pairs of active partners.');
    });
});

describe('are we deliberately aligned?', () => {
    it('nothing said, and what to say first', () => {
        const { verdict, next } = answerTo('aligned', `${two}practice P builds relational trust among all`);
        expect(verdict).toBe('nothing said');
        expect(next?.rule).toBe('trust-level-uncovered');
    });
    it('no, where every partner has a goal of its own', () => {
        const { verdict, because } = answerTo(
            'aligned',
            'ecosystem X { vision "Together" }\ngoal G\ngoal H\npartner A { pursues G }\npartner B { pursues H }'
        );
        expect([verdict, because]).toEqual(['no', expect.stringContaining('no two share one')]);
    });
});
describe('do we keep what we promise?', () => {
    const promise = (results: string, more = ''): string =>
        `${two}promise P by A to B { indicator "availability" at least 99 % measured every month ${results} remedy "credit" }\n${more}`;
    const capabilities = 'disclose capabilities, limits by A to all every 3 months';
    it.each([
        ['no promise', two, 'nothing said', 'Not written: what partners promise'],
        ['no record', promise('', capabilities), 'partly', '1 promise is made, and no result is recorded'],
        ['kept, and limits told', promise('results 2026-01 99.5 %', capabilities), 'yes', ''],
        ['kept, limits not told', promise('results 2026-01 99.5 %'), 'partly', 'what they can and cannot do'],
        ['missed', promise('results 2026-01 98 %', capabilities), 'no', '1 of 1 recorded promise was missed'],
        [
            'missed, kept since',
            promise('results 2026-01 98 %, 2026-02 99 %', capabilities),
            'partly',
            'missed at least once: P (98 % in 2026-01, promised at least 99 %; kept since).'
        ]
    ])('%s', (_, text, verdict, because) =>
        expect(answerTo('kept', text)).toMatchObject({ verdict, because: expect.stringContaining(because) })
    );
});
describe('do our partners feel safe, respected and valued?', () => {
    it('is never answered with how they feel', () => {
        const rated = answerTo('safe', `${tour}\nrating Metro by Velo 4/5 on 2026-10-01`);
        expect([rated.verdict, rated.words]).toEqual(['yes', 'Provided for; read the ratings']);
        expect(rated.signs.flatMap((s) => s.evidence.map((e) => e.text))).toContain(
            'Velo Cooperative rated Metro AG: 4/5'
        );
        expect(reportOf(tour).caveat).toContain('ask them');
    });
    it('no, where nothing is provided for and something is one-sided', () => {
        const unfair = `${two}body Board { seats A 9, B 1   passes with majority of all votes }`;
        expect(answerTo('safe', unfair).verdict).toBe('no');
    });
});
describe('sharing that mirrors contribution', () => {
    const partner = (name: string, worth: string): string =>
        `partner ${name} { contributes Work${name} as work ${worth}   receives Thanks${name} as reputation }\n`;
    const both = `ecosystem X\n${partner('A', 'worth 5 k EUR')}${partner('B', 'worth 5 k EUR')}`;
    it('in numbers, where a gift needs none', () => {
        expect(answerTo('fairness', both).words).toBe('Yes, as written');
        const gift = 'partner C { contributes Help as work gift because "a start"   receives More as reputation }';
        expect(answerTo('fairness', both + gift).words).toBe('Yes, as written');
        expect(answerTo('fairness', tour).words).toBe('Yes, as written');
    });
    it('what nobody can compare is written down, and no more', () => {
        const { verdict, words, because } = answerTo('fairness', both + partner('C', ''));
        expect([verdict, words]).toEqual(['partly', 'Written down, not in numbers']);
        expect(because).toContain('1 of 3 contributions has no worth');
    });
    it('names those who give and get nothing written, and those of whom neither is', () => {
        const { verdict, because } = answerTo(
            'fairness',
            `${both}partner C "Cee" { contributes Help as work worth 1 k EUR }\npartner D "Dee"\npartner R { kind regulator }`
        );
        expect(verdict).toBe('partly');
        expect(because).toContain(
            '3 of 4 partners (those who stand for customers, the public or others aside) give something that is written'
        );
        expect(because).toContain('Only what it gives is written of Cee. Neither is written of Dee.');
    });
    it('a share of a pool through a role is something to get', () => {
        const text = `${both}role Helper\npartner C as Helper { contributes Help as work worth 1 k EUR }
pool Fees of 40 k EUR per year { share Helper 100 % reviewed every 12 months }`;
        expect(answerTo('fairness', text).because).not.toContain('Only what');
    });
});
it('exceptions are told, since no answer counts what they silence', () => {
    const report = reportOf(tour);
    expect(report.exceptions.map((e) => e.text)).toEqual([
        'One provider, and no substitute: One-tap payment. Accepted until 2027-03-31, because “second provider signed”.'
    ]);
    expect(trustReportMarkdown(report)).toContain('## Exceptions');
});
describe('the next step', () => {
    it('is what the message says to do, with what it is about', () => {
        const council = `${two}partner C\npartner D "Boats"\nbody Council "Lake council" { seats A 3, B 3, C 3, D 1   passes with majority of all votes }`;
        expect(answerTo('rules', council).next).toMatchObject({
            text: 'Lake council: Change the votes or the majority, or call the seat an observer.',
            why: expect.stringMatching(/^Boats has 1 of 10 votes in “Lake council”/)
        });
    });
    it('has the rest of the message where its last sentence makes no sense alone', () => {
        const { next } = answerTo('aligned', `${two}practice P builds relational trust among all`);
        expect(next?.text).toMatch(/^Nothing in X supports/);
    });
    it('is what the worst finding says to do', () => {
        const { next, findings, verdict } = answerTo('rules', `${tour}\nallow Passengers to use Trips for Marketing`);
        expect(findings[0].severity).toBe('error');
        expect(verdict).toBe('partly');
        expect(next).toMatchObject({ rule: findings[0].rule, at: findings[0].at });
    });
    it('is what is missing where nothing grave is open', () =>
        expect(answerTo('feedback', 'ecosystem X').next).toEqual({
            text: 'Say where feedback can be given, and by whom'
        }));
});

describe('pairs', () => {
    const partners = (count: number): string =>
        Array.from({ length: count }, (_, i) => `partner P${String(i).padStart(5, '0')}`).join('\n');
    it('of few partners are all shown, the least covered first; related ones are none', () => {
        const { rows } = reportOf(
            'ecosystem X\npartner A\npartner B\npartner C { stake A 60 % }\npractice P builds relational trust among A, B'
        ).pairs;
        expect(rows.map((r) => r.partners.join())).toEqual(['B,C', 'A,B']);
    });
    it('what is needed and not there is missing; a promise that is missed supports only partly', () => {
        const [row] = reportOf(
            `${two}relationship A, B { needs strategic, operational }\npromise P by A to B { indicator "i" at least 9 results 2026-01 3 }`
        ).pairs.rows;
        expect(row.levels.map((l) => l.verdict)).toEqual(['no', 'partly', 'nothing said']);
    });
    it('findings that name both are counted', () => {
        const [row] = reportOf(`${two}dependence A on B critical { revenue 80 % }`).pairs.rows;
        expect(row.findings).toBeGreaterThan(0);
    });
    it('of many partners only those of declared relationships are shown, and the note says so', () => {
        const text = `ecosystem X\n${partners(10_000)}\nrelationship P00000, P00009\nrelationship all`;
        const start = performance.now();
        const { rows, note } = reportOf(text).pairs;
        expect(rows).toHaveLength(limits.rows);
        expect(note).toBe(
            '10000 partners are too many to compare all pairs: shown are 20 of 500 of declared relationships, the least covered first.'
        );
        expect(performance.now() - start).toBeLessThan(20_000);
    });
    it('of more than fit, some are shown', () => {
        const { rows, note } = reportOf(`ecosystem X\n${partners(8)}`).pairs;
        expect([rows.length, note]).toEqual([
            20,
            'Shown are 20 of 28 pairs of active partners: those of declared relationships first, then the least covered.'
        ]);
    });
});

describe('what is open', () => {
    const board = (more: string): string =>
        `${two}body Board "The board" { seats A 9, B 1   passes with majority of all votes }\n${more}`;
    it('is told in plain words by kinds, and the numbers agree', () => {
        const { kinds, findingsCount, because } = answerTo('safe', board(''));
        expect(kinds.map((k) => k.text)).toContain('! One party decides alone in a body');
        expect(kinds.reduce((sum, k) => sum + k.count, 0)).toBe(findingsCount);
        expect(because).toMatch(/\d+ findings?.* open\.$/);
    });
    it('hints are counted as hints', () => {
        const { kinds, because } = answerTo('kept', `${two}promise P by A to B`);
        expect(kinds.filter((k) => k.severity === 'hint').every((k) => /hint\)$/.test(k.text))).toBe(true);
        expect(because).toMatch(/hints? (is|are) open/);
    });
    it('every rule has a title, and only rules have one', () =>
        expect([...titledRules].sort()).toEqual(rules.map((r) => r.id).sort()));
    it('a promise that was missed is told whatever else is open', () => {
        const { because, verdict } = answerTo(
            'kept',
            `${two}promise P "Uptime" by A to B { indicator "i" at least 9 results 2026-01 3, 2026-02 9 }\npromise Q by B to A`
        );
        expect(verdict).toBe('partly');
        expect(because).toMatch(/^1 of 1 recorded promise was missed at least once: Uptime \(3 in 2026-01/);
    });
});
describe('what an answer rests on', () => {
    it('is each thing once, and counted so', () => {
        const { restsOn } = answerTo(
            'fairness',
            `ecosystem X\n${['A', 'B', 'C'].map((p) => `partner ${p} { contributes Fee${p} "A fee" as money worth 1 k EUR }`).join('\n')}`
        );
        expect([restsOn.evidence.map((e) => e.title), restsOn.count]).toEqual([['A fee'], 1]);
    });
    it('a body that says what passes decides, and a role is told by its name', () => {
        const { signs, restsOn, missing } = answerTo(
            'rules',
            'ecosystem X\nrole Keeper "Has custody of the funds"\npartner A as Keeper\npartner B\nbody Council { seats A 1, B 1   passes with majority of all votes }'
        );
        expect(signs.map((s) => s.what)).toContain('who decides');
        expect(missing).not.toContain('who decides');
        expect(restsOn.evidence.map((e) => e.title)).toContain('role Keeper (1 partner)');
    });
    it('a rule for data says for whom', () => {
        const { restsOn } = answerTo(
            'rules',
            `${two}dataset Trips "Trip records" of A\nallow B to use, share Trips\nforbid all to use Trips`
        );
        expect(restsOn.evidence.map((e) => e.title ?? e.text)).toEqual([
            'B may use and share “Trip records”',
            'Nobody may use “Trip records”'
        ]);
    });
    it('where no decision is, nobody is asked for its reasons', () => {
        expect(answerTo('transparency', two).missing).not.toContain('to whom the reasons of decisions are told');
        expect(answerTo('transparency', `${two}decision D { decided by A }`).missing).toContain(
            'to whom the reasons of decisions are told'
        );
    });
});
describe('groups of pairs', () => {
    const groupsOf = (text: string): string[] => reportOf(text).pairs.groups.map((g) => g.title);
    const five = 'ecosystem X\nrole Bank\npartner Z "Zed" as Bank\npartner A\npartner B\npartner C\npartner D\n';
    it('one with each of the others, and all among some', () =>
        expect(groupsOf(`${five}promise P by Z to A, B, C, D`)).toEqual([
            'All 6 pairs among A, B, C and D',
            'Zed with each of A, B, C and D'
        ]));
    it('each of some with each of others', () =>
        expect(groupsOf(`${five}promise P by Z, A to B, C, D`)).toContain('Each of Zed and A with each of B, C and D'));
    it('have their open findings, and what has one stands apart', () => {
        const { groups } = reportOf(`${five}dependence A on B critical { revenue 80 % }`).pairs;
        expect(groups.map((g) => [g.title, g.kinds.map((k) => k.title)])).toEqual([
            ['A and B', ['A one-sided dependence']],
            ['The 9 other pairs', []]
        ]);
    });
    it('a finding about more than two says of no pair that it stands between them', () => {
        const { groups } = reportOf(`${two}partner C\npool P { share A 40 %, B 30 %, C 20 % }`).pairs;
        expect(groups.flatMap((g) => g.kinds)).toEqual([]);
        const [pair] = reportOf(`${two}pool P { share A 40 %, B 30 % }`).pairs.groups;
        expect(pair.kinds.map((k) => k.title)).toEqual(['Shares do not add up to the whole']);
    });
    it('of which one holds a half are pairs; those under one control are none, and the note says so', () => {
        const { note } = reportOf(`${two}partner C { stake A 50 % }\npartner D { stake A 51 % }`).pairs;
        expect(note).toBe('All 5 pairs of active partners that are not under one control (a stake above 50 %).');
    });
    it('a channel that promises no answer is told as one', () => {
        const words = (channel: string): string =>
            reportOf(`${two}channel V open to all { run by A ${channel} }`).pairs.groups[0].levels[2].words;
        expect(words('')).toBe('open channel, no answer promised');
        expect(words('answers within 5 days')).toBe('supported');
    });
});
it('waivers that silence nothing say so', () =>
    expect(reportOf('ecosystem X dated 2026-11-01\npartner A\nwaive exit-undefined on A').exceptions[0].text).toContain(
        'Without a reason, so that it counts.'
    ));

describe('as Markdown', () => {
    it('the tour', () => expect(trustReportMarkdown(reportOf(tour))).toMatchSnapshot());
    it('an ecosystem without anything', () => {
        const text = trustReportMarkdown(reportOf('ecosystem X'));
        expect(text).toContain('| Are we deliberately aligned? | Nothing said |');
        expect(text).toContain('No pair of active partners.');
    });
    it('names where something stands by file and line', () =>
        expect(trustReportMarkdown(reportOf('ecosystem X { vision "V" }'))).toContain('Vision: V (spec.eco:1)'));
    it.each([
        ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
        ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
        ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
        ['a | b', 'a \\| b'],
        ['@everyone see #12', '@&#8203;everyone see \\#&#8203;12'],
        ['https://evil.example', 'https:&#8203;//evil.example'],
        ['www.evil.example', 'www&#8203;.evil.example'],
        ['GH-1 &amp; $x$', 'GH-&#8203;1 &amp;amp; \\$x\\$'],
        ['line\n\n# Heading\u0007', 'line \\#&#8203; Heading'],
        ['- list', '\\- list'],
        ['1. list', '1\\. list'],
        ['a\u202Eb', 'ab']
    ])('%j is shown as it is', (text, expected) => expect(plain(text)).toBe(expected));
    it('hostile titles stay in their line and cell', () => {
        const title = '| <script> | @all [x](y) # h';
        const text = trustReportMarkdown(
            reportOf(
                `ecosystem X "${title}"\npartner A\npartner B\npractice P "${title}" builds relational trust among all`
            )
        );
        expect(text).not.toContain('<script>');
        expect(text).not.toMatch(/@all|[^\\]\]\(y\)/);
        const table = text.split('\n').filter((l) => l.startsWith('| A and B'));
        expect(table.map((l) => l.replaceAll('\\|', '').split('|').length)).toEqual([7]);
    });
});
