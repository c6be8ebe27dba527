import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { FromView, MatrixReply, MatrixRequest, MatrixView, Place, ToView } from '../protocol.js';

/** The partner matrix beside the text: follows the active editor, keeps the last good view while the text is broken. */
export class MatrixPanel implements vscode.Disposable {
    private panel: vscode.WebviewPanel | undefined;
    /** The editor of the text that the panel follows; its document may be closed by now. */
    private source: vscode.TextEditor | undefined;
    private shown: MatrixView | undefined;
    /** The last good view by the text it was asked for: the view of another ecosystem is no stand-in. */
    private readonly lastGood = new Map<string, MatrixView>();
    private asked = 0;
    private timer: NodeJS.Timeout | undefined;
    private readonly listeners: vscode.Disposable[];

    constructor(
        private readonly extension: vscode.Uri,
        private readonly client: LanguageClient
    ) {
        this.listeners = [
            vscode.window.onDidChangeActiveTextEditor((editor) => {
                if (isSource(editor)) {
                    this.source = editor;
                    this.refresh();
                }
            }),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
                if (isSource(textEditor) && textEditor === vscode.window.activeTextEditor) {
                    this.source = textEditor;
                    this.markCursor();
                }
            })
        ];
    }
    open(): void {
        if (this.panel) this.panel.reveal(undefined, true);
        else
            this.adopt(
                vscode.window.createWebviewPanel('ecospec.matrix', 'Partner Matrix', {
                    viewColumn: vscode.ViewColumn.Beside,
                    preserveFocus: true
                })
            );
    }
    /** Takes a new panel, or one that VS Code restored, as the one panel. */
    adopt(panel: vscode.WebviewPanel): void {
        const before = this.panel;
        this.panel = panel;
        before?.dispose();
        this.source = [vscode.window.activeTextEditor, this.source, ...vscode.window.visibleTextEditors].find(isSource);
        const root = vscode.Uri.joinPath(this.extension, 'dist', 'webview');
        panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
        panel.webview.onDidReceiveMessage((message: FromView) => this.receive(message));
        panel.onDidDispose(() => {
            if (this.panel !== panel) return;
            this.panel = this.shown = undefined;
            this.lastGood.clear();
        });
        panel.webview.html = page(panel.webview, root);
    }
    /** Asks for the matrix anew, at most once in 30 ms; a reply that a newer question overtook is dropped. */
    refresh(): void {
        clearTimeout(this.timer);
        if (this.panel) this.timer = setTimeout(() => void this.ask(), 30);
    }
    /** The column for a text: where it stands already, else where the text beside the panel is; never over the panel. */
    columnOfText(uri?: string): vscode.ViewColumn {
        const taken = this.panel?.viewColumn;
        const tab =
            uri &&
            vscode.window.tabGroups.all.find(
                (group) =>
                    group.viewColumn !== taken &&
                    group.tabs.some((t) => t.input instanceof vscode.TabInputText && t.input.uri.toString() === uri)
            );
        if (tab) return tab.viewColumn;
        const columns = [this.source, ...vscode.window.visibleTextEditors].map((editor) => editor?.viewColumn);
        return (
            columns.find((column) => column !== undefined && column !== taken) ??
            (taken === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One)
        );
    }
    dispose(): void {
        clearTimeout(this.timer);
        for (const listener of this.listeners) listener.dispose();
        this.panel?.dispose();
    }
    private async ask(): Promise<void> {
        if (!this.panel || !this.client.isRunning()) return;
        const number = ++this.asked;
        const uri = this.source?.document.uri.toString();
        // A server on its way down can't answer; the one after it says that everything changed.
        const reply = await this.client
            .sendRequest<MatrixReply>('ecospec/matrix', { uri } satisfies MatrixRequest)
            .catch(() => undefined);
        if (reply && number === this.asked) this.show(reply, uri ?? '');
    }
    private show({ view, broken, help }: MatrixReply, uri: string): void {
        if (view) this.lastGood.set(uri, view);
        this.shown = view ?? (broken && this.lastGood.get(uri));
        if (!this.shown)
            this.post({
                type: 'help',
                text: broken
                    ? `The text cannot be read yet, at line ${broken.at.range.start.line + 1} of ${decodeURIComponent(broken.at.uri.slice(broken.at.uri.lastIndexOf('/') + 1))}: ${broken.message}`
                    : (help ?? '')
            });
        else {
            this.post({
                type: 'show',
                view: this.shown,
                note:
                    broken &&
                    `The text cannot be read at line ${broken.at.range.start.line + 1}; this is the last good matrix.`
            });
            this.markCursor();
        }
    }
    private receive(message: FromView): void {
        if (message.type === 'ready') this.refresh();
        if (message.type === 'reveal') void this.reveal(message.place);
        if (message.type === 'newFile') void vscode.commands.executeCommand('ecospec.newEcosystem');
        if (message.type === 'firstSteps') void vscode.commands.executeCommand('ecospec.firstSteps');
    }
    private async reveal(place: Place): Promise<void> {
        const selection = toRange(place);
        const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
            viewColumn: this.columnOfText(place.uri),
            selection
        });
        editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    /** Marks the row of the partner at the cursor: its own place, else the partner whose name is there, else the declaration around it. */
    private markCursor(): void {
        if (!this.source || !this.shown) return;
        const {
            document,
            selection: { active }
        } = this.source;
        const uri = document.uri.toString();
        const here = this.shown.rows.filter((row) => row.at.uri === uri);
        const word = document.getWordRangeAtPosition(active);
        const name = word && document.getText(word);
        const row =
            here.find(({ at }) => toRange(at).contains(active)) ??
            this.shown.rows.find((r) => r.partner === name) ??
            around(here, document, active.line);
        this.post({ type: 'select', partner: row?.partner });
    }
    private post(message: ToView): void {
        void this.panel?.webview.postMessage(message);
    }
}
function isSource(editor: vscode.TextEditor | undefined): boolean {
    return editor?.document.languageId === 'ecospec';
}
function toRange({ range: { start, end } }: Place): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}
/** A place may be the name alone; then the lines that follow belong to it as long as they are indented or close it. */
function around(
    rows: MatrixView['rows'],
    document: vscode.TextDocument,
    line: number
): MatrixView['rows'][number] | undefined {
    for (let above = Math.min(line, document.lineCount - 1); above >= 0; above--) {
        const row = rows.find((r) => r.at.range.start.line === above);
        if (row) return row;
        const { text, isEmptyOrWhitespace } = document.lineAt(above);
        if (!isEmptyOrWhitespace && !(above === line ? /^[\s}]/ : /^\s/).test(text)) return undefined;
    }
    return undefined;
}
function page(webview: vscode.Webview, root: vscode.Uri): string {
    const nonce = randomBytes(16).toString('base64');
    const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('matrix.css')}"><title>Partner Matrix</title></head><body><script nonce="${nonce}" src="${address('matrix.js')}"></script></body></html>`;
}
