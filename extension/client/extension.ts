import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Changed, LibraryRequest } from '../protocol.js';
import { MatrixPanel } from './matrix-panel.js';

/** Where the language is served; a version in a Git diff is not, as its findings would be about another day. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'ecospec-library'];
const firstEcosystem = `ecosystem MyEcosystem "My ecosystem" {
    vision "What we want together"
    phase forming
    dated 2026-11-01
    life areas Mobility
}
goal Together "What all of us want"

role Host "Runs the platform" { archetype orchestrator }
role Provider "Brings a service" { archetype realizer }

partner Alpha "Alpha Ltd" as Host {
    pursues Together
    contributes Platform as infrastructure worth 3 M per year
}
partner Beta "Beta Ltd" as Provider {
    pursues Together
    contributes Service as work worth 2 M per year
    offers Rides in Mobility
}
partner Gamma "Gamma Ltd" as Provider {
    pursues Together
    contributes Customers as reach worth 1 M per year
}
pool Sales "Joint sales" of 6 M per year {
    basis contribution
    share Alpha 1/2, Beta 1/3, Gamma rest
}
body Council "Council of all partners" {
    seats Alpha 1, Beta 1, Gamma 1
    passes with majority of all votes
}
promise Uptime "The platform answers" by Alpha to all builds operational trust {
    indicator "availability" at least 99 % measured every month by Beta
}
practice OpenTable "Talk without minutes" builds relational trust among all every 3 months
`;

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const started = new LanguageClient(
        'ecospec',
        'EcoSpec',
        { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc },
        {
            documentSelector: schemes.map((scheme) => ({ scheme, language: 'ecospec' })),
            synchronize: {
                configurationSection: 'ecospec',
                fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.eco,ecospec.json}')
            },
            initializationOptions: {
                pages: context.extensionUri.toString(),
                settings: vscode.workspace.getConfiguration('ecospec')
            }
        }
    );
    client = started;
    const panel = new MatrixPanel(context.extensionUri, started);
    context.subscriptions.push(
        panel,
        vscode.commands.registerCommand('ecospec.openMatrix', () => panel.open()),
        vscode.commands.registerCommand('ecospec.newEcosystem', async () => {
            const document = await vscode.workspace.openTextDocument({ language: 'ecospec', content: firstEcosystem });
            await vscode.window.showTextDocument(document, { viewColumn: panel.columnOfText(), preview: false });
        }),
        vscode.workspace.registerTextDocumentContentProvider('ecospec-library', {
            provideTextDocumentContent: (uri) =>
                started.sendRequest<string>('ecospec/library', { uri: uri.toString() } satisfies LibraryRequest)
        }),
        vscode.window.registerWebviewPanelSerializer('ecospec.matrix', {
            deserializeWebviewPanel: async (restored) => panel.adopt(restored)
        }),
        started.onNotification('ecospec/changed', (_: Changed) => panel.refresh())
    );
    await started.start();
    panel.refresh();
}
export async function deactivate(): Promise<void> {
    const running = client;
    client = undefined;
    if (running?.needsStop()) await running.stop();
}
