import assert from 'node:assert/strict';

/** Two ecosystems in one folder. */
export const open = 'north.eco';
export const files = {
    'north.eco': `ecosystem North "North alliance" { dated 2026-11-01 }
goal Together
partner Nora "Nora AG" { pursues Together }
partner Nils "Nils AG" { pursues Together }
`,
    'south.eco': `ecosystem South "South alliance" { dated 2026-11-01 }
partner Sue "Sue Ltd"
`
};
const tab = (bench, title) => bench.matrix.getByRole('tab', { name: title });
const status = (bench) => bench.page.locator('.statusbar-item[id*="ecospec.trust"]');
const picker = (bench) => bench.matrix.getByRole('combobox', { name: 'Ecosystem' });
async function pick(bench, title) {
    await picker(bench).click();
    await bench.matrix.getByRole('option', { name: title, exact: true }).click();
}
export default {
    async 'the status bar tells of trust, and leads to its report'(bench) {
        await bench.showsFile('north.eco');
        await bench.focusText();
        await status(bench).waitFor({ timeout: 60_000 });
        await status(bench).and(bench.page.locator('[aria-label^="Trust of North alliance: "]')).waitFor();
        await status(bench).locator('a').click();
        await bench.matrix.getByRole('tab', { name: 'Trust report', selected: true }).waitFor({ timeout: 60_000 });
        await bench.matrix.getByText('Trust report: North alliance').first().waitFor();
        await bench.picture('panel-trust');
    },
    async 'a tab for each view, by the keyboard too'(bench) {
        await tab(bench, 'Trust report').focus();
        await bench.page.keyboard.press('ArrowLeft');
        await bench.page.keyboard.press('Enter');
        await bench.page.locator('.tab.active, .tab').getByText('Decision Map').waitFor();
        await tab(bench, 'Partner matrix').click();
        await bench.row('Nora').waitFor();
    },
    async 'the view follows the text to another ecosystem'(bench) {
        await bench.focusText();
        await bench.openFile('south.eco');
        await bench.row('Sue').waitFor();
        await status(bench).and(bench.page.locator('[aria-label^="Trust of South alliance: "]')).waitFor();
    },
    async 'unless one is picked'(bench) {
        await pick(bench, 'North alliance');
        await bench.row('Nora').waitFor();
        await bench.focusText();
        await bench.typeAtEnd('partner Sam\n');
        await status(bench).getByText(/\S/).waitFor();
        await bench.row('Nora').waitFor();
        assert.equal(await bench.row('Sam').count(), 0);
        await bench.picture('panel-picked');
    },
    async 'covered by a text and shown again it is as it was'(bench) {
        await bench.page.keyboard.press('Control+2');
        await bench.openFile('demo.eco');
        await bench.matrix.locator('table').waitFor({ state: 'detached' });
        await bench.page.locator('.tab').getByText('Partner Matrix').click();
        await bench.row('Nora').waitFor();
    },
    async 'and follows the text again when asked to'(bench) {
        await pick(bench, 'Follow the text');
        await bench.page.locator('.tab').getByText('south.eco').click();
        await bench.row('Sam').waitFor();
    },
    async 'a reload of the window brings the panel back as it was: view, ecosystem, what was searched and sorted'(
        bench
    ) {
        await pick(bench, 'North alliance');
        await bench.matrix.getByText('Only active').click();
        await bench.title('Partner').click();
        await bench.title('Partner').click();
        await bench.matrix.locator('th[aria-sort="descending"]').waitFor();
        await bench.matrix.getByRole('searchbox').fill('Ni');
        await bench.row('Nora').waitFor({ state: 'detached' });
        await bench.reload();
        await bench.row('Nils').waitFor({ timeout: 60_000 });
        assert.equal(await bench.row('Nora').count(), 0);
        assert.equal(await bench.matrix.getByRole('searchbox').inputValue(), 'Ni');
        await bench.matrix.locator('th[aria-sort="descending"]').getByText('Partner').waitFor();
        await bench.matrix.getByRole('checkbox', { name: 'Only active', checked: true }).waitFor();
        // No text has the focus yet, and yet it is told how the one beside the panel is.
        await status(bench).getByText(/\S/).waitFor();
        await bench.picture('panel-reloaded');
        await bench.matrix.getByRole('searchbox').fill('');
        await bench.row('Nora').waitFor();
        await pick(bench, 'Follow the text');
        await bench.row('Sue').waitFor();
    },
    async 'a broken text keeps the last good view of every tab'(bench) {
        await bench.typeAtEnd('decision ');
        await bench.matrix
            .locator('.note')
            .filter({ hasText: /last good/ })
            .waitFor();
        await tab(bench, 'Trust report').click();
        await bench.matrix.getByText('Trust report: South alliance').first().waitFor();
        await bench.matrix.locator('.note button').click();
        await bench.page.locator('.monaco-editor.focused').waitFor();
        await bench.picture('panel-broken');
    }
};
