import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { bareClient } from './lsp-client.js';
import { marked } from './services/marked.js';

const { start } = bareClient();

/** Two files of one ecosystem, with names in other scripts and in backticks, and a statement that is not finished. */
const net = marked(`ecosystem Net { dated 2026-11-01 }
include Purposes
/** Runs the *trains*. */
partner <|>Süd "Southern Railway" as Host { contributes Rails as infrastructure worth 6 M per year }
partner \`all\` "All Ltd" { contributes Bikes as infrastructure worth 3 M per year }
role Host
purpose Mine within Mark<|>eting
body Council { seats Süd 3, \`all\` 1   passes with majority of all votes }
pool Sales { share Süd <|>1/2, \`all\` 1/2 }
`);
const more = marked(`part of Net
waive no-early-win on Net because "later" // source: https://a.example/x
group Friends of \`all\`, S<|>üd
goal   Lake
group Others of <|>`);
const [netUri, moreUri] = ['file:///w/net.eco', 'file:///w/more.eco'];

type Position = { line: number; character: number };
/** A client that can do all that the protocol has and our server uses. */
const capabilities = {
    textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        definition: { linkSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } }
    }
};
async function opened(): Promise<MessageConnection> {
    const connection = start();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await connection.sendNotification('initialized', {});
    for (const [uri, { text }] of [
        [netUri, net],
        [moreUri, more]
    ] as const)
        await connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'ecospec', version: 1, text }
        });
    return connection;
}

it('every feature answers a bare client, across files and on text that is not finished', async () => {
    const connection = await opened();
    const ask = <T>(method: string, uri: string, more: object = {}): Promise<T> =>
        connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
    const at = (position: Position): object => ({ position });
    const [partner, library, share] = net.cursors;
    const [use, end] = more.cursors;
    const all = { range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } } };

    const { items } = await ask<{ items: { label: string; data?: unknown; textEdit?: { newText: string } }[] }>(
        'completion',
        moreUri,
        at(end)
    );
    expect(items.map((i) => i.label)).toEqual(expect.arrayContaining(['Süd', 'Host', 'Council']));
    const quoted = items.find((i) => i.label === 'all' && i.data);
    expect(quoted?.textEdit?.newText).toBe('`all`');
    expect(
        await connection.sendRequest(
            'completionItem/resolve',
            items.find((i) => i.label === 'Süd')
        )
    ).toMatchObject({
        documentation: { value: expect.stringContaining('Runs the *trains*.') }
    });
    expect(await ask('hover', moreUri, at(use))).toMatchObject({
        contents: { value: expect.stringMatching(/Southern Railway[\s\S]*Council: 3 of 4 votes/) }
    });
    expect(await ask<{ label: string }[]>('inlayHint', netUri, all)).toContainEqual(
        expect.objectContaining({ label: '100 % power' })
    );
    const lenses = await ask<object[]>('codeLens', netUri);
    expect(await connection.sendRequest('codeLens/resolve', lenses.at(-1))).toHaveProperty('command.title');

    expect(await ask('definition', moreUri, at(use))).toMatchObject([
        { targetUri: netUri, targetSelectionRange: { start: partner } }
    ]);
    // A shipped library is a file that any editor can open, and that is read no second time then.
    const [{ targetUri: shipped }] = await ask<{ targetUri: string }[]>('declaration', netUri, at(library));
    const text = readFileSync(new URL(shipped), 'utf8');
    expect(text).toMatch(/^library Purposes/m);
    await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: shipped, languageId: 'ecospec', version: 1, text }
    });
    expect(await ask<object[]>('declaration', netUri, at(library))).toHaveLength(1);
    expect(await ask('prepareRename', netUri, at(library)).catch((e: Error) => e.message)).toMatch(/can't be renamed/);
    const references = await ask<{ uri: string }[]>('references', netUri, {
        ...at(partner),
        context: { includeDeclaration: true }
    });
    expect(references.map((r) => r.uri).sort()).toEqual([moreUri, netUri, netUri, netUri].sort());
    const [called] = await ask<object[]>('prepareCallHierarchy', netUri, at(partner));
    const calls = await connection.sendRequest<{ from: { detail: string } }[]>('callHierarchy/incomingCalls', {
        item: called
    });
    expect(calls.map((c) => c.from.detail).sort()).toEqual(['Süd gets a share', 'Süd is a member', 'Süd votes']);
    expect((await ask<object[]>('documentHighlight', netUri, at(partner))).length).toBe(3);
    const [type] = await ask<{ name: string }[]>('prepareTypeHierarchy', netUri, at(library));
    expect(type.name).toBe('Marketing');
    expect(await connection.sendRequest('typeHierarchy/subtypes', { item: type })).toContainEqual(
        expect.objectContaining({ name: 'Mine' })
    );
    const outline = await ask<{ name: string }[]>('documentSymbol', netUri);
    expect(outline.map((s) => s.name)).toEqual(expect.arrayContaining(['Süd', 'all', 'Council']));
    expect(await connection.sendRequest('workspace/symbol', { query: 'south' })).toMatchObject([{ name: 'Süd' }]);
    expect(await ask<{ target?: string }[]>('documentLink', moreUri)).toContainEqual(
        expect.objectContaining({ target: 'https://a.example/x' })
    );
    expect(await ask<object[]>('foldingRange', netUri)).toBeInstanceOf(Array);
    expect(await ask('selectionRange', netUri, { positions: [share] })).toMatchObject([{ parent: {} }]);

    expect(await ask('prepareRename', moreUri, at(use))).toMatchObject({ placeholder: 'Süd' });
    const renamed = await ask<{ changes: Record<string, object[]> }>('rename', moreUri, {
        ...at(use),
        newName: 'Nord'
    });
    expect([renamed.changes[netUri].length, renamed.changes[moreUri].length]).toEqual([3, 1]);
    await expect(ask('rename', moreUri, { ...at(use), newName: 'Council' })).rejects.toThrow(
        'Council is the name of a body already. Choose another name.'
    );
    const options = { options: { tabSize: 4, insertSpaces: true } };
    expect(await ask('formatting', moreUri, options)).toContainEqual(expect.objectContaining({ newText: '' }));
    expect(await ask('rangeFormatting', netUri, { ...options, ...all })).toEqual([]);
    expect(
        await ask('onTypeFormatting', moreUri, { ...options, ...at({ line: 4, character: 0 }), ch: '\n' })
    ).toHaveLength(1);
    const rest = await ask<{ title: string }[]>('codeAction', netUri, {
        range: { start: share, end: share },
        context: { diagnostics: [] }
    });
    expect(rest.map((a) => a.title)).toEqual(['Write the share of Süd as rest']);
    const unused = {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        context: { diagnostics: [], only: ['source.fixAll'] }
    };
    expect(await ask('codeAction', moreUri, unused)).toBeInstanceOf(Array);
    expect((await ask<{ data: number[] }>('semanticTokens/full', netUri)).data.length).toBeGreaterThan(20);
    expect((await ask<{ data: number[] }>('semanticTokens/range', netUri, all)).data.length).toBeGreaterThan(20);
});

it('the page about other editors names the command and each of them', () => {
    const page = readFileSync('docs/editors.md', 'utf8');
    for (const editor of ['Neovim', 'Helix', 'Zed', 'JetBrains'])
        expect(page).toMatch(new RegExp(`^## .*${editor}`, 'm'));
    expect(page.match(/lsp.*--stdio/g)?.length).toBeGreaterThan(3);
});
