import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Rule, rulePage, rules } from '../../language/index.js';
import type { Finding } from '../../language/rules/rule.js';
import { apply, findingsIn } from './cases.js';

const headings = ['What it does', 'Why', 'Example', 'Use instead', 'Options', 'Source'];
const withHeader = (text: string): string => (/^ecosystem /m.test(text) ? text : `ecosystem Page\n${text}`);
/** What a page's text leaves unsaid is the matter of other rules; what it says has to be right. */
const gaps = new Set(rules.filter((r) => r.nature === 'gap').map((r) => r.id));
const others = new Set(rules.filter((r) => r.family !== 'waivers').map((r) => r.id));
const about = (text: string, { id, family }: Rule): Finding[] =>
    findingsIn(text).filter((f) => f.rule === id || !(family === 'waivers' ? others : gaps).has(f.rule));

describe.each(rules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
    const page = existsSync(rulePage(rule)) ? readFileSync(rulePage(rule), 'utf8') : '';
    const [example, instead] = [...page.matchAll(/```eco\n([\s\S]*?)```/g)].map((m) => withHeader(m[1]));

    it('has a page of at most 150 words with the usual headings', () => {
        expect(page.split('\n')[0]).toBe(`# ${id}`);
        expect([...page.matchAll(/^## (.*)$/gm)].map((m) => m[1])).toEqual(headings);
        const prose = page.replace(/```eco\n[\s\S]*?```/g, '');
        expect(prose.split(/\s+/).length).toBeLessThanOrEqual(150);
    });
    it('fires on its example and nothing else does', () =>
        expect([...new Set(about(example, rule).map((f) => f.rule))]).toEqual([id]));
    it('is silent on what its page says to use instead', () =>
        expect(about(instead, rule).map((f) => `${f.rule}: ${f.message}`)).toEqual([]));
    it('has fixes after which the finding is gone and no error came, or says why there is none', () => {
        const fixes = about(example, rule).flatMap((f) => f.fixes);
        expect(fixes.length > 0).toBe(rule.noFix === undefined);
        for (const fix of fixes) {
            const after = about(apply(example, fix.edits), rule).map((f) => f.rule);
            const unwanted = after.filter((r) => r !== id);
            expect([fix.title, unwanted, after.length < about(example, rule).length]).toEqual([fix.title, [], true]);
        }
    });
});
it('ids are unique, of rules and of families', () => {
    const ids = rules.flatMap((r) => [r.id, r.family]);
    expect(new Set(ids).size).toBe(rules.length + new Set(rules.map((r) => r.family)).size);
});
it('links in pages resolve', () => {
    const broken = rules.flatMap((rule) =>
        [...readFileSync(rulePage(rule), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
            .map((m) => m[1])
            .filter((target) => !existsSync(`language/rules/${rule.family}/${target}`))
    );
    expect(broken).toEqual([]);
});
