import { type Change, comparing, type Version } from '../changes/changes.js';
import { atOnce, type Steps } from '../model/steps.js';
import type { TextEdit } from '../rules/fix.js';
import type { Report, Workspace } from '../workspace.js';
import { type Back, backFrom } from './back.js';
import { editsFor, type Refused } from './edits.js';
import { applied, byUri } from './merged.js';
import type { Supposition } from './supposition.js';
import { Sources } from './texts.js';

/** An ecosystem as it would be, and what that changes. */
export interface Supposed {
    /** The hypothetical ecosystem with its findings: read from the texts after the edits, and so exactly what they would be. */
    readonly judged: Version;
    readonly changes: readonly Change[];
    readonly refused: readonly Refused[];
    /** What makes it so; without any, nothing is otherwise. */
    readonly edits: readonly TextEdit[];
    /** Where in the texts as they are something of the hypothetical ones is. */
    readonly back: Back;
}
/** How many suppositions are made at most. */
export const mostSuppositions = 100;

/** What would follow from suppositions. The workspace, which has the report, stays as it is. */
export function suppose(workspace: Workspace, report: Report, suppositions: readonly Supposition[]): Supposed {
    return atOnce(supposing(workspace, report, suppositions));
}
/** The same in steps, between which the workspace may change: what comes out is about the texts as they were at the first step. */
export function* supposing(
    workspace: Workspace,
    report: Report,
    suppositions: readonly Supposition[]
): Steps<Supposed> {
    const { ecosystem } = report;
    const { edits, refused } = editsFor(workspace, ecosystem, suppositions.slice(0, mostSuppositions));
    const sources = new Sources(workspace);
    const texts = new Map([...byUri(edits)].map(([uri, own]) => [uri, applied(uri, own, sources)]));
    const then = edits.length ? workspace.supposing(texts).reportOf(ecosystem.files[0].uri) : report;
    const before: Version = { ecosystem, findings: yield* report.judge() };
    if (!then || then === report)
        return { judged: before, changes: [], refused, edits, back: backFrom(edits, texts, sources) };
    yield* then.ecosystem.findProblems();
    const judged: Version = { ecosystem: then.ecosystem, findings: yield* then.judge() };
    return { judged, changes: yield* comparing(before, judged), refused, edits, back: backFrom(edits, texts, sources) };
}
