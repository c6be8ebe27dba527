import { type FSWatcher, statSync, watch } from 'node:fs';
import path from 'node:path';
import { projectFileName } from '../language/index.js';
import { foldersAbove, foldersIn, isFile, projectFilesAbove, textsIn } from './files.js';

/**
 * Runs again whenever a text, a policy or a project file that counts for them changed, until the process is ended. Folders are watched and
 * not files: an editor that writes a new file in the place of the old one would else be lost.
 */
export class Watch {
    /** By folder, and by what it is on the disk: one that was made anew is another. */
    private readonly watchers = new Map<string, FSWatcher>();
    private seen = '';
    private scheduled: NodeJS.Timeout | undefined;
    private running = false;

    constructor(
        private readonly targets: readonly string[],
        private readonly run: () => Promise<void>
    ) {}

    async start(): Promise<void> {
        this.watchFolders();
        this.seen = this.state();
        await this.again();
    }
    private async again(): Promise<void> {
        this.running = true;
        await this.run();
        this.running = false;
    }
    private soon(): void {
        clearTimeout(this.scheduled);
        // Editors write a file in several steps, and a checkout changes many at once.
        this.scheduled = setTimeout(() => this.look(), 100);
    }
    private async look(): Promise<void> {
        if (this.running) return this.soon();
        this.watchFolders();
        const state = this.state();
        if (state === this.seen) return;
        this.seen = state;
        await this.again();
    }
    /** What files there are, and which version of each. */
    private state(): string {
        const files = this.targets.flatMap((target) => {
            const start = path.resolve(target);
            if (isFile(start)) return [...projectFilesAbove(start), start];
            try {
                return textsIn([target]);
            } catch {
                return [];
            }
        });
        return files.map((file) => `${file}\n${versionOf(file)}`).join('\n');
    }
    private watchFolders(): void {
        const starts = this.targets.map((target) => path.resolve(target));
        const wanted = new Map(starts.flatMap(foldersOf).map((folder) => [`${folder}\n${inodeOf(folder)}`, folder]));
        for (const [key, watcher] of this.watchers)
            if (!wanted.has(key)) {
                watcher.close();
                this.watchers.delete(key);
            }
        for (const [key, folder] of wanted) if (!this.watchers.has(key)) this.watchFolder(key, folder, starts);
    }
    private watchFolder(key: string, folder: string, starts: readonly string[]): void {
        const isInside = starts.some((start) => folder === start || folder.startsWith(start + path.sep));
        try {
            const watcher = watch(folder, (_, name) => {
                // Folders above are busy with other things.
                const counts =
                    name === projectFileName || starts.some((s) => s.startsWith(path.join(folder, name ?? '')));
                if (isInside || counts) this.soon();
            });
            watcher.on('error', () => this.soon());
            this.watchers.set(key, watcher);
        } catch {
            // A folder that nobody may look into, or that is gone again.
        }
    }
}
/** All below a folder, and the folders above, where project files may come and go. */
function foldersOf(start: string): string[] {
    const above = [...foldersAbove(start)];
    try {
        return isFile(start) ? above : [...foldersIn(start), ...above];
    } catch {
        return above;
    }
}
function inodeOf(folder: string): number | undefined {
    return statSync(folder, { throwIfNoEntry: false })?.ino;
}
function versionOf(file: string): string {
    try {
        const { mtimeMs, size, ino } = statSync(file);
        return `${mtimeMs} ${size} ${ino}`;
    } catch {
        return 'gone';
    }
}
