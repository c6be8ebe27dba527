import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bareClient } from './lsp-client.js';

const { start, ended } = bareClient();
interface Published {
    uri: string;
    diagnostics: { code: string; message: string; codeDescription?: { href: string } }[];
}

it('a bare client gets findings, a definition and a quick fix, and shuts the server down', async () => {
    const connection = start();
    const published: Published[] = [];
    connection.onNotification('textDocument/publishDiagnostics', (p: Published) => void published.push(p));
    const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {}
    });
    expect(capabilities).toMatchObject({ textDocumentSync: 2, definitionProvider: true });
    await connection.sendNotification('initialized', {});
    const uri = 'file:///milk.eco';
    const text = 'ecosystem Milk\npartner Dairy\npartner Farms\npool Sales { share Dairy 60 %, Farms 30 % }\n';
    const textDocument = { uri, languageId: 'ecospec', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const sharesOf = (): Published['diagnostics'] =>
        published.findLast((p) => p.uri === uri)?.diagnostics.filter((d) => d.code === 'shares-do-not-sum') ?? [];
    await expect.poll(() => sharesOf().length, { timeout: 10_000 }).toBe(1);
    const [finding] = sharesOf();
    expect(finding.message).toMatch(/add up to 90 %/);
    expect(finding.codeDescription?.href).toMatch(/^file:.*\/language\/rules\/sharing\/shares-do-not-sum\.md$/);
    expect(existsSync(new URL(finding.codeDescription!.href))).toBe(true);

    const position = { line: 3, character: 20 };
    expect(await connection.sendRequest('textDocument/definition', { textDocument: { uri }, position })).toMatchObject([
        { uri, range: { start: { line: 1, character: 8 } } }
    ]);
    const actions = await connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [finding] }
    });
    expect(actions.map((a) => a.title)).toContain('Give Farms the rest (40 %)');

    const change = { textDocument: { uri, version: 2 }, contentChanges: [{ text: text.replace('30 %', '40 %') }] };
    await connection.sendNotification('textDocument/didChange', change);
    await expect.poll(() => sharesOf().length, { timeout: 10_000 }).toBe(0);
    expect(await connection.sendRequest('shutdown')).toBeNull();
    const code = ended();
    await connection.sendNotification('exit');
    expect(await code).toBe(0);
});
