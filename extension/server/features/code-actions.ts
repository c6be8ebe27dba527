import {
    type CodeAction,
    CodeActionKind,
    type Diagnostic,
    type Position,
    type Range,
    type ServerCapabilities,
    type TextEdit
} from 'vscode-languageserver/node';
import {
    type Finding,
    type Fix,
    fixesOfRule,
    repairsOfUnknownLibrary,
    repairsOfUnknownName,
    rules,
    safeFixes,
    shareAsRest,
    waiverFor
} from '../../../language/index.js';
import type { Server } from '../server.js';
import { diagnosticOf } from './diagnostics.js';

const fixAll = `${CodeActionKind.SourceFixAll}.ecospec`;
const quick = CodeActionKind.QuickFix;
const rewrite = CodeActionKind.RefactorRewrite;

/**
 * The quick fixes of findings, for each finding of a rule a waiver to write, and repairs of names that mean nothing; a share as `rest`; and
 * all that is safe at once, which an editor may apply on saving.
 */
export function codeActions(server: Server): ServerCapabilities {
    const { connection, workspace, settled } = server;
    connection.onCodeAction(async ({ textDocument: { uri }, context, range }, token) => {
        if (workspace.isLibrary(uri)) return [];
        await settled();
        if (token.isCancellationRequested) return [];
        const isWanted = (kind: string): boolean =>
            !context.only || context.only.some((o) => kind === o || kind.startsWith(`${o}.`));
        return [
            ...(isWanted(quick) ? quickFixes(server, uri, context.diagnostics) : []),
            ...(isWanted(rewrite) ? rewrites(server, uri, range) : []),
            // Only when asked for: an editor would else show it in every menu.
            ...(context.only && isWanted(fixAll) ? allSafe(server, uri) : [])
        ];
    });
    return { codeActionProvider: { codeActionKinds: [quick, rewrite, fixAll] } };
}
function quickFixes({ workspace, pages }: Server, uri: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
    if (!diagnostics.length) return [];
    const keyOf = (code: unknown, { line, character }: Position): string => `${code}@${line}:${character}`;
    const wanted = new Set(diagnostics.map((d) => keyOf(d.code, d.range.start)));
    const actions = workspace
        .all()
        .filter((f) => f.at.uri === uri && wanted.has(keyOf(f.rule, f.at.range.start)))
        .flatMap((finding) =>
            fixesOf(workspace, finding).map((fix) => actionOf(fix, quick, [diagnosticOf(finding, pages())]))
        );
    return distinct(actions);
}
/** Several findings can have one fix: all of a rule, a name to declare. It is offered once, as the fix of each of them. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
    const byFix = new Map<string, CodeAction>();
    for (const action of actions) {
        const key = JSON.stringify([action.title, action.edit]);
        const known = byFix.get(key);
        const diagnostics = [...(known?.diagnostics ?? []), ...(action.diagnostics ?? [])];
        byFix.set(key, { ...action, diagnostics });
    }
    return [...byFix.values()];
}
function fixesOf(workspace: Server['workspace'], finding: Finding): Fix[] {
    const { rule: id, fixes, at } = finding;
    if (id === 'unknown-name') return repairsOfUnknownName(workspace, at.uri, at.range.start);
    if (id === 'unknown-library') return repairsOfUnknownLibrary(workspace, at.uri, at.range.start);
    const ecosystem = workspace.reportOf(at.uri)?.ecosystem;
    // A fault of the text is to be repaired, and a fault of a waiver is not waived by another.
    const rule = rules.find((r) => r.id === id);
    const waiver = ecosystem && rule && rule.family !== 'waivers' && waiverFor(ecosystem, finding);
    const all = rule && fixesOfRule(workspace, at.uri, id);
    return [...fixes, ...(all ? [all] : []), ...(waiver ? [waiver] : [])];
}
function rewrites({ workspace }: Server, uri: string, { start }: Range): CodeAction[] {
    const fix = shareAsRest(workspace, uri, start);
    return fix ? [actionOf(fix, rewrite)] : [];
}
function allSafe({ workspace }: Server, uri: string): CodeAction[] {
    const fix = safeFixes(workspace, uri);
    return fix ? [actionOf(fix, fixAll)] : [];
}
function actionOf({ title, preferred, edits }: Fix, kind: string, diagnostics?: Diagnostic[]): CodeAction {
    return { title, kind, isPreferred: preferred, diagnostics, edit: { changes: changesOf(edits) } };
}
function changesOf(edits: Fix['edits']): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range, newText } of edits) {
        changes[uri] ??= [];
        changes[uri].push({ range, newText });
    }
    return changes;
}
