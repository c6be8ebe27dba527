import { fileURLToPath } from 'node:url';
import { format } from '../../language/index.js';
import { type Declare, examples } from '../declare.js';
import { load, pathOf } from '../files.js';
import { counted } from '../output/text.js';
import { writeText } from '../texts.js';

export const declareFormat: Declare = (program, end) => {
    program
        .command('format')
        .description('lay texts out as the language likes them; the meaning never changes')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--check', 'only say which are not, with exit code 1')
        .addHelpText('after', examples('ecospec format .', 'ecospec format specs --check'))
        .action((targets, options) => end(formatFiles(targets, options)));
};

/** Lays texts out; with `check` only says which are not. Exit code 1 where a check finds one. */
function formatFiles(targets: readonly string[], { check }: { check?: boolean }): number {
    const workspace = load(targets, {});
    const uneven = workspace.uris().flatMap((uri) => {
        const text = workspace.text(uri)!;
        const laidOut = format(text);
        return laidOut === text ? [] : [{ uri, laidOut }];
    });
    for (const { uri, laidOut } of uneven) {
        if (!check) writeText(fileURLToPath(uri), laidOut);
        process.stdout.write(`${pathOf(uri)}\n`);
    }
    process.stdout.write(`${counted(uneven.length, 'file')} ${check ? 'not formatted' : 'formatted'}\n`);
    return check && uneven.length ? 1 : 0;
}
