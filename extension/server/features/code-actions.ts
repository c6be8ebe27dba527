import { type CodeAction, CodeActionKind, type ServerCapabilities, type TextEdit } from 'vscode-languageserver/node';
import { type Finding, type Fix, rules, waiverFor } from '../../../language/index.js';
import type { Server } from '../server.js';
import { diagnosticOf } from './diagnostics.js';

/** The quick fixes of findings, and for each finding of a rule a waiver to write. */
export function codeActions({ connection, workspace, pages }: Server): ServerCapabilities {
    const action = (finding: Finding, { title, preferred, edits }: Fix): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        isPreferred: preferred,
        diagnostics: [diagnosticOf(finding, pages())],
        edit: { changes: changesOf(edits) }
    });
    connection.onCodeAction(({ textDocument, context }) => {
        const keyOf = (code: unknown, { line, character }: { line: number; character: number }): string =>
            `${code}@${line}:${character}`;
        const wanted = new Set(context.diagnostics.map((d) => keyOf(d.code, d.range.start)));
        const ecosystem = workspace.reportOf(textDocument.uri)?.ecosystem;
        return workspace
            .all()
            .filter((f) => f.at.uri === textDocument.uri && wanted.has(keyOf(f.rule, f.at.range.start)))
            .flatMap((f) => {
                // A fault of the text is to be repaired, and a fault of a waiver is not waived by another.
                const rule = rules.find((r) => r.id === f.rule);
                const waiver = ecosystem && rule && rule.family !== 'waivers' && waiverFor(ecosystem, f);
                return [...f.fixes, ...(waiver ? [waiver] : [])].map((fix) => action(f, fix));
            });
    });
    return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
}
function changesOf(edits: Fix['edits']): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range, newText } of edits) changes[uri] = [...(changes[uri] ?? []), { range, newText }];
    return changes;
}
