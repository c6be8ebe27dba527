import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, check, codeOf, finding, insert, isSum, open, place, quickFixes, until } from './workshop.js';

const unknownDelta = (d: vscode.Diagnostic) => codeOf(d) === 'unknown-name' && /\bDelta\b/.test(d.message);

check('knows .eco as ecospec and wakes up', async () => {
    assert.equal((await open('demo.eco')).languageId, 'ecospec');
    const extension = vscode.extensions.getExtension('ecospec.ecospec');
    assert.ok(extension, 'ecospec.ecospec is loaded');
    await until('the extension to start', () => extension.isActive || undefined);
    assert.ok((await vscode.commands.getCommands(true)).includes('ecospec.openMatrix'));
});
check('finds shares that do not add up, and links to the page of the rule', async () => {
    const document = await open('demo.eco');
    const found = await until('shares-do-not-sum', () => finding(document, isSum));
    assert.match(found.message, /add up to 95 %/);
    assert.match(document.lineAt(found.range.start.line).text, /^pool P/);
    assert.ok(
        typeof found.code === 'object' && found.code.target.toString().includes('shares-do-not-sum'),
        `the code has a page: ${JSON.stringify(found.code)}`
    );
});
check('a quick fix makes the finding vanish', async () => {
    const document = await open('demo.eco');
    const found = await until('shares-do-not-sum', () => finding(document, isSum));
    const actions = await quickFixes(document, found.range);
    const fix = actions.find((action) => action.edit && /^Give \w+ the rest/.test(action.title));
    assert.ok(fix, `a quick fix for the sum among: ${actions.map((action) => action.title).join(', ')}`);
    await apply(fix.edit);
    await until('the finding to vanish', () => (finding(document, isSum) ? undefined : true));
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
    const onQ = () => finding(document, (d) => isSum(d) && d.range.start.line === line);
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
