import { Ecosystem } from '../model/ecosystem.js';
import type { FileFacts } from '../model/facts.js';
import type { Workspace } from '../workspace.js';

const alone = new WeakMap<FileFacts, Ecosystem>();

/** The ecosystems that see the names of a file: its own, and for a library all that include it; by itself where there is none. */
export function ecosystemsSeeing(workspace: Workspace, uri: string): readonly Ecosystem[] {
    const has = (files: readonly FileFacts[]): boolean => files.some((f) => f.uri === uri);
    const found = workspace
        .reports()
        .map((r) => r.ecosystem)
        .filter((e) => has(e.files) || has(e.libraries));
    if (found.length) return found;
    const facts = workspace.facts(uri);
    if (!facts) return [];
    let ecosystem = alone.get(facts);
    if (!ecosystem) {
        ecosystem = new Ecosystem('', [facts], []);
        alone.set(facts, ecosystem);
    }
    return [ecosystem];
}
/** The ecosystem that a name of a file is read in: the file's own before one that includes it. */
export function ecosystemOf(workspace: Workspace, uri: string): Ecosystem | undefined {
    const seeing = ecosystemsSeeing(workspace, uri);
    return seeing.find((e) => e.files.some((f) => f.uri === uri)) ?? seeing[0];
}
