import { libraries, Workspace } from '../../language/index.js';
import { type Supposed, suppose } from '../../language/suppose/suppose.js';
import type { Supposition } from '../../language/suppose/supposition.js';
import { edited } from '../services/marked.js';

/** Suppositions as one would say them: `Velo leaves`, `Velo has 3 in Council`, `Velo gets 20 % of Sales`, `Council passes with majority`. */
export function said(text: string): Supposition {
    const [, partner] = /^(.+) leaves$/.exec(text) ?? [];
    if (partner) return { what: 'leaves', partner };
    const [, voter, votes, body] = /^(.+?) has (.*) in (.+)$/.exec(text) ?? [];
    if (body) return { what: 'votes', body, party: voter, votes };
    const [, party, share, pool] = /^(.+?) gets (.*) of (.+)$/.exec(text) ?? [];
    if (pool) return { what: 'share', pool, party, share };
    const [, of, majority] = /^(.+?) passes with (.*)$/.exec(text) ?? [];
    return { what: 'majority', of, majority };
}
export function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
    const workspace = new Workspace({ libraries });
    for (const [uri, text] of Object.entries(texts)) workspace.set(uri, text);
    return workspace;
}
const uri = 'file:///a.eco';
/** One text and what comes of it. */
export function supposedIn(
    text: string,
    ...suppositions: readonly string[]
): Supposed & { text: string; why: string[] } {
    const workspace = workspaceOf({ [uri]: text });
    const supposed = suppose(workspace, workspace.reportOf(uri)!, suppositions.map(said));
    return { ...supposed, text: edited(text, supposed.edits), why: supposed.refused.map((r) => r.why) };
}
/** The texts after edits, as an editor applies them. */
export function afterEdits(
    texts: Readonly<Record<string, string>>,
    edits: Supposed['edits']
): Readonly<Record<string, string>> {
    return Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
            name,
            edited(
                text,
                edits.filter((e) => e.uri === name)
            )
        ])
    );
}
