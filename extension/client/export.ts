import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ExportFormat, ExportReply, ExportRequest } from '../protocol.js';

const endings: Record<ExportFormat, string> = { svg: 'svg', csv: 'csv', html: 'html', markdown: 'md' };

/** Writes a view, or the report, into a file that the author chooses. */
export async function exportView(client: LanguageClient, request: ExportRequest): Promise<void> {
    const { text, refused, name } = await client.sendRequest<ExportReply>('ecospec/export', request);
    if (text === undefined) void vscode.window.showWarningMessage(refused ?? 'There is nothing to export.');
    else await save(`${name}.${endings[request.format]}`, new TextEncoder().encode(text));
}
/** A picture that the page made and could not copy. */
export async function savePng(name: string, data: string): Promise<void> {
    await save(`${name}.png`, Buffer.from(data, 'base64'));
}
async function save(name: string, content: Uint8Array): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = name.replace(/[^\p{L}\p{N}._-]+/gu, '-');
    const uri = await vscode.window.showSaveDialog({
        defaultUri: folder && vscode.Uri.joinPath(folder, file),
        title: 'Save the view as'
    });
    if (!uri) return;
    await vscode.workspace.fs.writeFile(uri, content);
    const open = await vscode.window.showInformationMessage(`Saved ${uri.path.split('/').at(-1)}.`, 'Open');
    if (open) await vscode.commands.executeCommand('vscode.open', uri);
}
