import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** Runs inside the extension host of any VS Code: the one in the browser (run.mjs) and a desktop one (tools/desktop.mjs). */
const checks: [name: string, body: () => Promise<void>][] = [];
const check = (name: string, body: () => Promise<void>) => {
    checks.push([name, body]);
};

async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, seconds = 20): Promise<T> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`waited ${seconds} s in vain for ${what}`);
}
function place(name: string): vscode.Uri {
    return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name);
}
async function open(name: string): Promise<vscode.TextDocument> {
    return (await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place(name)))).document;
}
async function insert(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
}
function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
    return typeof code === 'object' ? code.value : code;
}
function finding(
    document: vscode.TextDocument,
    wanted: (d: vscode.Diagnostic) => boolean
): vscode.Diagnostic | undefined {
    return vscode.languages.getDiagnostics(document.uri).find(wanted);
}
const sum = (d: vscode.Diagnostic) => codeOf(d) === 'shares-do-not-sum';
const unknownDelta = (d: vscode.Diagnostic) => /\bDelta\b/.test(d.message);

check('knows .eco as ecospec and wakes up', async () => {
    assert.equal((await open('demo.eco')).languageId, 'ecospec');
    const extension = vscode.extensions.getExtension('ecospec.ecospec');
    assert.ok(extension, 'ecospec.ecospec is loaded');
    await until('the extension to start', () => extension.isActive || undefined);
    assert.ok((await vscode.commands.getCommands(true)).includes('ecospec.openMatrix'));
});
check('finds shares that do not add up, and links to the page of the rule', async () => {
    const document = await open('demo.eco');
    const found = await until('shares-do-not-sum', () => finding(document, sum));
    assert.match(found.message, /add up to 95 %/);
    assert.match(document.lineAt(found.range.start.line).text, /^pool P/);
    assert.ok(
        typeof found.code === 'object' && found.code.target.toString().includes('shares-do-not-sum'),
        `the code has a page: ${JSON.stringify(found.code)}`
    );
});
check('a quick fix makes the finding vanish', async () => {
    const document = await open('demo.eco');
    const found = await until('shares-do-not-sum', () => finding(document, sum));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
        vscode.CodeActionKind.QuickFix.value
    );
    const fix = actions.find((action) => action.edit && /^Give \w+ the rest/.test(action.title));
    assert.ok(fix?.edit, `a quick fix for the sum among: ${actions.map((action) => action.title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('the finding to vanish', () => (finding(document, sum) ? undefined : true));
});
check('a partner in a second file settles a finding in the first, and back', async () => {
    const demo = await open('demo.eco');
    await insert(demo, 'group Friends of A, Delta\n');
    await until('the unknown Delta', () => finding(demo, unknownDelta));
    await vscode.workspace.fs.writeFile(place('more.eco'), Buffer.from('part of Demo\n'));
    const more = await open('more.eco');
    await insert(more, 'partner Delta\n');
    await until('Delta to be known', () => (finding(demo, unknownDelta) ? undefined : true));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(more.uri, more.lineAt(1).range);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('Delta to be unknown again', () => finding(demo, unknownDelta));
});
check('the setting asOf judges as of another day, at which a waiver has ended', async () => {
    const document = await open('demo.eco');
    await insert(
        document,
        'pool Q { share A 1/2 }\nwaive shares-do-not-sum on Q because "under talks" until 2026-12-31\n'
    );
    const line = document.lineCount - 3;
    const onQ = () => finding(document, (d) => sum(d) && d.range.start.line === line);
    await until('the text to be read', () => (finding(document, unknownDelta) ? true : undefined));
    assert.equal(onQ(), undefined);
    const settings = vscode.workspace.getConfiguration('ecospec');
    await settings.update('asOf', '2027-01-01', vscode.ConfigurationTarget.Workspace);
    await until('the finding of another day', onQ);
    await settings.update('asOf', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the finding to vanish', () => (onQ() ? undefined : true));
});
check('go to definition on a purpose opens the shipped library', async () => {
    const document = await open('tour.eco');
    const purpose = document.positionAt(document.getText().indexOf('for Marketing') + 'for '.length + 2);
    const definition = await until('a definition', async () =>
        (
            await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
                'vscode.executeDefinitionProvider',
                document.uri,
                purpose
            )
        ).at(0)
    );
    const [uri, range] =
        'uri' in definition
            ? [definition.uri, definition.range]
            : [definition.targetUri, definition.targetSelectionRange ?? definition.targetRange];
    assert.equal(uri.scheme, 'ecospec-library');
    const library = await vscode.workspace.openTextDocument(uri);
    assert.match(library.getText(), /^library Purposes/m);
    assert.match(library.lineAt(range.start.line).text, /purpose Marketing/);
});
check('finds files, by the search of VS Code', async () => {
    assert.ok((await vscode.workspace.findFiles('**/tour.eco')).length);
});
check('opens one matrix, however often it is asked for', async () => {
    await open('tour.eco');
    const matrices = () =>
        vscode.window.tabGroups.all
            .flatMap((group) => group.tabs)
            .filter(
                (tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.includes('ecospec.matrix')
            );
    await vscode.commands.executeCommand('ecospec.openMatrix');
    await until('the matrix', () => matrices()[0]);
    await vscode.commands.executeCommand('ecospec.openMatrix');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(matrices().length, 1);
});

async function attempt([name, body]: (typeof checks)[number]): Promise<{ name: string; error?: string }> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('took more than 60 s')), 60_000);
    });
    try {
        await Promise.race([body(), limit]);
        return { name };
    } catch (error) {
        return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    } finally {
        clearTimeout(timer);
    }
}
/** Called by VS Code. Every check runs; each finds the workspace as the one before left it. */
export async function run(): Promise<void> {
    const results = [];
    for (const one of checks) {
        const result = await attempt(one);
        console.log(`${result.error ? 'FAIL' : 'ok  '} ${result.name}${result.error ? `\n${result.error}` : ''}`);
        results.push(result);
    }
    if (process.env.ECOSPEC_REPORT) writeFileSync(process.env.ECOSPEC_REPORT, JSON.stringify(results));
    const failed = results.filter((result) => result.error).length;
    await vscode.workspace.saveAll();
    if (failed) throw new Error(`${failed} of ${results.length} checks failed`);
}
