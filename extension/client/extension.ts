import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { FirstEcosystem } from '../../language/templates/first-ecosystem.js';
import type { Changed, LibraryRequest, Place } from '../protocol.js';
import { MatrixPanel } from './matrix-panel.js';
import { newEcosystem } from './new-ecosystem.js';

/** Where the language is served; a version in a Git diff is not, as its findings would be about another day. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'ecospec-library'];
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
                settings: vscode.workspace.getConfiguration('ecospec'),
                showReferences: 'ecospec.showReferences'
            }
        }
    );
    client = started;
    const panel = new MatrixPanel(context.extensionUri, started);
    context.subscriptions.push(
        panel,
        vscode.commands.registerCommand('ecospec.showReferences', showReferences),
        vscode.commands.registerCommand('ecospec.openMatrix', () => panel.open()),
        vscode.commands.registerCommand('ecospec.newEcosystem', (given?: FirstEcosystem) =>
            newEcosystem(panel.columnOfText(), given)
        ),
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
/** What a lens counts, as a list beside the text: the editor wants its own kinds of place. */
function showReferences(uri: string, at: Place['range']['start'], places: readonly Place[]): Thenable<unknown> {
    const position = ({ line, character }: Place['range']['start']): vscode.Position =>
        new vscode.Position(line, character);
    const locations = places.map(
        ({ uri, range: { start, end } }) =>
            new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(position(start), position(end)))
    );
    return vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        position(at),
        locations
    );
}
export async function deactivate(): Promise<void> {
    const running = client;
    client = undefined;
    if (running?.needsStop()) await running.stop();
}
