import assert from 'node:assert/strict';
import { nothingForAxe } from '../axe.mjs';
import { eventually } from '../eventually.mjs';

/** Nobody plays a role, and the shares leave a rest, so that nothing stands in two more. */
const columns = 7;
const explanation = (bench) => bench.matrix.locator('.explanation');
const search = (bench) => bench.matrix.getByLabel('Search partners by name, role or status').locator('input');
const choose = (bench, name) => bench.matrix.getByRole('checkbox', { name, exact: true }).click({ force: true }); // its label lies over it
const arePartners = (bench, partners) =>
    eventually(async () =>
        assert.deepEqual(await bench.rows.evaluateAll((rows) => rows.map((row) => row.dataset.partner)), partners)
    );
/** One session of an author, from the first finding to a broken text: each step stands on the ones before. */
export default {
    async 'shows a finding in the Problems panel'(bench) {
        await bench.openFile('demo.eco');
        await bench.page
            .locator('.monaco-editor .squiggly-error')
            .first()
            .waitFor({ state: 'attached', timeout: 60_000 });
        await bench.command('View: Focus Problems');
        await bench.problem('shares-do-not-sum').waitFor();
        await bench.picture('problems');
    },
    async 'draws the matrix of the three partners'(bench) {
        await bench.focusText();
        await bench.command('EcoSpec: Open Partner Matrix');
        await bench.matrix.locator('table[role="grid"]').waitFor({ timeout: 60_000 });
        await bench.row('C').waitFor();
        await arePartners(bench, ['A', 'B', 'C']);
        assert.equal(await bench.matrix.locator('table').getAttribute('aria-colcount'), String(columns + 1));
        assert.deepEqual((await bench.matrix.locator('thead .group').allTextContents()).slice(0, 3), [
            'Findings',
            'Sharing',
            'Roles and life areas'
        ]);
        await bench.picture('matrix');
    },
    async 'axe finds nothing'(bench) {
        await nothingForAxe(bench);
    },
    async 'the keyboard walks the whole grid, also a small one'(bench) {
        await bench.row('A').locator('th').focus();
        await bench.pressTo(['PageDown'], 'C', 0);
        await bench.pressTo(['PageDown'], 'C', 0);
        await bench.pressTo(['PageUp'], 'A', 0);
        await bench.pressTo(['ArrowDown', 'ArrowRight', 'ArrowRight'], 'B', 2);
        await bench.pressTo(['PageDown'], 'C', 2);
        await bench.pressTo(['End'], 'C', columns);
        await bench.pressTo(['Control+Home'], 'A', 0);
        await bench.page.keyboard.press('ArrowUp');
        await bench.matrix.locator('thead .corner:focus').waitFor();
        await eventually(async () =>
            assert.deepEqual(await bench.focusedCell(), { partner: undefined, row: 0, column: 0 })
        );
        await bench.pressTo(['ArrowDown'], 'A', 0);
        await eventually(async () => assert.equal(await bench.matrix.locator('table [tabindex="0"]').count(), 1));
    },
    async 'every number explains itself, by a key and by the pointer'(bench) {
        const contribution = await bench.cell('A', 'Contribution');
        const x = Number(await contribution.getAttribute('aria-colindex')) - 1;
        await bench.pressTo(Array(x).fill('ArrowRight'), 'A', x);
        await bench.page.keyboard.press('?');
        await explanation(bench).getByText('6 M EUR per year of 9 M EUR per year that all contribute').waitFor();
        await bench.picture('explained');
        await bench.pressTo(['ArrowDown'], 'B', x);
        await explanation(bench).getByText('3 M EUR per year of 9 M EUR per year').waitFor();
        await bench.page.keyboard.press('Escape');
        await explanation(bench).waitFor({ state: 'detached' });
        await contribution.hover();
        await explanation(bench).getByText('Trains: worth 6 M per year').waitFor();
        await bench.page.keyboard.press('Escape');
        await explanation(bench).waitFor({ state: 'detached' });
        await bench.pressTo(['Control+Home'], 'A', 0);
    },
    async 'Enter goes to the text, and whoever comes back finds the cell they were in'(bench) {
        await bench.pressTo(['ArrowDown', 'End', 'ArrowLeft'], 'B', columns - 1);
        await bench.page.keyboard.press('Enter');
        await bench.onLine(8);
        await bench.page.locator('.monaco-editor.focused').waitFor();
        await bench.focusMatrix();
        await eventually(async () =>
            assert.deepEqual(await bench.focusedCell(), { partner: 'B', row: 2, column: columns - 1 })
        );
        await bench.picture('back-in-the-matrix');
        await bench.pressTo(['ArrowDown'], 'C', columns - 1);
    },
    async 'the name column stays where it is while the others pass under it'(bench) {
        const name = bench.row('A').locator('th');
        assert.equal(await name.evaluate((cell) => getComputedStyle(cell).borderRightWidth), '1px');
        const scrollTo = (left) => bench.matrix.locator('.scroll').evaluate((e, x) => e.scrollTo(x, 0), left);
        await scrollTo(0);
        const at = await name.boundingBox();
        await scrollTo(120);
        await bench.matrix.locator('.scroll.across').waitFor();
        await eventually(async () => assert.deepEqual(await name.boundingBox(), at));
        await bench.picture('scrolled');
        await scrollTo(0);
    },
    async 'a title sorts: the greatest first, the least first, as in the text; what is empty comes last'(bench) {
        const title = bench.title('Contribution');
        await title.click();
        await bench.matrix.locator('th[aria-sort="descending"]').waitFor();
        await arePartners(bench, ['A', 'B', 'C']);
        await bench.page.keyboard.press('Enter');
        await bench.matrix.locator('th[aria-sort="ascending"]').waitFor();
        await arePartners(bench, ['B', 'A', 'C']);
        await bench.picture('sorted');
        await bench.page.keyboard.press('Enter');
        await bench.matrix.locator('th[aria-sort]').waitFor({ state: 'detached' });
        await arePartners(bench, ['A', 'B', 'C']);
    },
    async 'a search leaves the partners that are meant, and nothing says so'(bench) {
        await search(bench).fill('gam');
        await bench.row('A').waitFor({ state: 'detached' });
        await arePartners(bench, ['C']);
        await bench.matrix.getByText('1 of 3 partners').waitFor();
        await search(bench).fill('nobody');
        await bench.matrix.getByText('No partner is like this.').waitFor();
        await bench.picture('nothing-found');
        await bench.matrix.getByText('Show all 3 partners').click();
        await bench.row('A').waitFor();
        await eventually(async () => assert.equal(await search(bench).inputValue(), ''));
    },
    async 'columns are chosen, by groups and one by one'(bench) {
        await bench.matrix.getByText('Columns', { exact: true }).click();
        await choose(bench, 'Sharing');
        await bench.title('Contribution').waitFor({ state: 'detached' });
        await choose(bench, 'Benefit');
        await bench.title('Benefit').waitFor();
        await bench.title('Contribution').waitFor({ state: 'detached' });
        await bench.picture('columns');
        await bench.page.keyboard.press('Escape');
        await bench.matrix.getByText('Columns (2 hidden)').click();
        for (const label of ['Contribution', 'Difference: nothing to show']) await choose(bench, label);
        await bench.page.keyboard.press('Escape');
        await bench.title('Contribution').waitFor();
    },
    async 'partner by partner: layers, each explained'(bench) {
        await bench.matrix.locator('.switch').getByText('Partner × partner').click();
        await bench.matrix.locator('thead .corner').getByText('From').waitFor();
        await bench.row('A').locator('.mark.value').waitFor();
        await (await bench.cell('A', 'Everyone')).hover();
        await explanation(bench).getByText('A contributes Trains').waitFor();
        await bench.picture('pairs');
        await nothingForAxe(bench);
        // What is explained can lie over what is clicked.
        await bench.page.keyboard.press('Escape');
        await choose(bench, 'Value');
        await bench.row('A').locator('.mark').waitFor({ state: 'detached' });
        await choose(bench, 'Value');
        await bench.matrix.locator('.switch').getByText('Partners', { exact: true }).click();
        await bench.title('Contribution').waitFor();
    },
    async 'a click on a partner moves the cursor of the text'(bench) {
        await bench.row('B').locator('th').click();
        await bench.onLine(8);
        await bench.matrix.locator('tr[data-partner="B"][aria-selected="true"]').waitFor();
    },
    async 'the row follows the cursor of the text'(bench) {
        await bench.goTo(9);
        await bench.matrix.locator('tr[data-partner="C"][aria-selected="true"]').waitFor();
    },
    async 'a quick fix mends the text, the finding and the matrix'(bench) {
        await bench.row('C').getByText('20 %').first().waitFor();
        await bench.goTo(10, 62);
        await bench.quickFix(/Give C the rest/);
        await bench.row('C').getByText('25 %').first().waitFor();
        await bench.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached' });
    },
    async 'typing changes the matrix: a title and a new partner'(bench) {
        await bench.goTo(9, 'partner C "Gamma'.length + 1);
        await bench.page.keyboard.type(' Rides');
        await bench.row('C').locator('th').getByText('Gamma Rides').waitFor();
        await bench.typeAtEnd('partner D "Delta <b>&amp;</b>"');
        await bench.row('D').locator('th').getByText('Delta <b>&amp;</b>').waitFor();
        await bench.picture('typed');
    },
    async 'a broken text keeps the last matrix and says so'(bench) {
        await bench.typeAtEnd('\ndecision ');
        await bench.matrix.locator('.note').filter({ hasText: /\S/ }).waitFor();
        await eventually(async () => assert.equal(await bench.rows.count(), 4));
        await bench.picture('broken');
    },
    async 'a mended text takes the note away'(bench) {
        await bench.focusText();
        for (let i = 0; i < 'decision '.length; i++) await bench.page.keyboard.press('Backspace');
        await bench.matrix.locator('.note').filter({ hasText: /\S/ }).waitFor({ state: 'detached' });
        await eventually(async () => assert.equal(await bench.rows.count(), 4));
    },
    async 'sorting, search and the cell of the keyboard survive that VS Code makes the page anew'(bench) {
        await search(bench).fill('a');
        await bench.title('Contribution').click();
        await bench.matrix.locator('th[aria-sort="descending"]').waitFor();
        // What is kept is written a moment later.
        await bench.page.waitForTimeout(1000);
        // A text over the panel: VS Code throws the hidden page away.
        await bench.openFile('tour.eco');
        await bench.matrix.locator('table').waitFor({ state: 'detached' });
        await bench.page.locator('.tab').getByText('Partner Matrix').click();
        await bench.matrix.locator('th[aria-sort="descending"]').waitFor({ timeout: 90_000 });
        await eventually(async () => assert.equal(await search(bench).inputValue(), 'a'));
        await eventually(async () => assert.equal(await bench.title('Contribution').getAttribute('tabindex'), '0'));
    }
};
