import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const checks: [name: string, body: () => Promise<void>][] = [];
export const check = (name: string, body: () => Promise<void>) => {
    checks.push([name, body]);
};

export async function until<T>(
    what: string,
    ask: () => T | undefined | Promise<T | undefined>,
    seconds = 60
): Promise<T> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`waited ${seconds} s in vain for ${what}`);
}
export function place(name: string): vscode.Uri {
    return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name);
}
export async function open(name: string): Promise<vscode.TextDocument> {
    return (await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place(name)))).document;
}
/** A new file of the workspace, open. */
export async function write(name: string, lines: readonly string[]): Promise<vscode.TextDocument> {
    await vscode.workspace.fs.writeFile(place(name), Buffer.from(`${lines.join('\n')}\n`));
    return open(name);
}
/** Where a word ends, the first time it stands in a text. */
export function endOf(document: vscode.TextDocument, word: string): vscode.Position {
    const at = document.getText().indexOf(word);
    assert.ok(at >= 0, `${word} stands in the text`);
    return document.positionAt(at + word.length);
}
export async function insert(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
}
export async function apply(edit: vscode.WorkspaceEdit | undefined): Promise<void> {
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
}
export async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value
    );
}
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
    return typeof code === 'object' ? code.value : code;
}
export function finding(
    document: vscode.TextDocument,
    wanted: (d: vscode.Diagnostic) => boolean
): vscode.Diagnostic | undefined {
    return vscode.languages.getDiagnostics(document.uri).find(wanted);
}
export const isSum = (d: vscode.Diagnostic): boolean => codeOf(d) === 'shares-do-not-sum';
