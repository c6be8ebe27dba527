import type { FileFacts } from '../model/facts.js';
import { Lines } from '../syntax/lines.js';
import type { Workspace } from '../workspace.js';

export { Lines };

const known = new WeakMap<FileFacts, Lines>();

/** The lines of a file as it is now; found once per text. */
export function linesOf(workspace: Workspace, uri: string): Lines {
    const facts = workspace.facts(uri);
    const lines = (facts && known.get(facts)) ?? new Lines(workspace.text(uri) ?? '');
    if (facts) known.set(facts, lines);
    return lines;
}
