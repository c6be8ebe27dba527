import assert from 'node:assert/strict';
import { nothingForAxe } from '../axe.mjs';
import { eventually } from '../eventually.mjs';

/** More datasets than people look through: the choice is a field to search in. */
const count = 14;
const numbers = Array.from({ length: count }, (_, i) => i + 1);
export const open = 'many.eco';
export const files = {
    'many.eco': `ecosystem Many "Many data" { dated 2026-11-01 }
partner Alpha "Alpha Ltd"
partner Beta "Beta Ltd"
${numbers.map((n) => `dataset D${n} "Record ${n}" of Alpha\nallow Beta to use D${n} { granted by Alpha }`).join('\n')}
`
};
const picture = (bench) => bench.matrix.getByRole('group', { name: 'Data map', exact: true });
const alert = (bench) => bench.matrix.getByRole('alert');
const choice = (bench) => bench.matrix.locator('vscode-single-select[aria-label="Show where which data can get"]');
const chosen = (bench, value) =>
    eventually(async () => assert.equal(await choice(bench).evaluate((select) => select.value), value));

/** Each step stands on the ones before. */
export default {
    async 'where the layout fails the map says why, and how to go on'(bench) {
        await bench.showsFile('many.eco');
        await bench.focusText();
        await bench.command('EcoSpec: Open Partner Matrix');
        await bench.row('Alpha').waitFor({ timeout: 60_000 });
        await bench.matrix.locator('body').evaluate(() => {
            window.fetchBefore = window.fetch;
            window.fetch = () => Promise.reject(new Error('no connection'));
        });
        await bench.matrix.locator('vscode-tab-header').getByText('Data map', { exact: true }).click();
        await alert(bench).getByText('The map could not be laid out: no connection.').waitFor();
        await bench.picture('layout-failed');
        await nothingForAxe(bench);
    },
    async 'tried again where it still fails, it says so again'(bench) {
        await alert(bench).getByRole('button', { name: 'Try again' }).click();
        await alert(bench).getByText('The map could not be laid out: no connection.').waitFor();
    },
    async 'tried again where nothing is in the way, the map is there'(bench) {
        await bench.matrix.locator('body').evaluate(() => {
            window.fetch = window.fetchBefore;
        });
        await alert(bench).getByRole('button', { name: 'Try again' }).click();
        await picture(bench).waitFor();
        await alert(bench).waitFor({ state: 'detached' });
    },
    async 'of many datasets one is found by a part of its title'(bench) {
        const field = choice(bench).locator('input');
        await field.click();
        await field.fill('record 12');
        // What was found is set in bold, with spaces of its own.
        await eventually(async () => {
            const found = await choice(bench).getByRole('option').allInnerTexts();
            assert.deepEqual(
                found.map((text) => text.replace(/\s+/g, ' ').trim()),
                ['Record 12']
            );
        });
        await bench.page.keyboard.press('ArrowDown');
        await bench.page.keyboard.press('Enter');
        await chosen(bench, 'D12');
        await bench.matrix.locator('[data-mark][aria-label^="Record 12"][aria-label$="Here it starts."]').waitFor();
        await bench.picture('data-chosen');
    },
    async 'axe finds nothing on the field and what it chose'(bench) {
        await nothingForAxe(bench);
    },
    async 'and no dataset can be chosen again'(bench) {
        const field = choice(bench).locator('input');
        await field.click();
        await field.fill('choose');
        await choice(bench).getByRole('option', { name: 'choose data' }).click();
        await chosen(bench, '');
        await bench.matrix.locator('[data-mark][aria-label$="Here it starts."]').first().waitFor({ state: 'detached' });
    }
};
