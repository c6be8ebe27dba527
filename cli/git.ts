import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFileName, type Workspace, type WorkspaceOptions } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { addTexts, foldersAbove, projectFilesAbove, textToRead } from './files.js';
import { newWorkspace } from './judging.js';
import { decoded } from './texts.js';

/** The ecosystems in a folder or file as they were at a revision of Git. */
export function loadRevision(revision: string, target: string, options: WorkspaceOptions): Workspace {
    const start = path.resolve(target);
    const folder = [start, ...foldersAbove(start)].find((f) => existsSync(f) && statSync(f).isDirectory())!;
    const root = path.resolve(folder, line(folder, ['--show-cdup'], `${target} is not in a Git repository.`));
    const unknown = `There is no revision ${revision}, and no file or folder of that name.`;
    const commit = line(root, ['--verify', '--quiet', `${revision}^{commit}`], unknown);
    const inside = path.relative(root, start).split(path.sep).join('/');
    const files = filesAt(root, commit).filter(({ file }) => isWanted(file, inside));
    if (!files.some(({ file }) => file.endsWith('.eco')))
        throw new CannotRun(`There is no .eco file in ${target} at ${revision}.`);
    const workspace = newWorkspace(options);
    let contents: Buffer[] | undefined;
    addTexts(workspace, [
        ...projectFilesAbove(root).map(textToRead),
        ...files.map(({ file, size }, i) => ({
            file: path.join(root, file),
            size,
            read: () => {
                contents ??= contentsOf(root, files);
                return decoded(contents[i], `${revision}:${file}`);
            }
        }))
    ]);
    return workspace;
}
interface Blob {
    readonly id: string;
    readonly size: number;
    /** Its path from the root of the repository. */
    readonly file: string;
}
/** The files of a commit, without links and submodules. */
function filesAt(root: string, commit: string): Blob[] {
    const listed = git(root, ['ls-tree', '-r', '-l', '-z', commit], `${commit} cannot be read by Git.`);
    const files = listed.toString().matchAll(/100\d{3} blob (\w+) +(\d+)\t([^\0]*)\0/g);
    return [...files].map(([, id, size, file]) => ({ id, size: Number(size), file }));
}
/** One after the other, each behind a line of its own. */
function contentsOf(root: string, files: readonly Blob[]): Buffer[] {
    const ids = files.map((f) => f.id).join('\n');
    const all = git(root, ['cat-file', '--batch'], 'The files of a revision cannot be read by Git.', ids);
    let at = 0;
    return files.map(({ size }) => {
        const start = all.indexOf('\n', at) + 1;
        at = start + size + 1;
        return all.subarray(start, start + size);
    });
}
/** A text inside a folder (or the file itself), or a project file there or above it. */
function isWanted(file: string, inside: string): boolean {
    const isInside = !inside || file === inside || file.startsWith(`${inside}/`);
    const isHidden = file.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
    if (path.posix.basename(file) !== projectFileName) return isInside && !isHidden && file.endsWith('.eco');
    const folder = path.posix.dirname(file);
    return isInside || folder === '.' || inside.startsWith(`${folder}/`);
}
function line(folder: string, args: readonly string[], otherwise: string): string {
    return git(folder, ['rev-parse', ...args], otherwise)
        .toString()
        .trim();
}
function git(cwd: string, args: readonly string[], otherwise: string, input = ''): Buffer {
    try {
        return execFileSync('git', args, { cwd, input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 2 ** 30 });
    } catch (error) {
        const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        throw new CannotRun(isMissing ? 'Git is not installed here.' : otherwise);
    }
}
