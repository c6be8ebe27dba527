import assert from 'node:assert/strict';
import { nothingForAxe } from '../axe.mjs';
import { eventually } from '../eventually.mjs';

export const open = 'tour.eco';

const tab = (bench, title) => bench.matrix.locator('vscode-tab-header').getByText(title, { exact: true }).click();
/** By how its name starts, or by some other part of it. */
const mark = (bench, name, sign = '^=') => bench.matrix.locator(`[data-mark][aria-label${sign}"${name}"]`).first();
const picture = (bench, name) => bench.matrix.getByRole('group', { name, exact: true });
const scroll = (bench) => bench.matrix.locator('.map-box').evaluate((box) => [box.scrollLeft, box.scrollTop]);
/** The mark that has the focus, when its name is like this. */
const focused = (bench, name) =>
    eventually(async () => {
        const label = await bench.matrix.locator('.map-box :focus').getAttribute('aria-label', { timeout: 1000 });
        assert.match(label, name);
        return label;
    });
/** Presses a key until the focus is on such a mark. */
async function pressUntil(bench, key, name, most = 4) {
    let at = await focused(bench, /./);
    for (let i = 0; i < most && !name.test(at); i++) {
        await bench.page.keyboard.press(key);
        const before = at;
        at = await eventually(async () => {
            const label = await focused(bench, /./);
            assert.notEqual(label, before);
            return label;
        });
    }
    assert.match(at, name);
}
async function pick(bench, label, option) {
    await bench.matrix.locator(`vscode-single-select[aria-label="${label}"]`).click();
    await bench.matrix
        .locator(`vscode-single-select[aria-label="${label}"]`)
        .getByRole('option', { name: option, exact: true })
        .click();
}
async function asksForFile(bench, name) {
    const input = bench.page.locator('.quick-input-widget input[type="text"], .quick-input-box input').first();
    await eventually(async () => assert.match(await input.inputValue(), name));
}
/** The four maps of the tour, one after the other: each step stands on the ones before. */
export default {
    async 'the strategy map: a click on an offering leads to its line'(bench) {
        await bench.showsFile('tour.eco');
        await bench.focusText();
        await bench.command('EcoSpec: Open Partner Matrix');
        await bench.matrix.locator('vscode-tab-header').first().waitFor({ timeout: 60_000 });
        await tab(bench, 'Strategy map');
        await picture(bench, 'Strategy map').waitFor();
        await mark(bench, 'Bikes by the minute Velo Cooperative as Operator. Velo Cooperative offers it').click();
        await bench.onLine(42);
        await bench.picture('strategy-map');
    },
    async 'where the cursor is, is marked: the offerings of the partner around it'(bench) {
        await bench.goTo(47);
        await bench.matrix.locator('.mark.here[aria-label^="Wallet PayCo Ltd"]').first().waitFor();
        await bench.matrix
            .locator('.mark.here[aria-label^="Bikes by the minute"]')
            .first()
            .waitFor({ state: 'detached' });
    },
    async 'axe finds nothing on the strategy map'(bench) {
        await nothingForAxe(bench);
    },
    async 'the decision map is one tab stop: arrows walk over its marks, Enter leads to the text'(bench) {
        await tab(bench, 'Decision map');
        await picture(bench, 'Decision map').waitFor();
        await eventually(async () => assert.equal(await bench.matrix.locator('.map-box [tabindex="0"]').count(), 1));
        await bench.matrix.locator('.map-box [tabindex="0"]').focus();
        await bench.page.keyboard.press('Home');
        await focused(bench, /^Steering council/);
        await pressUntil(bench, 'ArrowDown', /^Metro AG/);
        await bench.page.keyboard.press('ArrowRight');
        await focused(bench, /power|votes/);
        await bench.matrix.getByRole('tooltip', { includeHidden: true }).waitFor();
        await bench.picture('decision-map');
        await bench.page.keyboard.press('Enter');
        await bench.onLine(81);
    },
    async 'several places are a menu to choose from'(bench) {
        await mark(bench, 'Steering council. Council, a body').focus();
        await bench.page.keyboard.press('Shift+Enter');
        const items = bench.matrix.getByRole('menuitem');
        await items.first().waitFor();
        await eventually(async () => assert.deepEqual(await items.allTextContents(), ['tour.eco:91', 'tour.eco:80']));
        await bench.page.keyboard.press('ArrowDown');
        await bench.page.keyboard.press('Enter');
        await bench.onLine(80);
    },
    async 'axe finds nothing on the decision map'(bench) {
        await nothingForAxe(bench);
    },
    async 'the data map: laid out by a worker, each way with its words'(bench) {
        await tab(bench, 'Data map');
        await picture(bench, 'Data map').waitFor();
        await mark(bench, 'may not use for marketing. A rule forbids').click();
        await bench.onLine(75);
        await mark(bench, 'Trip records').waitFor();
    },
    async 'a dataset and a purpose: how far it gets, as a list and on the map'(bench) {
        await pick(bench, 'Show where which data can get', 'Trip records');
        await mark(bench, 'Here it starts.', '$=').waitFor();
        await pick(bench, 'For which purpose', 'Planning a service');
        await mark(bench, 'Metro AG Trip records may use it').waitFor();
        await mark(bench, 'Reached in 1 step. Whether it may be used there is not known.', '$=').waitFor();
        await bench.picture('data-map-asked');
    },
    async 'a kind of ways can be left out, and stays so'(bench) {
        const forbidden = bench.matrix.locator('vscode-checkbox').getByText('forbidden', { exact: true });
        await forbidden.click();
        await mark(bench, 'may not use for marketing').waitFor({ state: 'detached' });
        await tab(bench, 'Trust report');
        await picture(bench, 'Trust report').waitFor();
        await tab(bench, 'Data map');
        await mark(bench, 'Trip records').waitFor();
        await mark(bench, 'may not use for marketing').waitFor({ state: 'detached' });
        await forbidden.click();
        await mark(bench, 'may not use for marketing').waitFor();
    },
    async 'axe finds nothing on the data map'(bench) {
        await nothingForAxe(bench);
    },
    async 'zoom and scroll are kept while another tab is shown'(bench) {
        await mark(bench, 'Trip records').focus();
        await bench.page.keyboard.press('+');
        await bench.page.keyboard.press('+');
        await bench.matrix.getByRole('button', { name: '156 %, fit to the width' }).waitFor();
        await bench.matrix.locator('.map-box').evaluate((box) => box.scrollTo(70, 50));
        await bench.page.waitForTimeout(400);
        await tab(bench, 'Decision map');
        await picture(bench, 'Decision map').waitFor();
        await tab(bench, 'Data map');
        await mark(bench, 'Trip records').waitFor();
        await bench.matrix.getByRole('button', { name: '156 %, fit to the width' }).waitFor();
        await eventually(async () => assert.deepEqual(await scroll(bench), [70, 50]));
        await mark(bench, 'Trip records').focus();
        await bench.page.keyboard.press('0');
        await bench.matrix.getByRole('button', { name: '100 %, fit to the width' }).waitFor();
    },
    async 'a wheel with Ctrl zooms, a wheel alone scrolls'(bench) {
        const zoom = bench.matrix.getByRole('button', { name: /fit to the width/ });
        await mark(bench, 'Trip records').hover();
        await bench.page.keyboard.down('Control');
        await bench.page.mouse.wheel(0, -100);
        await bench.page.keyboard.up('Control');
        await bench.matrix.getByRole('button', { name: '112 %, fit to the width' }).waitFor();
        await zoom.click();
        await bench.matrix.getByRole('button', { name: '100 %, fit to the width' }).waitFor();
    },
    async 'while the text has the focus, what the cursor is on comes into sight'(bench) {
        await tab(bench, 'Decision map');
        await picture(bench, 'Decision map').waitFor();
        await bench.goTo(106);
        await bench.matrix.locator('.mark.here').first().waitFor();
        await eventually(async () => assert.ok((await scroll(bench))[1] > 0));
    },
    async 'the trust report: what an answer rests on leads to its line'(bench) {
        await tab(bench, 'Trust report');
        await mark(bench, 'Rests on: Airport day pass').click();
        await bench.onLine(133);
        await bench.picture('trust-report');
    },
    async 'axe finds nothing on the trust report'(bench) {
        await nothingForAxe(bench);
    },
    async 'the export menu: by the keyboard, and a copied picture'(bench) {
        const button = bench.matrix.locator('vscode-button').getByText('Export…');
        await button.click();
        const menu = bench.matrix.getByRole('menu', { name: 'Export' });
        await menu.waitFor();
        await bench.picture('export-menu');
        await nothingForAxe(bench);
        await bench.page.keyboard.press('w');
        await menu.locator(':focus').filter({ hasText: 'Whole report (HTML)' }).waitFor();
        await bench.page.keyboard.press('Escape');
        await menu.waitFor({ state: 'detached' });
        await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await button.click();
        await bench.matrix.getByRole('menuitem', { name: 'Copy as PNG' }).click();
        await bench.matrix.getByText('Copied.').waitFor();
        const size = await bench.matrix.locator('body').evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            const bitmap = await createImageBitmap(await item.getType('image/png'));
            return [bitmap.width, bitmap.height > 1000];
        });
        assert.deepEqual(size, [2240, true]);
    },
    async 'where nothing may be copied, the picture becomes a file'(bench) {
        await bench.matrix.locator('body').evaluate(() => {
            navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
        });
        await bench.matrix.locator('vscode-button').getByText('Export…').click();
        await bench.matrix.getByRole('menuitem', { name: 'Copy as PNG' }).click();
        await asksForFile(bench, /UrbanMobility-trust\.png$/);
        await bench.page.keyboard.press('Escape');
    },
    async 'the view as a file: asked where to, and written'(bench) {
        await bench.matrix.locator('vscode-button').getByText('Export…').click();
        await bench.matrix.getByRole('menuitem', { name: 'Text (Markdown)' }).click();
        await asksForFile(bench, /UrbanMobility-trust\.md$/);
        await bench.page.keyboard.press('Enter');
        await bench.page.locator('.explorer-folders-view').getByText('UrbanMobility-trust.md').waitFor();
    },
    async 'a broken text keeps the map and says so'(bench) {
        await bench.typeAtEnd('\ndecision ');
        await bench.matrix.locator('.note').filter({ hasText: /\S/ }).waitFor();
        await mark(bench, 'Rests on: Airport day pass').waitFor();
    }
};
