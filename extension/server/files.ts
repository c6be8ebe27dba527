import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectFileName } from '../../language/index.js';
import type { Server } from './server.js';

/** Reads the texts of a folder that are not open, and the project files above it, where the command line looks too. */
export async function readFolder(server: Server, folder: string): Promise<void> {
    await Promise.all([readBelow(server, folder), readProjectsAbove(server, folder)]);
}
/** Reads a text that is not open as it is on disk, where it may have gone. */
export async function readClosed({ documents, workspace }: Server, uri: string): Promise<void> {
    if (documents.get(uri) || !uri.startsWith('file:') || workspace.isLibrary(uri)) return;
    const text = await textAt(pathOf(uri));
    // Opened while it was read: then the editor's text counts.
    if (documents.get(uri)) return;
    if (text === undefined) workspace.delete(uri);
    else workspace.set(uri, text);
}
/** Nothing where there is no file: whoever opens a pipe for reading waits until somebody writes into it, for ever. */
async function textAt(file: string | undefined): Promise<string | undefined> {
    if (file === undefined) return undefined;
    try {
        return (await stat(file)).isFile() ? await readFile(file, 'utf8') : undefined;
    } catch {
        return undefined;
    }
}
/** The path of an address on this machine; an editor may have others open, of other machines or with signs that no path has. */
export function pathOf(uri: string): string | undefined {
    if (!uri.startsWith('file:')) return undefined;
    try {
        return fileURLToPath(uri);
    } catch {
        return undefined;
    }
}
async function readBelow(server: Server, folder: string): Promise<void> {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
            await readBelow(server, file);
        else if (entry.name.endsWith('.eco') || entry.name === projectFileName)
            await readClosed(server, pathToFileURL(file).href);
    }
}
async function readProjectsAbove(server: Server, folder: string): Promise<void> {
    const above = path.dirname(folder);
    if (above === folder) return;
    await readClosed(server, pathToFileURL(path.join(above, projectFileName)).href);
    await readProjectsAbove(server, above);
}
