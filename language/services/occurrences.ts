import type { Declaration, DeclarationOf } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { FileFacts, Use } from '../model/facts.js';
import type { NamedElement } from '../model/names.js';
import { compare, type Place } from '../model/place.js';
import type { Workspace } from '../workspace.js';
import { usesCalled } from './file-index.js';
import { ecosystemsSeeing } from './scope.js';
import { type Target, wordIn } from './target.js';

/** A place where a name stands. */
export interface Occurrence {
    readonly at: Place;
    readonly isDeclaration: boolean;
    /** The use, where it is one; `part of` and `include` are none. */
    readonly use?: Use;
}

/** Every place where something is named: its declaration first, then file by file. */
export function occurrencesOf(workspace: Workspace, target: Target): Occurrence[] {
    const found =
        target.is === 'element'
            ? ofElement(workspace, target.element)
            : target.is === 'ecosystem'
              ? ofEcosystem(workspace, target.name)
              : ofLibrary(workspace, target.name);
    return [...new Map(found.map((o) => [keyOf(o.at), o])).values()].sort(
        (a, b) => Number(b.isDeclaration) - Number(a.isDeclaration) || inOrder(a.at, b.at)
    );
}
export function isSamePlace(a: Place, b: Place): boolean {
    return a.uri === b.uri && compare(a.range.start, b.range.start) === 0;
}

function ofElement(workspace: Workspace, element: NamedElement): Occurrence[] {
    return [
        { at: element.nameAt, isDeclaration: true },
        ...ecosystemsSeeing(workspace, element.nameAt.uri).flatMap((e) => usesOf(e, element))
    ];
}
/** The uses in one ecosystem that mean this. */
export function usesOf(ecosystem: Ecosystem, element: NamedElement): Occurrence[] {
    return [...ecosystem.files, ...ecosystem.libraries].flatMap((file) =>
        usesCalled(file, element.name)
            .filter((use) => isMeant(ecosystem, use, element))
            .map((use) => ({ at: use.at, isDeclaration: false, use }))
    );
}
function isMeant(ecosystem: Ecosystem, use: Use, element: NamedElement): boolean {
    const meant = ecosystem.meaning(use);
    return !!meant && isSamePlace(meant.nameAt, element.nameAt);
}
function ofEcosystem(workspace: Workspace, name: string): Occurrence[] {
    return workspace
        .reports()
        .map((r) => r.ecosystem)
        .filter((e) => e.files.some((f) => f.declarations.some((d) => isHeaderOf(d, name))))
        .flatMap((ecosystem) => [
            ...ecosystem.files.flatMap(({ declarations }) =>
                declarations.flatMap((d): Occurrence[] => {
                    if (!isHeaderOf(d, name)) return [];
                    if (d.kind === 'EcosystemHeader') return [{ at: d.nameAt, isDeclaration: true }];
                    return [{ at: wordIn(workspace, d.at, -1), isDeclaration: false }];
                })
            ),
            ...ecosystem
                .all('EcosystemHeader')
                .filter((d) => d.name === name)
                .flatMap((d) => usesOf(ecosystem, { ...d, declaration: d }))
        ]);
}
function isHeaderOf(d: Declaration, name: string): d is DeclarationOf<'EcosystemHeader' | 'PartHeader'> {
    return d.kind === 'EcosystemHeader' ? d.name === name : d.kind === 'PartHeader' && d.ecosystem === name;
}
function ofLibrary(workspace: Workspace, name: string): Occurrence[] {
    const files = new Set<FileFacts>(
        workspace.reports().flatMap(({ ecosystem }) => [...ecosystem.files, ...ecosystem.libraries])
    );
    return [...files].flatMap(({ declarations }) =>
        declarations.flatMap((d): Occurrence[] => {
            if (d.kind === 'LibraryHeader' && d.name === name) return [{ at: d.nameAt, isDeclaration: true }];
            if (d.kind !== 'Include' || d.library !== name) return [];
            return [{ at: wordIn(workspace, d.at, -1), isDeclaration: false }];
        })
    );
}
function keyOf({ uri, range: { start } }: Place): string {
    return `${uri}\n${start.line}:${start.character}`;
}
function inOrder(a: Place, b: Place): number {
    if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
    return compare(a.range.start, b.range.start);
}
