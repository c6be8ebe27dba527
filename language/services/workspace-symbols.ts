import type { SymbolInformation } from 'vscode-languageserver-types';
import type { FileFacts } from '../model/facts.js';
import type { NamedElement } from '../model/names.js';
import type { Workspace } from '../workspace.js';
import { namedIn } from './file-index.js';
import { symbolKindOf, wordFor } from './kinds.js';

/** More than anybody reads; the editor asks again when more letters are typed. */
const most = 256;

/** What is declared anywhere in the workspace and is called so, the best matches first: by name, then by title. */
export function workspaceSymbols(workspace: Workspace, query: string): SymbolInformation[] {
    const wanted = query.trim().normalize('NFC').toLowerCase();
    const found: { entry: Entry; rank: number }[] = [];
    for (const uri of workspace.uris()) {
        const facts = workspace.facts(uri);
        for (const entry of facts ? entriesOf(facts) : []) {
            const rank = rankOf(entry, wanted);
            if (rank !== undefined) found.push({ entry, rank });
        }
    }
    return found
        .sort((a, b) => a.rank - b.rank)
        .slice(0, most)
        .map(({ entry: { element, title } }) => ({
            name: element.name,
            kind: symbolKindOf(element.kind),
            location: { uri: element.nameAt.uri, range: element.nameAt.range },
            containerName: containerOf(element, title)
        }));
}
interface Entry {
    readonly element: NamedElement;
    readonly title: string;
    readonly name: string;
}
const known = new WeakMap<FileFacts, readonly Entry[]>();
function entriesOf(facts: FileFacts): readonly Entry[] {
    let entries = known.get(facts);
    if (!entries) {
        entries = facts.declarations.flatMap(namedIn).map((element) => {
            const own = element.declaration as { name?: string; title?: string };
            const title = own.name === element.name ? (own.title ?? '') : '';
            return { element, title, name: element.name.toLowerCase() };
        });
        known.set(facts, entries);
    }
    return entries;
}
function rankOf({ name, title }: Entry, wanted: string): number | undefined {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    if (name.includes(wanted)) return 2;
    if (title.toLowerCase().includes(wanted)) return 3;
    return isSpreadOver(name, wanted) ? 4 : undefined;
}
/** Whether the letters stand in the name in this order: `mag` in `MetroAG`. */
function isSpreadOver(name: string, wanted: string): boolean {
    let at = 0;
    for (const letter of name) if (letter === wanted[at]) at++;
    return at >= wanted.length;
}
function containerOf({ kind, name, declaration }: NamedElement, title: string): string {
    const owner = (declaration as { name?: string }).name;
    const within = owner && owner !== name ? ` in ${owner}` : '';
    return `${wordFor(kind)}${within}${title ? ` “${title}”` : ''}`;
}
