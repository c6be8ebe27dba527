import {
    type CallHierarchyIncomingCall,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type DocumentHighlight,
    DocumentHighlightKind,
    type Location,
    type LocationLink
} from 'vscode-languageserver-types';
import type { Declaration } from '../model/declarations.js';
import { contains, type Place, type Position } from '../model/place.js';
import type { Workspace } from '../workspace.js';
import { declarationAt, usesInOrder } from './file-index.js';
import { symbolKindOf } from './kinds.js';
import { linesOf } from './lines.js';
import { mentionOf } from './mentions.js';
import { type Occurrence, occurrencesOf } from './occurrences.js';
import { labelOf } from './outline.js';
import { ecosystemOf } from './scope.js';
import { targetAt } from './target.js';

/** Where the name at a position is declared; in a shipped library too. */
export function definitionOf(workspace: Workspace, uri: string, position: Position): LocationLink[] {
    const found = targetAt(workspace, uri, position);
    if (!found) return [];
    return occurrencesOf(workspace, found.target)
        .filter((o) => o.isDeclaration)
        .map(({ at }) => ({
            originSelectionRange: found.at.range,
            targetUri: at.uri,
            targetRange: statementAt(workspace, at)?.at.range ?? at.range,
            targetSelectionRange: at.range
        }));
}
export function referencesOf(
    workspace: Workspace,
    uri: string,
    position: Position,
    withDeclaration: boolean
): Location[] {
    return occurrencesAt(workspace, uri, position)
        .filter((o) => withDeclaration || !o.isDeclaration)
        .map(({ at }) => ({ uri: at.uri, range: at.range }));
}
/** In the same file: written where it is declared or acts (votes, grants, decides, owns), read where it is told, affected or meant. */
export function highlightsOf(workspace: Workspace, uri: string, position: Position): DocumentHighlight[] {
    return occurrencesAt(workspace, uri, position)
        .filter((o) => o.at.uri === uri)
        .map((o) => ({ range: o.at.range, kind: highlightKind(workspace, o) }));
}
function highlightKind(workspace: Workspace, { isDeclaration, use, at }: Occurrence): DocumentHighlightKind {
    if (isDeclaration) return DocumentHighlightKind.Write;
    const facts = workspace.facts(at.uri);
    const mention = use && facts && mentionOf(facts, use);
    if (!mention || mention.declaration.kind === 'Waiver') return DocumentHighlightKind.Text;
    return mention.acts ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
}
function occurrencesAt(workspace: Workspace, uri: string, position: Position): Occurrence[] {
    const found = targetAt(workspace, uri, position);
    return found ? occurrencesOf(workspace, found.target) : [];
}
function statementAt(workspace: Workspace, { uri, range }: Place): Declaration | undefined {
    const facts = workspace.facts(uri);
    return facts && declarationAt(facts, range.start);
}

/*
 * The call hierarchy says what an editor's list of references can't: what each reference does. "Calls" of Metro are the statements that
 * name it, each with the words `votes`, `is allowed`, `can veto`; what Metro itself "calls" is whom and what its own statement names.
 */

export function hierarchyItemAt(workspace: Workspace, uri: string, position: Position): CallHierarchyItem[] {
    const facts = workspace.facts(uri);
    if (!facts) return [];
    const found = targetAt(workspace, uri, position);
    const place = found && occurrencesOf(workspace, found.target).find((o) => o.isDeclaration)?.at;
    if (place) return [itemOfName(workspace, place)];
    const statement = declarationAt(facts, position);
    return statement ? [itemOf(workspace, statement)] : [];
}
/** The statements that name this, each once, with all that they do with it. */
export function incomingMentions(workspace: Workspace, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
    const found = targetAt(workspace, item.uri, item.selectionRange.start);
    if (!found) return [];
    const byStatement = new Map<Declaration, { does: Set<string>; ranges: Place['range'][] }>();
    for (const { use, at } of occurrencesOf(workspace, found.target)) {
        const facts = workspace.facts(at.uri);
        const mention = use && facts && mentionOf(facts, use);
        if (!mention) continue;
        const entry = byStatement.get(mention.declaration) ?? { does: new Set(), ranges: [] };
        entry.does.add(mention.does);
        entry.ranges.push(at.range);
        byStatement.set(mention.declaration, entry);
    }
    return [...byStatement].map(([statement, { does, ranges }]) => ({
        from: { ...itemOf(workspace, statement), detail: `${item.name} ${[...does].join(', ')}` },
        fromRanges: ranges
    }));
}
/** What a statement names, each once, with what it does there. */
export function outgoingMentions(workspace: Workspace, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
    const facts = workspace.facts(item.uri);
    const ecosystem = ecosystemOf(workspace, item.uri);
    const statement = facts && declarationAt(facts, item.selectionRange.start);
    if (!facts || !ecosystem || !statement) return [];
    const byElement = new Map<string, { to: CallHierarchyItem; does: Set<string>; ranges: Place['range'][] }>();
    for (const use of usesInOrder(facts)) {
        if (!contains(statement.at.range, use.at.range.start)) continue;
        const element = ecosystem.meaning(use);
        const mention = mentionOf(facts, use);
        if (!element || !mention) continue;
        const key = `${element.nameAt.uri}\n${element.nameAt.range.start.line}:${element.nameAt.range.start.character}`;
        const entry = byElement.get(key) ?? {
            to: itemOfName(workspace, element.nameAt),
            does: new Set<string>(),
            ranges: []
        };
        entry.does.add(mention.does);
        entry.ranges.push(use.at.range);
        byElement.set(key, entry);
    }
    return [...byElement.values()].map(({ to, does, ranges }) => ({
        to: { ...to, detail: [...does].join(', ') },
        fromRanges: ranges
    }));
}
function itemOf(workspace: Workspace, statement: Declaration): CallHierarchyItem {
    const { kind, at } = statement;
    const { name, nameAt } = statement as { name?: string; nameAt?: Place };
    return {
        name: name || labelOf(statement, linesOf(workspace, at.uri)),
        kind: symbolKindOf(kind),
        uri: at.uri,
        range: at.range,
        selectionRange: nameAt?.range ?? { start: at.range.start, end: at.range.start }
    };
}
/** A name inside a statement, such as a contribution, stands for itself rather than for its partner. */
function itemOfName(workspace: Workspace, nameAt: Place): CallHierarchyItem {
    const statement = statementAt(workspace, nameAt);
    if (!statement) throw new RangeError('a declared name stands in a statement');
    const found = targetAt(workspace, nameAt.uri, nameAt.range.start)?.target;
    const item = itemOf(workspace, statement);
    if (found?.is !== 'element') return item;
    const { name, kind } = found.element;
    return { ...item, name, kind: symbolKindOf(kind), selectionRange: nameAt.range };
}
