import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
// @ts-expect-error plain scripts, shared with npm start
import { launchBrowser } from '../../tools/browser.mjs';
// @ts-expect-error plain scripts, shared with npm start
import { startEditor } from '../../tools/editor.mjs';

/** What people install: the VSIX in an editor without a development path, the tarball in an empty folder. */
const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-package-'));
beforeAll(() => {
    execFileSync(process.execPath, ['tools/package.mjs'], {
        stdio: 'ignore',
        env: { ...process.env, PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}` }
    });
    // The README's first example, as a reader would copy it.
    writeFileSync(path.join(folder, 'demo.eco'), /```eco\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the tarball runs ecospec check in an empty folder', () => {
    const app = mkdtempSync(path.join(folder, 'app-'));
    execFileSync(
        'npm',
        [
            'install',
            '--offline',
            '--no-audit',
            '--no-fund',
            '--prefix',
            app,
            path.resolve(`ecospec-${JSON.parse(readFileSync('package.json', 'utf8')).version}.tgz`)
        ],
        { stdio: 'ignore' }
    );
    const run = spawnSync(path.join(app, 'node_modules/.bin/ecospec'), ['check', path.join(folder, 'demo.eco')], {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}` }
    });
    expect([run.status, /The shares of Tickets add up to 95 %, 5 % less than the whole/.test(run.stdout)]).toEqual([
        1,
        true
    ]);
}, 120_000);
it('the VSIX shows a finding, the matrix and the lessons', async () => {
    const editor = await startEditor();
    editor.installVsix(path.resolve('ecospec.vsix'));
    const browser = await launchBrowser();
    try {
        const page = await (await browser.newContext({ viewport: { width: 1400, height: 850 } })).newPage();
        await page.goto(editor.url(folder));
        await page.locator('.explorer-folders-view').getByText('demo.eco').dblclick({ timeout: 90_000 });
        await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
        await page.keyboard.press('F1');
        await page.locator('.quick-input-box input').fill('>EcoSpec: Open Partner Matrix');
        await page.locator('.quick-input-list .monaco-list-row').first().getByText('Open Partner Matrix').waitFor();
        await page.keyboard.press('Enter');
        const rows = page
            .frameLocator('iframe.webview.ready')
            .frameLocator('iframe#active-frame')
            .locator('tr[data-partner]');
        await rows.nth(2).waitFor({ timeout: 60_000 });
        expect(await rows.count()).toBe(3);
        // The lessons come along.
        await page.keyboard.press('F1');
        await page.locator('.quick-input-box input').fill('>EcoSpec: Open Lesson');
        await page.locator('.quick-input-list .monaco-list-row').first().getByText('Open Lesson').waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-list').getByText('10. A first small win').waitFor();
        await page.locator('.quick-input-list').getByText('3. A hidden veto').click();
        await page.locator('.tab.active').getByText('03-hidden-veto.eco').waitFor();
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
    } finally {
        await browser.close();
        await editor.dispose();
    }
}, 400_000);
