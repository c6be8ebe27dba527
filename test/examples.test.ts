import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraries, Workspace } from '../language/index.js';

const folders = readdirSync('examples', { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name);
describe('examples', () => {
    it.each(folders)('%s has the findings marked in it and no others', (folder) => {
        const workspace = new Workspace({ libraries });
        const marked: string[] = [];
        for (const file of readdirSync(path.join('examples', folder)).filter((f) => f.endsWith('.eco'))) {
            const text = readFileSync(path.join('examples', folder, file), 'utf8');
            marked.push(...[...text.matchAll(/\/\/ finds: ([\w-]+)/g)].map((m) => m[1]));
            workspace.set(`file:///${file}`, text);
        }
        expect(
            workspace
                .all()
                .map((f) => f.rule)
                .sort()
        ).toEqual(marked.sort());
    });
});
describe('the command line', () => {
    beforeAll(() => {
        if (!existsSync('dist/ecospec.cjs')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
    });
    const run = (...args: string[]) => spawnSync(process.execPath, ['dist/ecospec.cjs', ...args], { encoding: 'utf8' });
    it('prints findings as text and ends with 0 where none is an error', () => {
        const { status, stdout } = run('check', 'examples');
        expect([status, /mobilityxlab\.eco:\d+:\d+ warning trust-level-uncovered: Nothing/.test(stdout)]).toEqual([
            0,
            true
        ]);
    });
    it('prints JSON in the documented shape and ends with 1 at --fail-on', () => {
        const { status, stdout } = run('check', 'examples', '--format', 'json', '--fail-on', 'warning');
        const report = JSON.parse(stdout);
        expect(status).toBe(1);
        expect(Object.keys(report)).toEqual(['version', 'ecosystems', 'findings']);
        expect(Object.keys(report.findings[0])).toEqual([
            'rule',
            'severity',
            'message',
            'file',
            'range',
            'element',
            'related'
        ]);
        expect(report.ecosystems).toEqual(['MobilityXlab', 'PartnerEdge', 'Taobao', 'UrbanMobility']);
    });
    it.each([
        [['check', 'no-such-folder'], /There is no file or folder/],
        [['check', 'README.md', '--format', 'xml'], /Allowed are: text, json/],
        [['check', 'examples', '--as-of', '31.12.2026'], /'31.12.2026' is not a day/],
        [['nonsense'], /unknown command/]
    ])('%j cannot run: one reason and exit code 2', (args, reason) => {
        const { status, stderr } = run(...args);
        expect(status).toBe(2);
        expect(stderr).toMatch(reason);
        expect(stderr).not.toMatch(/ at /);
    });
});
it('an old Node.js gets one line and exit code 2', () => {
    const pretend =
        "Object.defineProperty(process.versions, 'node', { value: '20.20.0' }); require('./dist/ecospec.cjs')";
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([2, '', 'ecospec needs Node.js 22 or newer; this is 20.20.0.\n']);
});
