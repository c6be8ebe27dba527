import * as vscode from 'vscode';

/** What went wrong, most recent last: for a report, long after the output was cleared. */
const remembered = 20;

/** The output channel "EcoSpec": what the extension does, in plain words; it keeps the last errors. */
export class Log implements vscode.Disposable {
    private readonly shown = vscode.window.createOutputChannel('EcoSpec', { log: true });
    private readonly kept: { readonly at: Date; readonly text: string }[] = [];
    /** The same channel for the language client, and what the server writes when it fails. */
    readonly channel: vscode.LogOutputChannel = Object.create(this.shown, {
        error: { value: (error: string | Error) => this.error(error) }
    });

    say(text: string): void {
        this.shown.info(text);
    }
    error(error: string | Error): void {
        this.shown.error(error);
        this.kept.push({ at: new Date(), text: error instanceof Error ? (error.stack ?? error.message) : error });
        if (this.kept.length > remembered) this.kept.shift();
    }
    lastErrors(): readonly string[] {
        return this.kept.map(({ at, text }) => `${at.toISOString()} ${text}`);
    }
    dispose(): void {
        this.shown.dispose();
    }
}
