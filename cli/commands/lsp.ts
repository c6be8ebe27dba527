import { createRequire } from 'node:module';
import path from 'node:path';
import type { Declare } from '../declare.js';

export const declareLsp: Declare = (program) => {
    program
        .command('lsp')
        .description('serve the language to an editor')
        .usage('--stdio')
        .requiredOption('--stdio', 'over standard input and output')
        .action(() => serve());
};

/** Serves the language to any editor over standard input and output; the server reads `--stdio` from the command line itself. */
function serve(): void {
    createRequire(__filename)(path.join(__dirname, 'server.cjs'));
}
declare const __dirname: string;
declare const __filename: string;
