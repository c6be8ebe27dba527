import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    type ClientCapabilities,
    createConnection,
    FileChangeType,
    ProposedFeatures,
    type ServerCapabilities,
    TextDocumentSyncKind,
    TextDocuments
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { badDay, libraries, type Steps, severities, Workspace } from '../../language/index.js';
import { assistance, refreshAssistance } from './features/assistance.js';
import { change } from './features/change.js';
import { codeActions } from './features/code-actions.js';
import { colours, refreshColours } from './features/colours.js';
import { Publisher } from './features/diagnostics.js';
import { navigation } from './features/navigation.js';
import { panel } from './features/panel.js';
import { state } from './features/state.js';
import { pathOf, readClosed, readFolder } from './files.js';
import { Judge } from './judge.js';
import { asFiles } from './library-files.js';
import { RuleTimes } from './rule-times.js';
import type { Beside, Client, Server } from './server.js';

/** Each registers its handlers and tells what the server can do with them. */
const features: readonly ((server: Server) => ServerCapabilities)[] = [
    navigation,
    change,
    assistance,
    colours,
    codeActions,
    panel,
    state
];

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const judge = new Judge(findings, judgingFailed);
const times = new RuleTimes();
// Any editor but VS Code starts the server by the command line.
const isAnyEditor = process.argv.includes('lsp');
const ownFolder = path.dirname(__dirname);
const workspace = new Workspace({
    libraries: isAnyEditor ? asFiles(libraries, path.join(ownFolder, 'language/library')) : libraries,
    timed: (rule, milliseconds) => times.add(rule, milliseconds)
});
let pages = '';
let client: Client = {
    canFillIn: false,
    canFollowLinks: false,
    canRefreshColours: false,
    canRefreshHints: false,
    canRefreshLenses: false,
    showReferences: '',
    openView: ''
};
let beside: Beside = { inlayHints: true, codeLens: true };
const server: Server = {
    connection,
    documents,
    workspace,
    times,
    settled: () => reading.then(() => judge.settled()),
    pages: () => pages,
    client: () => client,
    settings: () => beside
};
const publisher = new Publisher(server);

connection.onInitialize((params) => {
    const options = params.initializationOptions as Options | undefined;
    pages = options?.pages ?? pathToFileURL(ownFolder).href;
    client = clientOf(params.capabilities, options);
    configure(options?.settings);
    const folders = (params.workspaceFolders ?? []).flatMap((f) => pathOf(f.uri) ?? []);
    reading = Promise.all(folders.map((folder) => readFolder(server, folder))).then(() => {
        isRead = true;
        publishSoon();
    });
    const capabilities = features.map((feature) => feature(server));
    return { capabilities: Object.assign({ textDocumentSync: TextDocumentSyncKind.Incremental }, ...capabilities) };
});
/** One round of findings, for every file, so that nothing stale stays anywhere. */
function* findings(): Steps<void> {
    for (let whole = false; !whole; ) whole = yield* workspace.judging();
    yield* publisher.publish();
    refreshAssistance(server);
    refreshColours(server);
    void connection.sendNotification('ecospec/changed', {});
}
/** A rule that fails on some text must not take the server, and all the others, down with it: what was shown stays. */
function judgingFailed(error: unknown): void {
    connection.console.error(`The findings could not be made. ${error instanceof Error ? error.stack : error}`);
}
/** Before it has heard the answer to `initialize`, a client drops findings, and they would not be sent again. */
let isHeard = false;
/** Half of an ecosystem has findings that the whole one has not, such as names that mean nothing. */
let isRead = false;
let reading: Promise<unknown> = Promise.resolve();
connection.onInitialized(() => {
    isHeard = true;
    publishSoon();
});
function publishSoon(): void {
    if (isHeard && isRead) judge.soon();
}
documents.onDidOpen(({ document }) => publisher.forget(document.uri));
documents.onDidChangeContent(({ document }) => {
    if (!workspace.isLibrary(document.uri)) {
        workspace.set(document.uri, document.getText());
        publishSoon();
    }
});
documents.onDidClose(({ document }) => {
    if (workspace.isLibrary(document.uri)) return;
    if (document.uri.startsWith('file:')) void readClosed(server, document.uri).then(publishSoon);
    else {
        workspace.delete(document.uri);
        publishSoon();
    }
});
connection.onDidChangeWatchedFiles(({ changes }) => {
    void Promise.all(
        changes.map(async (c) => {
            if (workspace.isLibrary(c.uri)) return;
            if (c.type === FileChangeType.Deleted && !documents.get(c.uri)) workspace.delete(c.uri);
            else await readClosed(server, c.uri);
        })
    ).then(publishSoon);
});
connection.onDidChangeConfiguration(({ settings }) => {
    configure(settings?.ecospec);
    publishSoon();
});
function clientOf({ workspace, textDocument }: ClientCapabilities, options: Options | undefined): Client {
    return {
        canFillIn: !!textDocument?.completion?.completionItem?.snippetSupport,
        canFollowLinks: !!textDocument?.definition?.linkSupport,
        canRefreshColours: !!workspace?.semanticTokens?.refreshSupport,
        canRefreshHints: !!workspace?.inlayHint?.refreshSupport,
        canRefreshLenses: !!workspace?.codeLens?.refreshSupport,
        showReferences: options?.showReferences ?? '',
        openView: options?.openView ?? ''
    };
}
interface Options {
    readonly pages?: string;
    readonly settings?: Settings;
    readonly showReferences?: string;
    readonly openView?: string;
}
interface Settings {
    readonly asOf?: unknown;
    readonly severity?: unknown;
    readonly inlayHints?: { readonly enabled?: unknown };
    readonly codeLens?: { readonly enabled?: unknown };
}
/** What is no day or no severity is as good as unset: the settings editor says what is wrong with it. */
function configure({ asOf, severity, inlayHints, codeLens }: Settings = {}): void {
    beside = { inlayHints: inlayHints?.enabled !== false, codeLens: codeLens?.enabled !== false };
    workspace.judgeAsOf(typeof asOf === 'string' && asOf && !badDay(asOf) ? asOf : undefined);
    const levels: readonly unknown[] = ['off', ...severities];
    const usable = Object.entries(severity ?? {}).filter(([, level]) => levels.includes(level));
    workspace.judgeWith(Object.fromEntries(usable));
}
documents.listen(connection);
connection.listen();
/** `dist`, where the server is bundled into. */
declare const __dirname: string;
