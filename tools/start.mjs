// npm start: a real VS Code with the extension loaded, the examples open and one of them shown.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, startEditor } from './editor.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const examples = path.join(root, 'examples');
/** What a newcomer sees first: a text with findings. */
const first = path.join(examples, 'app-store', 'rules.eco');
const shell = process.platform === 'win32';

/** Whether a desktop VS Code could be asked to open. */
function openDesktop() {
    const quote = (text) => (shell ? `"${text}"` : text);
    return (
        spawnSync(
            'code',
            ['--new-window', quote(`--extensionDevelopmentPath=${root}`), quote(examples), quote(first)],
            {
                stdio: 'ignore',
                shell,
                timeout: 60_000
            }
        ).status === 0
    );
}
async function openBrowser() {
    const where = { dataDir: path.join(cache, 'data') };
    // The usual port keeps the layout that the browser remembers; any other does when it is taken.
    const editor = await (process.env.PORT
        ? startEditor({ ...where, port: Number(process.env.PORT) })
        : startEditor({ ...where, port: 8421 }).catch(() => startEditor(where)));
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => void editor.dispose().then(() => process.exit(0)));
    const url = editor.url(examples, { extension: root, open: first });
    console.log(`\nVS Code with EcoSpec and the examples:\n\n  ${url}\n\nCtrl+C stops it.`);
    if (!process.env.NO_OPEN)
        spawn({ darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open', [url], {
            stdio: 'ignore',
            detached: true
        })
            .on('error', () => {})
            .unref();
}
if (process.env.ECOSPEC_EDITOR !== 'browser' && openDesktop())
    console.log(
        'Your VS Code opens the examples with EcoSpec loaded; close its window to stop it.\nFor the one in the browser: ECOSPEC_EDITOR=browser npm start'
    );
else await openBrowser();
