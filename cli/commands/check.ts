import { existsSync } from 'node:fs';
import { type Severity, severities } from '../../language/index.js';
import { day, oneOf } from '../arguments.js';
import { compareWithBaseline, writeBaseline } from '../baseline.js';
import { CannotRun } from '../cannot-run.js';
import type { Checked } from '../checked.js';
import { type Declare, examples } from '../declare.js';
import { load } from '../files.js';
import { judge } from '../judging.js';
import { located } from '../located.js';
import { json } from '../output/json.js';
import { junit } from '../output/junit.js';
import { markdown } from '../output/markdown.js';
import { sarif } from '../output/sarif.js';
import { counted, text } from '../output/text.js';
import { timeTable } from '../output/time-table.js';
import { addPolicies, inPolicies, isPolicy } from '../policies.js';
import { progress } from '../progress.js';
import { Watch } from '../watch.js';

const formats = {
    text: (checked: Checked) => text(checked, { isTerminal: process.stdout.isTTY }),
    json,
    sarif,
    junit,
    markdown
};

interface CheckOptions {
    readonly format: keyof typeof formats;
    readonly failOn: Severity;
    readonly asOf?: string;
    readonly baseline?: string;
    readonly updateBaseline?: boolean;
    readonly timing?: boolean;
    readonly watch?: boolean;
}

export const declareCheck: Declare = (program, end) => {
    program
        .command('check')
        .description('print the findings')
        .argument('<path...>', 'files or folders of .eco files, or policies of ODRL: .ttl, .jsonld')
        .option('--format <format>', `${Object.keys(formats).join(', ')}`, oneOf(...Object.keys(formats)), 'text')
        .option(
            '--fail-on <severity>',
            `end in exit code 1 from: ${severities.join(', ')}`,
            oneOf(...severities),
            'error'
        )
        .option('--as-of <date>', 'judge as of this day instead of the one the ecosystem is dated', day)
        .option('--baseline <file>', 'show only findings that this file does not accept')
        .option('--update-baseline', "write today's findings into the baseline file")
        .option('--watch', 'check again at every change, until ended with Ctrl+C')
        .option('--timing', 'print how long each rule took')
        .addHelpText(
            'after',
            examples(
                'ecospec check specs',
                'ecospec check specs --fail-on warning --format junit > findings.xml',
                'ecospec check specs --baseline accepted.json --update-baseline   accept what is found today',
                'ecospec check policy.ttl'
            )
        )
        .action(async (targets: readonly string[], options: CheckOptions) => {
            if (options.updateBaseline && !options.baseline)
                throw new CannotRun('--update-baseline needs a file: --baseline FILE');
            if (options.watch) await watchCheck(targets, options);
            else end(await check(targets, options));
        });
};
/** Findings at every change; what would end a single check is told, and watching goes on. */
async function watchCheck(targets: readonly string[], options: CheckOptions): Promise<void> {
    for (const target of targets) if (!existsSync(target)) throw new CannotRun(`There is no file or folder ${target}.`);
    const isTerminal = process.stdout.isTTY;
    const run = async (): Promise<void> => {
        if (isTerminal) process.stdout.write('\u001bc');
        try {
            await check(targets, options);
        } catch (error) {
            progress.done();
            process.stderr.write(`ecospec: ${(error as Error).message.split('\n')[0]}\n`);
        }
        if (isTerminal) process.stderr.write('Checked again at every change; Ctrl+C ends.\n');
    };
    await new Watch(targets, run).start();
}

/** Prints the findings of ecosystems and of policies of ODRL; exit code 1 where one is at least as severe as `failOn`. */
async function check(targets: readonly string[], options: CheckOptions): Promise<number> {
    const times = new Map<string, number>();
    const timed = options.timing
        ? (rule: string, ms: number) => times.set(rule, (times.get(rule) ?? 0) + ms)
        : undefined;
    const workspace = load(
        targets.filter((t) => !isPolicy(t)),
        { asOf: options.asOf, timed }
    );
    const policies = await addPolicies(workspace, targets.filter(isPolicy));
    judge(workspace.reports());
    const found = located(workspace).flatMap(({ ecosystem, finding }) =>
        inPolicies(policies, finding).map((f) => ({ ecosystem, finding: f }))
    );
    if (options.baseline && options.updateBaseline) {
        const accepted = writeBaseline(options.baseline, found);
        process.stdout.write(`${counted(accepted, 'finding')} written to ${options.baseline}\n`);
        return 0;
    }
    const { fresh, gone } = options.baseline
        ? compareWithBaseline(options.baseline, found)
        : { fresh: found.map((f) => f.finding), gone: [] };
    process.stdout.write(
        formats[options.format]({
            workspace,
            ecosystems: workspace.reports().map((r) => r.ecosystem.name),
            findings: fresh,
            accepted: options.baseline ? found.length - fresh.length : undefined,
            failOn: options.failOn
        })
    );
    for (const { rule, element } of gone)
        process.stderr.write(
            `The baseline accepts ${rule} on ${element}, which is not found any more. Renew it with --update-baseline.\n`
        );
    if (options.timing) process.stderr.write(timeTable(times));
    const least = severities.indexOf(options.failOn);
    return fresh.some((f) => severities.indexOf(f.severity) >= least) ? 1 : 0;
}
