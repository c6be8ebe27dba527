import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Runs inside the extension host of any VS Code: the one of npm test, and a desktop one by npm run test:desktop. */
const text = `ecosystem Suite "Suite" {
    phase forming
}
include Purposes
partner A
partner B
dataset Trips of A
allow B to use Trips for Marketing
pool P { share A 40 %, B 35 % }
`;
async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
    for (const start = Date.now(); Date.now() - start < 30_000; ) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('waited 30 s in vain');
}
export async function run(): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ language: 'ecospec', content: text });
    const editor = await vscode.window.showTextDocument(document);
    const sum = () => vscode.languages.getDiagnostics(document.uri).find((d) => (typeof d.code === 'object' ? d.code.value : d.code) === 'shares-do-not-sum');
    const finding = await until(sum);
    assert.match(finding.message, /add up to 75 %/);
    assert.ok(typeof finding.code === 'object' && finding.code.target.toString().endsWith('shares-do-not-sum.md'), 'the code links to the page of the rule');

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range);
    const fix = actions.find((a) => a.title === 'Give B the rest (60 %)');
    assert.ok(fix?.edit, 'there is a quick fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /share A 40 %, B rest/);
    await until(() => (sum() ? undefined : true));

    const purpose = document.positionAt(document.getText().indexOf('Marketing') + 2);
    const [definition] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, purpose);
    const uri = 'uri' in definition ? definition.uri : definition.targetUri;
    assert.equal(uri.scheme, 'ecospec-library');
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /library Purposes/);

    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), 'group G of Nobody\n'));
    await until(() => vscode.languages.getDiagnostics(document.uri).find((d) => /No party called Nobody/.test(d.message)));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
