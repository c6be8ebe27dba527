import type {
    Location,
    LocationLink,
    ServerCapabilities,
    TextDocumentPositionParams
} from 'vscode-languageserver/node';
import {
    definitionOf,
    foldingOf,
    hierarchyItemAt,
    highlightsOf,
    incomingMentions,
    linksOf,
    outgoingMentions,
    outlineOf,
    referencesOf,
    selectionAt,
    subtypesOf,
    supertypesOf,
    typeItemAt,
    workspaceSymbols
} from '../../../language/index.js';
import type { Server } from '../server.js';

/** Where something is declared, used, mentioned and how it hangs together; and the shape of a file. */
export function navigation({ connection, workspace, pages, client }: Server): ServerCapabilities {
    const { languages } = connection;
    const declared = ({ textDocument: { uri }, position }: TextDocumentPositionParams): Location[] | LocationLink[] => {
        const links = definitionOf(workspace, uri, position);
        if (client().canFollowLinks) return links;
        return links.map((l) => ({ uri: l.targetUri, range: l.targetSelectionRange }));
    };
    connection.onDefinition(declared);
    connection.onDeclaration(declared);
    connection.onReferences(({ textDocument: { uri }, position, context }) =>
        referencesOf(workspace, uri, position, context.includeDeclaration)
    );
    connection.onDocumentHighlight(({ textDocument: { uri }, position }) => highlightsOf(workspace, uri, position));
    connection.onDocumentSymbol(({ textDocument: { uri } }) => outlineOf(workspace, uri));
    connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(workspace, query));
    connection.onDocumentLinks(({ textDocument: { uri } }) => linksOf(workspace, uri, pages()));
    connection.onFoldingRanges(({ textDocument: { uri } }) => foldingOf(workspace, uri));
    connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
        positions.map((position) => selectionAt(workspace, uri, position))
    );
    languages.typeHierarchy.onPrepare(({ textDocument: { uri }, position }) => typeItemAt(workspace, uri, position));
    languages.typeHierarchy.onSupertypes(({ item }) => supertypesOf(workspace, item));
    languages.typeHierarchy.onSubtypes(({ item }) => subtypesOf(workspace, item));
    languages.callHierarchy.onPrepare(({ textDocument: { uri }, position }) =>
        hierarchyItemAt(workspace, uri, position)
    );
    languages.callHierarchy.onIncomingCalls(({ item }) => incomingMentions(workspace, item));
    languages.callHierarchy.onOutgoingCalls(({ item }) => outgoingMentions(workspace, item));
    return {
        definitionProvider: true,
        declarationProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        documentLinkProvider: {},
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        typeHierarchyProvider: true,
        callHierarchyProvider: true
    };
}
