import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { Server } from '../server.js';

export function definition({ connection, workspace }: Server): ServerCapabilities {
    connection.onDefinition(({ textDocument, position }) => {
        const found = workspace.definition(textDocument.uri, position);
        return found && { uri: found.nameAt.uri, range: found.nameAt.range };
    });
    return { definitionProvider: true };
}
