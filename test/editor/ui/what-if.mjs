import assert from 'node:assert/strict';
import { nothingForAxe } from '../axe.mjs';
import { eventually } from '../eventually.mjs';

export const open = 'city.eco';
export const files = {
    'city.eco': `ecosystem City "City travel" { dated 2026-11-01 }
partner Metro "Metro AG"
partner Velo "Velo Cooperative"
partner PayCo "PayCo Ltd"
body Council { seats Metro 1, Velo 1, PayCo 1   passes with majority of all votes }
pool Fares { share Metro 1/2, Velo 1/4, PayCo rest }
`
};
const button = (bench, name) => bench.matrix.getByRole('button', { name, exact: true });
const chip = (bench, words) => bench.matrix.locator('.what-if-chip').filter({ hasText: words });
const field = (bench, label) => bench.matrix.getByRole('combobox', { name: label, exact: true });
const line = (bench, text) => bench.page.locator('.view-line').filter({ hasText: text });
const isDirty = (bench) => bench.page.locator('.tab.dirty').count();
/** Columns that are out of sight are not drawn. */
const scrollTo = (bench, left) => bench.matrix.locator('.scroll').evaluate((e, x) => e.scrollTo(x, 0), left);
const told = (bench) => bench.matrix.locator('.what-if').getByRole('status');
/** By the mouse: keys that come from the panel can be late. */
async function intoText(bench) {
    await line(bench, /pool.Fares/).click();
    await bench.page.locator('.monaco-editor.focused').waitFor();
}
async function pick(bench, label, option) {
    await field(bench, label).click();
    await bench.matrix.getByRole('option', { name: option }).click();
}
/** From the question above a partner to an edit of the text, and back. */
export default {
    async 'the lens above a partner asks what if it left, and the matrix shows it'(bench) {
        await bench.showsFile('city.eco');
        const lens = bench.page.locator('.codelens-decoration').getByText('What if this partner left?');
        await lens.first().waitFor({ timeout: 60_000 });
        await bench.page.locator('.statusbar-item[id*="ecospec.trust"]').waitFor();
        const left = bench.row('Metro').getByText('exited');
        // Lenses are drawn anew while findings come, and a click can go to the old ones.
        for (let attempt = 0; attempt < 3; attempt++) {
            await lens.first().click();
            const isThere = await left.waitFor({ timeout: 15_000 }).then(
                () => true,
                () => false
            );
            if (isThere) break;
        }
        await left.waitFor();
        await chip(bench, 'Metro leaves').waitFor();
        await told(bench)
            .filter({ hasText: /^Would change: .*Findings/ })
            .waitFor();
        await bench.matrix
            .locator('.what-if')
            .getByText(/not written in the file/)
            .first()
            .waitFor();
        await bench.picture('what-if-leaves');
    },
    async 'the text is as it was'(bench) {
        assert.equal(await line(bench, /exited/).count(), 0);
        assert.equal(await isDirty(bench), 0);
    },
    async 'what would change in the view is told, and the table shows only that'(bench) {
        await bench.matrix.getByRole('button', { name: /^In this view/, expanded: true }).waitFor();
        await bench.matrix
            .locator('.what-if-changes')
            .getByText(/^(Metro AG|Velo Cooperative|PayCo Ltd), .*( → |\(new\)|\(no more\))/)
            .first()
            .waitFor();
        assert.equal(await bench.title('Role').count(), 0);
        await bench.matrix.getByRole('tab', { name: 'Data map' }).click();
        await bench.matrix.getByText('Nothing that this view shows would change.', { exact: true }).waitFor();
        await bench.matrix.getByRole('tab', { name: 'Partner matrix' }).click();
        await bench.row('Velo').waitFor();
    },
    async 'what would change leads to the text as it is'(bench) {
        await bench.matrix.getByRole('button', { name: /^Findings/ }).click();
        await bench.matrix
            .locator('.what-if-changes button')
            .filter({ hasText: 'exited-partner-still-active' })
            .click();
        await bench.onLine(5);
    },
    async 'votes are changed in a form, and the cells say what they were'(bench) {
        await button(bench, 'And what if…').click();
        await pick(bench, 'What if', 'votes in a body are otherwise');
        await pick(bench, 'Party', /^Velo/);
        await nothingForAxe(bench);
        const votes = bench.matrix.getByRole('textbox', { name: /^Votes/ });
        await eventually(async () => assert.equal(await votes.inputValue(), '1'));
        await votes.fill('4');
        await bench.picture('what-if-form');
        await votes.press('Enter');
        await chip(bench, 'Velo has 4 votes in Council').waitFor();
        await scrollTo(bench, 500);
        await bench
            .row('Velo')
            .locator('td.otherwise')
            .filter({ hasText: /4\s*was 1/ })
            .waitFor();
        await nothingForAxe(bench);
    },
    async 'every view is that of what is supposed'(bench) {
        await bench.matrix.getByRole('tab', { name: 'Decision map' }).click();
        await bench.matrix.locator('.mark.otherwise').first().waitFor();
        await bench.picture('what-if-decisions');
        await bench.matrix.getByRole('tab', { name: 'Partner matrix' }).click();
        await bench.row('Velo').waitFor();
    },
    async 'what makes no sense is refused with a reason, and can be taken back'(bench) {
        await button(bench, 'And what if…').click();
        await pick(bench, 'What if', 'a share of a pool is otherwise');
        await bench.matrix.getByRole('textbox', { name: /^Share/ }).fill('200 %');
        await button(bench, 'Suppose').click();
        await chip(bench, 'Metro gets 200 % of Fares')
            .getByText('Not possible: 200 % is more than the whole.')
            .waitFor();
        await bench.picture('what-if-refused');
        await button(bench, 'Take it back: Metro gets 200 % of Fares').click();
        await chip(bench, '200 %').waitFor({ state: 'detached' });
    },
    async 'a page that is made anew still supposes it'(bench) {
        await bench.command('Developer: Reload Webviews');
        await chip(bench, 'Velo has 4 votes in Council').waitFor({ timeout: 60_000 });
        await scrollTo(bench, 500);
        await bench.row('Velo').locator('td.otherwise').first().waitFor();
        await scrollTo(bench, 0);
    },
    async 'while the text cannot be read nothing is supposed'(bench) {
        await intoText(bench);
        await bench.page.keyboard.press('Control+End');
        await bench.onLine(7);
        await bench.page.keyboard.type('decision ');
        await told(bench).filter({ hasText: 'nothing can be supposed' }).waitFor();
        for (let i = 0; i < 'decision '.length; i++) await bench.page.keyboard.press('Backspace');
        await told(bench).filter({ hasText: 'Would change' }).waitFor();
    },
    async 'written into the file it is an edit, and supposed no longer'(bench) {
        await button(bench, 'Write it into the file').click();
        await line(bench, /partner.Metro."Metro.AG".status.exited/).waitFor();
        await line(bench, /seats.*Velo.4/).waitFor();
        await bench.matrix.locator('.what-if-chip').first().waitFor({ state: 'detached' });
        await button(bench, 'What if…').waitFor();
        await bench.matrix.locator('td.otherwise').first().waitFor({ state: 'detached' });
        await bench.row('Metro').getByText('exited').waitFor();
    },
    async 'one undo takes all of it back'(bench) {
        await intoText(bench);
        await bench.page.keyboard.press('Control+z');
        await line(bench, /seats.*Velo.1/).waitFor();
        assert.equal(await line(bench, /exited/).count(), 0);
        await bench.row('Metro').getByText('exited').waitFor({ state: 'detached' });
    }
};
