// npm start: a real VS Code with the extension loaded and the examples open.
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEditor } from './editor.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const examples = path.join(root, 'examples');
const desktop = process.env.ECOSPEC_EDITOR !== 'browser' && spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0;
if (desktop) {
    spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, examples], { stdio: 'ignore', detached: true }).unref();
    console.log('VS Code opens with the extension loaded and the examples. Close its window to stop it.\n(For the one in the browser: ECOSPEC_EDITOR=browser npm start)');
} else {
    const editor = await startEditor({ port: Number(process.env.PORT ?? 8421), dataDir: path.join(tmpdir(), 'ecospec-start') });
    const url = editor.url(examples, root);
    console.log(`\nVS Code with EcoSpec and the examples:\n\n  ${url}\n\nCtrl+C stops it.`);
    if (!process.env.NO_OPEN) spawn({ darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, async () => { await editor.dispose(); process.exit(0); });
}
