import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** Somebody opens a folder of strangers: EcoSpec reads its texts and does nothing else. That is why it may work there too. */
const { capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));

it('the extension works in a folder that is not trusted', () => {
    expect(capabilities.untrustedWorkspaces).toEqual({ supported: true });
});
it('no setting, which a folder could bring along, names a file, a program or an address', () => {
    const settings = Object.entries<{ type?: string; enum?: string[]; pattern?: string; properties?: object }>(
        contributes.configuration.properties
    );
    expect(settings.length).toBeGreaterThan(3);
    for (const [name, { type, enum: values, pattern, properties }] of settings) {
        if (type === 'boolean' || values) continue;
        // A text has a pattern that no path fits; an object has levels.
        if (type === 'string')
            expect(
                ['/bin/sh', 'C:\\x.exe', 'https://x'].some((t) => new RegExp(pattern!).test(t)),
                name
            ).toBe(false);
        else
            expect(
                Object.values(properties as Record<string, { enum: string[] }>).every((p) => p.enum.includes('off')),
                name
            ).toBe(true);
    }
});
it('nothing in the sources starts a program or opens a connection, and only what a person asked for is written', () => {
    const sources = ['language', 'extension/server', 'extension/client'].flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter((f) => /\.tsx?$/.test(f))
            .map((f) => path.posix.join(folder, f.replaceAll(path.sep, '/')))
    );
    const having = (words: RegExp): string[] => sources.filter((f) => words.test(readFileSync(f, 'utf8')));
    expect(having(/node:(child_process|net|tls|https?|http2|dgram|dns|vm|worker_threads|cluster|inspector)\b/)).toEqual(
        []
    );
    expect(
        having(/\beval\(|new Function\(|\bfetch\(|XMLHttpRequest|WebSocket|createTerminal|new vscode\.Task\b/)
    ).toEqual([]);
    expect(
        having(/writeFile|appendFile|createWriteStream|mkdir|renameSync|unlink|rmSync/).filter((f) =>
            f.startsWith('extension/')
        )
    ).toEqual(['extension/client/export.ts']);
});

interface Entry {
    readonly file: string;
    readonly changed: number;
}
function entriesOf(folder: string): Entry[] {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return files.map((file) => ({ file, changed: statSync(path.join(folder, file)).mtimeMs }));
}
it('the server works where it may neither write nor start anything, and leaves the folder as it is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-untrusted-'));
    mkdirSync(path.join(folder, '.vscode'));
    mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
    const texts = {
        '.vscode/settings.json':
            '{ "ecospec.asOf": "$(touch pwned)", "ecospec.server": "./evil", "ecospec.severity": { "trust": "; touch pwned" } }',
        'package.json': '{ "scripts": { "postinstall": "touch pwned" }, "main": "evil.js" }',
        'evil.js': 'require("fs").writeFileSync("pwned", "");',
        'node_modules/.bin/ecospec': '#!/bin/sh\ntouch pwned\n',
        'ecospec.json': '{ "severity": { "trust": "error" }, "plugins": ["./evil.js"], "extends": "./evil.js" }',
        'a.eco': 'ecosystem A // source: file:///etc/passwd\npartner P "$(touch pwned)"\npool Q { share P 60 % }\n'
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text, { mode: 0o755 });
    const before = entriesOf(folder);
    // What Node.js may not do ends in an error.
    const server = spawn(
        process.execPath,
        ['--permission', '--allow-fs-read=*', path.resolve('dist/ecospec.cjs'), 'lsp', '--stdio'],
        { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] }
    );
    let complaints = '';
    server.stderr.on('data', (data) => (complaints += data));
    const client = createMessageConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin)
    );
    const found: string[] = [];
    client.onNotification(
        'textDocument/publishDiagnostics',
        ({ diagnostics }) => void found.push(...diagnostics.map((d: { code: string }) => d.code))
    );
    client.listen();
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'strangers' }],
        capabilities: {},
        initializationOptions: { settings: { asOf: '$(touch pwned)', severity: { trust: './evil.js' } } }
    });
    await client.sendNotification('initialized', {});
    const uri = pathToFileURL(path.join(folder, 'a.eco')).href;
    await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'ecospec', version: 1, text: texts['a.eco'] }
    });
    await expect.poll(() => found, { timeout: 30_000 }).toContain('shares-do-not-sum');
    expect(found).toContain('project-file');
    const position = { line: 1, character: 8 };
    for (const method of [
        'hover',
        'completion',
        'definition',
        'codeLens',
        'documentLink',
        'formatting',
        'semanticTokens/full'
    ])
        await client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, options: {} });
    const exported = await client.sendRequest<{ text: string }>('ecospec/export', {
        uri,
        view: 'matrix',
        format: 'html',
        suppositions: [],
        report: true
    });
    expect(exported.text).toContain('touch pwned');
    await client.sendRequest('shutdown');
    client.dispose();
    server.kill();
    expect(complaints).toBe('');
    expect(entriesOf(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
});
