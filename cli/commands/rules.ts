import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { families, nearest, type Rule, rulePage, rules } from '../../language/index.js';
import { oneOf } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { packageRoot } from '../files.js';
import { textOf } from '../texts.js';

export const declareRules: Declare = (program) => {
    program
        .command('rules')
        .description('list what is looked for')
        .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text')
        .action((options) => listRules(options));
};
export const declareExplain: Declare = (program) => {
    program
        .command('explain')
        .description('the page of a rule: what it finds, why, an example, what to write instead')
        .argument('<rule>', 'the name of a rule, as it stands in a finding')
        .addHelpText('after', examples('ecospec explain dummy-voter'))
        .action((id) => explain(id));
};

/** Prints every rule, family by family. */
function listRules({ format }: { format: 'text' | 'json' }): void {
    if (format === 'json')
        process.stdout.write(`${JSON.stringify({ version: 1, rules: rules.map(asJson) }, null, 2)}\n`);
    else for (const line of table()) process.stdout.write(`${line}\n`);
}
/** Prints the page of a rule. */
function explain(id: string): void {
    const rule = rules.find((r) => r.id === id);
    if (rule) process.stdout.write(textOf(path.join(packageRoot, rulePage(rule))));
    else {
        const meant = nearest(
            id,
            rules.map((r) => r.id)
        );
        throw new CannotRun(
            `There is no rule ${id}.${meant ? ` Did you mean ${meant}?` : ''} \`ecospec rules\` lists them all.`
        );
    }
}
function asJson(rule: Rule): object {
    const { id, severity, nature, family, summary, onRequest } = rule;
    const url = pathToFileURL(path.join(packageRoot, rulePage(rule))).href;
    return { id, severity, nature, family, summary, url, isOnByDefault: !onRequest };
}
function* table(): Iterable<string> {
    const width = Math.max(...rules.map((r) => r.id.length));
    for (const [family, title] of Object.entries(families)) {
        const own = rules.filter((r) => r.family === family);
        if (own.length) yield `\n${title} (${family})`;
        for (const { id, severity, onRequest, summary } of own)
            yield `  ${id.padEnd(width)}  ${(onRequest ? 'off' : severity).padEnd(7)}  ${summary}`;
    }
    yield '\n`ecospec explain RULE` shows the page of a rule.';
}
