import type { Workspace } from '../language/index.js';
import type { Located } from './baseline.js';

/** All findings with their ecosystem, file by file, from top to bottom. */
export function located(workspace: Workspace): Located[] {
    const names = new Map(
        workspace.reports().flatMap((r) => r.ecosystem.files.map((f) => [f.uri, r.ecosystem.name] as const))
    );
    return workspace
        .all()
        .map((finding) => ({ ecosystem: names.get(finding.at.uri) ?? '', finding }))
        .sort(({ finding: { at: a } }, { finding: { at: b } }) =>
            a.uri === b.uri
                ? a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
                : a.uri < b.uri
                  ? -1
                  : 1
        );
}
