// npm run test:editor: the suite in the extension host, then the tests in the window, in a real VS Code in a real browser.
// The last line is `N passed, N failed`. Names of windows (`suite`, `matrix`, …) run only those. ECOSPEC_SHOTS=folder takes pictures, ECOSPEC_THEME sets the colours.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from '../../tools/browser.mjs';
import { startEditor } from '../../tools/editor.mjs';
import { Workbench } from './workbench.mjs';
import { addFiles, emptyFolder, makeWorkspace, readReport, root, suite } from './workspace.mjs';

// Generous: a busy machine is slow, and a test that waits in vain fails all the same.
const limits = { action: 45_000, test: 180_000, suite: 400_000, all: 1_500_000 };
const settings = {
    // As on a desktop: the one in the browser saves by itself.
    'files.autoSave': 'off',
    ...(process.env.ECOSPEC_THEME && { 'workbench.colorTheme': process.env.ECOSPEC_THEME })
};
const results = [];

function tell(group, name, error) {
    results.push({ name, error });
    console.log(`${error ? 'FAIL' : 'ok  '} ${group}: ${name}${error ? `\n${error}` : ''}`);
}
function within(ms, work) {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`took more than ${ms / 1000} s`)), ms);
    });
    return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
/** Gives the work a browser page, an editor and a workspace of its own, and takes them away after. */
async function inEditor(browser, work) {
    const made = makeWorkspace();
    let editor, context;
    try {
        editor = await startEditor({ settings, env: { ECOSPEC_REPORT: made.report } });
        context = await browser.newContext({ viewport: { width: 1400, height: 850 } });
        const page = await context.newPage();
        page.setDefaultTimeout(limits.action);
        page.setDefaultNavigationTimeout(60_000);
        await work({ ...made, editor, page, bench: new Workbench(page) });
    } finally {
        await context?.close();
        await editor?.dispose();
        rmSync(made.folder, { recursive: true, force: true, maxRetries: 5 });
    }
}
function runSuite(browser) {
    return inEditor(browser, async ({ editor, page, bench, workspace, report }) => {
        const log = [];
        const { promise: ended, resolve: end } = Promise.withResolvers();
        await page.exposeFunction('codeAutomationLog', (_type, args) => {
            log.push(format(...args));
        });
        await page.exposeFunction('codeAutomationExit', end);
        await page.goto(editor.url(workspace, { extension: root, tests: suite() }));
        const trouble = await within(limits.suite, ended).then(
            (code) => (readReport(report) ? undefined : `it ended with ${code}`),
            (error) => error.message
        );
        for (const { name, error } of readReport(report) ?? []) tell('extension host', name, error);
        if (trouble) tell('extension host', 'the suite runs', [trouble, ...log.slice(-40)].join('\n'));
        if (results.some(({ error }) => error)) await bench.picture('failed-suite');
    });
}
function runWindow(browser, name, { default: tests, open, files = {}, isEmpty }) {
    return inEditor(browser, async ({ editor, page, bench, workspace }) => {
        if (isEmpty) emptyFolder(workspace);
        addFiles(workspace, files);
        await page.goto(editor.url(workspace, { extension: root, open: open && path.join(workspace, open) }));
        bench.url = editor.url(workspace, { extension: root });
        for (const [title, test] of Object.entries(tests)) {
            const error = await within(limits.test, test(bench)).then(
                () => undefined,
                (e) => e.stack ?? e
            );
            if (error) await bench.picture(`failed-${title.replace(/\W+/g, '-')}`).catch(() => {});
            tell(name, title, error);
            // Each step stands on the ones before.
            if (error) return;
        }
    });
}
/** A busy editor can lose a key or a click: whatever failed is done once more in an editor of its own, at most twice. What fails three times is broken. */
async function patiently(name, job) {
    for (let attempt = 1; ; attempt++) {
        const before = results.length;
        await job().catch((error) => tell(name, 'the editor opens', error.stack));
        const failed = results.slice(before).some(({ error }) => error);
        if (!failed || attempt === 3) return;
        results.length = before;
        console.log(`again: ${name}`);
    }
}
function finish() {
    const failed = results.filter(({ error }) => error).length;
    console.log(`${results.length - failed} passed, ${failed} failed`);
    process.exitCode = failed || !results.length ? 1 : 0;
}
async function all(browser) {
    const folder = path.join(root, 'test/editor/ui');
    const files = readdirSync(folder)
        .filter((file) => file.endsWith('.mjs'))
        .sort();
    const jobs = [
        ['suite', () => runSuite(browser)],
        ...files.map((file) => [
            path.basename(file, '.mjs'),
            async () => runWindow(browser, path.basename(file, '.mjs'), await import(path.join(folder, file)))
        ])
    ];
    const wanted = process.argv.slice(2);
    const chosen = jobs.filter(([name]) => !wanted.length || wanted.includes(name));
    for (const [name, job] of chosen) await patiently(name, job);
}
const last = setTimeout(() => {
    tell('all', 'ends in time', `took more than ${limits.all / 1000} s`);
    finish();
    process.exit(1);
}, limits.all);
let browser;
try {
    browser = await launchBrowser();
    await all(browser);
} catch (error) {
    tell('browser', 'starts', error.stack);
} finally {
    await browser?.close().catch(() => {});
    clearTimeout(last);
    finish();
}
