import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
// @ts-expect-error plain scripts, shared with npm start
import { launchBrowser } from '../../tools/browser.mjs';
// @ts-expect-error plain scripts, shared with npm start
import { startEditor } from '../../tools/editor.mjs';

/** A real VS Code in a real browser: what an author sees. The steps build on each other, as an author's do. */
const text = `ecosystem Demo "Demo alliance" {
    phase forming
    dated 2026-11-01
    life areas Mobility
}
partner A "Alpha" { contributes Trains as infrastructure worth 6 M per year }
partner B "Beta" { contributes Bikes as infrastructure worth 3 M per year }
partner C "Gamma"
pool P "Tickets" of 12 M per year { share A 40 %, B 35 %, C 20 % }
`;
let editor: { url(folder: string, extension?: string): string; dispose(): Promise<void> };
let browser: Browser;
let page: Page;
let view: FrameLocator;
const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-demo-'));
async function shot(name: string): Promise<void> {
    if (process.env.ECOSPEC_SHOTS) await page.screenshot({ path: path.join(process.env.ECOSPEC_SHOTS, `${name}.png`) });
}
async function command(title: string): Promise<void> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-box input').fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row').first().getByText(title).first().waitFor();
    await page.keyboard.press('Enter');
}
/** Into the text, on the line of the pool. */
async function focusText(): Promise<void> {
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'share' }).getByText('share').first().click();
    await page.keyboard.press('End');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
}
beforeAll(async () => {
    writeFileSync(path.join(folder, 'demo.eco'), text);
    editor = await startEditor({ settings: process.env.ECOSPEC_THEME ? { 'workbench.colorTheme': process.env.ECOSPEC_THEME } : {} });
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1400, height: 850 } })).newPage();
    await page.goto(editor.url(folder, process.cwd()));
    await page.locator('.explorer-folders-view').getByText('demo.eco').dblclick({ timeout: 90_000 });
}, 400_000);
afterAll(async () => {
    if (page) await shot('last');
    await browser?.close();
    await editor?.dispose();
    rmSync(folder, { recursive: true, force: true });
}, 30_000);

it('shows a finding in the Problems panel', async () => {
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
    await command('View: Focus Problems');
    await page.getByText(/The shares of P add up to 95 %/).first().waitFor({ timeout: 20_000 });
    await shot('findings');
}, 120_000);
it('draws the matrix, and a click in it moves the cursor of the text', async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await command('EcoSpec: Open Partner Matrix');
    view = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await view.locator('tr[data-partner="A"]').waitFor({ timeout: 60_000 });
    expect(await view.locator('tr[data-partner]').count()).toBe(3);
    await view.locator('tr[data-partner="B"] th button').click();
    await page.locator('.statusbar-item').getByText(/Ln 7,/).first().waitFor({ timeout: 20_000 });
    await view.locator('tr[data-partner="B"][aria-selected="true"]').waitFor({ timeout: 10_000 });
    await shot('matrix');
}, 120_000);
it('a quick fix repairs the text, the finding and the matrix', async () => {
    expect(await view.locator('tr[data-partner="C"]').innerText()).toContain('20 %');
    await command('View: Focus Problems');
    await page.locator('.markers-panel').getByText(/add up to 95 %/).first().click();
    await focusText();
    await page.keyboard.press('Control+.');
    await page.getByText('Give C the rest (25 %)').first().click({ timeout: 20_000 });
    await view.locator('tr[data-partner="C"]').getByText('25 %').waitFor({ timeout: 20_000 });
    await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached', timeout: 20_000 });
}, 120_000);
it('follows typing, and keeps the last good matrix with a note while the text is broken', async () => {
    await focusText();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('partner D "Delta"');
    await view.locator('tr[data-partner="D"]').waitFor({ timeout: 20_000 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('decision ');
    await view.locator('.note').getByText(/last good matrix/).waitFor({ timeout: 20_000 });
    expect(await view.locator('tr[data-partner]').count()).toBe(4);
    await shot('broken');
}, 120_000);
