import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { libraries, projectFileName, Workspace, type WorkspaceOptions } from '../language/index.js';
import { CannotRun } from './cannot-run.js';

/** The root of the installed package, whose folder `dist` this is bundled into. */
export const packageRoot = path.dirname(__dirname);

/** The ecosystems in files and folders, with the project files in and above them. */
export function load(targets: readonly string[], options: WorkspaceOptions): Workspace {
    const workspace = new Workspace({ libraries, ...options });
    for (const target of targets) {
        const start = path.resolve(target);
        let files: string[];
        try {
            files = [...filesIn(start)];
        } catch {
            throw new CannotRun(`There is no file or folder ${target}.`);
        }
        if (!files.some((f) => f.endsWith('.eco') || f === start))
            throw new CannotRun(`There is no .eco file in ${target}.`);
        for (const file of [...projectFilesAbove(start), ...files])
            workspace.set(pathToFileURL(file).href, textOf(file));
    }
    return workspace;
}
export function textOf(file: string): string {
    let bytes: Buffer;
    try {
        bytes = readFileSync(file);
    } catch {
        throw new CannotRun(`${path.relative('', file)} cannot be read.`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new CannotRun(`${path.relative('', file)} is not a UTF-8 text.`);
    }
}
/** A place in a text as people on this machine write it: relative to where they are. */
export function pathOf(uri: string): string {
    return uri.startsWith('file:') ? path.relative('', fileURLToPath(uri)) : uri;
}
function* filesIn(target: string): Iterable<string> {
    if (statSync(target).isFile()) {
        yield target;
        return;
    }
    for (const entry of readdirSync(target, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) yield* filesIn(path.join(target, entry.name));
        else if (entry.isFile() && (entry.name.endsWith('.eco') || entry.name === projectFileName))
            yield path.join(target, entry.name);
    }
}
export function* projectFilesAbove(start: string): Iterable<string> {
    for (let folder = path.dirname(start); ; folder = path.dirname(folder)) {
        const file = path.join(folder, projectFileName);
        if (existsSync(file)) yield file;
        if (folder === path.dirname(folder)) return;
    }
}
declare const __dirname: string;
