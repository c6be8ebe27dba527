import * as vscode from 'vscode';

/** Opens the walkthrough. */
export function firstSteps(context: vscode.ExtensionContext): Thenable<unknown> {
    return vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#firstSteps`,
        false
    );
}
/** Goes to a finding of the text that was looked at last, the gravest first, and explains it there, or offers how to mend it. */
export async function showFinding(
    viewColumn: vscode.ViewColumn | undefined,
    then: 'editor.action.showHover' | 'editor.action.quickFix'
): Promise<void> {
    const document = texts()[0];
    const [finding] = document ? findings(document) : [];
    if (!finding) {
        void vscode.window.showInformationMessage(
            document ? 'Nothing is found in this text.' : 'Open a .eco file first, or write one with "New Ecosystem…".'
        );
        return;
    }
    const { start } = finding.range;
    await vscode.window.showTextDocument(document, {
        viewColumn,
        preview: false,
        selection: new vscode.Range(start, start)
    });
    await vscode.commands.executeCommand(then);
}
/** The text in the active editor first, then the visible ones, then any that is open. */
function texts(): vscode.TextDocument[] {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const shown = [activeTextEditor, ...visibleTextEditors].flatMap((editor) => (editor ? [editor.document] : []));
    return [...shown, ...vscode.workspace.textDocuments].filter((d) => d.languageId === 'ecospec' && !d.isClosed);
}
function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
    return [...vscode.languages.getDiagnostics(document.uri)].sort((a, b) => a.severity - b.severity);
}
