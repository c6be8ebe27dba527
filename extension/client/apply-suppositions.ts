import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { EditsReply, ViewRequest } from '../protocol.js';
import { toRange } from './places.js';

/** Writes what was supposed into the texts, as one step that can be undone. */
export async function applySuppositions(client: LanguageClient, request: ViewRequest): Promise<void> {
    const { edits, refused } = await client.sendRequest<EditsReply>('ecospec/suppose', request);
    if (refused.length) void vscode.window.showWarningMessage(refused.join(' '));
    if (!edits.length) return;
    const change = new vscode.WorkspaceEdit();
    for (const { at, newText } of edits) change.replace(vscode.Uri.parse(at.uri), toRange(at), newText);
    await vscode.workspace.applyEdit(change);
}
