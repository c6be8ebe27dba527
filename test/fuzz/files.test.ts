import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compareWithBaseline, writeBaseline } from '../../cli/baseline.js';
import { CannotRun } from '../../cli/cannot-run.js';
import { readProject } from '../../language/project-file.js';
import { mutatedFrom, tokensOf } from './mutations.js';
import { fuzz } from './seeded.js';
import { noise } from './texts.js';
import { workspaceOf } from './workspace.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const odd = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '//',
    '/*',
    'null',
    '1e999',
    '"__proto__"',
    '\0',
    '\\u',
    '{}',
    '[]',
    '-1'
];
const deep = ['['.repeat(200_000), '{"severity":'.repeat(100_000), `${'['.repeat(50_000)}${']'.repeat(50_000)}`];

describe('project files', () => {
    const isRead = (text: string): void => {
        const { severity, problems } = readProject('file:///w/ecospec.json', text);
        expect(Object.values(severity).every((level) => typeof level === 'string')).toBe(true);
        expect(problems.every((p) => p.message.length > 0 && p.at.range.start.line >= 0)).toBe(true);
    };
    const project = `{ // comment
    "$schema": "./ecospec.schema.json",
    "severity": { "dummy-voter": "error", "data": "off", "trust": "hint", "no-such-rule": "error", },
}`;
    it('random texts', () => fuzz(3_000, noise, isRead));
    it('any JSON', () => fuzz(1_000, fc.json({ maxDepth: 5 }), isRead));
    it('words deleted, doubled, swapped, cut off and put in', () =>
        fuzz(3_000, mutatedFrom([tokensOf(project)], odd), isRead));
    it.each(deep)('too deep: %#', (text) => {
        isRead(text);
        isRead(`{ "severity": ${text} }`);
    });
    it('what an object has of its own is no rule', () => {
        const { severity, problems } = readProject(
            'file:///w/ecospec.json',
            '{ "severity": { "__proto__": "error", "constructor": "off", "toString": "off" } }'
        );
        expect(severity).toEqual({});
        expect(problems).toHaveLength(3);
    });
});
describe('baselines', () => {
    const workspace = workspaceOf('ecosystem E\npartner A\npartner B\npool P { share A 60 %, B 30 % }');
    const found = workspace.all().map((finding) => ({ ecosystem: 'E', finding }));
    const file = path.join(folder, 'baseline.json');
    writeBaseline(file, found);
    /** Read, or refused in words; what it does not accept is still a finding. */
    const isRead = (text: string): void => {
        writeFileSync(file, text);
        try {
            expect(compareWithBaseline(file, found).fresh.length).toBeLessThanOrEqual(found.length);
        } catch (error) {
            if (!(error instanceof CannotRun)) throw error;
        }
    };
    const entry = fc.record(
        {
            ecosystem: fc.oneof(fc.constant('E'), fc.jsonValue()),
            rule: fc.oneof(fc.constant('shares-do-not-sum'), fc.jsonValue()),
            element: fc.oneof(fc.constant('P'), fc.jsonValue()),
            parties: fc.oneof(fc.constant(['A', 'B']), fc.array(fc.jsonValue()), fc.jsonValue()),
            count: fc.oneof(fc.constantFrom(-1, 0, 1, 1e308, 0.5), fc.jsonValue())
        },
        { requiredKeys: [] }
    );
    const baseline = fc.record({ version: fc.constantFrom(1, 2, '1'), findings: fc.array(entry) });
    it('random texts', () => fuzz(500, noise, isRead));
    it('any JSON, and what looks like a baseline', () =>
        fuzz(
            1_000,
            fc.oneof(
                fc.json(),
                baseline.map((b) => JSON.stringify(b))
            ),
            isRead
        ));
    it.each(deep)('too deep: %#', (text) => {
        isRead(text);
        isRead(`{ "version": 1, "findings": ${text} }`);
    });
});
