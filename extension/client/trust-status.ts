import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Open, TrustAnswer, TrustReply } from '../protocol.js';

/** The trust of the current ecosystem in the status bar; a click opens its report. */
export class TrustStatus implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('ecospec.trust', vscode.StatusBarAlignment.Left, 1);
    private readonly listener: vscode.Disposable;
    private timer: NodeJS.Timeout | undefined;
    private asked = 0;
    private document: vscode.TextDocument | undefined;

    constructor(private readonly client: LanguageClient) {
        this.item.name = 'EcoSpec Trust';
        this.listener = vscode.Disposable.from(
            vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
            vscode.window.onDidChangeVisibleTextEditors(() => {
                if (!this.document) this.refresh();
            })
        );
    }
    refresh(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.ask(), 200);
    }
    dispose(): void {
        clearTimeout(this.timer);
        this.listener.dispose();
        this.item.dispose();
    }
    private async ask(): Promise<void> {
        const { activeTextEditor, visibleTextEditors } = vscode.window;
        // The panel is no text: beside it the text that was active last counts.
        if (activeTextEditor) this.document = activeTextEditor.document;
        // After a reload of the window none was active yet.
        this.document ??= visibleTextEditors.find((e) => e.document.languageId === 'ecospec')?.document;
        const document = this.document;
        if (document?.languageId !== 'ecospec' || !this.client.isRunning()) {
            this.item.hide();
            return;
        }
        const number = ++this.asked;
        const reply = await this.client
            .sendRequest<TrustReply | null>('ecospec/trust', { uri: document.uri.toString() })
            .catch(() => undefined);
        if (number !== this.asked) return;
        if (reply) this.show(reply);
        else this.item.hide();
    }
    private show({ title, answers, findings }: TrustReply): void {
        this.item.text = `$(shield) Trust: ${answers.map(({ id, verdict }) => `${id} ${signs[verdict]}`).join(' ')}`;
        this.item.accessibilityInformation = {
            label: `Trust of ${title}: ${answers.map((a) => `${a.question} ${a.words}`).join('; ')}. ${findings} open findings.`
        };
        const lines = answers.map((a) => `- ${a.question} **${a.words}**`);
        this.item.tooltip = new vscode.MarkdownString(
            [
                `**Trust of ${escaped(title)}**`,
                '',
                ...lines,
                '',
                `${findings} open ${findings === 1 ? 'finding' : 'findings'}. Click for the trust report.`
            ].join('\n')
        );
        this.item.command = {
            title: 'Open Trust Report',
            command: 'ecospec.openView',
            arguments: [{ view: 'trust', ofText: true } satisfies Open]
        };
        this.item.show();
    }
}
/** In the order from good to unknown; the words stand in the tooltip. */
const signs: Record<TrustAnswer['verdict'], string> = { yes: '✓', partly: '◐', no: '✗', 'nothing said': '–' };
/** A name is no markup. */
function escaped(text: string): string {
    return text.replace(/[\\`*_{}[\]()#+.!<>|~-]/g, '\\$&');
}
