import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ServerState, Texts } from '../protocol.js';
import type { Crashes } from './crashes.js';
import { diagnosticsReport } from './diagnostics-report.js';
import type { Log } from './log.js';

export interface Observed {
    readonly context: vscode.ExtensionContext;
    readonly client: LanguageClient;
    readonly log: Log;
    readonly crashes: Crashes;
}
/** How long a server that is busy, or stuck, is waited for. */
const patience = 10_000;

/** Writes what a bug report needs into a new text, and gives it back. What the author wrote goes in only if he wants. */
export async function collectDiagnostics(
    { context, client, log, crashes }: Observed,
    given?: { texts: boolean }
): Promise<string | undefined> {
    const wanted = given ?? (await ask());
    if (!wanted) return undefined;
    const report = diagnosticsReport({
        versions: {
            EcoSpec: String(context.extension.packageJSON.version),
            [vscode.env.appName]: `${vscode.version} (${vscode.env.appHost}${vscode.env.remoteName ? ', remote' : ''})`,
            'Node.js of the extension': process.version,
            system: `${process.platform} ${process.arch}`
        },
        crashes: crashes.policy.total,
        settings: settings(),
        server: await answer<ServerState>(client, 'ecospec/state'),
        errors: log.lastErrors(),
        texts: wanted.texts ? await answer<Texts>(client, 'ecospec/texts') : undefined
    });
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: report });
    await vscode.window.showTextDocument(document, { preview: false });
    return report;
}
async function ask(): Promise<{ texts: boolean } | undefined> {
    return vscode.window.showQuickPick(
        [
            { label: 'Numbers only', detail: 'No name and no word of your texts goes in.', texts: false },
            {
                label: 'Numbers and all texts',
                detail: 'Your .eco files are added, for you to read through.',
                texts: true
            }
        ],
        { title: 'EcoSpec: Collect Diagnostics', placeHolder: 'What may the report hold?' }
    );
}
/** What is set, and is not what it is without setting it. */
function settings(): Record<string, unknown> {
    const { asOf, severity, inlayHints, codeLens } = vscode.workspace.getConfiguration('ecospec');
    return {
        'ecospec.asOf': asOf,
        'ecospec.severity': severity,
        'ecospec.inlayHints': inlayHints,
        'ecospec.codeLens': codeLens
    };
}
async function answer<T>(client: LanguageClient, request: string): Promise<T | undefined> {
    if (!client.isRunning()) return undefined;
    const late = new Promise<undefined>((resolve) => {
        setTimeout(resolve, patience, undefined);
    });
    return Promise.race([client.sendRequest<T>(request).catch(() => undefined), late]);
}
