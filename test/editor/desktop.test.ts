import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-stand-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for VS Code that notes its arguments and leaves this report (or none). */
function standIn(name: string, report?: string): string {
    const file = path.join(folder, name);
    writeFileSync(
        file,
        `#!/bin/sh\nprintf '%s\\n' "$@" > '${file}.arguments'\n${report === undefined ? '' : `printf '%s' '${report}' > "$ECOSPEC_REPORT"\n`}`
    );
    chmodSync(file, 0o755);
    return file;
}
function run(env: NodeJS.ProcessEnv): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ['tools/desktop.mjs'], {
        encoding: 'utf8',
        timeout: 30_000,
        env: { HOME: folder, ...env }
    });
}
const system = '/usr/bin:/bin';

describe.skipIf(process.platform === 'win32')('test:desktop', () => {
    let code: string;
    beforeAll(() => {
        code = standIn('code', '[{"name":"one"}]');
    });

    it.each([
        ['ECOSPEC_VSCODE', () => ({ PATH: system, ECOSPEC_VSCODE: code })],
        ['the path', () => ({ PATH: `${folder}:${system}` })]
    ])('hands the suite and a workspace to the VS Code of %s', (_, env) => {
        const { status, stdout } = run(env());
        expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, '1 passed, 0 failed']);
        const args = readFileSync(`${code}.arguments`, 'utf8').split('\n');
        expect(args).toContain(`--extensionDevelopmentPath=${process.cwd()}`);
        expect(args.find((a) => a.startsWith(`--extensionTestsPath=${path.resolve('dist/test')}`))).toMatch(/\.cjs$/);
        const workspace = args.find((a) => a.startsWith('/') && a.endsWith('/workspace'));
        expect(workspace && path.relative(process.cwd(), workspace)).toMatch(/^\.\./);
    });
    it('fails with a test of the suite', () => {
        const failing = standIn('failing', '[{"name":"one"},{"name":"two","error":"no"}]');
        const { status, stdout } = run({ PATH: system, ECOSPEC_VSCODE: failing });
        expect([status, stdout.trim().split('\n').at(-1)]).toEqual([1, '1 passed, 1 failed']);
    });
    it('fails when VS Code ends without having run the suite', () => {
        const { status, stderr } = run({ PATH: system, ECOSPEC_VSCODE: standIn('idle') });
        expect([status, stderr]).toEqual([1, expect.stringContaining('did not run')]);
    });
    it('says so and ends with 2 where there is no desktop VS Code', () => {
        const { status, stderr } = run({ PATH: path.join(folder, 'empty') });
        expect([status, stderr.trim().split('\n')]).toEqual([2, [expect.stringContaining('no desktop VS Code here')]]);
    });
});
