import assert from 'node:assert/strict';
import { eventually } from '../eventually.mjs';
import { countNodes, median, traceScrolling } from '../trace.mjs';

const count = 10_000;
const numbers = Array.from({ length: count }, (_, i) => i);
const partners = numbers.map(
    (i) => `partner P${i} "Partner number ${i}" as ${i % 2 ? 'Seller' : 'Host'} {
    pursues Together
    contributes C${i} as work worth ${1 + (i % 9)} M per year
    offers O${i} in ${i % 3 ? 'Mobility' : 'Finance'}
}`
);
const bodies = numbers.slice(0, 30).map(
    (b) =>
        `body Council${b} { seats ${numbers
            .slice(b * 5, b * 5 + 20)
            .map((i) => `P${i} ${1 + (i % 3)}`)
            .join(', ')} passes with majority of all votes }`
);
const perFile = 500;
const parts = numbers
    .slice(0, count / perFile)
    .map((n) => [
        `part${String(n).padStart(2, '0')}.eco`,
        `part of Big\n${partners.slice(n * perFile, (n + 1) * perFile).join('\n')}\n`
    ]);
const header = `ecosystem Big "A big ecosystem" { dated 2026-11-01 life areas Mobility, Finance }
goal Together
role Host { archetype orchestrator }
role Seller { archetype realizer }
${bodies.join('\n')}
`;
const pool = `part of Big
pool Sales of 100 M per year { share ${numbers.map((i) => `P${i} 1/${count}`).join(', ')} }
`;
const most = { nodes: 3000, scripting: 8, task: 50 };
const scroll = (bench) => bench.matrix.locator('.scroll');
/** The limits are for a machine of its own: a busy one is told of, and fails only far beyond. */
async function scrolls(bench, how, options) {
    const { scripting, longestTask } = await traceScrolling(bench.page, scroll(bench), options);
    const middle = median(scripting);
    console.log(
        `     ${how}: ${middle.toFixed(1)} ms of scripting a step in the middle (at most ${most.scripting}), longest task ${longestTask.toFixed(1)} ms (at most ${most.task})`
    );
    assert.ok(middle < most.scripting * 4, `${middle} ms of scripting a step`);
    assert.ok(longestTask < most.task * 4, `a task of ${longestTask} ms`);
}

/** An ecosystem of many partners and columns, under a setting that is no day. */
export const open = 'part00.eco';
export const files = {
    'big.eco': header,
    'pool.eco': pool,
    ...Object.fromEntries(parts),
    '.vscode/settings.json': '{ "ecospec.asOf": "2027-13-40" }'
};
export default {
    async 'shows 10,000 partners, of which only those in sight stand in the page'(bench) {
        await bench.showsFile('part00.eco');
        await bench.focusText();
        await bench.command('EcoSpec: Open Partner Matrix');
        const start = Date.now();
        const table = bench.matrix.locator('table');
        // The folder is read file by file, and shown as far as it is read.
        await bench.matrix.locator(`table[aria-rowcount="${count + 2}"]`).waitFor({ timeout: 170_000 });
        await bench.row('P0').locator('td').first().waitFor();
        console.log(`     shown after ${Date.now() - start} ms`);
        assert.ok(Number(await table.getAttribute('aria-colcount')) > 60);
        assert.equal(await bench.row('P0').getAttribute('aria-rowindex'), '3');
        const rows = await bench.rows.count();
        assert.ok(rows > 10 && rows < 80, `${rows} rows are in the page`);
        await bench.picture('big');
    },
    async 'the page stays small, also in the middle'(bench) {
        const nodes = [await countNodes(bench.matrix)];
        await scroll(bench).evaluate((e) => e.scrollTo(600, 100_000));
        await bench.page.waitForTimeout(500);
        nodes.push(await countNodes(bench.matrix));
        await scroll(bench).evaluate((e) => e.scrollTo(0, 0));
        console.log(`     ${nodes.join(' and ')} nodes (at most ${most.nodes})`);
        assert.ok(Math.max(...nodes) <= most.nodes, `${nodes} nodes`);
    },
    async 'scrolls quickly: a little, by pages, to the side'(bench) {
        await scrolls(bench, 'down', { steps: 60, down: 120 });
        await scrolls(bench, 'pages', { steps: 60, down: 3000 });
        await scrolls(bench, 'right', { steps: 60, right: 80 });
    },
    async 'a setting that is no day is as good as none'(bench) {
        await bench.matrix
            .locator('.summary')
            .getByText(/as of 2026.11.01$/)
            .waitFor();
    },
    async 'the keyboard reaches the last row and the last column'(bench) {
        await scroll(bench).evaluate((e) => e.scrollTo(0, 0));
        await bench.row('P0').locator('th').click();
        await bench.focusMatrix();
        const last = Number(await bench.matrix.locator('table').getAttribute('aria-colcount')) - 1;
        await bench.pressTo(['Control+End'], `P${count - 1}`, last);
        await bench.pressTo(['Home', 'PageUp', 'PageDown'], `P${count - 1}`, 0);
        await bench
            .row(`P${count - 3}`)
            .locator('td')
            .first()
            .waitFor();
        await bench.picture('big-end');
    },
    async 'the focused cell stays while the rows pass by'(bench) {
        await scroll(bench).evaluate((e) => e.scrollTo(0, 50_000));
        await bench.row('P0').waitFor({ state: 'detached' });
        await eventually(async () => assert.equal((await bench.focusedCell()).partner, `P${count - 1}`));
        await bench.pressTo(['ArrowUp'], `P${count - 2}`, 0);
    },
    async 'a cell far down explains itself, and leads to its line'(bench) {
        await bench.page.keyboard.press('?');
        const explanation = bench.matrix.locator('.explanation');
        await explanation.getByText(`Partner number ${count - 2} (P${count - 2})`).waitFor();
        await explanation.getByText('Enter goes to part19.eco:').waitFor();
        await bench.pressTo(['ArrowRight'], `P${count - 2}`, 1);
        await explanation.getByText(/open finding/).waitFor();
        await bench.page.keyboard.press('Escape');
        await explanation.waitFor({ state: 'detached' });
        await bench.pressTo(['ArrowLeft'], `P${count - 2}`, 0);
    },
    async 'sorts all of them, numbers as numbers'(bench) {
        await bench.matrix.locator('thead .corner').click();
        await bench.page.keyboard.press('Enter');
        await bench.matrix.locator('th[aria-sort="descending"]').waitFor();
        await bench.row(`P${count - 1}`).waitFor();
        await eventually(async () => assert.equal(await bench.row(`P${count - 1}`).getAttribute('aria-rowindex'), '3'));
        await bench.page.keyboard.press('Enter');
        await bench.matrix.locator('th[aria-sort]').waitFor({ state: 'detached' });
    },
    async 'an edit shows soon'(bench) {
        await bench.goTo(2, 'partner P0 "Partner number 0'.length + 1);
        await bench.row('P0').locator('td').first().waitFor();
        const start = Date.now();
        await bench.page.keyboard.type('!');
        await bench.row('P0').locator('th').getByText('Partner number 0!').waitFor({ timeout: 120_000 });
        console.log(`     the edit shown after ${Date.now() - start} ms`);
    }
};
