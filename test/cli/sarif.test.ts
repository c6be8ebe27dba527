import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Log } from 'sarif';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rules } from '../../language/index.js';

/** The schema of OASIS for SARIF 2.1.0, which comes with the tool of the authors of the standard. */
const schema = createRequire(import.meta.url).resolve(
    `@microsoft/sarif-multitool-${process.platform}/sarif-2.1.0.json`
);
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8').replace(/^\ufeff/, '')));

const texts = {
    'city plan ä#1.eco': `ecosystem City { dated 2026-11-01 }
partner Metro
partner Velo
partner Velo
pool Fares { share Metro 40 %, Velo 35 % }
body Council { seats Metro 51, Velo 49   passes with 51 votes }
dataset Trips of Nobody
goal "Together"`,
    'empty.eco': '',
    'policy.ttl': `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
<urn:p> a odrl:Set ;
    odrl:permission [ odrl:assignee <urn:velo> ; odrl:target <urn:trips> ; odrl:action odrl:use ] ;
    odrl:prohibition [ odrl:assignee <urn:velo> ; odrl:target <urn:trips> ; odrl:action odrl:use ] .
`
};
const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-'));
beforeAll(() => {
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

function sarifOf(...targets: string[]): Log {
    const args = [path.resolve('dist/ecospec.cjs'), 'check', ...targets, '--format', 'sarif'];
    return JSON.parse(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout);
}
function errorsIn(log: unknown): unknown {
    isValid(log);
    return isValid.errors ?? [];
}
it('agrees with the schema', () => {
    expect(errorsIn(sarifOf('.'))).toEqual([]);
    expect(errorsIn(sarifOf('empty.eco'))).toEqual([]);
    const policy = sarifOf('policy.ttl');
    expect(policy.runs[0].results!.map((r) => r.ruleId)).toEqual(['policy-conflict']);
    expect(errorsIn(policy)).toEqual([]);
    expect(errorsIn(sarifOf(path.resolve('examples')))).toEqual([]);
});
it('the schema refuses what is not SARIF', () => {
    const spoilt = (change: (result: Record<string, unknown>) => void): unknown => {
        const log = structuredClone(sarifOf('.'));
        change(log.runs[0].results![0] as unknown as Record<string, unknown>);
        return errorsIn(log);
    };
    expect(spoilt((r) => delete r.message)).not.toEqual([]);
    expect(spoilt((r) => (r.level = 'grave'))).not.toEqual([]);
    expect(spoilt((r) => (r.more = 1))).not.toEqual([]);
});
it('has each rule with its page, and results that point at them', () => {
    const { tool, results } = sarifOf('.').runs[0];
    const described = tool.driver.rules!;
    for (const { id, summary } of rules) {
        const found = described.find((d) => d.id === id);
        expect(found?.shortDescription?.text).toBe(summary);
        expect(found?.help?.markdown).toContain('## Use instead');
    }
    for (const { ruleId, ruleIndex } of results!) expect(described[ruleIndex!].id).toBe(ruleId);
});
it('has related places and fixes, with addresses that need no decoding by chance', () => {
    const results = sarifOf('.').runs[0].results!;
    const shares = results.find((r) => r.ruleId === 'shares-do-not-sum')!;
    const { artifactLocation, region } = shares.locations![0].physicalLocation!;
    expect(decodeURIComponent(artifactLocation!.uri!)).toBe('city plan ä#1.eco');
    expect(artifactLocation!.uri).toMatch(/^[\w.%-]+$/);
    expect(region).toEqual({ startLine: 5, startColumn: 20, endLine: 5, endColumn: 41 });
    expect(shares.relatedLocations![0].message!.text).toBe('Fares is declared here.');
    const [{ description, artifactChanges }] = shares.fixes!;
    expect(description!.text).toBe('Give Velo the rest (60 %)');
    expect(artifactChanges[0].replacements[0].insertedContent!.text).toBe('rest');
});
