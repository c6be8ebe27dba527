import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    CodeActionKind,
    createConnection,
    type Diagnostic,
    DiagnosticSeverity,
    FileChangeType,
    ProposedFeatures,
    TextDocumentSyncKind,
    TextDocuments
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { badDay, type Finding, libraries, partnerMatrix, rulePage, rules, Workspace } from '../../language/index.js';
import type { MatrixReply } from '../protocol.js';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const workspace = new Workspace({ libraries });
const shown = new Set<string>();
let pages = '';
let scheduled: NodeJS.Timeout | undefined;

connection.onInitialize((params) => {
    const options = params.initializationOptions as { pages?: string; asOf?: string } | undefined;
    pages = options?.pages ?? '';
    judgeAsOf(options?.asOf);
    const folders = params.workspaceFolders ?? [];
    void Promise.all(folders.map((f) => readFolder(fileURLToPath(f.uri)))).then(publishSoon);
    return {
        capabilities: {
            textDocumentSync: TextDocumentSyncKind.Incremental,
            definitionProvider: true,
            codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] }
        }
    };
});
async function readFolder(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) await readFolder(file);
        else if (entry.name.endsWith('.eco')) await readClosed(pathToFileURL(file).href);
    }
}
async function readClosed(uri: string): Promise<void> {
    if (documents.get(uri) || !uri.startsWith('file:')) return;
    const text = await readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
    if (text === undefined) workspace.delete(uri);
    else workspace.set(uri, text);
}
/** One round of findings after a burst of changes: for every file, so that nothing stale stays anywhere. */
function publishSoon(): void {
    clearTimeout(scheduled);
    scheduled = setTimeout(publish, 15);
}
const severities = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint
};
function diagnostic(f: Finding): Diagnostic {
    const rule = rules.find((r) => r.id === f.rule);
    return {
        range: f.at.range,
        severity: severities[f.severity],
        source: 'EcoSpec',
        code: f.rule,
        codeDescription: rule && pages ? { href: `${pages}/${rulePage(rule)}` } : undefined,
        message: f.message,
        relatedInformation: f.related.map((r) => ({
            location: { uri: r.at.uri, range: r.at.range },
            message: r.message
        }))
    };
}
function publish(): void {
    const byFile = new Map<string, Diagnostic[]>();
    for (const f of workspace.all()) {
        const list = byFile.get(f.at.uri) ?? [];
        list.push(diagnostic(f));
        byFile.set(f.at.uri, list);
    }
    for (const uri of shown)
        if (!byFile.has(uri)) {
            void connection.sendDiagnostics({ uri, diagnostics: [] });
            shown.delete(uri);
        }
    for (const [uri, diagnostics] of byFile) {
        shown.add(uri);
        void connection.sendDiagnostics({ uri, diagnostics });
    }
    void connection.sendNotification('ecospec/changed', {});
}
documents.onDidChangeContent(({ document }) => {
    if (!document.uri.startsWith('ecospec-library:')) {
        workspace.set(document.uri, document.getText());
        publishSoon();
    }
});
documents.onDidClose(({ document }) => {
    if (document.uri.startsWith('file:')) void readClosed(document.uri).then(publishSoon);
    else if (!document.uri.startsWith('ecospec-library:')) {
        workspace.delete(document.uri);
        publishSoon();
    }
});
connection.onDidChangeWatchedFiles(({ changes }) => {
    void Promise.all(
        changes.map(async (c) => {
            if (c.type === FileChangeType.Deleted && !documents.get(c.uri)) workspace.delete(c.uri);
            else await readClosed(c.uri);
        })
    ).then(publishSoon);
});
connection.onDidChangeConfiguration(({ settings }) => {
    judgeAsOf(settings?.ecospec?.asOf);
    publishSoon();
});
/** A day that is none is as good as no day: the settings editor says what is wrong with it. */
function judgeAsOf(day: unknown): void {
    workspace.judgeAsOf(typeof day === 'string' && day && !badDay(day) ? day : undefined);
}
connection.onDefinition(({ textDocument, position }) => {
    const found = workspace.definition(textDocument.uri, position);
    return found && { uri: found.nameAt.uri, range: found.nameAt.range };
});
connection.onCodeAction(({ textDocument, context }) => {
    const wanted = new Set(
        context.diagnostics.map((d) => `${d.code}@${d.range.start.line}:${d.range.start.character}`)
    );
    return workspace
        .all()
        .filter(
            (f) =>
                f.at.uri === textDocument.uri &&
                wanted.has(`${f.rule}@${f.at.range.start.line}:${f.at.range.start.character}`)
        )
        .flatMap((f) =>
            f.fixes.map((fix) => ({
                title: fix.title,
                kind: CodeActionKind.QuickFix,
                isPreferred: fix.preferred,
                diagnostics: [diagnostic(f)],
                edit: {
                    changes: Object.fromEntries(
                        [...new Set(fix.edits.map((e) => e.uri))].map((uri) => [
                            uri,
                            fix.edits.filter((e) => e.uri === uri).map(({ range, newText }) => ({ range, newText }))
                        ])
                    )
                }
            }))
        );
});
connection.onRequest('ecospec/matrix', ({ uri }: { uri?: string }): MatrixReply => {
    const report = (uri && workspace.reportOf(uri)) || workspace.reports()[0];
    if (!report) return { help: 'There is no ecosystem in this folder yet.' };
    const broken = workspace.brokenAt(report.ecosystem.files[0].uri);
    if (broken) return { broken: { message: broken.message, at: broken.at } };
    if (!report.ecosystem.all('Partner').length)
        return {
            help: `${report.ecosystem.name} has no partners yet. Write the first one, for example: partner Metro "Metro AG"`
        };
    return { view: partnerMatrix(report.ecosystem, report.findings) };
});
connection.onRequest('ecospec/library', ({ uri }: { uri: string }) => libraries[uri] ?? '');
documents.listen(connection);
connection.listen();
