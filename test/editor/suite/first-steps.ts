import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, check, codeOf, finding, quickFixes, until } from './workshop.js';

const veto = (d: vscode.Diagnostic): boolean => codeOf(d) === 'hidden-veto';
const lesson = async (): Promise<vscode.TextDocument> => {
    await vscode.commands.executeCommand('ecospec.openLesson', '03-hidden-veto');
    return vscode.window.activeTextEditor!.document;
};

check('a lesson opens as a text of the learner, and a quick fix solves it', async () => {
    const document = await lesson();
    assert.equal(document.uri.scheme, 'untitled');
    assert.match(document.uri.path, /\/workspace\/my-lessons\/03-hidden-veto\.eco$/);
    assert.equal(document.languageId, 'ecospec');
    assert.doesNotMatch(document.getText(), /finds:/);
    const found = await until('the finding', () => finding(document, veto));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri).map(codeOf), ['hidden-veto']);
    const fix = (await quickFixes(document, found.range)).find(({ title }) => title.startsWith('Declare the veto'));
    await apply(fix?.edit);
    await until('no finding', () => (vscode.languages.getDiagnostics(document.uri).length ? undefined : true));
});
check('a lesson that is open already goes on where it was', async () => {
    const document = await lesson();
    assert.match(document.getText(), /veto Dairy/);
    assert.equal(vscode.workspace.textDocuments.filter((d) => /03-hidden-veto/.test(d.uri.path)).length, 1);
});
