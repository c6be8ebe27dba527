// `npm run bench:soak [-- MINUTES PARTNERS]`: types for minutes into a generated model (10,000 partners in 100 files) through a real connection
// to the language server, and prints for every minute what the server keeps in memory and how long its answers take, the first against the last.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { generate } from './generate.mjs';

const [minutes = 5, partners = 10_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-soak-'));
const texts = generate({ partners, files: Math.ceil(partners / 100) });
for (const [name, text] of texts) writeFileSync(path.join(folder, name), text);
const names = [...texts.keys()];
const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;

const server = spawn(process.execPath, ['dist/ecospec.cjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
let rounds = 0;
client.onNotification('ecospec/changed', () => rounds++);
client.listen();
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function timed(work) {
    const start = performance.now();
    await work;
    return performance.now() - start;
}
/** Typed letter by letter, with pauses as of a person, behind the last line of a file; then taken away again. */
const words = '\npartner Visitor "A visitor" {\n    contributes Time as work worth 3 k EUR per year\n}\n';
let version = 1;
async function type(uri, line, latencies) {
    let at = { line, character: 0 };
    const change = (range, text) =>
        client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: ++version },
            contentChanges: [{ range, text }]
        });
    for (const [i, letter] of [...words].entries()) {
        await change({ start: at, end: at }, letter);
        at = letter === '\n' ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 };
        const method = ['hover', 'completion'][i % 2];
        const asked = client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: at });
        latencies.push(await timed(asked));
        await sleep(40 + ((i * 37) % 120));
    }
    await change({ start: { line, character: 0 }, end: at }, '');
    // Now and then a person stops and reads.
    await sleep(500);
}
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const part = (numbers, of) => Math.round(sorted(numbers)[Math.ceil(numbers.length * of) - 1]);

await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'soak' }],
    capabilities: {}
});
await client.sendNotification('initialized', {});
while (!rounds) await sleep(100);
console.log('| minute | MB | rounds | answers | median, ms | 95 of 100, ms | longest, ms |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
const measured = [];
for (let minute = 1; minute <= minutes; minute++) {
    const latencies = [];
    const before = rounds;
    const end = Date.now() + 60_000;
    for (let i = 0; Date.now() < end; i++) {
        const name = names[(minute * 13 + i) % names.length];
        const text = texts.get(name);
        await client.sendNotification('textDocument/didOpen', {
            textDocument: { uri: uriOf(name), languageId: 'ecospec', version: ++version, text }
        });
        await type(uriOf(name), text.split('\n').length - 1, latencies);
        await client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
    }
    const { megabytes } = await client.sendRequest('ecospec/state');
    const row = [
        minute,
        megabytes,
        rounds - before,
        latencies.length,
        part(latencies, 0.5),
        part(latencies, 0.95),
        part(latencies, 1)
    ];
    measured.push(row);
    console.log(`| ${row.join(' | ')} |`);
}
const [first, last] = [measured[0], measured.at(-1)];
const times = (i) => (last[i] / first[i]).toFixed(2);
console.log(`\nLast minute against first: memory ${times(1)}, median answer ${times(4)}, 95 of 100 ${times(5)}.`);
client.dispose();
server.kill();
rmSync(folder, { recursive: true });
