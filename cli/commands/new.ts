import { existsSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { firstEcosystem } from '../../language/index.js';
import { day, names } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { writeText } from '../texts.js';

interface NewOptions {
    readonly partners: readonly string[];
    readonly lifeAreas: readonly string[];
    readonly out: string;
    readonly dated: string;
}

export const declareNew: Declare = (program) => {
    program
        .command('new')
        .description('write a first file to go on from')
        .argument('<title>', 'what the ecosystem is called')
        .addOption(
            new Option('--partners <names>', 'the partners, with commas between them')
                .argParser(names)
                .default(['Alpha', 'Beta', 'Gamma'], 'Alpha, Beta, Gamma')
        )
        .option('--life-areas <names>', 'the life areas it serves, with commas between them', names)
        .option('--dated <date>', 'the day it is judged on (default: today)', day)
        .option('--out <file>', 'the file to write', 'ecosystem.eco')
        .addHelpText(
            'after',
            examples('ecospec new "Valley Milk" --partners "Dairy, Farms" --life-areas Food --out milk.eco')
        )
        .action((title, options) => newEcosystem(title, { dated: today(), lifeAreas: [], ...options }));
};
/** Only for a new file, where the author sees it: nothing is ever judged by the clock. */
function today(): string {
    return new Date().toISOString().slice(0, 10);
}
/** Writes a first file; never over one that is there. */
function newEcosystem(title: string, { partners, lifeAreas, out, dated }: NewOptions): void {
    if (existsSync(out)) throw new CannotRun(`${out} is there already. Choose another file: --out FILE`);
    writeText(out, firstEcosystem({ title, partners, lifeAreas, dated }));
    process.stdout.write(`${out}\nNext: ecospec check ${path.dirname(out) === '.' ? out : path.dirname(out)}\n`);
}
