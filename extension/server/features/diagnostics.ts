import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { type Finding, pause, rulePage, rules, type Steps } from '../../../language/index.js';
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
/** Publishes the findings of every file that has other ones than before; none, where the last one has gone. */
export class Publisher {
    private readonly shown = new Map<string, string>();

    constructor(private readonly server: Server) {}

    *publish(): Steps<void> {
        const { workspace, pages } = this.server;
        const byFile = new Map<string, Diagnostic[]>([...this.shown.keys()].map((uri) => [uri, []]));
        for (const finding of workspace.all()) {
            const { uri } = finding.at;
            const list = byFile.get(uri) ?? [];
            list.push(diagnosticOf(finding, pages()));
            byFile.set(uri, list);
        }
        for (const [uri, diagnostics] of byFile) {
            this.show(uri, diagnostics);
            yield pause;
        }
    }
    /** An editor that opens a file may know nothing of it any more. */
    forget(uri: string): void {
        this.shown.delete(uri);
    }
    private show(uri: string, diagnostics: Diagnostic[]): void {
        const text = JSON.stringify(diagnostics);
        if (text === this.shown.get(uri)) return;
        if (diagnostics.length) this.shown.set(uri, text);
        else this.shown.delete(uri);
        void this.server.connection.sendDiagnostics({ uri, diagnostics });
    }
}
