import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../language/model/declarations.js';
import { collectFacts } from '../language/syntax/collect.js';

/** Every edit of one token of the tour: at most two errors, the first at the edit, and no other declaration is lost. */
const tour = readFileSync('test/fixtures/tour.eco', 'utf8');
const uri = 'file:///tour.eco';
const words = [...tour.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"|[\w-]+|[^\s\w]/g)]
    .map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
    .filter((w) => !/^\/[/*]/.test(w.text));
const edits: Record<string, (word: string) => string | undefined> = {
    'a brace less': (w) => (/^[{}]$/.test(w) ? '' : undefined),
    'a comma less': (w) => (w === ',' ? '' : undefined),
    'a name less': (w) => (/^[A-Z]\w*$/.test(w) && w.length > 1 ? '' : undefined),
    'a keyword misspelt': (w) => (/^[a-z][\w-]+$/.test(w) ? `${w.slice(0, -1)}qq` : undefined),
    'a quote less': (w) => (w.startsWith('"') ? w.slice(0, -1) : undefined)
};
const nameOf = (d: Declaration): string => `${d.kind} ${'name' in d ? d.name : ''}`;
const whole = collectFacts(uri, tour).declarations;
const lineOf = (offset: number): number => tour.slice(0, offset).split('\n').length - 1;

describe.each(Object.entries(edits))('the tour with %s', (_, edit) => {
    const made = words.flatMap((word) => {
        const text = edit(word.text);
        return text === undefined ? [] : [{ word, text: tour.slice(0, word.start) + text + tour.slice(word.end) }];
    });
    const results = made.map(({ word, text }) => {
        const { declarations, problems } = collectFacts(uri, text);
        const line = lineOf(word.start);
        const [at] = whole.filter((d) => d.at.range.start.line <= line && line <= d.at.range.end.line);
        const kept = new Set(declarations.map(nameOf));
        const lost = whole.filter((d) => d !== at && !kept.has(nameOf(d))).map(nameOf);
        // What is left out is missing right after the word before it.
        const from = lineOf(words[words.indexOf(word) - 1]?.start ?? 0);
        const next = whole.find((d) => d.at.range.start.line > line)?.at.range.start.line ?? Number.POSITIVE_INFINITY;
        const errors = problems.map((p) => p.at.range.start.line).sort((a, b) => a - b);
        return { said: `line ${line + 1} '${word.text}'`, lost, errors, from, next };
    });
    it('is tried at many places', () => expect(results.length).toBeGreaterThan(25));
    it('loses no other declaration', () =>
        expect(results.filter((r) => r.lost.length).map((r) => `${r.said} loses ${r.lost.join(', ')}`)).toEqual([]));
    it('gives at most two errors', () =>
        expect(results.filter((r) => r.errors.length > 2).map((r) => `${r.said} gives ${r.errors.length}`)).toEqual(
            []
        ));
    it('gives the first error at the edit', () =>
        expect(
            results
                .filter(({ errors: [first], from, next }) => first !== undefined && (first < from || first > next))
                .map((r) => `${r.said}: ${r.errors.map((e) => e + 1).join(', ')}`)
        ).toEqual([]));
});
describe.each([
    ['without an opening brace', /\{/g],
    ['with an open quote', /(?<="[^"\n]*)"(?=[^"\n]*(?:"[^"\n]*"[^"\n]*)*$)/gm]
])('the tour %s', (_, left) => {
    it('gives one error, where it is left out', () => {
        const said = [...tour.matchAll(left)].map(({ index }) => {
            const { problems } = collectFacts(uri, tour.slice(0, index) + tour.slice(index + 1));
            const told = problems.map((p) => `${p.at.range.start.line + 1} ${p.message}`);
            return { index, told, right: told.length === 1 && told[0].startsWith(`${lineOf(index) + 1} `) };
        });
        expect(said.length).toBeGreaterThan(25);
        expect(said.filter((s) => !s.right)).toEqual([]);
    });
});
