import { Command, InvalidArgumentError } from 'commander';
import { badDay, severities, showFormats, viewNames } from '../language/index.js';
import { CannotRun } from './cannot-run.js';
import { askCan, askWhatIf, askWho, whoVerbs } from './commands/ask.js';
import { type CheckOptions, check, formats } from './commands/check.js';
import { compare } from './commands/compare.js';
import { diff } from './commands/diff.js';
import { exportTo } from './commands/export.js';
import { fix } from './commands/fix.js';
import { formatFiles } from './commands/format.js';
import { importFrom } from './commands/import.js';
import { serve } from './commands/lsp.js';
import { newEcosystem } from './commands/new.js';
import { explain, listRules } from './commands/rules.js';
import { reportOn, show } from './commands/show.js';
import { watching } from './watch.js';

/** Runs the command line and gives its exit code: 0 clean, 1 findings, 2 could not run. */
export async function main(argv: readonly string[]): Promise<number> {
    let code = 0;
    const program = new Command('ecospec')
        .description('Check how a business ecosystem is governed.')
        .version(__VERSION__)
        .exitOverride();
    program
        .command('check')
        .description('print the findings of ecosystems')
        .argument('<path...>', 'files or folders of .eco files, or policies of ODRL: .ttl, .jsonld')
        .option('--format <format>', listed(formats), oneOf(...Object.keys(formats)), 'text')
        .option('--fail-on <severity>', 'the least severity that ends in exit code 1', oneOf(...severities), 'error')
        .option('--as-of <date>', 'check as of this day instead of the one the ecosystem is dated', day)
        .option('--baseline <file>', 'show only findings that this file does not accept')
        .option('--update-baseline', "write today's findings into the baseline file")
        .option('--watch', 'check again at every change, until ended with Ctrl+C')
        .option('--timing', 'print how long each rule took')
        .action(async (targets, options) => {
            if (options.updateBaseline && !options.baseline)
                throw new CannotRun('--update-baseline needs a file: --baseline FILE');
            if (!options.watch) code = await check(targets, options);
            else await watchCheck(targets, options);
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
        .command('show')
        .description('one view as a file: a picture, a table, a page or Markdown')
        .argument('<view>', viewNames.join(', '), oneOf(...viewNames))
        .argument('<path...>', 'files or folders of .eco files')
        .option('--format <format>', showFormats.join(', '), oneOf(...showFormats), 'svg')
        .option('--out <file>', 'the file to write (default: standard output)')
        .option('--ecosystem <name>', 'which one, where there are several')
        .option('--dataset <name>', 'data: how far this dataset gets')
        .option('--purpose <name>', 'data: and where it may be used for this')
        .option('--table <name>', 'csv: which of its tables')
        .option('--theme <theme>', 'svg: light or dark', oneOf('light', 'dark'), 'light')
        .option('--as-of <date>', 'judge as of this day', day)
        .action((view, targets, options) => show(view, targets, options));
    program
        .command('report')
        .description('all views and findings in one file')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--format <format>', 'html or markdown', oneOf(...showFormats), 'html')
        .option('--out <file>', 'the file to write (default: standard output)')
        .option('--ecosystem <name>', 'which one, where there are several')
        .option('--as-of <date>', 'judge as of this day', day)
        .action((targets, options) => reportOn(targets, options));
    program
        .command('export')
        .description('the data rules of an ecosystem as a policy of ODRL 2.2, on standard output')
        .argument('<what>', 'odrl', oneOf('odrl'))
        .argument('<path>', 'a file or folder of .eco files')
        .option('--format <format>', 'jsonld or turtle', oneOf('jsonld', 'turtle'), 'jsonld')
        .option('--ecosystem <name>', 'which one, where there are several')
        .option('--base <iri>', 'what the IRIs of names start with (default: urn:ecospec:NAME:)')
        .action((_, target, options) => exportTo(target, options));
    program
        .command('import')
        .description('a policy of ODRL 2.2 as a text of the language; what cannot be said in it is listed')
        .argument('<what>', 'odrl', oneOf('odrl'))
        .argument('<file>', 'a policy in Turtle (.ttl) or JSON-LD (.jsonld, .json)')
        .option('--out <file>', 'the file to write (default: standard output)')
        .action((_, file, options) => importFrom(file, options));
    program
        .command('compare')
        .description('do two policies contradict each other: exit code 0 for no, 1 for yes or unknown')
        .argument('<a>', 'a policy of ODRL, or a file or folder of .eco files')
        .argument('<b>', 'the same')
        .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text')
        .action(async (a, b, options) => {
            code = await compare(a, b, options);
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
        await program.parseAsync(argv as string[], { from: 'user' });
        return code;
    } catch (error) {
        const e = error as { code?: string; exitCode?: number; message: string };
        if (e.code?.startsWith('commander.')) return e.exitCode === 0 ? 0 : 2;
        process.stderr.write(`ecospec: ${e.message.split('\n')[0]}\n`);
        return 2;
    }
}
/** Findings at every change; a fault that ends a single check is told, and watching goes on. */
async function watchCheck(targets: readonly string[], options: CheckOptions): Promise<void> {
    const run = async (): Promise<void> => {
        if (process.stdout.isTTY) process.stdout.write('\u001bc');
        try {
            await check(targets, options);
        } catch (error) {
            if (!(error instanceof CannotRun)) throw error;
            process.stderr.write(`ecospec: ${error.message}\n`);
        }
    };
    await run();
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
