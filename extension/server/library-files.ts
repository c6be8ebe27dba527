import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The libraries that ship with EcoSpec under addresses that any editor can open: the files of this package. Their own address is known to our
 * extension only.
 */
export function asFiles(libraries: Readonly<Record<string, string>>, folder: string): Record<string, string> {
    return Object.fromEntries(
        Object.entries(libraries).map(([uri, text]) => {
            const file = path.join(folder, path.posix.basename(uri));
            return [existsSync(file) ? pathToFileURL(file).href : uri, text];
        })
    );
}
