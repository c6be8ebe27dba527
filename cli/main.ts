import { Command, InvalidArgumentError } from 'commander';
import { badDay, severities } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { askCan, askWhatIf, askWho, whoVerbs } from './commands/ask.js';
import { type CheckOptions, check, formats } from './commands/check.js';
import { diff } from './commands/diff.js';
import { fix } from './commands/fix.js';
import { formatFiles } from './commands/format.js';
import { serve } from './commands/lsp.js';
import { newEcosystem } from './commands/new.js';
import { explain, listRules } from './commands/rules.js';
import { watching } from './watch.js';

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
        .option('--format <format>', listed(formats), oneOf(...Object.keys(formats)), 'text')
        .option('--fail-on <severity>', 'the least severity that ends in exit code 1', oneOf(...severities), 'error')
        .option('--as-of <date>', 'check as of this day instead of the one the ecosystem is dated', day)
        .option('--baseline <file>', 'show only findings that this file does not accept')
        .option('--update-baseline', "write today's findings into the baseline file")
        .option('--watch', 'check again at every change, until ended with Ctrl+C')
        .option('--timing', 'print how long each rule took')
        .action((targets, options) => {
            if (options.updateBaseline && !options.baseline)
                throw new CannotRun('--update-baseline needs a file: --baseline FILE');
            if (!options.watch) code = check(targets, options);
            else watchCheck(targets, options);
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
    program
        .command('format')
        .description('lay texts out as the language likes them; the meaning never changes')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--check', 'only say which are not, with exit code 1')
        .action((targets, options) => {
            code = formatFiles(targets, options);
        });
    program
        .command('fix')
        .description('remove what has no effect; with --rule, apply the preferred fixes of those rules')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--rule <ids...>', 'rules whose preferred fixes are applied too', [])
        .option('--as-of <date>', 'judge as of this day', day)
        .option('--dry-run', 'only show what would change')
        .action((targets, options) => fix(targets, options));
    program
        .command('new')
        .description('write a first file to go on from')
        .argument('<title>', 'what the ecosystem is called')
        .option('--partners <names>', 'the partners, with commas between them', names, ['Alpha', 'Beta', 'Gamma'])
        .option('--life-areas <names>', 'the life areas it serves, with commas between them', names, [])
        .option('--dated <date>', 'the day it is judged on (default: today)', day)
        .option('--out <file>', 'the file to write', 'ecosystem.eco')
        .action((title, options) => newEcosystem(title, { dated: today(), ...options }));
    program
        .command('diff')
        .description('what changed in meaning: findings, voting power, where data can get, what the statements say')
        .argument('<old>', 'a file, a folder or a revision of Git')
        .argument('<new>', 'a file, a folder or a revision of Git')
        .option('--path <path>', 'the file or folder, where both are revisions', '.')
        .option('--format <format>', 'text, markdown, json', oneOf('text', 'markdown', 'json'), 'text')
        .option('--as-of <date>', 'judge both as of this day', day)
        .option('--fail-on-change', 'exit code 1 where anything changed')
        .action((old, now, options) => {
            code = diff(old, now, options);
        });
    program
        .command('lsp')
        .description('serve the language to an editor')
        .requiredOption('--stdio', 'over standard input and output')
        .action(() => serve());
    const asking = (command: Command): Command =>
        command
            .option('--path <path...>', 'files or folders of .eco files', ['.'])
            .option('--ecosystem <name>', 'which one, where there are several')
            .option('--as-of <date>', 'answer as of this day', day)
            .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text');
    asking(program.command('can'))
        .description('may somebody use data: exit code 0 for yes, 1 for no, contradictory or unknown')
        .usage('PARTY ACTION DATASET [for PURPOSE] [in TERRITORY] [options]')
        .argument('<party>', 'a partner, role, group, population, body or external')
        .argument('<action>', 'for example use, copy, derive, share')
        .argument('<dataset>', 'a dataset')
        .argument('[more...]', 'for PURPOSE, in TERRITORY')
        .action((party, action, dataset, more, options) => {
            code = askCan([party, action, dataset, ...more], options);
        });
    asking(program.command('who'))
        .description('who reaches a dataset, who blocks or who decides a decision')
        .argument('<verb>', whoVerbs.join(', '), oneOf(...whoVerbs))
        .argument('<name>', 'a dataset, a decision or a body')
        .action((verb, name, options) => askWho(verb, name, options));
    asking(program.command('what-if'))
        .description('what breaks if a partner leaves')
        .argument('<partner>', 'a partner')
        .argument('<leaves>', 'leaves', oneOf('leaves'))
        .action((partner, _, options) => askWhatIf(partner, options));
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
/** Findings at every change; a fault that ends a single check is told, and watching goes on. */
function watchCheck(targets: readonly string[], options: CheckOptions): void {
    const run = (): void => {
        if (process.stdout.isTTY) process.stdout.write('\u001bc');
        try {
            check(targets, options);
        } catch (error) {
            if (!(error instanceof CannotRun)) throw error;
            process.stderr.write(`ecospec: ${error.message}\n`);
        }
    };
    run();
    watching(targets, run);
}
function names(value: string): string[] {
    return value
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name);
}
/** Only for a new file, where the author sees it: nothing is ever judged by the clock. */
function today(): string {
    return new Date().toISOString().slice(0, 10);
}
function listed(choices: object): string {
    return Object.keys(choices).join(', ');
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
