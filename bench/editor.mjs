// A real connection to the language server, as an editor has one, to a generated model on disk; prints one line of JSON: how long it takes
// from a keystroke to its published findings, and how long completion and hover take, also right after a keystroke and while findings are
// being made.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { generate } from './generate.mjs';

const [partners, files, runs] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-bench-'));
const texts = generate({ partners, files });
for (const [name, text] of texts) writeFileSync(path.join(folder, name), text);
const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;

const server = spawn(process.execPath, ['dist/ecospec.cjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
/** The findings shown, and who waits for the end of a round. */
const shown = new Map();
let waiting = () => {};
client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => shown.set(uri, diagnostics));
client.onNotification('ecospec/changed', () => waiting());
const round = () =>
    new Promise((resolve, reject) => {
        waiting = resolve;
        setTimeout(() => reject(new Error('No findings came for twenty minutes.')), 1_200_000);
    });
client.listen();

async function timed(work) {
    const start = performance.now();
    await work();
    return performance.now() - start;
}
/** The first line from which on a text has this, and where in it. */
function placeOf(text, words) {
    const before = text.slice(0, text.indexOf(words)).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
}
let version = 1;
/** Replaces words of a file, then puts them back; the milliseconds until the findings of each are published. */
async function edit(name, words, by, expects) {
    const uri = uriOf(name);
    const start = placeOf(texts.get(name), words);
    const send = (from, to) =>
        client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: ++version },
            contentChanges: [
                { range: { start, end: { ...start, character: start.character + from.length } }, text: to }
            ]
        });
    const found = [];
    for (const [from, to, isThere] of [
        [words, by, true],
        [by, words, false]
    ]) {
        const done = round();
        found.push(await timed(() => send(from, to).then(() => done)));
        const has = [...shown.values()].flat().some((d) => d.code === expects);
        if (has !== isThere) throw new Error(`${expects} is ${has ? '' : 'not '}shown after ${to}.`);
    }
    return found;
}
async function open(name) {
    const textDocument = { uri: uriOf(name), languageId: 'ecospec', version, text: texts.get(name) };
    await client.sendNotification('textDocument/didOpen', { textDocument });
}

const loaded = round();
const load = await timed(async () => {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'bench' }];
    await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities: {} });
    await client.sendNotification('initialized', {});
    await loaded;
});
const names = [...texts.keys()];
const middle = names[Math.floor(names.length / 2)];
const number = /partner P(\d+) /.exec(texts.get(middle))[1];
for (const name of new Set([middle, names[0]])) {
    const done = round();
    await open(name);
    await done;
}
const at = placeOf(texts.get(middle), `dependence P${number} on `);
const ask = (method, more = {}) =>
    client.sendRequest(`textDocument/${method}`, {
        textDocument: { uri: uriOf(middle) },
        position: { line: at.line, character: at.character + `dependence P${number} on P`.length },
        ...more
    });
const found = {
    load,
    body: [],
    rename: [],
    shared: [],
    renameShared: [],
    syntax: [],
    completion: [],
    hover: [],
    afterKey: [],
    busy: []
};
for (let run = 0; run < runs; run++) {
    const duty = `responsible P${number}   accountable P${number} }`;
    found.body.push(...(await edit(middle, duty, `responsible P${number} }`, 'accountable-not-unique')));
    found.rename.push(...(await edit(middle, `partner P${number} `, `partner Q${number} `, 'unknown-name')));
    found.shared.push(
        ...(await edit(names[0], 'seats P0 3, P1 2, P2 2, Cust', 'seats P0 30, P1 2, P2 2, Cust', 'hidden-veto'))
    );
    found.renameShared.push(...(await edit(names[0], 'goal Together "', 'goal Altogether "', 'unknown-name')));
    found.syntax.push(...(await edit(middle, `promise Promise${number} by`, `promise Promise${number} bye`, 'syntax')));
    for (let i = 0; i < 10; i++) {
        found.completion.push(await timed(() => ask('completion')));
        found.hover.push(await timed(() => ask('hover')));
    }
    // A space more, then one less, and questions while everything is judged anew.
    await asked('', ' ');
    await asked(' ', '');
}
/** Replaces what stands before all else, and asks until the findings are there. */
async function asked(before, after) {
    const start = { line: 0, character: 0 };
    const done = round();
    let isBusy = true;
    void done.then(() => (isBusy = false));
    await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(names[0]), version: ++version },
        contentChanges: [{ range: { start, end: { line: 0, character: before.length } }, text: after }]
    });
    found.afterKey.push(await timed(() => ask('completion')));
    while (isBusy) {
        found.busy.push(await timed(() => ask('completion')));
        found.busy.push(await timed(() => ask('hover')));
    }
}
await client.sendRequest('shutdown');
await client.sendNotification('exit');
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(found)}\n`);
process.exit();
