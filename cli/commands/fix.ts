import { fileURLToPath } from 'node:url';
import { createTwoFilesPatch } from 'diff';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, type Fix, rules, type Workspace } from '../../language/index.js';
import { day } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { load, pathOf } from '../files.js';
import { judge } from '../judging.js';
import { counted, placed } from '../output/text.js';
import { writeText } from '../texts.js';

interface FixOptions {
    /** Rules whose preferred fixes are applied, beside those that change nothing anybody agreed to. */
    readonly rule: readonly string[];
    readonly dryRun?: boolean;
    readonly asOf?: string;
}
export const declareFix: Declare = (program) => {
    program
        .command('fix')
        .description('remove what has no effect; with --rule, mend what those rules found')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--rule <rules...>', 'rules whose preferred fixes are applied too')
        .option('--as-of <date>', 'judge as of this day', day)
        .option('--dry-run', 'only show what would change')
        .addHelpText('after', examples('ecospec fix . --dry-run', 'ecospec fix city.eco --rule shares-do-not-sum'))
        .action((targets, options) => fix(targets, { rule: [], ...options }));
};
/** One fix can make room for another; a fix that comes back again and again is none. */
const mostRounds = 20;

/** Applies fixes to files; tells what was done, and with `dryRun` only shows the differences. */
function fix(targets: readonly string[], { rule, dryRun, asOf }: FixOptions): void {
    for (const id of rule)
        if (!rules.some((r) => r.id === id))
            throw new CannotRun(`There is no rule ${id}. \`ecospec rules\` lists them all.`);
    const workspace = load(targets, { asOf });
    const before = new Map(workspace.uris().map((uri) => [uri, workspace.text(uri)!]));
    const done: string[] = [];
    for (let round = 0; round < mostRounds; round++) {
        const next = nextFix(workspace, new Set(rule));
        if (!next) break;
        apply(workspace, next.fix);
        done.push(`${placed(next.finding.at)} ${next.finding.rule}: ${next.fix.title}`);
    }
    const changed = [...before].filter(([uri, text]) => workspace.text(uri) !== text);
    for (const [uri, text] of changed) {
        const file = pathOf(uri);
        const now = workspace.text(uri)!;
        if (dryRun) process.stdout.write(createTwoFilesPatch(file, file, text, now));
        else writeText(fileURLToPath(uri), now);
    }
    for (const line of done) process.stdout.write(`${line}\n`);
    process.stdout.write(
        `${counted(done.length, 'fix', 'fixes')} ${dryRun ? 'possible' : 'applied'} in ${counted(changed.length, 'file')}\n`
    );
}
function nextFix(workspace: Workspace, wanted: ReadonlySet<string>): { finding: Finding; fix: Fix } | undefined {
    judge(workspace.reports());
    for (const finding of workspace.all()) {
        const found = finding.fixes.find((f) => f.isSafe || (f.preferred && wanted.has(finding.rule)));
        if (found?.edits.every((e) => e.uri.startsWith('file:'))) return { finding, fix: found };
    }
    return undefined;
}
function apply(workspace: Workspace, { edits }: Fix): void {
    for (const uri of new Set(edits.map((e) => e.uri))) {
        const document = TextDocument.create(uri, 'ecospec', 0, workspace.text(uri) ?? '');
        const own = edits.filter((e) => e.uri === uri).map(({ range, newText }) => ({ range, newText }));
        workspace.set(uri, TextDocument.applyEdits(document, own));
    }
}
