import { ErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver/node';
import {
    formattingEdits,
    formattingEditsOnType,
    isRefusal,
    type Refusal,
    rename,
    renameable
} from '../../../language/index.js';
import type { Server } from '../server.js';

/** Renaming over all files, and formatting. */
export function change({ connection, workspace }: Server): ServerCapabilities {
    const text = (uri: string): string => (workspace.isLibrary(uri) ? '' : (workspace.text(uri) ?? ''));
    connection.onPrepareRename(({ textDocument: { uri }, position }) => told(renameable(workspace, uri, position)));
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
        told(rename(workspace, uri, position, newName))
    );
    connection.onDocumentFormatting(({ textDocument: { uri } }) => formattingEdits(text(uri)));
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) => formattingEdits(text(uri), range));
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }) =>
        formattingEditsOnType(text(uri), position, ch)
    );
    return {
        renameProvider: { prepareProvider: true },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] }
    };
}
/** An editor shows the author the message of the error. */
function told<T extends object>(answer: T | Refusal): T | ResponseError {
    return isRefusal(answer) ? new ResponseError(ErrorCodes.InvalidRequest, answer.refused) : (answer as T);
}
