import {
    CannotShow,
    type Report,
    report,
    type ShowFormat,
    showFormats,
    show as showView,
    tablesOf,
    type ViewName,
    viewNames
} from '../../language/index.js';
import { day, oneOf } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { load } from '../files.js';
import { judge } from '../judging.js';
import { oneEcosystem } from '../one-ecosystem.js';
import { placed } from '../output/text.js';
import { writeText } from '../texts.js';

interface ReportOptions {
    readonly format: ShowFormat;
    readonly out?: string;
    readonly ecosystem?: string;
    readonly asOf?: string;
}
interface ShowCommandOptions extends ReportOptions {
    readonly dataset?: string;
    readonly purpose?: string;
    readonly table?: string;
    readonly theme: 'light' | 'dark';
}

export const declareShow: Declare = (program) => {
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
        .addHelpText(
            'after',
            examples(
                'ecospec show matrix city --out matrix.svg',
                'ecospec show data city --dataset Trips --format html --out trips.html'
            )
        )
        .action((view, targets, options) => show(view, targets, options));
};
export const declareReport: Declare = (program) => {
    program
        .command('report')
        .description('all views and findings on one page')
        .argument('<path...>', 'files or folders of .eco files')
        .option('--format <format>', 'html or markdown', oneOf(...showFormats), 'html')
        .option('--out <file>', 'the file to write (default: standard output)')
        .option('--ecosystem <name>', 'which one, where there are several')
        .option('--as-of <date>', 'judge as of this day', day)
        .addHelpText('after', examples('ecospec report city --out city.html'))
        .action((targets, options) => reportOn(targets, options));
};
/** One view of an ecosystem, as a file for slides, sheets, a browser or a pull request. */
function show(view: ViewName, targets: readonly string[], options: ShowCommandOptions): void {
    const { format, dataset, purpose, table, theme } = options;
    if (purpose !== undefined && dataset === undefined)
        throw new CannotRun('--purpose needs to know of which data: --dataset NAME');
    const judged = reportOf(targets, options);
    const choice = dataset === undefined ? undefined : { dataset, purpose };
    put(
        made(() => showView(judged, { view, format, choice, table, theme })),
        options
    );
    if (format !== 'csv' || table !== undefined) return;
    const [first, ...others] = tablesOf(judged, view);
    if (others.length)
        process.stderr.write(`This is the table ${first}; there are also: ${others.join(', ')} (--table NAME)\n`);
}
/** All views and findings of an ecosystem in one file. */
function reportOn(targets: readonly string[], options: ReportOptions): void {
    const judged = reportOf(targets, options);
    put(
        made(() => report(judged, options.format)),
        options
    );
}
function reportOf(targets: readonly string[], { ecosystem, asOf }: ReportOptions): Report {
    const found = readable(oneEcosystem(load(targets, { asOf }), ecosystem));
    judge([found]);
    return found;
}
/** What cannot be read would be missing from a picture without a trace. */
function readable(found: Report): Report {
    const { files, problems } = found.ecosystem;
    const broken = files.flatMap((f) => f.problems).find((p) => p.code === 'syntax');
    if (broken)
        throw new CannotRun(
            `${placed(broken.at)} ${broken.message} Repair it first: what cannot be read would be missing.`
        );
    if (problems.length)
        process.stderr.write(
            `${placed(problems[0].at)} ${problems[0].message} What is unknown may be missing from the view.\n`
        );
    return found;
}
function made(make: () => string): string {
    try {
        return make();
    } catch (error) {
        if (error instanceof CannotShow) throw new CannotRun(error.message);
        throw error;
    }
}
function put(text: string, { out, format }: ReportOptions): void {
    if (out === undefined) {
        process.stdout.write(text);
        return;
    }
    // Spreadsheets take a file for UTF-8 only where it begins so.
    writeText(out, format === 'csv' ? `\ufeff${text}` : text);
    process.stdout.write(`${out}\n`);
}
