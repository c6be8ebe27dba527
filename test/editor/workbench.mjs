import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** What an author does in a window of VS Code, and sees. Every wait has a limit (see run.mjs). */
export class Workbench {
    constructor(page) {
        this.page = page;
        this.matrix = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
        this.rows = this.matrix.locator('tr[data-partner]');
    }
    row(partner) {
        return this.matrix.locator(`tr[data-partner="${partner}"]`);
    }
    /** Opens a file by the explorer, to stay. */
    async openFile(name) {
        await this.page
            .locator('.explorer-folders-view')
            .getByText(name, { exact: true })
            .dblclick({ timeout: 90_000 });
        await this.showsFile(name);
    }
    /**
     * Runs a command by its title; one that asks shows its question in the same place then. An open palette does not learn of an extension
     * that loads meanwhile: then it is opened again.
     */
    async command(title, { asks = false } = {}) {
        const input = this.page.locator('.quick-input-box input');
        const first = this.page.locator('.quick-input-list .monaco-list-row').first().getByText(title).first();
        for (let attempt = 1; ; attempt++) {
            await this.page.keyboard.press('F1');
            await input.fill(`>${title}`);
            try {
                await first.waitFor({ timeout: 5000 });
                break;
            } catch (error) {
                if (attempt === 8) throw error;
                await this.page.keyboard.press('Escape');
                await input.waitFor({ state: 'hidden' });
            }
        }
        await this.page.keyboard.press('Enter');
        if (!asks) await input.waitFor({ state: 'hidden' });
    }
    problem(text) {
        return this.page.locator('.markers-panel').getByText(text).first();
    }
    /** The line of the cursor, as the status bar tells it. */
    async onLine(line) {
        await this.page
            .locator('.statusbar-item')
            .getByText(new RegExp(`Ln ${line},`))
            .first()
            .waitFor();
    }
    async focusText() {
        await this.page.keyboard.press('Control+1');
    }
    /** The matrix beside the text, as whoever works by the keyboard comes back to it. */
    async focusMatrix() {
        const focused = this.matrix.locator('table :focus');
        // While VS Code is busy it can lose the key.
        for (let attempt = 0; attempt < 5; attempt++) {
            await this.page.keyboard.press('Control+2');
            if (
                await focused.waitFor({ timeout: 8000 }).then(
                    () => true,
                    () => false
                )
            )
                return;
        }
        await focused.waitFor();
    }
    /** The cell that has the focus: the rows and columns of the titles are 0. */
    focusedCell() {
        return this.matrix.locator('table :focus').evaluate((cell) => {
            const row = cell.parentElement;
            const heads = cell.closest('table').tHead.rows.length;
            return {
                partner: row.dataset.partner,
                row: Math.max(0, row.ariaRowIndex - heads),
                column: cell.ariaColIndex - 1
            };
        });
    }
    title(title) {
        return this.matrix.locator('thead th.title').getByText(title, { exact: true }).first();
    }
    /** The cell of a partner in the column of this title. */
    async cell(partner, title) {
        const column = await this.title(title).getAttribute('aria-colindex');
        return this.row(partner).locator(`[aria-colindex="${column}"]`);
    }
    /** Presses keys and waits until the cell with the focus is this one. */
    async pressTo(keys, partner, column) {
        for (const key of keys) await this.page.keyboard.press(key);
        await this.matrix.locator(`tr[data-partner="${partner}"] > [aria-colindex="${column + 1}"]:focus`).waitFor();
    }
    /** Waits until the window is up and shows this file. */
    async showsFile(name) {
        await this.page.locator('.tab.active').getByText(name).waitFor({ timeout: 90_000 });
        await this.page.locator('.monaco-editor .view-line').first().waitFor();
    }
    /** The window anew, as after a restart. VS Code in a browser writes what it keeps every five seconds. */
    async reload() {
        await this.page.waitForTimeout(6000);
        await this.page.goto(this.url);
        await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 90_000 });
    }
    /** Puts the cursor at a place of the text. */
    async goTo(line, column = 1) {
        await this.focusText();
        await this.page.keyboard.press('Control+g');
        await this.page.locator('.quick-input-box input').fill(`:${line}:${column}`);
        await this.page.keyboard.press('Enter');
        await this.onLine(line);
    }
    async typeAtEnd(text) {
        await this.focusText();
        await this.page.keyboard.press('Control+End');
        await this.page.keyboard.type(text);
    }
    /** Applies a quick fix at the cursor. The menu closes by itself when findings arrive anew: then it is opened again. */
    async quickFix(title) {
        for (let attempt = 1; ; attempt++) {
            await this.page.keyboard.press('Control+.');
            try {
                await this.page.getByText(title).first().click({ timeout: 4000 });
                return;
            } catch (error) {
                if (attempt === 4) throw error;
                await this.page.keyboard.press('Escape');
            }
        }
    }
    /** A picture into the folder $ECOSPEC_SHOTS, if there is one. */
    async picture(name) {
        const folder = process.env.ECOSPEC_SHOTS;
        if (!folder) return;
        mkdirSync(folder, { recursive: true });
        await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
    }
}
