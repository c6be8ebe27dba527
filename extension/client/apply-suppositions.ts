import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { EditsReply, ViewRequest } from '../protocol.js';
import { toRange } from './places.js';

/** Writes what was supposed into the texts, as one step that can be undone; whether anything was written. */
export async function applySuppositions(client: LanguageClient, request: ViewRequest): Promise<boolean> {
    const reply = await editsFor(client, request);
    if (!reply) return false;
    const { edits, refused } = reply;
    if (refused.length) void vscode.window.showWarningMessage(refused.join(' '));
    if (!edits.length) return false;
    const change = new vscode.WorkspaceEdit();
    for (const { at, newText } of edits) change.replace(vscode.Uri.parse(at.uri), toRange(at), newText);
    return vscode.workspace.applyEdit(change);
}
/** Edits that fit the texts as they are: whoever types while the server works them out has them worked out again. */
async function editsFor(client: LanguageClient, request: ViewRequest): Promise<EditsReply | undefined> {
    const versions = (): string => vscode.workspace.textDocuments.map((d) => `${d.uri} ${d.version}`).join('\n');
    for (let attempt = 0; attempt < 3; attempt++) {
        const before = versions();
        const reply = await client.sendRequest<EditsReply>('ecospec/suppose', request).catch(() => undefined);
        if (before === versions()) return reply;
    }
    void vscode.window.showWarningMessage('The text changed meanwhile, so nothing was written. Try again.');
    return undefined;
}
