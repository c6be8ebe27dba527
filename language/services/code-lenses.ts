import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { Declaration } from '../model/declarations.js';
import type { NamedElement } from '../model/names.js';
import type { Place, Position } from '../model/place.js';
import { counted } from '../model/words.js';
import type { Finding } from '../rules/rule.js';
import type { Workspace } from '../workspace.js';
import { namedIn } from './file-index.js';
import { occurrencesOf } from './occurrences.js';
import { ecosystemOf } from './scope.js';
import { targetAt } from './target.js';
import { viewsOf } from './view-lenses.js';

/** What a client sends back to have the words of a lens made. */
export interface LensData {
    readonly uri: string;
    readonly at: Position;
    readonly shows: 'references' | 'findings';
}
/** The commands of the client that show places, and that go to the findings. */
export interface LensCommands {
    readonly show: string;
}

/** The command of the client that opens a view, where it has one. */
export interface ViewCommand {
    readonly openView: string;
}

/**
 * Over each statement with a name: how often it is used, and where something was found about it, how much. Their words come later.
 * Also the way to the views that show it.
 */
export function codeLensesIn(workspace: Workspace, uri: string, { openView }: ViewCommand): CodeLens[] {
    const facts = workspace.facts(uri);
    if (!facts) return [];
    const found = elementsWithFindings(workspace, uri);
    return facts.declarations.flatMap((declaration) => {
        const element = ownName(declaration);
        if (!element) return [];
        const lens = (shows: LensData['shows']): CodeLens => ({
            range: element.nameAt.range,
            data: { uri, at: element.nameAt.range.start, shows } satisfies LensData
        });
        const range = element.nameAt.range;
        const views = openView ? viewsOf(declaration, openView) : [];
        return [
            ...views.map((command) => ({ range, command })),
            lens('references'),
            ...(found.has(element.name) ? [lens('findings')] : [])
        ];
    });
}
/** A lens with its words, and the command that shows what it counts. */
export function resolvedLens(workspace: Workspace, lens: CodeLens, { show }: LensCommands): CodeLens {
    // One that opens a view has its words already.
    if (lens.data === undefined) return lens;
    const { uri, at, shows } = lens.data as LensData;
    const places = shows === 'references' ? referencesTo(workspace, uri, at) : findingsAbout(workspace, uri, at);
    const title = counted(places.length, shows === 'references' ? 'reference' : 'finding');
    const locations: Location[] = places.map((p) => ({ uri: p.uri, range: p.range }));
    const command = { title, command: places.length ? show : '', arguments: places.length ? [uri, at, locations] : [] };
    return { ...lens, command };
}
function referencesTo(workspace: Workspace, uri: string, at: Position): readonly Place[] {
    const found = targetAt(workspace, uri, at);
    const all = found ? occurrencesOf(workspace, found.target) : [];
    return all.filter((o) => !o.isDeclaration).map((o) => o.at);
}
function findingsAbout(workspace: Workspace, uri: string, at: Position): readonly Place[] {
    const found = targetAt(workspace, uri, at)?.target;
    const name = found?.is === 'element' ? found.element.name : found?.name;
    return findingsOf(workspace, uri)
        .filter((f) => f.element === name || (name !== undefined && f.parties.includes(name)))
        .map((f) => f.at);
}
function elementsWithFindings(workspace: Workspace, uri: string): ReadonlySet<string> {
    return new Set(findingsOf(workspace, uri).flatMap((f) => [f.element, ...f.parties]));
}
function findingsOf(workspace: Workspace, uri: string): readonly Finding[] {
    return workspace.findingsAtOnce(ecosystemOf(workspace, uri));
}
/** The name of the statement itself; `part of` and `include` have none. */
function ownName(declaration: Declaration): NamedElement | undefined {
    return namedIn(declaration).find((e) => e.kind === declaration.kind);
}
