import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../language/index.js';
import { asMark, breaksOf, broken, findingsIn } from './cases.js';

const files = ['test/fixtures/tour.eco', ...readdirSync('test/rules/clean').map((file) => `test/rules/clean/${file}`)];
const specs = new Map(files.map((file) => [path.basename(file, '.eco'), readFileSync(file, 'utf8')]));
it.each([...specs])('%s is clean', (_, text) => expect(findingsIn(text).map((f) => asMark(f, text))).toEqual([]));
const breaks = rules.flatMap(({ id, family }) => {
    const file = `test/rules/${family}/${id}.eco`;
    return existsSync(file) ? breaksOf(readFileSync(file, 'utf8')).map((b) => [id, b.spec, b.line, b] as const) : [];
});
it.each(breaks)('%s fires where %s is broken (line %i), and nothing else does', (id, spec, _, edit) => {
    const text = broken(specs.get(spec)!, edit);
    const found = findingsIn(text);
    expect(
        found.map((f) => f.rule),
        found.map((f) => asMark(f, text)).join('\n')
    ).toEqual([id]);
});
it('every rule has such a break', () => {
    const without = rules.filter(({ id }) => !breaks.some(([broken]) => broken === id));
    expect(without.map((r) => r.id)).toEqual([]);
});
