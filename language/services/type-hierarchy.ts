import type { TypeHierarchyItem } from 'vscode-languageserver-types';
import type { NamedElement } from '../model/names.js';
import type { Position } from '../model/place.js';
import type { Workspace } from '../workspace.js';
import { namedIn, usesInOrder } from './file-index.js';
import { symbolKindOf, wordFor } from './kinds.js';
import { mentionOf } from './mentions.js';
import { occurrencesOf } from './occurrences.js';
import { ecosystemOf } from './scope.js';
import { targetAt } from './target.js';

/*
 * What is a kind of what: purposes, territories, actions and datasets `within` others, goals that support others, and partners, which
 * are what their roles say.
 */
const inHierarchy = new Set(['Purpose', 'Territory', 'Action', 'Dataset', 'Goal', 'Role', 'Partner']);
/** The reference that puts the one that makes it below the one it names, by the kind of the one that makes it. */
const below: Readonly<Record<string, string>> = {
    Purpose: 'is the broader purpose',
    Territory: 'is the larger territory',
    Action: 'is the broader action',
    Dataset: 'contains it',
    Goal: 'is supported',
    Partner: 'is played'
};

export function typeItemAt(workspace: Workspace, uri: string, position: Position): TypeHierarchyItem[] {
    const element = elementAt(workspace, uri, position);
    return element && inHierarchy.has(element.kind) ? [itemOf(element)] : [];
}
export function supertypesOf(workspace: Workspace, item: TypeHierarchyItem): TypeHierarchyItem[] {
    const element = elementAt(workspace, item.uri, item.selectionRange.start);
    const ecosystem = ecosystemOf(workspace, item.uri);
    const facts = workspace.facts(item.uri);
    if (!element || !ecosystem || !facts) return [];
    const above = usesInOrder(facts).filter((use) => {
        const mention = mentionOf(facts, use);
        return mention?.declaration === element.declaration && mention.does === below[element.kind];
    });
    return unique(above.map((use) => ecosystem.meaning(use)));
}
export function subtypesOf(workspace: Workspace, item: TypeHierarchyItem): TypeHierarchyItem[] {
    const element = elementAt(workspace, item.uri, item.selectionRange.start);
    if (!element) return [];
    const found = occurrencesOf(workspace, { is: 'element', element }).map(({ use, at }) => {
        const facts = workspace.facts(at.uri);
        const mention = use && facts && mentionOf(facts, use);
        if (!mention || mention.does !== below[mention.declaration.kind]) return undefined;
        return namedIn(mention.declaration)[0];
    });
    return unique(found);
}
function elementAt(workspace: Workspace, uri: string, position: Position): NamedElement | undefined {
    const target = targetAt(workspace, uri, position)?.target;
    return target?.is === 'element' ? target.element : undefined;
}
function unique(elements: readonly (NamedElement | undefined)[]): TypeHierarchyItem[] {
    const declared = new Map(elements.filter((e) => e !== undefined).map((e) => [e.declaration, e]));
    return [...declared.values()].map(itemOf);
}
function itemOf({ kind, name, nameAt, declaration }: NamedElement): TypeHierarchyItem {
    const { title } = declaration as { title?: string };
    return {
        name,
        kind: symbolKindOf(kind),
        detail: title ? `${wordFor(kind)} “${title}”` : wordFor(kind),
        uri: nameAt.uri,
        range: declaration.at.range,
        selectionRange: nameAt.range
    };
}
