import { Command } from 'commander';
import { declareCan, declareWhatIf, declareWho } from './commands/ask.js';
import { declareCheck } from './commands/check.js';
import { declareCompare } from './commands/compare.js';
import { declareDiff } from './commands/diff.js';
import { declareExport } from './commands/export.js';
import { declareFix } from './commands/fix.js';
import { declareFormat } from './commands/format.js';
import { declareImport } from './commands/import.js';
import { declareLsp } from './commands/lsp.js';
import { declareNew } from './commands/new.js';
import { declareExplain, declareRules } from './commands/rules.js';
import { declareReport, declareShow } from './commands/show.js';
import type { Declare } from './declare.js';
import { about, readableHelp, theRest, told } from './help.js';
import { progress } from './progress.js';

/** In the order and under the headings of the help. */
const commands: Readonly<Record<string, readonly Declare[]>> = {
    'To begin:': [declareNew, declareCheck, declareExplain, declareRules],
    'To write:': [declareFormat, declareFix],
    'To see and to show:': [declareShow, declareReport],
    'To ask:': [declareCan, declareWho, declareWhatIf],
    'To compare and to exchange:': [declareDiff, declareExport, declareImport, declareCompare],
    'Beside that:': [declareLsp]
};

/** Runs the command line and gives its exit code: 0 clean, 1 findings, 2 could not run. */
export async function main(argv: readonly string[]): Promise<number> {
    let code = 0;
    const program = new Command('ecospec')
        .description(about)
        .version(__VERSION__)
        .configureHelp(readableHelp)
        .configureOutput({ outputError: (words, write) => write(`ecospec: ${told(words)}\n`) })
        .addHelpText('after', theRest)
        .exitOverride();
    for (const [heading, declared] of Object.entries(commands)) {
        program.commandsGroup(heading);
        for (const declare of declared) declare(program, (c) => (code = c));
    }
    program.helpCommand(false);
    try {
        await program.parseAsync(asFlag(argv, program), { from: 'user' });
        return code;
    } catch (error) {
        progress.done();
        const e = error as { code?: string; exitCode?: number; message: string };
        if (e.code?.startsWith('commander.')) return e.exitCode === 0 ? 0 : 2;
        process.stderr.write(`ecospec: ${e.message.split('\n')[0]}\n`);
        return 2;
    }
}
/** `ecospec help check` is `ecospec check --help`. */
function asFlag(argv: readonly string[], { commands }: Command): string[] {
    if (argv[0] !== 'help') return [...argv];
    const asked = argv[1];
    return asked === undefined || commands.some((c) => c.name() === asked) ? [...argv.slice(1), '--help'] : [asked];
}
declare const __VERSION__: string;
