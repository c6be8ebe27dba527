import assert from 'node:assert/strict';

const count = 500;
const numbers = Array.from({ length: count }, (_, i) => i);
const partners = numbers.map(
    (i) => `partner P${i} "Partner number ${i}" as ${i % 2 ? 'Seller' : 'Host'} {
    pursues Together
    contributes C${i} as work worth ${1 + (i % 9)} M per year
    offers O${i} in ${i % 3 ? 'Mobility' : 'Finance'}
}`
);
const text = `ecosystem Big "A big ecosystem" { dated 2026-11-01 life areas Mobility, Finance }
goal Together
role Host { archetype orchestrator }
role Seller { archetype realizer }
${partners.join('\n')}
pool Sales of 100 M per year { share ${numbers.map((i) => `P${i} 1/${count}`).join(', ')} }
body Council { seats ${numbers
    .slice(0, 20)
    .map((i) => `P${i} 1`)
    .join(', ')} passes with majority of all votes }
`;

/** An ecosystem of many partners, under a setting that is no day. */
export const open = 'big.eco';
export const files = { 'big.eco': text, '.vscode/settings.json': '{ "ecospec.asOf": "2027-13-40" }' };
export default {
    async 'shows 500 partners soon, and fills only the rows in sight'(bench) {
        await bench.showsFile('big.eco');
        await bench.focusText();
        await bench.command('EcoSpec: Open Partner Matrix');
        const start = Date.now();
        await bench.row('P0').locator('td').first().waitFor({ timeout: 60_000 });
        console.log(`     shown after ${Date.now() - start} ms`);
        assert.equal(await bench.rows.count(), count);
        assert.equal(await bench.matrix.locator('table').getAttribute('aria-rowcount'), String(count + 2));
        assert.equal(await bench.row(`P${count - 1}`).getAttribute('aria-rowindex'), String(count + 2));
        const filled = await bench.matrix.locator('tbody tr:has(td)').count();
        assert.ok(filled > 10 && filled < 80, `${filled} rows have cells`);
        await bench.picture('big');
    },
    async 'a setting that is no day is as good as none'(bench) {
        assert.match(await bench.matrix.locator('.summary').textContent(), /as of 2026-11-01$/);
    },
    async 'the keyboard reaches the last row, and its cells are there'(bench) {
        await bench.row('P0').locator('th button').focus();
        await bench.pressTo(['Control+End'], `P${count - 1}`, await bench.row('P0').locator('td').count());
        await bench.pressTo(['Home', 'PageUp', 'PageDown'], `P${count - 1}`, 0);
        await bench
            .row(`P${count - 3}`)
            .locator('td')
            .first()
            .waitFor();
        await bench.picture('big-end');
    },
    async 'the name of a partner out of sight can be found and clicked'(bench) {
        await bench
            .row('P250')
            .locator('th button')
            .evaluate((button) => button.click());
        await bench.row('P250').and(bench.matrix.locator('[aria-selected="true"]')).waitFor();
        await bench.row('P250').locator('td').first().waitFor();
    },
    async 'an edit shows soon'(bench) {
        await bench.goTo(5, 'partner P0 "Partner number 0'.length + 1);
        await bench.row('P0').locator('td').first().waitFor();
        const start = Date.now();
        await bench.page.keyboard.type('!');
        await bench.row('P0').locator('th').getByText('Partner number 0!').waitFor();
        console.log(`     the edit shown after ${Date.now() - start} ms`);
    }
};
