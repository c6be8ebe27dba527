import { existsSync, writeFileSync } from 'node:fs';
import { CannotRun } from '../cannot-run.js';
import { importPolicy, tellNotes } from '../policies.js';

/** A policy of ODRL as a text of the language, on standard output or in a new file; never over one that is there. */
export async function importFrom(file: string, { out }: { readonly out?: string }): Promise<void> {
    if (out && existsSync(out)) throw new CannotRun(`${out} is there already. Choose another file: --out FILE`);
    const policy = await importPolicy(file);
    if (out) write(out, policy.imported.text);
    else process.stdout.write(policy.imported.text);
    tellNotes(policy);
}
function write(file: string, text: string): void {
    try {
        writeFileSync(file, text);
    } catch {
        throw new CannotRun(`${file} cannot be written.`);
    }
}
