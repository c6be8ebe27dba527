import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstEcosystem } from '../../language/index.js';
import { CannotRun } from '../cannot-run.js';

export interface NewOptions {
    readonly partners: readonly string[];
    readonly lifeAreas: readonly string[];
    readonly out: string;
    readonly dated: string;
}

/** Writes a first file; never over one that is there. */
export function newEcosystem(title: string, { partners, lifeAreas, out, dated }: NewOptions): void {
    if (existsSync(out)) throw new CannotRun(`${out} is there already. Choose another file: --out FILE`);
    try {
        writeFileSync(out, firstEcosystem({ title, partners, lifeAreas, dated }));
    } catch {
        throw new CannotRun(`${out} cannot be written.`);
    }
    process.stdout.write(`${out}\nNext: ecospec check ${path.dirname(out) === '.' ? out : path.dirname(out)}\n`);
}
