import { Command, InvalidArgumentError } from 'commander';
import { badDay, severities } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { check } from './commands/check.js';
import { explain, listRules } from './commands/rules.js';

/** Runs the command line and gives its exit code: 0 clean, 1 findings, 2 could not run. */
export function main(argv: readonly string[]): number {
    let code = 0;
    const program = new Command('ecospec')
        .description('Check how a business ecosystem is governed.')
        .version(__VERSION__)
        .exitOverride();
    program
        .command('check')
        .description('print the findings of ecosystems')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text')
        .option('--fail-on <severity>', 'the least severity that ends in exit code 1', oneOf(...severities), 'error')
        .option('--as-of <date>', 'check as of this day instead of the one the ecosystem is dated', day)
        .option('--baseline <file>', 'show only findings that this file does not accept')
        .option('--update-baseline', "write today's findings into the baseline file")
        .option('--timing', 'print how long each rule took')
        .action((targets, options) => {
            if (options.updateBaseline && !options.baseline)
                throw new CannotRun('--update-baseline needs a file: --baseline FILE');
            code = check(targets, options);
        });
    program
        .command('rules')
        .description('list the rules')
        .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text')
        .action((options) => listRules(options));
    program
        .command('explain')
        .description('show the page of a rule: what it finds, why, an example, what to use instead')
        .argument('<rule>', 'the id of a rule')
        .action((id) => explain(id));
    try {
        program.parse(argv as string[], { from: 'user' });
        return code;
    } catch (error) {
        const e = error as { code?: string; exitCode?: number; message: string };
        if (e.code?.startsWith('commander.')) return e.exitCode === 0 ? 0 : 2;
        process.stderr.write(`ecospec: ${e.message.split('\n')[0]}\n`);
        return 2;
    }
}
function oneOf(...allowed: readonly string[]): (value: string) => string {
    return (value) => {
        if (!allowed.includes(value)) throw new InvalidArgumentError(`Allowed are: ${allowed.join(', ')}.`);
        return value;
    };
}
function day(value: string): string {
    const wrong = badDay(value);
    if (wrong) throw new InvalidArgumentError(wrong);
    return value;
}
declare const __VERSION__: string;
