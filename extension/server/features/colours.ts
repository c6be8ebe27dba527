import type { ServerCapabilities } from 'vscode-languageserver/node';
import { colourLegend, coloursOf } from '../../../language/index.js';
import type { Server } from '../server.js';

/** Names coloured by what they mean, on top of the colours of words. */
export function colours({ connection, workspace }: Server): ServerCapabilities {
    const { semanticTokens } = connection.languages;
    semanticTokens.on(({ textDocument: { uri } }) => coloursOf(workspace, uri));
    semanticTokens.onRange(({ textDocument: { uri }, range }) => coloursOf(workspace, uri, range));
    return { semanticTokensProvider: { legend: colourLegend, full: true, range: true } };
}

let scheduled: NodeJS.Timeout | undefined;
/** What a name in one text means may be said in another; an editor asks anew by itself only for the one that changed. */
export function refreshColours({ connection, documents, client }: Server): void {
    clearTimeout(scheduled);
    if (!client().canRefreshColours || documents.keys().length < 2) return;
    scheduled = setTimeout(() => connection.languages.semanticTokens.refresh(), 500);
}
