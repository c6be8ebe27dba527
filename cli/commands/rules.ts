import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { families, nearest, type Rule, rulePage, rules } from '../../language/index.js';
import { CannotRun } from '../cannot-run.js';
import { packageRoot, textOf } from '../files.js';

/** Prints every rule, family by family. */
export function listRules({ format }: { format: 'text' | 'json' }): void {
    if (format === 'json')
        process.stdout.write(`${JSON.stringify({ version: 1, rules: rules.map(asJson) }, null, 2)}\n`);
    else for (const line of table()) process.stdout.write(`${line}\n`);
}
/** Prints the page of a rule. */
export function explain(id: string): void {
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
