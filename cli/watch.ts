import { watch } from 'node:fs';

/** Runs again whenever a text, a policy or a project file in one of the places changes, until the process is ended. */
export function watching(targets: readonly string[], run: () => void): void {
    let scheduled: NodeJS.Timeout | undefined;
    const soon = (): void => {
        clearTimeout(scheduled);
        // Editors write a file in several steps, and a checkout changes many at once.
        scheduled = setTimeout(run, 100);
    };
    for (const target of targets)
        watch(target, { recursive: true }, (_, file) => {
            if (!file || /\.(eco|ttl|jsonld|json)$/.test(file)) soon();
        });
}
