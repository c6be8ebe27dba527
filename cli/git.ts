import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { libraries, projectFileName, Workspace, type WorkspaceOptions } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { projectFilesAbove, textOf } from './files.js';

/** The ecosystems in a folder or file as they were at a revision of Git. */
export function loadRevision(revision: string, target: string, options: WorkspaceOptions): Workspace {
    const start = path.resolve(target);
    const folder = path.dirname(start);
    const root = git(folder, ['rev-parse', '--show-toplevel'], `${target} is not in a Git repository.`).trim();
    const unknown = `There is no revision ${revision}, and no file or folder of that name.`;
    const commit = git(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], unknown).trim();
    const inside = path.relative(root, start).split(path.sep).join('/');
    const files = git(root, ['ls-tree', '-r', '-z', '--name-only', commit], unknown)
        .split('\0')
        .filter((file) => isWanted(file, inside));
    if (!files.some((f) => f.endsWith('.eco')))
        throw new CannotRun(`There is no .eco file in ${target} at ${revision}.`);
    const workspace = new Workspace({ libraries, ...options });
    for (const file of projectFilesAbove(root)) workspace.set(pathToFileURL(file).href, textOf(file));
    for (const file of files)
        workspace.set(pathToFileURL(path.join(root, file)).href, git(root, ['show', `${commit}:${file}`], unknown));
    return workspace;
}
/** A text inside a folder (or the file itself), or a project file there or above it. */
function isWanted(file: string, inside: string): boolean {
    const isInside = !inside || file === inside || file.startsWith(`${inside}/`);
    if (path.posix.basename(file) !== projectFileName) return isInside && file.endsWith('.eco');
    const folder = path.posix.dirname(file);
    return isInside || folder === '.' || inside.startsWith(`${folder}/`);
}
function git(cwd: string, args: readonly string[], otherwise: string): string {
    try {
        return execFileSync('git', args, {
            cwd,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
            maxBuffer: 2 ** 30
        });
    } catch {
        throw new CannotRun(otherwise);
    }
}
