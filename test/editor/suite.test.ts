import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { afterAll, expect, it } from 'vitest';
// @ts-expect-error plain scripts, shared with npm start
import { launchBrowser } from '../../tools/browser.mjs';
// @ts-expect-error plain scripts, shared with npm start
import { startEditor } from '../../tools/editor.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-suite-'));
const suite = path.resolve('dist/test/suite.cjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the suite passes in the extension host of the real editor', async () => {
    const editor = await startEditor();
    const browser = await launchBrowser();
    try {
        const page = await (await browser.newContext()).newPage();
        const log: string[] = [];
        await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => { log.push(format(...args)); });
        const code = await new Promise<number>((resolve, reject) => {
            setTimeout(() => reject(new Error(`no answer\n${log.join('\n')}`)), 120_000).unref();
            void page.exposeFunction('codeAutomationExit', (c: number) => resolve(c)).then(() => page.goto(editor.url(folder, process.cwd(), suite)));
        });
        expect(code, log.join('\n')).toBe(0);
    } finally {
        await browser.close();
        await editor.dispose();
    }
}, 400_000);
it('test:desktop hands the same suite to the desktop VS Code it is given', () => {
    const standIn = path.join(folder, 'code');
    writeFileSync(standIn, `#!/bin/sh\nprintf '%s\\n' "$@" > ${path.join(folder, 'arguments')}\n`);
    chmodSync(standIn, 0o755);
    expect(spawnSync(process.execPath, ['tools/desktop.mjs'], { env: { ...process.env, ECOSPEC_VSCODE: standIn } }).status).toBe(0);
    const args = readFileSync(path.join(folder, 'arguments'), 'utf8').split('\n');
    expect(args).toEqual(expect.arrayContaining([`--extensionDevelopmentPath=${process.cwd()}`, `--extensionTestsPath=${suite}`]));
});
it('test:desktop says so and ends with 2 where there is no desktop VS Code', () => {
    const run = spawnSync(process.execPath, ['tools/desktop.mjs'], { encoding: 'utf8', env: { PATH: folder + path.sep + 'empty' } });
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('no desktop VS Code here')]);
});
