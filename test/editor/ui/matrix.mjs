import assert from 'node:assert/strict';

async function lastColumn(bench, offset = 0) {
    return (await bench.row('A').locator('td').count()) + offset;
}
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
        assert.deepEqual(await bench.rows.evaluateAll((rows) => rows.map((row) => row.dataset.partner)), [
            'A',
            'B',
            'C'
        ]);
        assert.deepEqual(await bench.matrix.locator('thead tr:first-child th').allTextContents(), [
            'Partner',
            'Findings',
            'Roles and life areas',
            'Sharing',
            'Trust'
        ]);
        await bench.picture('matrix');
    },
    async 'the keyboard walks the whole grid, also a small one'(bench) {
        await bench.row('A').locator('th button').focus();
        await bench.pressTo(['PageDown'], 'C', 0);
        await bench.pressTo(['PageDown'], 'C', 0);
        await bench.pressTo(['PageUp'], 'A', 0);
        await bench.pressTo(['ArrowDown', 'ArrowRight', 'ArrowRight'], 'B', 2);
        await bench.pressTo(['PageDown'], 'C', 2);
        await bench.pressTo(['Control+Home'], 'A', 0);
        await bench.page.keyboard.press('ArrowUp');
        assert.deepEqual(await bench.focusedCell(), { partner: undefined, row: 0, column: 0 });
        await bench.pressTo(['ArrowDown'], 'A', 0);
    },
    async 'Enter goes to the text, and whoever comes back finds the cell they were in'(bench) {
        await bench.pressTo(['ArrowDown', 'End', 'ArrowLeft'], 'B', await lastColumn(bench, -1));
        await bench.page.keyboard.press('Enter');
        await bench.onLine(8);
        await bench.page.locator('.monaco-editor.focused').waitFor();
        await bench.focusMatrix();
        assert.deepEqual(await bench.focusedCell(), { partner: 'B', row: 2, column: await lastColumn(bench, -1) });
        await bench.picture('back-in-the-matrix');
        await bench.pressTo(['ArrowDown'], 'C', await lastColumn(bench, -1));
    },
    async 'the name column keeps its line while the others pass under it'(bench) {
        const name = bench.row('A').locator('th');
        assert.equal(await name.evaluate((cell) => getComputedStyle(cell).borderRightWidth), '1px');
        const scrollTo = (left) => bench.matrix.locator('.scroll').evaluate((e, x) => e.scrollTo(x, 0), left);
        const at = await name.boundingBox();
        await scrollTo(120);
        await bench.matrix.locator('.scroll.across').waitFor();
        assert.deepEqual(await name.boundingBox(), at);
        await bench.picture('scrolled');
        await scrollTo(0);
    },
    async 'a click on a partner moves the cursor of the text'(bench) {
        await bench.row('B').locator('th button').click();
        await bench.onLine(8);
        await bench.matrix.locator('tr[data-partner="B"][aria-selected="true"]').waitFor();
    },
    async 'the row follows the cursor of the text'(bench) {
        await bench.goTo(9);
        await bench.matrix.locator('tr[data-partner="C"][aria-selected="true"]').waitFor();
    },
    async 'a quick fix mends the text, the finding and the matrix'(bench) {
        assert.match(await bench.row('C').textContent(), /20 %/);
        await bench.goTo(10, 62);
        await bench.quickFix(/Give C the rest/);
        await bench.row('C').getByText('25 %').first().waitFor();
        await bench.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached' });
    },
    async 'typing changes the matrix: a title and a new partner'(bench) {
        await bench.goTo(9, 'partner C "Gamma'.length + 1);
        await bench.page.keyboard.type(' Rides');
        await bench.row('C').locator('th').getByText('Gamma Rides').waitFor();
        await bench.typeAtEnd('partner D "Delta"');
        await bench.row('D').waitFor();
        await bench.picture('typed');
    },
    async 'a broken text keeps the last matrix and says so'(bench) {
        await bench.typeAtEnd('\ndecision ');
        await bench.matrix.locator('.note').filter({ hasText: /\S/ }).waitFor();
        assert.equal(await bench.rows.count(), 4);
        await bench.picture('broken');
    },
    async 'a mended text takes the note away'(bench) {
        await bench.focusText();
        for (let i = 0; i < 'decision '.length; i++) await bench.page.keyboard.press('Backspace');
        await bench.matrix.locator('.note').filter({ hasText: /\S/ }).waitFor({ state: 'detached' });
        assert.equal(await bench.rows.count(), 4);
    }
};
