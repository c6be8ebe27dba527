import { existsSync } from 'node:fs';
import { oneOf } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { importPolicy, tellNotes } from '../policies.js';
import { writeText } from '../texts.js';

export const declareImport: Declare = (program) => {
    program
        .command('import')
        .description('a policy of ODRL 2.2 as an .eco text; what cannot be said in it is listed')
        .usage('odrl FILE')
        .argument('<what>', 'odrl', oneOf('odrl'))
        .argument('<file>', 'a policy in Turtle (.ttl) or JSON-LD (.jsonld, .json)')
        .option('--out <file>', 'the file to write (default: standard output)')
        .addHelpText('after', examples('ecospec import odrl policy.ttl --out policy.eco'))
        .action((_, file, options) => importFrom(file, options));
};

/** A policy of ODRL as a text of the language, on standard output or in a new file; never over one that is there. */
async function importFrom(file: string, { out }: { readonly out?: string }): Promise<void> {
    if (out && existsSync(out)) throw new CannotRun(`${out} is there already. Choose another file: --out FILE`);
    const policy = await importPolicy(file);
    if (out) writeText(out, policy.imported.text);
    else process.stdout.write(policy.imported.text);
    tellNotes(policy);
}
