import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from '../../language/index.js';
import { load, pathOf } from '../files.js';
import { counted } from '../output/text.js';

/** Lays texts out; with `check` only says which are not. Exit code 1 where a check finds one. */
export function formatFiles(targets: readonly string[], { check }: { check?: boolean }): number {
    const workspace = load(targets, {});
    const uneven = workspace.uris().flatMap((uri) => {
        const text = workspace.text(uri)!;
        const laidOut = format(text);
        return laidOut === text ? [] : [{ uri, laidOut }];
    });
    for (const { uri, laidOut } of uneven) {
        if (!check) writeFileSync(fileURLToPath(uri), laidOut);
        process.stdout.write(`${pathOf(uri)}\n`);
    }
    process.stdout.write(`${counted(uneven.length, 'file')} ${check ? 'not formatted' : 'formatted'}\n`);
    return check && uneven.length ? 1 : 0;
}
