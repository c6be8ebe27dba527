import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Finding, libraries, Workspace } from '../language/index.js';
import { apply } from './rules/cases.js';

/*
 * A lesson starts with one finding, marked in it. Its solution, out of sight of whoever learns, says in its first line which quick fix
 * solves it: `// solved by: TITLE`. Both are the same but for what the fix changes, and for comments.
 */
const folder = 'examples/lessons';
const files = readdirSync(folder).filter((f) => f.endsWith('.eco'));
const solved = (file: string): string => readFileSync(path.join('test/lessons', file), 'utf8');
const lesson = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

function findings(text: string): Finding[] {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///lesson.eco', text);
    return workspace.all();
}
/** The text without lines that are only a comment. */
function said(text: string): string {
    return text
        .replace(/^ *\/\/.*\n/gm, '')
        .replace(/\n{2,}/g, '\n')
        .trim();
}
it('there are ten lessons, each with a solution', () => {
    expect(files.map((f) => f.slice(0, 2))).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']);
    expect(readdirSync('test/lessons')).toEqual(files);
    for (const file of files)
        expect(lesson(file)).toMatch(new RegExp(`^// Lesson ${Number(file.slice(0, 2))} of 10: `));
});
it('whoever opens several of them has as many ecosystems', () => {
    const names = files.map((f) => /^ecosystem (\w+)/m.exec(lesson(f))?.[1]);
    expect(new Set(names).size).toBe(files.length);
});
describe.each(files)('%s', (file) => {
    it('starts with the one finding that is marked', () => {
        const text = lesson(file);
        const marks = [...text.matchAll(/^ *\/\/ finds: ([\w-]+)/gm)].map(([, rule]) => rule);
        expect(findings(text).map((f) => f.rule)).toEqual(marks);
        expect(marks.length).toBe(1);
    });
    it('ends clean', () => {
        expect(findings(solved(file)).map((f) => `${f.rule}: ${f.message}`)).toEqual([]);
    });
    it('is solved by a quick fix', () => {
        const title = /^\/\/ solved by: (.*)\n/.exec(solved(file))?.[1];
        const [{ fixes }] = findings(lesson(file));
        const fix = fixes.find((f) => f.title === title);
        expect(fix, fixes.map((f) => f.title).join('\n')).toBeDefined();
        expect(said(apply(lesson(file), fix!.edits))).toBe(said(solved(file)));
    });
});
it('every quick fix that a lesson offers solves it', () => {
    for (const file of files)
        for (const fix of findings(lesson(file))[0].fixes)
            expect(findings(apply(lesson(file), fix.edits)), fix.title).toEqual([]);
});
it('what the comments offer to do by hand solves a lesson, too', () => {
    const byHand = (file: string, old: string, now: string): string[] => {
        const text = lesson(file);
        expect(text).toContain(old);
        return findings(text.replace(old, now)).map((f) => f.message);
    };
    expect(
        byHand('02-votes-that-count.eco', 'Rail 3, Bus 3, Bikes 3, Boats 1', 'Rail 2, Bus 2, Bikes 2, Boats 2')
    ).toEqual([]);
    expect(byHand('03-hidden-veto.eco', 'with 67', 'with 60')).toEqual([]);
    expect(
        byHand(
            '05-a-leak.eco',
            'allow NewBrewery to use Costs',
            'dataset Average of Bottler { derived from Costs by aggregate }\nallow NewBrewery to use Average'
        )
    ).toEqual([]);
});
