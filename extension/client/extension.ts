import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { FirstEcosystem } from '../../language/templates/first-ecosystem.js';
import type { Changed, LibraryRequest, Place } from '../protocol.js';
import { collectDiagnostics } from './collect-diagnostics.js';
import { Crashes } from './crashes.js';
import { firstSteps, showFinding } from './first-steps.js';
import { openLesson } from './lessons.js';
import { Log } from './log.js';
import { MatrixPanel } from './matrix-panel.js';
import { newEcosystem } from './new-ecosystem.js';

/** Where the language is served; a version in a Git diff is not, as its findings would be about another day. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'ecospec-library'];
let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = new Log();
    const crashes = new Crashes(log);
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
            outputChannel: log.channel,
            errorHandler: crashes,
            // A server that is started again is to know the settings of now.
            initializationOptions: () => ({
                pages: context.extensionUri.toString(),
                settings: vscode.workspace.getConfiguration('ecospec'),
                showReferences: 'ecospec.showReferences',
                openMatrix: 'ecospec.openMatrix'
            })
        }
    );
    client = started;
    const panel = new MatrixPanel(context.extensionUri, started);
    context.subscriptions.push(
        log,
        panel,
        vscode.commands.registerCommand('ecospec.showReferences', showReferences),
        vscode.commands.registerCommand('ecospec.openMatrix', () => panel.open()),
        vscode.commands.registerCommand('ecospec.newEcosystem', (given?: FirstEcosystem) =>
            newEcosystem(panel.columnOfText(), given)
        ),
        vscode.commands.registerCommand('ecospec.firstSteps', () => firstSteps(context)),
        vscode.commands.registerCommand('ecospec.openLesson', (name?: string) =>
            openLesson(context.extensionUri, panel.columnOfText(), name)
        ),
        vscode.commands.registerCommand('ecospec.explainFinding', () =>
            showFinding(panel.columnOfText(), 'editor.action.showHover')
        ),
        vscode.commands.registerCommand('ecospec.mendFinding', () =>
            showFinding(panel.columnOfText(), 'editor.action.quickFix')
        ),
        vscode.commands.registerCommand('ecospec.collectDiagnostics', (given?: { texts: boolean }) =>
            collectDiagnostics({ context, client: started, log, crashes }, given)
        ),
        vscode.commands.registerCommand('ecospec.restartServer', async () => {
            crashes.policy.forgive();
            if (started.needsStop()) await started.stop();
            await started.start();
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
    log.say(`EcoSpec ${context.extension.packageJSON.version} starts its server.`);
    try {
        await started.start();
        log.say('It is ready: every .eco file of the open folders is read and checked as you type.');
    } catch (error) {
        // The commands stay, above all those that tell what is wrong.
        log.error(error instanceof Error ? error : String(error));
    }
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
