import { CodeLensRefreshRequest, type CompletionItem, type ServerCapabilities } from 'vscode-languageserver/node';
import { codeLensesIn, complete, explainedItem, hoverAt, inlayHintsIn, resolvedLens } from '../../../language/index.js';
import type { Server } from '../server.js';

/** What helps while writing and reading: completion, hover, hints between the words, lines above the statements. */
export function assistance({ connection, workspace, pages, client, settings }: Server): ServerCapabilities {
    const { languages } = connection;
    connection.onCompletion(({ textDocument: { uri }, position }) =>
        complete(workspace, uri, position, { snippets: client().canFillIn })
    );
    connection.onCompletionResolve((item: CompletionItem) => explainedItem(workspace, item));
    connection.onHover(({ textDocument: { uri }, position }) => hoverAt(workspace, uri, position, { pages: pages() }));
    languages.inlayHint.on(({ textDocument: { uri }, range }) =>
        settings().inlayHints ? inlayHintsIn(workspace, uri, range) : []
    );
    connection.onCodeLens(({ textDocument: { uri } }) =>
        settings().codeLens ? codeLensesIn(workspace, uri, client()) : []
    );
    connection.onCodeLensResolve((lens) => resolvedLens(workspace, lens, { show: client().showReferences }));
    return {
        completionProvider: { resolveProvider: true, triggerCharacters: ['`'] },
        hoverProvider: true,
        inlayHintProvider: true,
        codeLensProvider: { resolveProvider: true }
    };
}
/** While somebody types, what stands beside the text stays as it is. */
const pause = 500;
let waiting: NodeJS.Timeout | undefined;

/** What stands beside a text can follow from another file, or from a setting: the editor is to ask again. */
export function refreshAssistance({ connection, client }: Server): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
        if (client().canRefreshHints) void connection.languages.inlayHint.refresh();
        if (client().canRefreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
    }, pause);
}
