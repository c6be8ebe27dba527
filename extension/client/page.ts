import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page of the panel. It loads nothing but our own files; its worker is made from one of them, as VS Code asks for. */
export function page(webview: vscode.Webview, root: vscode.Uri): string {
    const nonce = randomBytes(16).toString('base64');
    const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    const policy = [
        "default-src 'none'",
        `style-src ${webview.cspSource}`,
        `script-src 'nonce-${nonce}'`,
        // A picture is drawn onto a canvas to be copied.
        'img-src blob: data:',
        `connect-src ${webview.cspSource}`,
        'worker-src blob:'
    ].join('; ');
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('panel.css')}"><title>EcoSpec</title></head><body data-layout="${address('layout.js')}"><script nonce="${nonce}" src="${address('panel.js')}"></script></body></html>`;
}
