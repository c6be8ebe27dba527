import { readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectFileName, type Workspace, type WorkspaceOptions } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { newWorkspace } from './judging.js';
import { progress } from './progress.js';
import { textOf } from './texts.js';

/** The root of the installed package, whose folder `dist` this is bundled into. */
export const packageRoot = path.dirname(__dirname);

/** More would take minutes and more memory than many a machine has. */
const mostBytes = 10_000_000;

/** The ecosystems in files and folders, with the project files in and above them. */
export function load(targets: readonly string[], options: WorkspaceOptions): Workspace {
    const workspace = newWorkspace(options);
    addTexts(workspace, textsIn(targets).map(textToRead));
    return workspace;
}
export interface TextToRead {
    /** Its absolute path. */
    readonly file: string;
    readonly size: number;
    readonly read: () => string;
}
/** A file that has gone since it was found is told of when it is read. */
export function textToRead(file: string): TextToRead {
    return { file, size: statOf(file)?.size ?? 0, read: () => textOf(file) };
}
export function addTexts(workspace: Workspace, texts: readonly TextToRead[]): void {
    const size = texts.reduce((sum, t) => sum + t.size, 0);
    if (size > mostBytes)
        throw new CannotRun(
            `These texts have ${megabytes(size)}; at most ${megabytes(mostBytes)} are read at once. Name fewer files or folders.`
        );
    for (const [i, { file, size, read }] of texts.entries()) {
        progress.tell(`Reading ${i + 1} of ${texts.length}: ${path.relative('', file)}`, size > 200_000);
        workspace.set(pathToFileURL(file).href, read());
    }
    progress.done();
}
/** The texts in files and folders, and the project files that count for them. */
export function textsIn(targets: readonly string[]): string[] {
    const found = targets.flatMap((target) => {
        const start = path.resolve(target);
        const files = target === '' ? undefined : filesAt(start);
        if (!files) throw new CannotRun(`There is no file or folder ${target || "''"}.`);
        if (!files.some((f) => f.endsWith('.eco') || f === start))
            throw new CannotRun(`There is no .eco file in ${target}.`);
        return [...projectFilesAbove(start), ...files];
    });
    return [...new Set(found)];
}
function filesAt(start: string): string[] | undefined {
    if (isFile(start)) return [start];
    return statOf(start)?.isDirectory() ? [...filesIn(start)] : undefined;
}
function statOf(file: string): Stats | undefined {
    try {
        return statSync(file);
    } catch {
        return undefined;
    }
}
function* filesIn(folder: string): Iterable<string> {
    for (const entry of entriesOf(folder)) {
        const file = path.join(folder, entry.name);
        if (isFolder(entry)) yield* filesIn(file);
        else if (isWanted(entry.name) && isFile(file)) yield file;
    }
}
/** A folder and all below it that may hold texts. */
export function* foldersIn(folder: string): Iterable<string> {
    yield folder;
    for (const entry of entriesOf(folder)) if (isFolder(entry)) yield* foldersIn(path.join(folder, entry.name));
}
type Entry = ReturnType<typeof entriesOf>[number];
function entriesOf(folder: string) {
    try {
        const entries = readdirSync(folder, { withFileTypes: true });
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
        throw new CannotRun(`${path.relative('', folder) || '.'} cannot be read.`);
    }
}
/** Without links, which may lead in circles. */
function isFolder(entry: Entry): boolean {
    return entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
}
function isWanted(name: string): boolean {
    return (name.endsWith('.eco') && !name.startsWith('.')) || name === projectFileName;
}
/** A file, or a link to one. */
export function isFile(file: string): boolean {
    return !!statOf(file)?.isFile();
}
/** A place in a text as people on this machine write it: relative to where they are. */
export function pathOf(uri: string): string {
    return uri.startsWith('file:') ? path.relative('', fileURLToPath(uri)) : uri;
}
export function* foldersAbove(start: string): Iterable<string> {
    for (let folder = path.dirname(start); ; folder = path.dirname(folder)) {
        yield folder;
        if (folder === path.dirname(folder)) return;
    }
}
export function projectFilesAbove(start: string): string[] {
    return [...foldersAbove(start)].map((folder) => path.join(folder, projectFileName)).filter(isFile);
}
function megabytes(bytes: number): string {
    return `${(bytes / 1_000_000).toFixed(bytes % 1_000_000 ? 1 : 0)} MB`;
}
declare const __dirname: string;
