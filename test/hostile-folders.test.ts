import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { bareClient } from './lsp-client.js';

vi.setConfig({ testTimeout: 600_000 });

/** A folder with one text, and beside it everything that is called like a text and is none. */
let folder: string;
beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ecospec-odd-'));
    const inside = (...parts: string[]): string => path.join(folder, ...parts);
    writeFileSync(inside('good.eco'), 'ecosystem Good\npartner A\npartner B\npool P { share A 60 %, B 30 % }\n');
    mkdirSync(inside('folder.eco'));
    writeFileSync(inside('folder.eco', 'inner.eco'), 'part of Good\npartner Inner\n');
    symlinkSync('nowhere.eco', inside('dangling.eco'));
    symlinkSync('itself.eco', inside('itself.eco'));
    symlinkSync('.', inside('circle'));
    symlinkSync('..', inside('folder.eco', 'up'));
    symlinkSync('/dev/zero', inside('endless.eco'));
    execFileSync('mkfifo', [inside('pipe.eco'), inside('folder.eco', 'ecospec.json')]);
    mkdirSync(inside('ecospec.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the command line', () => {
    const run = (...args: string[]): { status: number | null; said: string } => {
        const ran = spawnSync(process.execPath, [path.resolve('dist/ecospec.cjs'), ...args], {
            cwd: folder,
            encoding: 'utf8',
            timeout: 50_000
        });
        return { status: ran.status, said: `${ran.stdout}${ran.stderr}` };
    };
    it('reads the texts among them', () => {
        const { status, said } = run('check', '.');
        expect(said).toContain('good.eco:4:16 error shares-do-not-sum');
        expect(said).toContain('1 ecosystem (Good)');
        expect(status).toBe(1);
    });
    it.each(
        [
            ['check', 'pipe.eco'],
            ['check', 'dangling.eco'],
            ['check', 'itself.eco'],
            ['check', 'endless.eco'],
            ['check', 'good.eco', '--baseline', 'pipe.eco'],
            ['check', 'good.eco', '--baseline', 'folder.eco'],
            ['check', 'good.eco', '--baseline', 'folder.eco', '--update-baseline'],
            ['format', 'pipe.eco'],
            ['diff', 'good.eco', 'pipe.eco'],
            ['import', 'odrl', 'pipe.eco'],
            ['import', 'odrl', 'endless.eco'],
            ['show', 'matrix', 'good.eco', '--out', 'folder.eco'],
            ['new', 'X', '--out', 'dangling.eco/x.eco'],
            ['new', 'X', '--out', 'folder.eco']
        ].map((args) => [args.join(' '), args] as const)
    )('%s says why not, on one line', (_, args) => {
        const { status, said } = run(...args);
        expect(status).toBe(2);
        expect(said).toMatch(/^ecospec: [^\n]+\n$/);
        expect(said).not.toMatch(/E[A-Z]{4,}|undefined|\[object/);
    });
});

describe('the server', () => {
    const { start } = bareClient();
    async function began(folders: readonly string[]): Promise<{ client: MessageConnection; found: string[] }> {
        const client = start();
        const found: string[] = [];
        client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
            for (const d of diagnostics) found.push(`${path.basename(uri)} ${d.code}`);
        });
        await client.sendRequest('initialize', {
            processId: null,
            rootUri: null,
            workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
            capabilities: {}
        });
        await client.sendNotification('initialized', {});
        return { client, found };
    }
    it('reads the texts among them, and goes on when told of the others', async () => {
        const { client, found } = await began([pathToFileURL(folder).href]);
        await expect.poll(() => found, { timeout: 30_000 }).toContain('good.eco shares-do-not-sum');
        const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
        const odd = ['pipe.eco', 'dangling.eco', 'itself.eco', 'endless.eco', 'folder.eco', 'gone.eco'].map(uriOf);
        for (const uri of [
            ...odd,
            'file://elsewhere/x.eco',
            'file:///a%2Fb.eco',
            'untitled:x.eco',
            'vscode-vfs://h/x.eco',
            'no address'
        ])
            for (const type of [1, 2, 3])
                await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
        const state = await client.sendRequest<{ files: number; findings: object }>('ecospec/state');
        expect(state.files).toBe(2);
        expect(state.findings).toHaveProperty('shares-do-not-sum');
    });
    it('texts of other machines, and folders of none, are no reason to end', async () => {
        const { client, found } = await began([
            'vscode-vfs://host/folder',
            'file://elsewhere/folder',
            'file:///%2F',
            'x'
        ]);
        const text = 'ecosystem Good\npartner A\npartner B\npool P { share A 60 %, B 30 % }\n';
        for (const uri of ['file://elsewhere/x.eco', 'file:///a%2Fb.eco', 'untitled:y.eco']) {
            await client.sendNotification('textDocument/didOpen', {
                textDocument: { uri, languageId: 'ecospec', version: 1, text }
            });
            await client.sendRequest('textDocument/documentLink', { textDocument: { uri } });
        }
        await expect.poll(() => found, { timeout: 30_000 }).toContain('x.eco ecosystem-twice');
        for (const uri of ['file://elsewhere/x.eco', 'file:///a%2Fb.eco', 'untitled:y.eco'])
            await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await expect
            .poll(async () => (await client.sendRequest<{ files: number }>('ecospec/state')).files, { timeout: 30_000 })
            .toBe(0);
    });
});
