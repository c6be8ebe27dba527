import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraries, rulePage, rules, Workspace } from '../language/index.js';
import type { TextEdit } from '../language/rules/rule.js';

const uri = 'file:///page.eco';
const withHeader = (text: string): string => (text.startsWith('ecosystem') ? text : `ecosystem Page\n${text}`);
function findings(text: string) {
    const workspace = new Workspace({ libraries });
    workspace.set(uri, withHeader(text));
    return workspace.all();
}
/** Texts of one line header have no trust mechanisms; a page speaks of its own rule only. */
const about = (text: string, rule: string) => findings(text).filter((f) => f.rule === rule || f.severity === 'error');
function apply(text: string, edits: readonly TextEdit[]): string {
    const lines = text.split('\n');
    const offset = (p: { line: number; character: number }): number =>
        lines.slice(0, p.line).reduce((n, l) => n + l.length + 1, 0) + p.character;
    return [...edits]
        .sort((a, b) => offset(b.range.start) - offset(a.range.start))
        .reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), text);
}
describe.each(rules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
    const page = existsSync(rulePage(rule)) ? readFileSync(rulePage(rule), 'utf8') : '';
    const [example = '', instead = ''] = [...page.matchAll(/```eco\n([\s\S]*?)```/g)].map((m) => m[1]);

    it('has a page of at most 150 words with the usual headings', () => {
        expect([...page.matchAll(/^## (.*)$/gm)].map((m) => m[1])).toEqual([
            'What it does',
            'Why',
            'Example',
            'Use instead',
            'Options',
            'Source'
        ]);
        expect(page.split(/\s+/).length).toBeLessThanOrEqual(150);
    });
    it('fires on its example and nothing else does', () =>
        expect([...new Set(about(example, id).map((f) => f.rule))]).toEqual([id]));
    it('is silent on what its page says to use instead', () => expect(about(instead, id)).toEqual([]));
    it('has fixes after which the finding is gone and no error came', () => {
        const fixes = about(example, id).flatMap((f) => f.fixes);
        expect(fixes.length).toBeGreaterThan(0);
        for (const fix of fixes)
            expect(about(apply(withHeader(example), fix.edits), id).map((f) => f.message)).toEqual([]);
    });
});
describe('near misses and meaning', () => {
    it.each([
        ['shares in thirds', 'partner A\npartner B\npartner C\npool P { share A 1/3, B 1/3, C 1/3 }', []],
        [
            'rounded thirds, said',
            'partner A\npartner B\npartner C\npool P { rounded to 0.1 % share A 33.3 %, B 33.3 %, C 33.3 % }',
            []
        ],
        [
            'rounded thirds, not said',
            'partner A\npartner B\npartner C\npool P { share A 33.3 %, B 33.3 %, C 33.3 % }',
            ['shares-do-not-sum']
        ],
        [
            '51 of [51; 49, 49, 2]',
            'partner A\npartner B\npartner C\nbody X { seats A 49, B 49, C 2 passes with 51 votes }',
            []
        ],
        [
            'no fixed quota for votes cast',
            'partner A\npartner B\npartner C\nbody X { seats A 49, B 49, C 1 passes with majority of votes cast }',
            []
        ],
        [
            'prohibition of a specific purpose against an unrelated one',
            'partner A\ndataset D of A\npurpose X\npurpose Y\nallow A to use D for X\nforbid A to use D for Y',
            []
        ],
        [
            'a prohibition in a territory around that of the permission',
            'partner A\ndataset D of A\nterritory EU\nterritory DE within EU\nterritory Berlin within DE\nallow A to use D { region Berlin }\nforbid A to use D { region EU }',
            ['policy-conflict']
        ],
        [
            'a permission of a partner that has left',
            'partner A status exited\ndataset D\nallow A to use D\nforbid A to use D',
            []
        ],
        [
            'a permission of a partner that has left, surviving that',
            'partner A status exited\ndataset D\nallow A to use D { survives leaving }\nforbid A to use D',
            ['policy-conflict']
        ],
        [
            'a party that decides alone: one finding, not one per member',
            'partner A\npartner B\npartner C\nbody X { seats A 5, B 2, C 1 passes with majority of all votes }',
            ['dictator-in-body']
        ],
        [
            'two related parties that decide alone',
            'partner A\npartner B { stake A 60 % }\npartner C\nbody X { seats A 2, B 2, C 3 passes with majority of all votes }',
            ['dictator-in-body']
        ],
        [
            'most votes, but a quorum that the others can prevent',
            'partner A\npartner B\npartner C\nbody X { seats A 5, B 2, C 1 quorum 2 members passes with majority of all votes }',
            []
        ],
        [
            'most votes, but a veto of another on one topic',
            'partner A\npartner B\npartner C\nbody X { seats A 5, B 2, C 1 passes with majority of all votes veto B about rules }',
            []
        ],
        ['a talk is no ruling', 'partner A\nconflict C { open to all step talk by A within 3 days }', []],
        ['an arbitrator outside', 'partner A\nexternal E\nconflict C { open to all step arbitration by E final }', []],
        [
            'a 50 % stake is no control',
            'partner A\npartner Z { stake A 50 % }\nconflict C { open to A step ruling by Z final }',
            []
        ],
        [
            'a daughter judges its mother',
            'partner A\npartner Z { stake A 51 % }\nconflict C { open to A step ruling by Z final }',
            ['judge-in-own-cause']
        ]
    ])('%s', (_, text, expected) =>
        expect(
            findings(text)
                .filter((f) => f.rule !== 'trust-level-uncovered')
                .map((f) => f.rule)
        ).toEqual(expected)
    );

    it('a finding that needs two files comes and goes with an edit of the other file', () => {
        const workspace = new Workspace({ libraries });
        workspace.set(
            'file:///a.eco',
            'ecosystem X\npartner A\npartner B { stake A 40 % }\nconflict C { open to A step ruling by B final }'
        );
        workspace.set('file:///b.eco', 'part of X\ngroup G of A');
        const rulesNow = () =>
            workspace
                .all()
                .map((f) => f.rule)
                .filter((r) => r !== 'trust-level-uncovered');
        expect(rulesNow()).toEqual([]);
        workspace.set('file:///b.eco', 'part of X\npartner A2 { stake A 80 % stake B 80 % }');
        expect(rulesNow()).toEqual(['judge-in-own-cause']);
        workspace.delete('file:///b.eco');
        expect(rulesNow()).toEqual([]);
    });
    it('ecosystems of one workspace never see each other', () => {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///a.eco', 'ecosystem A\npartner P');
        workspace.set('file:///b.eco', 'ecosystem B\ngroup G of P');
        expect(workspace.all().map((f) => [f.rule, f.at.uri])).toEqual([['unknown-name', 'file:///b.eco']]);
    });
});
