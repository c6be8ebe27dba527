// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the fields of snippets
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete, libraries, Workspace } from '../../language/index.js';
import { asSnippet, asText } from '../../language/services/completion/fill.js';
import { forms } from '../../language/services/completion/forms.js';
import { templatesOf } from '../../language/services/completion/templates.js';
import { format } from '../../language/services/format/format.js';
import { Lines } from '../../language/services/lines.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { scan } from '../../language/syntax/scan.js';
import { edited } from './marked.js';

/* The other way round: what completion offers can stand there. */

const clean = ['clinic', 'milk'].map((name) => `test/rules/clean/${name}.eco`);
const tour = 'test/fixtures/tour.eco';
/** One of so many places is tried, and of the names of one kind and rank so many. */
const [step, alike] = [5, 2];

it.each([tour, ...clean])('what is offered can stand there, all over %s', (file) => {
    const text = readFileSync(file, 'utf8');
    const lines = new Lines(text);
    const whole = new Workspace({ libraries });
    whole.set('file:///whole.eco', text.replace(/^ecosystem (\S+)[^{]*\{[^}]*\}/m, 'part of $1'));
    // That the rest is missing is true of every text that is cut.
    const problemsOf = (cut: string): readonly string[] =>
        collectFacts('file:///x.eco', cut)
            .problems.map((p) => p.message)
            .filter((message) => !/the text ends|missing at the end|^'' is not known/.test(message));
    let tried = 0;
    const wrong: string[] = [];
    for (const [i, { kind, start }] of [...scan(text)].entries()) {
        if (kind === 'comment' || i % step) continue;
        const [cut, at] = [text.slice(0, start), lines.positionAt(start)];
        whole.set('file:///cut.eco', cut);
        // Only the statement that is cut has to be read again.
        const last = whole.facts('file:///cut.eco')?.declarations.at(-1)?.at.range.start;
        const from = last ? lines.offsetAt(last) : 0;
        const before = new Set(problemsOf(cut.slice(from)));
        const seen = new Map<string, number>();
        for (const item of complete(whole, 'file:///cut.eco', at).items) {
            if (item.insertTextFormat || !item.textEdit || !('range' in item.textEdit)) continue;
            const group = `${item.kind} ${item.sortText?.slice(0, 2)}`;
            seen.set(group, (seen.get(group) ?? 0) + 1);
            if (item.data && seen.get(group)! > alike) continue;
            tried++;
            const found = problemsOf(edited(cut, [item.textEdit]).slice(from)).filter((m) => !before.has(m));
            for (const message of found)
                wrong.push(`${file}:${at.line + 1}:${at.character + 1} ${item.label}: ${message}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(300);
});

describe('forms and templates', () => {
    /** What is to be filled in first, and that there is more to write, is no fault of a form. */
    const stillToDo = ['role-holder-count', 'required-certification-missing', 'scoring-criteria-hidden'];
    it.each(clean)('make no error in %s, and are formatted', (file) => {
        const text = readFileSync(file, 'utf8');
        const workspace = new Workspace({ libraries });
        workspace.set('file:///a.eco', text);
        const eco = workspace.reports()[0].ecosystem;
        expect(eco.name && workspace.all()).toEqual([]);
        const found: string[] = [];
        const headers = ['ecosystem', 'part', 'library', 'include'];
        for (const form of [...forms, ...templatesOf(eco)].filter((f) => !headers.includes(f.label))) {
            const written = asText(eco, form);
            expect(format(written)).toBe(`${written}\n`);
            workspace.set('file:///a.eco', `${text}\n${written}\n`);
            const isTemplate = !forms.includes(form);
            const names = [...form.text.matchAll(/<@\S+ ([^>]+)>|<(rule|Name)>/g)].map(([, a, b]) => a ?? b);
            for (const f of workspace.all()) {
                const isPlaceholder = f.rule === 'unknown-name' && names.some((n) => f.message.includes(` ${n} `));
                const isWaiver = f.rule.startsWith('waiver-');
                if (isTemplate ? f.severity !== 'hint' : f.severity === 'error' && !isPlaceholder && !isWaiver)
                    if (!stillToDo.includes(f.rule)) found.push(`${form.label}: ${f.rule}: ${f.message}`);
            }
        }
        expect(found).toEqual([]);
    });
    it('name everybody once, and a new thing as nothing else is called', () => {
        const workspace = new Workspace({ libraries });
        workspace.set(
            'file:///a.eco',
            'ecosystem X { dated 2026-11-01 }\npartner A\npartner Bär\npartner `all`\npartner `a$b, c`\nbody Council\ndataset D of Bär\npurpose P'
        );
        const eco = workspace.reports()[0].ecosystem;
        const text = (label: string): string =>
            asText(eco, [...templatesOf(eco), ...forms].find((f) => f.label === label)!);
        expect(text('group')).toBe('group Name of A, Bär');
        expect(text('allow')).toContain('allow A to use D for P {\n    granted by Bär');
        expect(text('council')).toMatch(/^body Council2 .*\{\n {4}seats A 1, Bär 1, `all` 1\n {4}quorum 2 members/);
        expect(asSnippet(eco, { label: '', says: '', text: 'group <Name> of <@Partner A>, <@Partner A>' })).toBe(
            'group ${1:Name} of ${2|A,Bär,`all`|}, ${3|Bär,A,`all`|}'
        );
        // What there are no names for yet is left out where it can be.
        expect(text('purpose')).toBe('purpose Name "Title" within P');
        expect(text('territory')).toBe('territory Name');
        expect(text('partner')).toMatch(/^partner Name "Title" \{\n {4}contributes/);
    });
});
