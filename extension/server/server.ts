import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../../language/index.js';
import type { RuleTimes } from './rule-times.js';

/** What the editor can do. */
export interface Client {
    /** Fill in forms. */
    readonly canFillIn: boolean;
    /** Show where a name is declared together with the statement around it. */
    readonly canFollowLinks: boolean;
    readonly canRefreshColours: boolean;
    readonly canRefreshHints: boolean;
    readonly canRefreshLenses: boolean;
    /** The command that shows places, where it has one. */
    readonly showReferences: string;
    /** The command that opens a view, where it has one. */
    readonly openView: string;
}
/** What stands beside the text, if it is wanted. */
export interface Beside {
    readonly inlayHints: boolean;
    readonly codeLens: boolean;
}
/** What every feature of the server works with. */
export interface Server {
    readonly connection: Connection;
    /** The texts that are open. */
    readonly documents: TextDocuments<TextDocument>;
    /** All texts, open or not, and what follows from them. */
    readonly workspace: Workspace;
    readonly times: RuleTimes;
    /** When all that changed so far is judged: who asks for findings waits for it, and holds nobody up. */
    readonly settled: () => Promise<void>;
    /** Where the pages of the rules stand. */
    readonly pages: () => string;
    readonly client: () => Client;
    readonly settings: () => Beside;
}
