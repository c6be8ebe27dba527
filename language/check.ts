import { libraries } from './library/libraries.js';
import type { FileFacts } from './model/facts.js';
import type { Finding } from './rules/rule.js';
import { collectFacts } from './syntax/collect.js';
import { Workspace, type WorkspaceOptions } from './workspace.js';

/**
 * The findings of some texts, each under a name of its own such as `city.eco`; texts may make several ecosystems. An `ecospec.json` among
 * them sets severities. The shipped libraries are there. Never throws, whatever the texts are.
 */
export function check(texts: Readonly<Record<string, string>>, options: WorkspaceOptions = {}): readonly Finding[] {
    return read(texts, { isOnce: true, ...options }).all();
}
/** What one text says by itself: its declarations, the names that it uses, and what is wrong with the text. Never throws. */
export function parse(text: string, name = 'text.eco'): FileFacts {
    return collectFacts(`file:///${name}`, text);
}
/** The same texts as a workspace, to ask more of: `reports()` has each ecosystem with its findings. */
export function read(texts: Readonly<Record<string, string>>, options: WorkspaceOptions = {}): Workspace {
    const workspace = new Workspace({ libraries, ...options });
    for (const [name, text] of Object.entries(texts)) workspace.set(`file:///${name}`, text);
    return workspace;
}
