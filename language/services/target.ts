import type { Declaration } from '../model/declarations.js';
import type { NamedElement } from '../model/names.js';
import { contains, type Place, type Position } from '../model/place.js';
import { scan } from '../syntax/scan.js';
import type { Workspace } from '../workspace.js';
import { declarationAt, namedIn, useAt } from './file-index.js';
import { linesOf } from './lines.js';
import { ecosystemOf } from './scope.js';

/** What a name stands for: something declared, a whole ecosystem, or a library. */
export type Target =
    | { readonly is: 'element'; readonly element: NamedElement }
    | { readonly is: 'ecosystem' | 'library'; readonly name: string };
/** A name in a text and what it stands for. */
export interface Found {
    readonly target: Target;
    /** The name itself. */
    readonly at: Place;
}

/** What the name at a position stands for, where it is declared or where it is used; nothing where it means nothing. */
export function targetAt(workspace: Workspace, uri: string, position: Position): Found | undefined {
    const facts = workspace.facts(uri);
    if (!facts) return undefined;
    const use = useAt(facts, position);
    const element = use && ecosystemOf(workspace, uri)?.meaning(use);
    if (use) return element && { target: targetOf(element), at: use.at };
    const declaration = declarationAt(facts, position);
    if (!declaration) return undefined;
    return headerAt(workspace, declaration, position) ?? namedAt(declaration, position);
}
function namedAt(declaration: Declaration, position: Position): Found | undefined {
    const element = namedIn(declaration).find((e) => contains(e.nameAt.range, position));
    return element && { target: targetOf(element), at: element.nameAt };
}
function targetOf(element: NamedElement): Target {
    if (element.kind === 'EcosystemHeader') return { is: 'ecosystem', name: element.name };
    if (element.kind === 'LibraryHeader') return { is: 'library', name: element.name };
    return { is: 'element', element };
}
/** The name in `part of X` or `include L`. */
function headerAt(workspace: Workspace, declaration: Declaration, position: Position): Found | undefined {
    if (declaration.kind !== 'PartHeader' && declaration.kind !== 'Include') return undefined;
    const at = wordIn(workspace, declaration.at, -1);
    if (!contains(at.range, position)) return undefined;
    const target: Target =
        declaration.kind === 'PartHeader'
            ? { is: 'ecosystem', name: declaration.ecosystem }
            : { is: 'library', name: declaration.library };
    return { target, at };
}
/** One of the words of a short statement, counted from its start or, below zero, from its end. */
export function wordIn(workspace: Workspace, { uri, range }: Place, which: number): Place {
    const lines = linesOf(workspace, uri);
    const tokens = scan(lines.text, lines.offsetAt(range.start), lines.offsetAt(range.end));
    const word = [...tokens].filter((t) => t.kind !== 'comment').at(which);
    return { uri, range: word ? lines.range(word.start, word.end) : range };
}
