const step = (bench, id) => bench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
const help = (bench) => bench.matrix.locator('.help');

/** A new author in a folder without any text. */
export const isEmpty = true;
export default {
    async 'an empty folder is offered the first step by the panel'(bench) {
        await bench.page.locator('.explorer-folders-view').waitFor({ timeout: 90_000 });
        await bench.command('EcoSpec: Open Partner Matrix');
        await help(bench).getByText('There is no ecosystem in this folder yet.').waitFor({ timeout: 60_000 });
        await bench.matrix.getByRole('button', { name: 'Write a first ecosystem' }).waitFor();
        await bench.picture('empty-folder');
    },
    async 'the panel leads to the walkthrough'(bench) {
        await bench.matrix.getByRole('button', { name: 'First steps and lessons' }).click();
        await step(bench, 'write').waitFor();
        for (const id of ['finding', 'fix', 'matrix', 'lessons', 'settings']) await step(bench, id).waitFor();
        await bench.picture('walkthrough');
    },
    async 'the walkthrough writes a first ecosystem, and its matrix is there'(bench) {
        await step(bench, 'write').getByRole('button', { name: 'New Ecosystem…' }).click();
        for (const words of ['Lake alliance', 'Rail, Bikes, Boats', 'Mobility']) {
            const input = bench.page.locator('.quick-input-box input');
            await input.fill(words);
            await bench.page.keyboard.press('Enter');
        }
        await bench.page.locator('.codelens-decoration').getByText('Open partner matrix').click();
        await bench.row('Boats').waitFor();
        await bench.picture('first-ecosystem');
    },
    async 'it explains a finding, and offers to mend it'(bench) {
        await bench.command('EcoSpec: Explain a Finding');
        await bench.page
            .locator('.monaco-hover')
            .getByText(/EcoSpec\(|trust|channel/)
            .first()
            .waitFor();
        await bench.picture('explained');
        await bench.command('EcoSpec: Mend a Finding');
        await bench.page
            .locator('.action-widget')
            .getByText(/Add|Write|Let/)
            .first()
            .waitFor();
        await bench.picture('mended');
        await bench.page.keyboard.press('Escape');
    },
    async 'a lesson opens with its finding, and a quick fix solves it'(bench) {
        await bench.command('EcoSpec: Open Lesson…', { asks: true });
        await bench.page.locator('.quick-input-list').getByText('1. Shares that add up').click();
        await bench.showsFile('01-shares.eco');
        const squiggle = bench.page.locator('.monaco-editor .squiggly-error');
        await squiggle.first().waitFor({ state: 'attached' });
        await bench.picture('lesson');
        await bench.command('EcoSpec: Mend a Finding');
        await bench.page
            .locator('.action-widget')
            .getByText(/Give Boats the rest/)
            .click();
        await squiggle.first().waitFor({ state: 'detached' });
        await bench.row('Boats').getByText('25 %').first().waitFor();
        await bench.picture('lesson-solved');
    }
};
