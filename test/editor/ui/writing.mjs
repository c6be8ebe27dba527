import assert from 'node:assert/strict';

export const open = 'words.eco';
export const files = {
    'words.eco': 'ecosystem Words { dated 2026-11-01 }\npartner Rail "Lake Railway"\npartner Boats "Lake Boats"\n',
    'notes.md': '# Notes\n\n```eco\npartner Rail "Lake Railway" { kind company }\n```\n'
};
const line = (bench, text) => bench.page.locator('.view-line').filter({ hasText: text }).first();
/** How many colours the words of a line have. */
const colours = (bench, text) =>
    line(bench, text).evaluate(
        (found) => new Set([...found.querySelectorAll('span > span')].map((s) => s.className)).size
    );

const told = (bench) =>
    bench.page.locator('.notifications-center').getByText('The EcoSpec server stopped unexpectedly');
const wave = (bench) => bench.page.locator('.monaco-editor .squiggly-error').first();

/** The number of the process that serves the language, as the report tells it. */
async function server(bench) {
    await bench.command('EcoSpec: Collect Diagnostics', { asks: true });
    await bench.page.locator('.quick-input-list').getByText('Numbers only').click();
    const told = bench.page.locator('.view-line').filter({ hasText: /Process.\d+/ });
    const id = Number(/Process.(\d+)/.exec(await told.first().textContent())[1]);
    await bench.picture('diagnostics');
    await bench.command('View: Revert and Close Editor');
    return id;
}
async function killed(bench) {
    process.kill(await server(bench), 'SIGKILL');
    await wave(bench).waitFor({ state: 'detached' });
    await wave(bench).waitFor({ state: 'attached' });
}
/** What an author sees while writing, also when the server ends meanwhile. */
export default {
    async 'typing offers the partners, and a choice writes its name'(bench) {
        await bench.showsFile('words.eco');
        await bench.page.locator('.codelens-decoration').getByText('Open partner matrix').waitFor({ timeout: 60_000 });
        await bench.typeAtEnd('group Both of Rail, Bo');
        await bench.page.locator('.suggest-widget.visible').getByText('Boats', { exact: true }).first().waitFor();
        await bench.picture('completion');
        await bench.page.keyboard.press('Enter');
        await line(bench, /group.Both.of.Rail,.Boats/).waitFor();
    },
    async 'hover tells what a name means'(bench) {
        await bench.goTo(4, 'group Both of Ra'.length);
        await bench.command('Show or Focus Hover');
        await bench.page.locator('.monaco-hover').getByText('Lake Railway').first().waitFor();
        await bench.picture('hover');
        await bench.page.keyboard.press('Escape');
    },
    async 'the lens above the ecosystem opens the matrix'(bench) {
        const isOpen = () =>
            bench
                .row('Boats')
                .waitFor({ timeout: 15_000 })
                .then(
                    () => true,
                    () => false
                );
        // Lenses are drawn anew while findings come, and a click can go to the old ones.
        for (let attempt = 0; attempt < 3; attempt++) {
            await bench.page.locator('.codelens-decoration').getByText('Open partner matrix').click();
            if (await isOpen()) return;
        }
        await bench.row('Boats').waitFor();
    },
    async 'a block of the language in Markdown has its colours'(bench) {
        await bench.openFile('notes.md');
        await bench.page.waitForFunction(() =>
            [...document.querySelectorAll('.view-line')].some(
                (l) => /partner/.test(l.textContent) && l.querySelectorAll('span > span').length > 3
            )
        );
        assert.ok((await colours(bench, /partner.Rail/)) > 2);
        await bench.picture('markdown');
    },
    async 'a server that was killed is started again, and says so once'(bench) {
        await bench.openFile('demo.eco');
        await wave(bench).waitFor({ state: 'attached', timeout: 60_000 });
        await bench.typeAtEnd('\npool Unsaved { share A 1/3 }');
        await killed(bench);
        await killed(bench);
        await bench.command('Notifications: Show Notifications');
        await told(bench).first().waitFor();
        assert.equal(await told(bench).count(), 1);
        await bench.picture('started-again');
        await bench.page.keyboard.press('Escape');
    },
    async 'the findings of a text that was never saved are back'(bench) {
        await bench.command('View: Focus Problems');
        await bench.problem('The shares of Unsaved add up').waitFor();
        await bench.picture('findings-back');
    }
};
