import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { MatrixPanel } from './matrix-panel.js';

let client: LanguageClient | undefined;
const firstEcosystem = `/** What this ecosystem is for, in a sentence. */
ecosystem MyEcosystem "My ecosystem" {
    vision "What we want together"
    phase forming
    dated 2026-11-01
    life areas Mobility
}
goal Together "What all of us want"
partner Alpha "Alpha Ltd" { pursues Together   contributes Platform as infrastructure worth 2 M per year }
partner Beta "Beta Ltd" { pursues Together   contributes Service as work worth 1 M per year }
partner Gamma "Gamma Ltd" { pursues Together }
pool Sales "Joint sales" of 6 M per year { share Alpha 50 %, Beta 30 %, Gamma 10 % }
`;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const module = context.asAbsolutePath('dist/server.cjs');
    client = new LanguageClient('ecospec', 'EcoSpec', { module, transport: TransportKind.ipc }, {
        documentSelector: [{ language: 'ecospec' }],
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.eco') },
        initializationOptions: { pages: context.extensionUri.toString() }
    });
    const panel = new MatrixPanel(context, client);
    context.subscriptions.push(
        panel,
        vscode.commands.registerCommand('ecospec.openMatrix', () => panel.open()),
        vscode.commands.registerCommand('ecospec.newEcosystem', async () => vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'ecospec', content: firstEcosystem }))),
        vscode.workspace.registerTextDocumentContentProvider('ecospec-library', { provideTextDocumentContent: (uri) => client!.sendRequest<string>('ecospec/library', { uri: uri.toString() }) }),
        vscode.window.registerWebviewPanelSerializer('ecospec.matrix', { deserializeWebviewPanel: async (restored) => panel.adopt(restored) })
    );
    await client.start();
    client.onNotification('ecospec/changed', () => panel.refresh());
    panel.refresh();
}
export async function deactivate(): Promise<void> {
    await client?.stop();
}
