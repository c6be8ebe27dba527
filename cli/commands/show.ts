import { writeFileSync } from 'node:fs';
import {
    CannotShow,
    type Report,
    report,
    type ShowFormat,
    show as showView,
    tablesOf,
    type ViewName
} from '../../language/index.js';
import { CannotRun } from '../cannot-run.js';
import { load } from '../files.js';
import { placed } from '../output/text.js';

export interface ReportOptions {
    readonly format: ShowFormat;
    readonly out?: string;
    readonly ecosystem?: string;
    readonly asOf?: string;
}
export interface ShowCommandOptions extends ReportOptions {
    readonly dataset?: string;
    readonly purpose?: string;
    readonly table?: string;
    readonly theme: 'light' | 'dark';
}

/** One view of an ecosystem, as a file for slides, sheets, a browser or a pull request. */
export function show(view: ViewName, targets: readonly string[], options: ShowCommandOptions): void {
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
export function reportOn(targets: readonly string[], options: ReportOptions): void {
    const judged = reportOf(targets, options);
    put(
        made(() => report(judged, options.format)),
        options
    );
}
function reportOf(targets: readonly string[], { ecosystem, asOf }: ReportOptions): Report {
    const all = load(targets, { asOf }).reports();
    const found = ecosystem ? all.filter((r) => r.ecosystem.name === ecosystem) : all;
    if (found.length === 1) return readable(found[0]);
    const names = all.map((r) => r.ecosystem.name).join(', ');
    throw new CannotRun(
        ecosystem
            ? `There is no ecosystem ${ecosystem}, only: ${names}`
            : `There are several ecosystems (${names}). Say which one: --ecosystem NAME`
    );
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
    try {
        // Spreadsheets take a file for UTF-8 only where it begins so.
        writeFileSync(out, format === 'csv' ? `\ufeff${text}` : text);
    } catch {
        throw new CannotRun(`${out} cannot be written.`);
    }
    process.stdout.write(`${out}\n`);
}
