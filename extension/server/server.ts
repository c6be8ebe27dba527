import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../../language/index.js';

/** What every feature of the server works with. */
export interface Server {
    readonly connection: Connection;
    /** The texts that are open. */
    readonly documents: TextDocuments<TextDocument>;
    /** All texts, open or not, and what follows from them. */
    readonly workspace: Workspace;
    /** Where the pages of the rules stand. */
    readonly pages: () => string;
}
