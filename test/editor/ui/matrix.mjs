import assert from 'node:assert/strict';

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
        await bench.picture('matrix');
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
