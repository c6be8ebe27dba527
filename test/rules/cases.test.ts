import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../language/index.js';
import type { Finding } from '../../language/rules/rule.js';
import { apply, asMark, type Case, casesOf, findingsIn, fits, marked } from './cases.js';

const ids = new Set(rules.map((r) => r.id));
describe.each(rules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
    const file = `test/rules/${rule.family}/${id}.eco`;
    /** Findings of this rule, and whatever is wrong with the text itself; other rules have cases of their own. */
    const about = (text: string): Finding[] => findingsIn(text).filter((f) => f.rule === id || !ids.has(f.rule));
    // MARK=dummy-voter writes what that rule finds into its file, to be read before it is committed.
    if (process.env.MARK === id && existsSync(file)) writeFileSync(file, marked(readFileSync(file, 'utf8'), about));
    const cases = existsSync(file) ? casesOf(readFileSync(file, 'utf8')) : [];

    it('has a case that fires and a near miss', () => {
        expect(cases.some((c) => c.marks.length)).toBe(true);
        expect(cases.some((c) => !c.marks.length && c.afterFix === undefined)).toBe(true);
    });
    it.each(cases.map((c, i) => [`${c.title} (line ${c.line})`, c, cases[i - 1]] as const))('%s', (_, one, before) => {
        const found = about(one.text);
        const unmarked = found.filter((f) => !one.marks.some((m) => fits(f, m, one.text)));
        const missing = one.marks.filter((m) => !found.some((f) => fits(f, m, one.text)));
        expect({ unmarked: unmarked.map((f) => asMark(f, one.text)), missing }).toEqual({ unmarked: [], missing: [] });
        expect(found.length).toBe(one.marks.length);
        for (const finding of found) for (const { title } of finding.fixes) repairs(one, found, finding, title);
        if (one.afterFix !== undefined) {
            const first = cases.slice(0, cases.indexOf(one)).findLast((c) => c.afterFix === undefined) ?? before;
            const fix = about(first.text)
                .flatMap((f) => f.fixes)
                .find((f) => f.title === one.afterFix);
            expect(fix && apply(first.text, fix.edits).trimEnd()).toBe(one.text.trimEnd());
        }
    });
    function repairs({ text }: Case, found: readonly Finding[], finding: Finding, title: string): void {
        const fix = finding.fixes.find((f) => f.title === title)!;
        const after = about(apply(text, fix.edits));
        const problems = after.filter((f) => f.rule !== id).map((f) => asMark(f, text));
        expect({ title, problems }).toEqual({ title, problems: [] });
        expect(after.length, `${title} repairs: ${after.map((f) => asMark(f, text)).join('\n')}`).toBeLessThan(
            found.length
        );
        const preferred = finding.fixes.filter((f) => f.preferred);
        expect(preferred.length <= 1 && (!preferred.length || finding.fixes[0].preferred), title).toBe(true);
    }
});
