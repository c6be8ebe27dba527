import * as v from 'valibot';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    type Asked,
    type FromPage,
    fromPage,
    type HereRequest,
    type OfCell,
    type Open,
    type Place,
    type SentView,
    type TellReply,
    type ToPage,
    type ViewReply,
    type ViewRequest
} from '../protocol.js';
import { applySuppositions } from './apply-suppositions.js';
import { exportView, savePng } from './export.js';
import { page } from './page.js';
import { toPosition, toRange } from './places.js';
import { Source } from './source.js';

export const panelType = 'ecospec.matrix';
const titles: Record<Asked['view'], string> = {
    matrix: 'Partner Matrix',
    pairs: 'Partner Matrix',
    strategy: 'Strategy Map',
    data: 'Data Map',
    decisions: 'Decision Map',
    trust: 'Trust Report'
};

/**
 * The panel with the views beside the text. It carries questions and answers between its page and the server and keeps nothing of them:
 * what is looked at is the state of the page, what is shown is the server's.
 */
export class Panel implements vscode.Disposable {
    private panel: vscode.WebviewPanel | undefined;
    private isReady = false;
    /** What a command wanted to see before the page was there. */
    private waiting: Open | undefined;
    private timer: NodeJS.Timeout | undefined;
    private readonly source = new Source();
    private readonly listeners: readonly vscode.Disposable[];

    constructor(
        private readonly extension: vscode.Uri,
        private readonly client: LanguageClient
    ) {
        this.listeners = [
            this.source,
            this.source.onDidChange(() => this.refresh()),
            this.source.onDidMove(() => void this.tellWhere())
        ];
    }
    open(open: Open = {}): void {
        if (this.panel && this.isReady) this.post({ type: 'open', open });
        else this.waiting = open;
        if (this.panel) {
            this.panel.reveal(undefined, true);
            return;
        }
        this.adopt(
            vscode.window.createWebviewPanel(panelType, titles[open.view ?? 'matrix'], {
                viewColumn: vscode.ViewColumn.Beside,
                preserveFocus: true
            })
        );
    }
    /** Takes a new panel, or one that VS Code restored, as the one panel. */
    adopt(panel: vscode.WebviewPanel): void {
        const before = this.panel;
        this.panel = panel;
        this.isReady = false;
        before?.dispose();
        this.source.find();
        const root = vscode.Uri.joinPath(this.extension, 'dist', 'webview');
        panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
        panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
        // VS Code throws the page of a hidden panel away, and makes it anew from the state it saved.
        panel.onDidChangeViewState(() => {
            if (this.panel === panel && !panel.visible) this.isReady = false;
        });
        panel.onDidDispose(() => {
            if (this.panel === panel) this.panel = undefined;
        });
        panel.webview.html = page(panel.webview, root);
    }
    /** Has the page ask anew, at most once in 30 ms. */
    refresh(): void {
        clearTimeout(this.timer);
        if (this.panel) this.timer = setTimeout(() => this.post({ type: 'changed' }), 30);
    }
    /** The column for a text: never over the panel. */
    columnOfText(uri?: string): vscode.ViewColumn {
        return this.source.column(uri, this.panel?.viewColumn);
    }
    dispose(): void {
        clearTimeout(this.timer);
        for (const listener of this.listeners) listener.dispose();
        this.panel?.dispose();
    }
    private async receive(received: unknown): Promise<void> {
        const checked = v.safeParse(fromPage, received);
        if (!checked.success) return;
        const message: FromPage = checked.output;
        switch (message.type) {
            case 'ready':
                this.isReady = true;
                this.post(this.waiting ? { type: 'open', open: this.waiting } : { type: 'changed' });
                this.waiting = undefined;
                break;
            case 'ask':
                await this.answer(message.number, message.asked);
                break;
            case 'tell':
                await this.tell(message.number, message.of);
                break;
            case 'reveal':
                await this.reveal(message.place);
                break;
            case 'export':
                await exportView(this.client, { ...message, ...this.request(message.asked) });
                break;
            case 'savePng':
                await savePng(message.name, message.data);
                break;
            case 'write':
                // What is written is supposed no longer.
                if (await applySuppositions(this.client, this.request(message.asked)))
                    this.post({ type: 'open', open: { suppositions: [] } });
                break;
            case 'newFile':
                await vscode.commands.executeCommand('ecospec.newEcosystem');
                break;
            case 'firstSteps':
                await vscode.commands.executeCommand('ecospec.firstSteps');
        }
    }
    private async answer(number: number, asked: Asked): Promise<void> {
        if (!this.client.isRunning()) return;
        // A server on its way down can't answer; the one after it says that everything changed.
        const reply = await this.client
            .sendRequest<ViewReply<SentView>>('ecospec/view', this.request(asked))
            .catch(() => undefined);
        if (!reply || !this.panel) return;
        this.panel.title = titles[asked.view];
        this.post({ type: 'reply', number, reply });
        await this.tellWhere();
    }
    private async tell(number: number, of: OfCell): Promise<void> {
        const telling = this.client.isRunning()
            ? await this.client.sendRequest<TellReply>('ecospec/tell', of).catch(() => null)
            : null;
        this.post({ type: 'telling', number, telling });
    }
    private request(asked: Asked): ViewRequest {
        return { ...asked, uri: this.source.uri };
    }
    private async reveal(place: Place): Promise<void> {
        const selection = toRange(place);
        const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
            viewColumn: this.columnOfText(place.uri),
            selection
        });
        editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    private async tellWhere(): Promise<void> {
        const { uri, position } = this.source;
        if (!this.panel || !uri || !position || !this.client.isRunning()) return;
        const here = await this.client
            .sendRequest<Extract<ToPage, { type: 'here' }>['here']>('ecospec/here', {
                uri,
                position: toPosition(position)
            } satisfies HereRequest)
            .catch(() => undefined);
        this.post({ type: 'here', here });
    }
    private post(message: ToPage): void {
        void this.panel?.webview.postMessage(message);
    }
}
