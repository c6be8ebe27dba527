import { fileURLToPath } from 'node:url';
import {
    createConnection,
    FileChangeType,
    ProposedFeatures,
    type ServerCapabilities,
    TextDocumentSyncKind,
    TextDocuments
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { badDay, libraries, severities, Workspace } from '../../language/index.js';
import { codeActions } from './features/code-actions.js';
import { definition } from './features/definition.js';
import { publisher } from './features/diagnostics.js';
import { panel } from './features/panel.js';
import { readClosed, readFolder } from './files.js';
import type { Server } from './server.js';

/** Each registers its handlers and tells what the server can do with them. */
const features: readonly ((server: Server) => ServerCapabilities)[] = [definition, codeActions, panel];

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const workspace = new Workspace({ libraries });
let pages = '';
const server: Server = { connection, documents, workspace, pages: () => pages };
const publish = publisher(server);
let scheduled: NodeJS.Timeout | undefined;

connection.onInitialize((params) => {
    const options = params.initializationOptions as { pages?: string; settings?: Settings } | undefined;
    pages = options?.pages ?? '';
    configure(options?.settings);
    const folders = (params.workspaceFolders ?? []).map((f) => fileURLToPath(f.uri));
    void Promise.all(folders.map((folder) => readFolder(server, folder))).then(publishSoon);
    const capabilities = features.map((feature) => feature(server));
    return { capabilities: Object.assign({ textDocumentSync: TextDocumentSyncKind.Incremental }, ...capabilities) };
});
/** One round of findings after a burst of changes: for every file, so that nothing stale stays anywhere. */
function publishSoon(): void {
    clearTimeout(scheduled);
    scheduled = setTimeout(() => {
        publish();
        void connection.sendNotification('ecospec/changed', {});
    }, 15);
}
documents.onDidChangeContent(({ document }) => {
    if (!document.uri.startsWith('ecospec-library:')) {
        workspace.set(document.uri, document.getText());
        publishSoon();
    }
});
documents.onDidClose(({ document }) => {
    if (document.uri.startsWith('file:')) void readClosed(server, document.uri).then(publishSoon);
    else if (!document.uri.startsWith('ecospec-library:')) {
        workspace.delete(document.uri);
        publishSoon();
    }
});
connection.onDidChangeWatchedFiles(({ changes }) => {
    void Promise.all(
        changes.map(async (c) => {
            if (c.type === FileChangeType.Deleted && !documents.get(c.uri)) workspace.delete(c.uri);
            else await readClosed(server, c.uri);
        })
    ).then(publishSoon);
});
connection.onDidChangeConfiguration(({ settings }) => {
    configure(settings?.ecospec);
    publishSoon();
});
interface Settings {
    readonly asOf?: unknown;
    readonly severity?: unknown;
}
/** What is no day or no severity is as good as unset: the settings editor says what is wrong with it. */
function configure({ asOf, severity }: Settings = {}): void {
    workspace.judgeAsOf(typeof asOf === 'string' && asOf && !badDay(asOf) ? asOf : undefined);
    const levels: readonly unknown[] = ['off', ...severities];
    const usable = Object.entries(severity ?? {}).filter(([, level]) => levels.includes(level));
    workspace.judgeWith(Object.fromEntries(usable));
}
documents.listen(connection);
connection.listen();
