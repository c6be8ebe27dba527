import { createRequire } from 'node:module';
import path from 'node:path';

/** Serves the language to any editor over standard input and output; the server reads `--stdio` from the command line itself. */
export function serve(): void {
    createRequire(__filename)(path.join(__dirname, 'server.cjs'));
}
declare const __dirname: string;
declare const __filename: string;
