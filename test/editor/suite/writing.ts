import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, check, codeOf, endOf, finding, open, quickFixes, until, write } from './workshop.js';

/** Two files of one ecosystem, which the checks below change one after the other. */
const first = [
    'ecosystem Words { dated 2026-11-01 }',
    'partner Süd "Southern Railway" { kind company }',
    'partner Bikes',
    ''
];
const second = ['part of Words', 'group Friends of Süd, Bikes', 'group Others of '];

async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at
    );
    return list.items;
}
const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

check('completion offers the partners of another file', async () => {
    await write('words.eco', first);
    const document = await write('words-too.eco', second);
    const labels = await until('the partners', async () => {
        const found = (await offered(document, endOf(document, 'Others of '))).map(labelOf);
        return found.includes('Süd') ? found : undefined;
    });
    assert.ok(labels.includes('Bikes'));
});
check('completion offers forms to fill in', async () => {
    const document = await open('words.eco');
    const items = await offered(document, new vscode.Position(document.lineCount - 1, 0));
    const forms = items.flatMap(({ insertText }) =>
        insertText instanceof vscode.SnippetString ? [insertText.value] : []
    );
    assert.ok(
        forms.some((form) => form.startsWith('partner ${1')),
        `a form for a partner among: ${forms.map((form) => form.split('\n')[0]).join(', ')}`
    );
});
check('hover tells about the partner', async () => {
    const document = await open('words-too.eco');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        endOf(document, 'Friends of Sü')
    );
    const text = hovers
        .flatMap(({ contents }) => contents.map((c) => (typeof c === 'string' ? c : c.value)))
        .join('\n');
    assert.match(text, /Southern Railway/);
});
check('rename changes both files', async () => {
    const document = await open('words-too.eco');
    await apply(
        await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            endOf(document, 'Friends of Sü'),
            'Nord'
        )
    );
    assert.match(document.getText(), /^group Friends of Nord, Bikes$/m);
    assert.match((await open('words.eco')).getText(), /^partner Nord "Southern Railway"/m);
});
check('format lays a text out', async () => {
    const document = await open('words.eco');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        (await write('crooked.eco', ['ecosystem Crooked{', 'dated   2026-11-01', '}', 'partner   A'])).uri,
        { tabSize: 4, insertSpaces: true }
    );
    assert.ok(document && edits.length);
    const crooked = await open('crooked.eco');
    const edit = new vscode.WorkspaceEdit();
    edit.set(crooked.uri, edits);
    await apply(edit);
    assert.equal(crooked.getText(), 'ecosystem Crooked {\n    dated 2026-11-01\n}\npartner A\n');
});
check('a misspelt name can be mended', async () => {
    const document = await open('words-too.eco');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, endOf(document, 'Others of '), 'Bikkes');
    await apply(edit);
    const unknown = await until('the unknown name', () =>
        finding(document, (d) => codeOf(d) === 'unknown-name' && /Bikkes/.test(d.message))
    );
    const fix = (await quickFixes(document, unknown.range)).find(({ title }) => /\bBikes\b/.test(title));
    await apply(fix?.edit);
    assert.match(document.getText(), /^group Others of Bikes$/m);
});
check('names have the colours of what they mean', async () => {
    const { uri } = await open('words.eco');
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        uri
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        uri
    );
    const types = [...data].filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]);
    assert.deepEqual(types.filter((type) => type === 'partner').length, 2, types.join(', '));
});
check('the outline lists what is declared', async () => {
    const { uri } = await open('words.eco');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        uri
    );
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
        list.flatMap((s) => [s.name, ...names(s.children)]);
    for (const name of ['Words', 'Nord', 'Bikes'])
        assert.ok(
            names(symbols).some((n) => n.includes(name)),
            name
        );
});
check('a line above the ecosystem leads to its matrix', async () => {
    const { uri } = await open('words.eco');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
    assert.equal(lenses.find(({ range }) => range.start.line === 0)?.command?.command, 'ecospec.openView');
    assert.ok(lenses.some(({ command }) => /^\d references?$/.test(command?.title ?? '')));
});
