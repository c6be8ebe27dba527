import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { FirstEcosystem } from '../../language/templates/first-ecosystem.js';
import type { Changed, LibraryRequest, Open, Place } from '../protocol.js';
import { collectDiagnostics } from './collect-diagnostics.js';
import { Crashes } from './crashes.js';
import { firstSteps, showFinding } from './first-steps.js';
import { openLesson } from './lessons.js';
import { Log } from './log.js';
import { newEcosystem } from './new-ecosystem.js';
import { Panel, panelType } from './panel.js';
import { toRange } from './places.js';
import { TrustStatus } from './trust-status.js';

/** Where the language is served; a version in a Git diff is not, as its findings would be about another day. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'ecospec-library'];
const viewCommands = {
    'ecospec.openMatrix': 'matrix',
    'ecospec.openStrategyMap': 'strategy',
    'ecospec.openDataMap': 'data',
    'ecospec.openDecisionMap': 'decisions',
    'ecospec.openTrustReport': 'trust'
} as const;
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
                openView: 'ecospec.openView'
            })
        }
    );
    client = started;
    const panel = new Panel(context.extensionUri, started);
    const trust = new TrustStatus(started);
    context.subscriptions.push(
        log,
        panel,
        trust,
        vscode.commands.registerCommand('ecospec.showReferences', showReferences),
        vscode.commands.registerCommand('ecospec.openView', (open?: Open) => panel.open(open)),
        ...Object.entries(viewCommands).map(([command, view]) =>
            vscode.commands.registerCommand(command, () => panel.open({ view }))
        ),
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
        vscode.window.registerWebviewPanelSerializer(panelType, {
            deserializeWebviewPanel: async (restored) => panel.adopt(restored)
        }),
        started.onNotification('ecospec/changed', (_: Changed) => {
            panel.refresh();
            trust.refresh();
        })
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
    const locations = places.map((place) => new vscode.Location(vscode.Uri.parse(place.uri), toRange(place)));
    return vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        new vscode.Position(at.line, at.character),
        locations
    );
}
export async function deactivate(): Promise<void> {
    const running = client;
    client = undefined;
    if (running?.needsStop()) await running.stop();
}
