import { watch } from 'node:fs';
import { projectFileName } from '../language/index.js';

/** Runs again whenever a text or a project file in one of the places changes, until the process is ended. */
export function watching(targets: readonly string[], run: () => void): void {
    let scheduled: NodeJS.Timeout | undefined;
    const soon = (): void => {
        clearTimeout(scheduled);
        // Editors write a file in several steps, and a checkout changes many at once.
        scheduled = setTimeout(run, 100);
    };
    for (const target of targets)
        watch(target, { recursive: true }, (_, file) => {
            if (!file || file.endsWith('.eco') || file.endsWith(projectFileName)) soon();
        });
}
