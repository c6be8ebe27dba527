import { compare } from '../../model/place.js';
import type { Fix, TextEdit } from '../../rules/fix.js';
import type { Finding } from '../../rules/rule.js';
import type { Workspace } from '../../workspace.js';

/** The fixes of a file that change nothing anybody agreed to, all at once; nothing where there are none. */
export function safeFixes(workspace: Workspace, uri: string): Fix | undefined {
    const fixes = findingsIn(workspace, uri).flatMap((f) => f.fixes.filter((x) => x.isSafe).slice(0, 1));
    return fixes.length ? together('Apply all fixes that are safe', fixes) : undefined;
}
/** The preferred fix of each finding of one rule in a file, where there are several. */
export function fixesOfRule(workspace: Workspace, uri: string, rule: string): Fix | undefined {
    const fixes = findingsIn(workspace, uri)
        .filter((f) => f.rule === rule)
        .flatMap((f) => f.fixes.filter((x) => x.preferred || x.isSafe).slice(0, 1));
    return fixes.length > 1 ? together(`Fix all of ${rule} in this file`, fixes) : undefined;
}
function findingsIn(workspace: Workspace, uri: string): Finding[] {
    return (workspace.reportOf(uri)?.findings ?? []).filter((f) => f.at.uri === uri);
}
/** One after the other as far as they keep clear of each other: what would touch an earlier one waits for the next time. */
function together(title: string, fixes: readonly Fix[]): Fix {
    const taken: TextEdit[] = [];
    const byLine = new Map<string, TextEdit[]>();
    for (const { edits } of fixes) {
        const near = (e: TextEdit): TextEdit[] => linesOf(e).flatMap((line) => byLine.get(line) ?? []);
        const added = edits.filter((e) => !near(e).some((t) => isSame(t, e)));
        if (added.some((e) => near(e).some((t) => touch(t, e)))) continue;
        for (const edit of added) {
            taken.push(edit);
            for (const line of linesOf(edit)) byLine.set(line, [...(byLine.get(line) ?? []), edit]);
        }
    }
    return { title, edits: taken };
}
function linesOf({ uri, range: { start, end } }: TextEdit): string[] {
    return Array.from({ length: end.line - start.line + 1 }, (_, i) => `${start.line + i} ${uri}`);
}
function isSame(a: TextEdit, b: TextEdit): boolean {
    return a.uri === b.uri && a.newText === b.newText && !compareRanges(a, b);
}
function compareRanges(a: TextEdit, b: TextEdit): number {
    return compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end);
}
/** Whole statements may be added at one place, one below the other; clauses may not. */
function touch(a: TextEdit, b: TextEdit): boolean {
    if (a.uri !== b.uri) return false;
    const areStatements = [a, b].every((e) => e.newText.startsWith('\n') && !compare(e.range.start, e.range.end));
    if (areStatements && !compareRanges(a, b)) return false;
    return compare(a.range.start, b.range.end) <= 0 && compare(b.range.start, a.range.end) <= 0;
}
