// A real VS Code without a desktop: installs, once, the server inside the npm package code-server, and runs it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const spec = path.join(path.dirname(fileURLToPath(import.meta.url)), 'editor');
export const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'ecospec-editor');
/** One folder for each lock file, and never below this project: VS Code loses its own themes below an extension under development. */
const home = path.join(
    cache,
    createHash('sha256')
        .update(readFileSync(path.join(spec, 'package-lock.json')))
        .digest('hex')
        .slice(0, 12)
);
const vscode = path.join(home, 'node_modules/code-server/lib/vscode');
const modules = path.join(vscode, 'node_modules');
const settings = {
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'none',
    'workbench.enableExperiments': false,
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'chat.commandCenter.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'window.confirmBeforeClose': 'never',
    'keyboard.dispatch': 'keyCode'
};

// ---- install -----------------------------------------------------------------------------------------------------

/** Without install scripts: they would compile native modules, for which a fresh machine has neither headers nor need. */
function npm(args, cwd) {
    const run = spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd,
        stdio: ['ignore', 'ignore', 'inherit'],
        timeout: 600_000,
        shell: process.platform === 'win32'
    });
    if (run.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}
/** VS Code loads these two native modules eagerly; plain JavaScript does for a log file and for ending with the parent. */
function standIns() {
    writeFileSync(
        path.join(modules, '@vscode/spdlog/index.js'),
        `const fs = require('fs'), path = require('path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
    constructor(file) { this.file = file; this.level = 2; try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {} }
    setLevel(level) { this.level = level; }
    getLevel() { return this.level; }
    clearFormatters() {} setPattern() {} flush() {} drop() {}
}
levels.forEach((name, i) => { Logger.prototype[name] = function (text) { if (i >= this.level) try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + name + '] ' + text + '\\n'); } catch {} }; });
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`
    );
    for (const name of ['native-watchdog', '@vscode/native-watchdog'].filter((name) =>
        existsSync(path.join(modules, name))
    )) {
        writeFileSync(
            path.join(modules, name, 'index.js'),
            'exports.start = (pid) => { setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 3000).unref(); };\n'
        );
    }
}
/** The search of VS Code, where its own copy is fetched by an install script; newer ones bring it (ripgrep-universal). */
function ripgrep() {
    const binary = path.join(home, 'node_modules/@vscode', `ripgrep-${process.platform}-${process.arch}`, 'bin');
    const link = path.join(modules, '@vscode/ripgrep/bin');
    if (existsSync(binary) && existsSync(path.dirname(link)) && !existsSync(link))
        symlinkSync(binary, link, 'junction');
}
/** Installs the editor unless it stands complete in the cache; the marker is written last, so half an install is made anew. */
export function installEditor() {
    if (Number.parseInt(process.versions.node, 10) < 24)
        throw new Error(`The editor needs Node 24, this is ${process.version}: run it by the npm scripts.`);
    const marker = path.join(home, '.ready');
    if (existsSync(marker)) return;
    console.log('Installing the editor, once (half a minute, 0.6 GB in your cache folder) …');
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
        cpSync(path.join(spec, file), path.join(home, file));
    npm(['ci'], home);
    for (const folder of [vscode, path.join(vscode, 'extensions')]) npm(['install', '--omit=dev'], folder);
    standIns();
    ripgrep();
    writeFileSync(marker, '');
}

// ---- run ---------------------------------------------------------------------------------------------------------

/** Resolves to the port once the server listens. */
function listening(server) {
    let log = '';
    return new Promise((resolve, reject) => {
        const fail = (what) => reject(new Error(`The editor ${what}.\n${log}`));
        const read = (bytes) => {
            log = (log + bytes).slice(-20_000);
            const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
            if (port) resolve(Number(port));
            else if (log.includes('EADDRINUSE')) fail('finds its port taken'); // it would stay, without a port
        };
        server.stdout.on('data', read);
        server.stderr.on('data', read);
        server.once('error', reject);
        server.once('exit', (code) => fail(`ended with ${code}`));
        setTimeout(fail, 60_000, 'did not start').unref();
    });
}
/**
 * Starts the editor, for this machine only (127.0.0.1).
 * @param port 0 takes any free one
 * @param dataDir keeps the user's state and settings; without it a new folder that dispose() removes
 * @param settings of the user, on top of ours, e.g. { 'workbench.colorTheme': 'Light Modern' }; written to a new dataDir only
 * @param env seen by the extension host too
 */
export async function startEditor({ port = 0, dataDir, settings: wanted = {}, env = {} } = {}) {
    installEditor();
    const data = dataDir ?? mkdtempSync(path.join(tmpdir(), 'ecospec-editor-'));
    const settingsFile = path.join(data, 'data/User/settings.json');
    mkdirSync(path.dirname(settingsFile), { recursive: true });
    if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify({ ...settings, ...wanted }, null, 2));
    const command = [
        path.join(vscode, 'out/server-main.js'),
        '--accept-server-license-terms',
        '--server-data-dir',
        path.join(data, 'server'),
        '--user-data-dir',
        path.join(data, 'data'),
        '--extensions-dir',
        path.join(data, 'extensions')
    ];
    // Only with the smoke test driver does a built VS Code load an extension under development from the address.
    const server = spawn(
        process.execPath,
        [
            ...command,
            '--host',
            '127.0.0.1',
            '--port',
            String(port),
            '--without-connection-token',
            '--telemetry-level',
            'off',
            '--enable-smoke-test-driver'
        ],
        { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }
    );
    const kill = () => {
        server.kill();
    };
    process.once('exit', kill);
    const gone = new Promise((resolve) => {
        server.once('exit', resolve);
    });
    async function dispose() {
        process.removeListener('exit', kill);
        if (server.exitCode === null && server.signalCode === null) {
            server.kill('SIGTERM');
            setTimeout(() => server.kill('SIGKILL'), 5000).unref();
            await gone;
        }
        if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    }
    let host;
    try {
        host = `127.0.0.1:${await listening(server)}`;
    } catch (error) {
        await dispose();
        throw error;
    }
    const remote = (file) => `vscode-remote://${host}${file}`;
    return {
        /** The address of a window; all paths absolute: the extension under development, the compiled test suite, a file to open. */
        url(folder, { extension, tests, open } = {}) {
            const payload = Object.entries({
                extensionDevelopmentPath: extension,
                extensionTestsPath: tests,
                openFile: open
            })
                .filter(([, file]) => file)
                .map(([key, file]) => [key, remote(file)]);
            return `http://${host}/?folder=${encodeURIComponent(folder)}${payload.length ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`;
        },
        /** Installs a packed extension; the windows opened after that have it. */
        installVsix(file) {
            const run = spawnSync(process.execPath, [...command, '--install-extension', file], {
                encoding: 'utf8',
                timeout: 60_000
            });
            if (run.status !== 0) throw new Error(`${file} could not be installed.\n${run.stdout}${run.stderr}`);
        },
        dispose
    };
}
