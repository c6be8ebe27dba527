import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { FromView, MatrixReply, MatrixView, Place, ToView } from '../protocol.js';

/** The partner matrix beside the text: follows the active editor, keeps the last good view while the text is broken. */
export class MatrixPanel implements vscode.Disposable {
    private panel: vscode.WebviewPanel | undefined;
    private source: vscode.TextEditor | undefined;
    private last: MatrixView | undefined;
    private asked = 0;
    private timer: NodeJS.Timeout | undefined;
    private readonly listeners: vscode.Disposable[];

    constructor(private readonly context: vscode.ExtensionContext, private readonly client: LanguageClient) {
        this.listeners = [
            vscode.window.onDidChangeActiveTextEditor((editor) => { if (editor?.document.languageId === 'ecospec') { this.source = editor; this.refresh(); } }),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor.document.languageId === 'ecospec') { this.source = textEditor; this.markCursor(); } })
        ];
    }
    open(): void {
        if (this.panel) { this.panel.reveal(undefined, true); return; }
        this.adopt(vscode.window.createWebviewPanel('ecospec.matrix', 'Partner Matrix', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }));
    }
    adopt(panel: vscode.WebviewPanel): void {
        this.panel = panel;
        this.source = vscode.window.activeTextEditor ?? this.source;
        const root = vscode.Uri.joinPath(this.context.extensionUri, 'dist', 'webview');
        panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
        panel.onDidDispose(() => { this.panel = undefined; this.last = undefined; });
        panel.webview.onDidReceiveMessage((message: FromView) => this.receive(message));
        const nonce = randomBytes(16).toString('base64');
        const address = (file: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
        panel.webview.html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${panel.webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${address('matrix.css')}"><title>Partner Matrix</title></head><body><script nonce="${nonce}" src="${address('matrix.js')}"></script></body></html>`;
    }
    /** Asks for the matrix anew, at most once in 30 ms; a reply that a newer question overtook is dropped. */
    refresh(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.ask(), 30);
    }
    dispose(): void {
        clearTimeout(this.timer);
        for (const l of this.listeners) l.dispose();
        this.panel?.dispose();
    }
    private async ask(): Promise<void> {
        if (!this.panel || !this.client.isRunning()) return;
        const number = ++this.asked;
        const reply = await this.client.sendRequest<MatrixReply>('ecospec/matrix', { uri: this.source?.document.uri.toString() });
        if (number !== this.asked) return;
        if (reply.view) { this.last = reply.view; this.post({ type: 'show', view: reply.view }); this.markCursor(); return; }
        const note = reply.broken && `The text cannot be read at line ${reply.broken.at.range.start.line + 1}; this is the last good matrix.`;
        if (note && this.last) this.post({ type: 'show', view: this.last, note });
        else this.post({ type: 'help', text: note ? `The text cannot be read yet: ${reply.broken!.message}` : (reply.help ?? '') });
    }
    private receive(message: FromView): void {
        if (message.type === 'ready') this.refresh();
        if (message.type === 'reveal') void this.reveal(message.place);
        if (message.type === 'newFile') void vscode.commands.executeCommand('ecospec.newEcosystem');
    }
    private async reveal(place: Place): Promise<void> {
        const { start, end } = place.range;
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        const viewColumn = vscode.window.visibleTextEditors.find((e) => e.viewColumn !== this.panel?.viewColumn)?.viewColumn ?? vscode.ViewColumn.One;
        const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { viewColumn, selection: range });
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    private markCursor(): void {
        const editor = this.source;
        if (!editor || !this.last) return;
        const word = editor.document.getWordRangeAtPosition(editor.selection.active);
        const name = word && editor.document.getText(word);
        const uri = editor.document.uri.toString();
        const line = editor.selection.active.line;
        const above = this.last.rows.filter((r) => r.at.uri === uri && r.at.range.start.line <= line).sort((a, b) => b.at.range.start.line - a.at.range.start.line)[0];
        const partner = this.last.rows.find((r) => r.partner === name) ?? (above && (above.at.range.start.line === line || /^[\s}]/.test(editor.document.lineAt(line).text)) ? above : undefined);
        this.post({ type: 'select', partner: partner?.partner });
    }
    private post(message: ToView): void {
        void this.panel?.webview.postMessage(message);
    }
}
