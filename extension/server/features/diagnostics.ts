import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type Finding, rulePage, rules } from '../../../language/index.js';
import type { Server } from '../server.js';

const levels = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint
};
export function diagnosticOf({ rule: id, at, severity, message, related }: Finding, pages: string): Diagnostic {
    const rule = rules.find((r) => r.id === id);
    return {
        range: at.range,
        severity: levels[severity],
        source: 'EcoSpec',
        code: id,
        codeDescription: rule && pages ? { href: `${pages}/${rulePage(rule)}` } : undefined,
        message,
        relatedInformation: related.map((r) => ({
            location: { uri: r.at.uri, range: r.at.range },
            message: r.message
        }))
    };
}
/** Publishes the findings of every file, and clears the files that have none any more. */
export function publisher({ connection, workspace, pages }: Server): () => void {
    const shown = new Set<string>();
    return () => {
        const byFile = new Map<string, Diagnostic[]>();
        for (const f of workspace.all()) {
            const list = byFile.get(f.at.uri) ?? [];
            list.push(diagnosticOf(f, pages()));
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
    };
}
