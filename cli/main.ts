import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { badDay, type Finding, libraries, type Severity, Workspace } from '../language/index.js';

const order: readonly Severity[] = ['hint', 'info', 'warning', 'error'];
class CannotRun extends Error {}

function* ecoFiles(target: string): Iterable<string> {
    if (statSync(target).isFile()) {
        yield target;
        return;
    }
    for (const entry of readdirSync(target, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) yield* ecoFiles(path.join(target, entry.name));
        else if (entry.isFile() && entry.name.endsWith('.eco')) yield path.join(target, entry.name);
    }
}
function load(targets: readonly string[], asOf: string | undefined): Workspace {
    const workspace = new Workspace({ libraries, asOf });
    for (const target of targets) {
        let files: string[];
        try {
            files = [...ecoFiles(path.resolve(target))];
        } catch {
            throw new CannotRun(`There is no file or folder ${target}.`);
        }
        if (!files.length) throw new CannotRun(`There is no .eco file in ${target}.`);
        for (const file of files) {
            const bytes = readFileSync(file);
            try {
                workspace.set(pathToFileURL(file).href, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
            } catch {
                throw new CannotRun(`${path.relative('', file)} is not a UTF-8 text.`);
            }
        }
    }
    return workspace;
}
function check(targets: string[], options: { format: string; failOn: Severity; asOf?: string }): number {
    const workspace = load(targets, options.asOf);
    const relative = (uri: string): string => (uri.startsWith('file:') ? path.relative('', fileURLToPath(uri)) : uri);
    const findings = workspace
        .all()
        .sort((a, b) =>
            a.at.uri < b.at.uri
                ? -1
                : a.at.uri > b.at.uri
                  ? 1
                  : a.at.range.start.line - b.at.range.start.line ||
                    a.at.range.start.character - b.at.range.start.character
        );
    const json = (f: Finding) => ({
        rule: f.rule,
        severity: f.severity,
        message: f.message,
        file: relative(f.at.uri),
        range: f.at.range,
        element: f.element,
        related: f.related.map((r) => ({ message: r.message, file: relative(r.at.uri), range: r.at.range }))
    });
    if (options.format === 'json')
        process.stdout.write(
            `${JSON.stringify({ version: 1, ecosystems: workspace.reports().map((r) => r.ecosystem.name), findings: findings.map(json) }, null, 2)}\n`
        );
    else {
        for (const f of findings) {
            process.stdout.write(
                `${relative(f.at.uri)}:${f.at.range.start.line + 1}:${f.at.range.start.character + 1} ${f.severity} ${f.rule}: ${f.message}\n`
            );
            for (const r of f.related)
                process.stdout.write(
                    `    ${relative(r.at.uri)}:${r.at.range.start.line + 1}:${r.at.range.start.character + 1} ${r.message}\n`
                );
        }
        const names = workspace.reports().map((r) => r.ecosystem.name);
        process.stdout.write(
            `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${names.length} ${names.length === 1 ? 'ecosystem' : 'ecosystems'} (${names.join(', ')})\n`
        );
    }
    return findings.some((f) => order.indexOf(f.severity) >= order.indexOf(options.failOn)) ? 1 : 0;
}
const oneOf =
    (...allowed: readonly string[]) =>
    (value: string): string => {
        if (!allowed.includes(value)) throw new InvalidArgumentError(`Allowed are: ${allowed.join(', ')}.`);
        return value;
    };

function day(value: string): string {
    const wrong = badDay(value);
    if (wrong) throw new InvalidArgumentError(wrong);
    return value;
}

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
        .option('--fail-on <severity>', 'the least severity that ends in exit code 1', oneOf(...order), 'error')
        .option('--as-of <date>', 'check as of this day instead of the one the ecosystem is dated', day)
        .action((targets, options) => {
            code = check(targets, options);
        });
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
declare const __VERSION__: string;
