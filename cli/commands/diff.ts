import { existsSync } from 'node:fs';
import { areas, type Change, changesBetween, type Report, type Workspace } from '../../language/index.js';
import { day, oneOf } from '../arguments.js';
import { type Declare, examples } from '../declare.js';
import { load, pathOf } from '../files.js';
import { loadRevision } from '../git.js';
import { judge } from '../judging.js';
import { escaped } from '../output/markdown.js';
import { counted, placed } from '../output/text.js';

interface DiffOptions {
    readonly format: 'text' | 'markdown' | 'json';
    readonly path: string;
    readonly asOf?: string;
    readonly failOnChange?: boolean;
}
export const declareDiff: Declare = (program, end) => {
    program
        .command('diff')
        .description('what changed in meaning: findings, voting power, where data can get, what the statements say')
        .argument('<old>', 'a file, a folder or a revision of Git')
        .argument('<new>', 'a file, a folder or a revision of Git')
        .option('--path <path>', 'the file or folder, where both are revisions', '.')
        .option('--format <format>', 'text, markdown, json', oneOf('text', 'markdown', 'json'), 'text')
        .option('--as-of <date>', 'judge both as of this day', day)
        .option('--fail-on-change', 'exit code 1 where anything changed')
        .addHelpText(
            'after',
            examples(
                'ecospec diff old.eco new.eco',
                'ecospec diff HEAD specs                              since the last commit',
                'ecospec diff main topic --path specs --format markdown   for a pull request'
            )
        )
        .action((old, now, options) => end(diff(old, now, options)));
};
interface Difference {
    readonly ecosystem: string;
    readonly changes: readonly Change[];
}
const titles = {
    findings: 'Findings',
    power: 'Voting power',
    data: 'Where data can get',
    statements: 'What the statements say'
};

/** What changed in meaning between two versions: files, folders or revisions of Git. */
function diff(old: string, now: string, options: DiffOptions): number {
    const differences = compare(versionOf(old, now, options), versionOf(now, old, options));
    process.stdout.write(
        options.format === 'json'
            ? `${JSON.stringify({ version: 1, differences: differences.map(asJson) }, null, 2)}\n`
            : (options.format === 'markdown' ? markdown : text)(differences)
    );
    return options.failOnChange && differences.length ? 1 : 0;
}
/** A file or folder where there is one; else a revision, of the other side where that is a file or folder. */
function versionOf(version: string, other: string, { path, asOf }: DiffOptions): Workspace {
    if (existsSync(version)) return load([version], { asOf });
    return loadRevision(version, existsSync(other) ? other : path, { asOf });
}
function compare(before: Workspace, after: Workspace): Difference[] {
    const [old, now] = [before.reports(), after.reports()];
    judge([...old, ...now]);
    // The only ecosystem on each side is the same one, whatever it is called.
    if (old.length === 1 && now.length === 1) return differenceOf(old[0], now[0]);
    const names = [...new Set([...old, ...now].map((r) => r.ecosystem.name))].sort();
    return names.flatMap((name) => {
        const [was, is] = [old, now].map((reports) => reports.find((r) => r.ecosystem.name === name));
        if (was && is) return differenceOf(was, is);
        return [
            {
                ecosystem: name,
                changes: [{ area: 'statements', text: `${is ? 'Added' : 'Removed'}: the ecosystem ${name}.` }]
            }
        ];
    });
}
function differenceOf(was: Report, is: Report): Difference[] {
    const [old, now] = [was.ecosystem.name, is.ecosystem.name];
    const changes = changesBetween(was, is);
    return changes.length ? [{ ecosystem: old === now ? now : `${old} → ${now}`, changes }] : [];
}
function text(differences: readonly Difference[]): string {
    if (!differences.length) return 'Nothing changed in meaning.\n';
    const lines = differences.flatMap(({ ecosystem, changes }) => [
        `${ecosystem}: ${counted(changes.length, 'change')}`,
        ...areas.flatMap((area) => {
            const own = changes.filter((c) => c.area === area);
            return own.length ? [`  ${titles[area]}`, ...own.map((c) => `    ${whereOf(c)}${c.text}`)] : [];
        })
    ]);
    return `${lines.join('\n')}\n`;
}
function markdown(differences: readonly Difference[]): string {
    if (!differences.length) return 'EcoSpec: nothing changed in meaning.\n';
    const parts = differences.flatMap(({ ecosystem, changes }) => [
        `**EcoSpec: ${counted(changes.length, 'change')} in ${escaped(ecosystem)}**`,
        ...areas.flatMap((area) => {
            const own = changes.filter((c) => c.area === area);
            return own.length ? [`### ${titles[area]}`, own.map((c) => `- ${escaped(c.text)}`).join('\n')] : [];
        })
    ]);
    return `${parts.join('\n\n')}\n`;
}
function whereOf({ before, after }: Change): string {
    const at = after ?? before;
    return at ? `${placed(at)} ` : '';
}
function asJson({ ecosystem, changes }: Difference): object {
    const place = (at: Change['before']) => at && { file: pathOf(at.uri), range: at.range };
    return {
        ecosystem,
        changes: changes.map(({ area, text: words, before, after }) => ({
            area,
            text: words,
            before: place(before),
            after: place(after)
        }))
    };
}
