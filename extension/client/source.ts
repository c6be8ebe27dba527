import * as vscode from 'vscode';

/** The text that the panel follows: the one that was active last; its document may be closed by now. */
export class Source implements vscode.Disposable {
    private editor: vscode.TextEditor | undefined;
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly moved = new vscode.EventEmitter<void>();
    readonly onDidChange = this.changed.event;
    readonly onDidMove = this.moved.event;
    private readonly listeners: readonly vscode.Disposable[];

    constructor() {
        this.listeners = [
            this.changed,
            this.moved,
            vscode.window.onDidChangeActiveTextEditor((editor) => {
                if (!isSource(editor)) return;
                this.editor = editor;
                this.changed.fire();
            }),
            // After a reload of the window texts come when the panel is there already, and none of them is active.
            vscode.window.onDidChangeVisibleTextEditors(() => {
                if (this.editor) return;
                this.find();
                if (this.editor) this.changed.fire();
            }),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
                if (!isSource(textEditor) || textEditor !== vscode.window.activeTextEditor) return;
                this.editor = textEditor;
                this.moved.fire();
            })
        ];
    }
    get uri(): string | undefined {
        return this.editor?.document.uri.toString();
    }
    get position(): vscode.Position | undefined {
        return this.editor?.selection.active;
    }
    find(): void {
        const { activeTextEditor, visibleTextEditors } = vscode.window;
        this.editor = [activeTextEditor, this.editor, ...visibleTextEditors].find(isSource);
    }
    /** The column for a text: where it stands already, else where the text beside the panel is; never the one that is taken. */
    column(uri: string | undefined, taken: vscode.ViewColumn | undefined): vscode.ViewColumn {
        const tab =
            uri &&
            vscode.window.tabGroups.all.find(
                (group) =>
                    group.viewColumn !== taken &&
                    group.tabs.some((t) => t.input instanceof vscode.TabInputText && t.input.uri.toString() === uri)
            );
        if (tab) return tab.viewColumn;
        const columns = [this.editor, ...vscode.window.visibleTextEditors].map((editor) => editor?.viewColumn);
        return (
            columns.find((column) => column !== undefined && column !== taken) ??
            (taken === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One)
        );
    }
    dispose(): void {
        for (const listener of this.listeners) listener.dispose();
    }
}
function isSource(editor: vscode.TextEditor | undefined): boolean {
    return editor?.document.languageId === 'ecospec';
}
