import type { Ecosystem } from '../model/ecosystem.js';
import { counted } from '../model/words.js';
import { dark, light } from '../pictures/ink.js';
import { svg } from '../pictures/svg.js';
import type { Finding } from '../rules/rule.js';
import type { Choice } from '../views/data-map.js';
import { type Glance, glance } from '../views/glance.js';
import { headingOf, placeInWords } from '../views/mark.js';
import { type ViewName, viewNames } from '../views/names.js';
import { plain } from '../views/trust-report/markdown.js';
import type { Judged } from '../views/views.js';
import { csv } from './csv.js';
import { html } from './html.js';
import { tableMarkdown, viewMarkdown } from './markdown.js';
import { type Shown, shown } from './shown.js';
import { explanations, type Table } from './table.js';
import { findingsTable } from './tables/findings.js';

export const showFormats = ['svg', 'csv', 'html', 'markdown'] as const;
export type ShowFormat = (typeof showFormats)[number];
export interface ShowOptions {
    readonly view: ViewName;
    readonly format: ShowFormat;
    /** Of a picture; a page follows the reader's screen. */
    readonly theme?: 'light' | 'dark';
    /** Of the data map: how far a dataset gets. */
    readonly choice?: Choice;
    /** Which table, where only one can be given. */
    readonly table?: string;
}
/** A format that makes no sense for a view, or a choice that there is not; the message says why. */
export class CannotShow extends Error {}

/** One view of an ecosystem as the text of a file. */
export function show(judged: Judged, options: ShowOptions): string {
    const eco = judged.ecosystem;
    const { view, format, theme = 'light', choice, table } = options;
    check(eco, options);
    const made = shown(view, judged, choice);
    if (format === 'csv') return csv(tableCalled(made, table));
    if (format === 'html') return html(headingOf(eco), [made]);
    if (format === 'markdown') return viewMarkdown(made, headingOf(eco).title);
    if (made.noPicture) throw new CannotShow(`${made.noPicture} Use csv, html or markdown.`);
    return `${svg(made.picture(), `${made.title}: ${headingOf(eco).title}`, theme === 'dark' ? dark : light)}\n`;
}
/** The names of the tables that a view has. */
export function tablesOf(judged: Judged, view: ViewName): string[] {
    return withExplanations(shown(view, judged)).map((t) => t.name);
}
/** All views and findings of an ecosystem. */
export function report(judged: Judged, format: ShowFormat): string {
    if (format === 'csv')
        throw new CannotShow('A report has many tables, and a CSV file holds one: use ecospec show VIEW --format csv.');
    if (format === 'svg')
        throw new CannotShow('A report is several pictures: use html, or ecospec show VIEW --format svg.');
    const { ecosystem: eco, findings } = judged;
    const views = viewNames.map((name) => shown(name, judged));
    return format === 'html'
        ? html(headingOf(eco), views, { glance: glance(eco, findings), findings: findingsTable(findings) })
        : reportMarkdown(eco, findings, views);
}
function reportMarkdown(eco: Ecosystem, findings: readonly Finding[], views: readonly Shown[]): string {
    const { title, vision, phase, asOf } = headingOf(eco);
    const about = [
        ...(vision ? [vision] : []),
        ...(phase ? [`phase ${phase}`] : []),
        ...(asOf ? [`as of ${asOf}`] : [])
    ].join(', ');
    const parts = [
        `# ${plain(title)}`,
        ...(about ? [plain(about)] : []),
        glanceMarkdown(glance(eco, findings)),
        `## ${counted(findings.length, 'finding')}`,
        ...(findings.length ? [tableMarkdown(findingsTable(findings))] : []),
        ...views.map((view) => viewMarkdown(view, title, 2).trimEnd())
    ];
    return `${parts.join('\n\n')}\n`;
}
/** The answers stand in the trust report, as a table. */
function glanceMarkdown({ verdict, who, next, more }: Glance): string {
    const steps = next.map(({ text, why, at }, i) => {
        const place = at ? ` (${plain(placeInWords(at))})` : '';
        return `${i + 1}. ${why ? `**${plain(text)}.** ${plain(why)}` : plain(text)}${place}`;
    });
    return [
        '## At a glance',
        `**${plain(verdict)}** ${plain(who)}`,
        ...(steps.length ? [`What to do next:\n\n${steps.join('\n')}`] : []),
        ...(more ? [`… and ${more} more.`] : [])
    ].join('\n\n');
}
function withExplanations(made: Shown): Table[] {
    const tables = made.tables();
    const why = explanations(tables);
    return [...(made.sheet ? [made.sheet()] : []), ...tables, ...(why.rows.length ? [why] : [])];
}
function tableCalled(made: Shown, name: string | undefined): Table {
    const tables = withExplanations(made);
    const found = name === undefined ? tables[0] : tables.find((t) => t.name === name);
    if (found) return found;
    throw new CannotShow(`There is no table ${name} in this view, only: ${tables.map((t) => t.name).join(', ')}.`);
}
function check(eco: Ecosystem, { view, format, theme, choice, table }: ShowOptions): void {
    if (choice && view !== 'data') throw new CannotShow('Only the data map shows how far a dataset gets.');
    if (choice && !eco.find(choice.dataset, 'Dataset'))
        throw new CannotShow(`There is no dataset ${choice.dataset} in ${eco.name}.`);
    if (choice?.purpose !== undefined && !eco.find(choice.purpose, 'Purpose'))
        throw new CannotShow(`There is no purpose ${choice.purpose} in ${eco.name}.`);
    if (table !== undefined && format !== 'csv')
        throw new CannotShow('Only csv gives one table; the other formats show all of them.');
    if (theme === 'dark' && format !== 'svg')
        throw new CannotShow('Only a picture (svg) is made light or dark; a page follows the screen it is read on.');
}
