import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { generate } from '../bench/generate.mjs';
import { bareClient } from './lsp-client.js';
import { served } from './served.js';

vi.setConfig({ testTimeout: 600_000 });

const uris = ['a', 'b', 'c'].map((name) => `file:///w/${name}.eco`);
/** Versions of the texts that have different findings, some of them broken. */
const versions: readonly (readonly string[])[] = [
    [
        'ecosystem Net\npartner Dairy\npool Sales { share Dairy 60 %, Farms 30 % }',
        'ecosystem Net\npartner Dairy { stake Farms 60 % }',
        'ecosystem Net\npool Sales { share ',
        'ecosystem Other\npartner Dairy'
    ],
    [
        'part of Net\npartner Farms',
        'part of Net\npartner Farms { contributes Milk as money worth 3 M }',
        'part of Net\npartner Farm',
        ''
    ],
    [
        'part of Net\nbody Board { seats Dairy 3, Farms 1   passes with majority of all votes }',
        'part of Net\nbody Board { seats Dairy 1, Farms 1   passes with 5 votes }',
        'part of Net\nwaive dummy-voter on Board because "x"',
        'part of Nowhere'
    ]
];
interface Edit {
    readonly file: number;
    readonly version: number;
    /** So many slices run before the next edit. */
    readonly slices: number;
}
const edits: fc.Arbitrary<Edit[]> = fc.array(
    fc.record({ file: fc.nat(2), version: fc.nat(3), slices: fc.oneof(fc.nat(3), fc.nat(60)) }),
    { minLength: 1, maxLength: 15 }
);
/** Where a fresh server is given the texts as they are in the end. */
function fresh(texts: ReadonlyMap<string, string>): Record<string, string[]> {
    const one = served();
    for (const [uri, text] of texts) one.set(uri, text);
    one.time.rest();
    return withFindings(one.shown());
}
function withFindings(shown: Record<string, string[]>): Record<string, string[]> {
    return Object.fromEntries(Object.entries(shown).filter(([, found]) => found.length));
}

it('edits that arrive between slices lose no finding and double none', () => {
    fc.assert(
        fc.property(edits, (script) => {
            // Every look at the clock ends a slice.
            const { set, time, shown } = served(11);
            const texts = new Map<string, string>();
            for (const { file, version, slices } of script) {
                texts.set(uris[file], versions[file][version]);
                set(uris[file], versions[file][version]);
                for (let i = 0; i < slices && time.tick(); i++);
            }
            time.rest();
            expect(withFindings(shown())).toEqual(fresh(texts));
        }),
        { numRuns: 150, seed: 2026 }
    );
});
it('an edit waits for one slice, however long the judging goes on, and slices do not grow with the model', () => {
    const slicesOf = (partners: number): number => {
        const { set, time, workspace } = served(11);
        for (const [name, text] of generate({ partners, files: 1 })) set(`file:///w/${name}`, text);
        let slices = 0;
        // Whatever is next is one slice: between two of them the server hears what it is sent.
        while (time.tick()) slices++;
        expect(workspace.all().length).toBeGreaterThan(0);
        return slices;
    };
    const [small, large] = [slicesOf(60), slicesOf(240)];
    expect(small).toBeGreaterThan(200);
    expect(large / small).toBeGreaterThan(2.5);
});
it('memory returns when texts are closed', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const inUse = (): number => {
        // What is held weakly goes only after others have gone.
        for (let i = 0; i < 4; i++) collect();
        return process.memoryUsage().heapUsed / 1e6;
    };
    const texts = generate({ partners: 1_000, files: 10 });
    const { workspace, judge, time, shown } = served();
    /** Megabytes in use with all texts, and after they have gone. */
    const round = (which: number): { full: number; empty: number } => {
        for (const [name, text] of texts) workspace.set(`file:///w/${name}`, text.replaceAll('P1', `P${which}1`));
        judge.soon();
        time.rest();
        expect(Object.values(shown()).flat().length).toBeGreaterThan(0);
        const full = inUse();
        for (const name of texts.keys()) workspace.delete(`file:///w/${name}`);
        judge.soon();
        time.rest();
        expect(Object.values(shown()).flat()).toEqual([]);
        return { full, empty: inUse() };
    };
    // What is remembered by its content is bounded, and full after the first round.
    const [first, ...others] = [1, 2, 3, 4].map(round);
    // Something else in this process may take some for a while; what is never given back is there after each round.
    const left = Math.min(...others.map(({ empty }) => empty)) - first.empty;
    expect(left).toBeLessThan((first.full - first.empty) / 5);
    expect(first.full - first.empty).toBeGreaterThan(10);
});

