import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const cli = path.resolve('dist/ecospec.cjs');
let folder: string;
let running: ChildProcess | undefined;
beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ecospec-'));
    write('specs/city.eco', 'ecosystem City\npartner Metro\npool Fares { share Metro 40 % }\n');
});
afterEach(() => {
    running?.kill();
    rmSync(folder, { recursive: true });
});
function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
}
/** A command that goes on, with all that it printed so far. */
function start(...args: string[]): { printed: () => string; ended: Promise<number | null> } {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder });
    running = child;
    let all = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (all += data));
    return { printed: () => all, ended: new Promise((resolve) => child.on('exit', resolve)) };
}
it.each([
    [['rules', '--format', 'json'], 0],
    [['check', 'specs', '--format', 'sarif'], 1],
    [['explain', 'dummy-voter'], 0],
    [['--help'], 0]
])('%j: a reader that goes away changes nothing', async (args, code) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (data) => (errors += data));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, errors]).toEqual([code, '']);
});
it.runIf(existsSync('/dev/full'))('what cannot be written is one line and exit code 2', () => {
    const { status, stderr } = spawnSync(process.execPath, [cli, 'check', 'specs'], {
        cwd: folder,
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        encoding: 'utf8'
    });
    expect([status, stderr]).toEqual([
        2,
        'ecospec: The output cannot be written: ENOSPC: no space left on device, write.\n'
    ]);
});
it('--watch checks again when a text is changed, replaced, added or gone, and goes on when one cannot be read', async () => {
    const { printed } = start('check', 'specs', '--watch');
    let seen = 0;
    const next = async (expected: RegExp): Promise<void> => {
        await vi.waitFor(() => expect(printed().slice(seen)).toMatch(expected), { timeout: 20_000, interval: 50 });
        seen = printed().length;
    };
    await next(/40 %.*\n(.*\n)*\d+ findings in 1 ecosystem \(City\)\n$/);
    write('specs/city.eco', 'ecosystem City\npartner Metro\npool Fares { share Metro 41 % }\n');
    await next(/41 %.*\n(.*\n)*\d+ findings in/);
    // As editors do it that write a new file first.
    write('new', 'ecosystem City\npartner Metro\npool Fares { share Metro 42 % }\n');
    renameSync(path.join(folder, 'new'), path.join(folder, 'specs/city.eco'));
    await next(/42 %.*\n(.*\n)*\d+ findings in/);
    write('specs/more/other.eco', 'ecosystem Other\npartner Velo\n');
    await next(/in 2 ecosystems/);
    writeFileSync(path.join(folder, 'specs/more/other.eco'), Buffer.from([0x65, 0xff]));
    await next(/^ecospec: specs\/more\/other.eco is not a text in UTF-8. Save it as UTF-8.\n$/);
    rmSync(path.join(folder, 'specs/more'), { recursive: true });
    await next(/42 %.*\n(.*\n)*\d+ findings in 1 ecosystem/);
    // A project file above counts too.
    write('ecospec.json', '{ "severity": { "sharing": "off" } }');
    await next(/^((?!42 %).*\n)*\d+ findings? in 1 ecosystem/);
    renameSync(path.join(folder, 'specs'), path.join(folder, 'away'));
    await next(/^ecospec: There is no file or folder specs.\n$/);
    renameSync(path.join(folder, 'away'), path.join(folder, 'specs'));
    await next(/findings? in 1 ecosystem/);
}, 120_000);
it('--watch of a single file sees it after it was replaced twice', async () => {
    const { printed } = start('check', 'specs/city.eco', '--watch');
    for (const share of [40, 41, 42]) {
        write('new', `ecosystem City\npartner Metro\npool Fares { share Metro ${share} % }\n`);
        if (share > 40) renameSync(path.join(folder, 'new'), path.join(folder, 'specs/city.eco'));
        await vi.waitFor(() => expect(printed()).toMatch(new RegExp(`add up to ${share} %`)), { timeout: 20_000 });
    }
}, 60_000);
