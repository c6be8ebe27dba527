// Installs (once, outside this folder: VS Code loses its own themes when it lies below the extension under development)
// and runs the VS Code server that ships inside the npm package code-server.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const spec = path.join(path.dirname(fileURLToPath(import.meta.url)), 'editor');
const home = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'ecospec-editor', createHash('sha256').update(readFileSync(path.join(spec, 'package-lock.json'))).digest('hex').slice(0, 12));
const vscode = path.join(home, 'node_modules/code-server/lib/vscode');
const ready = path.join(home, '.ready');

function npm(args, cwd) {
    // Without install scripts: they would compile native modules, which a fresh machine cannot do.
    const run = spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: 'inherit', env: { ...process.env, npm_config_prefix: undefined } });
    if (run.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}
function install() {
    if (existsSync(ready)) return;
    console.log('Installing the editor once (about a minute) …');
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(path.join(spec, file), path.join(home, file));
    npm(['ci'], home);
    npm(['install', '--omit=dev'], vscode);
    npm(['install', '--omit=dev'], path.join(vscode, 'extensions'));
    const modules = path.join(vscode, 'node_modules');
    // Stand-ins in plain JavaScript for the two native modules that are loaded eagerly.
    writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), `class Logger { setLevel() {} getLevel() { return 2; } clearFormatters() {} setPattern() {} flush() {} drop() {} trace() {} debug() {} info() {} warn() {} error() {} critical() {} }
exports.version = 0; exports.setLevel = exports.setFlushOn = exports.shutdown = () => {}; exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new Logger();\n`);
    const watchdog = ['native-watchdog', '@vscode/native-watchdog'].map((m) => path.join(modules, m)).find((m) => existsSync(m));
    if (watchdog) writeFileSync(path.join(watchdog, 'index.js'), 'exports.start = (pid) => { setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 3000).unref(); };\n');
    const ripgrep = path.join(home, 'node_modules/@vscode', `ripgrep-${process.platform}-${process.arch}`, 'bin');
    const link = path.join(modules, '@vscode/ripgrep/bin');
    if (existsSync(ripgrep) && existsSync(path.dirname(link)) && !existsSync(link)) symlinkSync(ripgrep, link, 'junction');
    writeFileSync(ready, '');
}
const settings = {
    'security.workspace.trust.enabled': false, 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'extensions.autoCheckUpdates': false, 'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true, 'workbench.enableExperiments': false, 'workbench.tips.enabled': false, 'window.confirmBeforeClose': 'never', 'chat.disableAIFeatures': true, 'chat.commandCenter.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden', 'keyboard.dispatch': 'keyCode'
};

/** Starts the editor on 127.0.0.1; gives the address of a folder with an extension under development, and dispose(). */
export async function startEditor({ port = 0, dataDir, settings: more = {}, vsix } = {}) {
    install();
    const dir = dataDir ?? mkdtempSync(path.join(tmpdir(), 'ecospec-editor-'));
    mkdirSync(path.join(dir, 'data/User'), { recursive: true });
    writeFileSync(path.join(dir, 'data/User/settings.json'), JSON.stringify({ ...settings, ...more }, null, 2));
    const main = [path.join(vscode, 'out/server-main.js'), '--accept-server-license-terms', '--server-data-dir', path.join(dir, 'server'), '--user-data-dir', path.join(dir, 'data'), '--extensions-dir', path.join(dir, 'extensions')];
    if (vsix) {
        const run = spawnSync(process.execPath, [...main, '--install-extension', vsix], { encoding: 'utf8', timeout: 60_000 });
        if (run.status !== 0) throw new Error(`${vsix} could not be installed.\n${run.stdout}${run.stderr}`);
    }
    const server = spawn(process.execPath, [...main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off', '--enable-smoke-test-driver'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const bound = await new Promise((resolve, reject) => {
        const read = (bytes) => { log += bytes; const m = /Extension host agent listening on (\d+)/.exec(log); if (m) resolve(Number(m[1])); };
        server.stdout.on('data', read);
        server.stderr.on('data', read);
        server.once('exit', (code) => reject(new Error(`The editor ended with ${code}.\n${log}`)));
        setTimeout(() => reject(new Error(`The editor did not start.\n${log}`)), 60_000).unref();
    });
    const host = `127.0.0.1:${bound}`;
    return {
        url(folder, extension, tests) {
            const payload = Object.entries({ extensionDevelopmentPath: extension, extensionTestsPath: tests }).filter(([, file]) => file).map(([key, file]) => [key, `vscode-remote://${host}${file}`]);
            return `http://${host}/?folder=${encodeURIComponent(folder)}${payload.length ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`;
        },
        async dispose() {
            if (server.exitCode === null) { const gone = new Promise((resolve) => server.once('exit', resolve)); server.kill('SIGTERM'); setTimeout(() => server.kill('SIGKILL'), 5000).unref(); await gone; }
            if (!dataDir) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
        }
    };
}