describe('through a connection', () => {
    const { start } = bareClient();
    interface Shown {
        readonly client: MessageConnection;
        readonly rounds: () => number;
        readonly shown: () => Record<string, string[]>;
        readonly settled: () => Promise<unknown>;
    }
    async function began(folders: readonly string[] = []): Promise<Shown> {
        const client = start();
        let rounds = 0;
        const found = new Map<string, string[]>();
        client.onNotification('ecospec/changed', () => void rounds++);
        client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
            found.set(
                uri,
                diagnostics.map((d: { code: string; message: string }) => `${d.code} ${d.message}`)
            );
        });
        const workspaceFolders = folders.map((f) => ({ uri: pathToFileURL(f).href, name: f }));
        await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities: {} });
        await client.sendNotification('initialized', {});
        const settled = () => client.sendRequest('ecospec/state');
        return { client, rounds: () => rounds, shown: () => withFindings(Object.fromEntries(found)), settled };
    }
    it('random edits and questions end in the findings of the last texts', async () => {
        const { client, shown, settled } = await began();
        const texts = new Map(uris.map((uri, i) => [uri, versions[i][0]]));
        for (const [uri, text] of texts)
            await client.sendNotification('textDocument/didOpen', {
                textDocument: { uri, languageId: 'ecospec', version: 1, text }
            });
        for (const [round, script] of fc.sample(edits, { numRuns: 25, seed: 2026 }).entries()) {
            for (const [i, { file, version, slices }] of script.entries()) {
                const uri = uris[file];
                texts.set(uri, versions[file][version]);
                await client.sendNotification('textDocument/didChange', {
                    textDocument: { uri, version: round * 100 + i + 2 },
                    contentChanges: [{ text: versions[file][version] }]
                });
                const asked = { textDocument: { uri }, position: { line: 1, character: 9 } };
                if (slices % 2) void client.sendRequest('textDocument/hover', asked);
                if (slices % 3) await client.sendRequest('textDocument/completion', asked);
            }
            await settled();
            expect(shown()).toEqual(fresh(texts));
        }
    });
    it('ten files of a checkout are judged once, told of together or one by one', async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-checkout-'));
        const texts = [...generate({ partners: 500, files: 10 })];
        for (const [name, text] of texts) writeFileSync(path.join(folder, name), text);
        const { client, rounds, settled } = await began([folder]);
        await expect.poll(rounds, { timeout: 60_000 }).toBeGreaterThan(0);
        await settled();
        const changes = texts.map(([name]) => ({ uri: pathToFileURL(path.join(folder, name)).href, type: 2 }));
        for (const [remark, told] of [
            ['together', [changes]],
            ['one by one', changes.map((c) => [c])]
        ] as const) {
            for (const [name, text] of texts)
                writeFileSync(path.join(folder, name), `${text}\npartner X${name.replace(/\W/g, '')}\n// ${remark}\n`);
            const before = rounds();
            for (const changes of told) void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
            await expect.poll(rounds, { timeout: 60_000 }).toBeGreaterThan(before);
            await settled();
            expect(rounds() - before, remark).toBe(1);
        }
        rmSync(folder, { recursive: true });
    });
});
