import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { counted } from '../model/words.js';
import type { Drawing } from '../pictures/drawing.js';
import { PaintContext, page } from '../pictures/ink.js';
import { Sheet } from '../pictures/parts.js';
import { clean } from '../pictures/svg.js';
import type { Glance } from '../views/glance.js';
import type { Heading } from '../views/mark.js';
import { AtAGlance } from './html-glance.js';
import { Rows } from './html-table.js';
import type { Shown } from './shown.js';
import { style } from './style.js';
import { explanations, type Table } from './table.js';

/** What a report has besides its views. */
export interface Front {
    readonly glance: Glance;
    readonly findings: Table;
}
/** One view, or several under one another: a page by itself that needs no script and loads nothing. */
export function html(heading: Heading, views: readonly Shown[], front?: Front): string {
    const { title, vision, phase, asOf } = heading;
    const about = [...(phase ? [`Phase ${phase}`] : []), ...(asOf ? [`as of ${asOf}`] : [])].join(', ');
    const kind = views.length > 1 ? 'Report' : (views[0]?.title ?? 'Report');
    const body = (
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
                <title>{`${kind}: ${title}`}</title>
                {/* The style is ours: nothing of an author stands in it. */}
                <style dangerouslySetInnerHTML={{ __html: style }} />
            </head>
            <body>
                <header>
                    <p class="kind">{kind}</p>
                    <h1>{title}</h1>
                    {vision ? <p class="vision">{vision}</p> : null}
                    {about ? <p>{about}</p> : null}
                </header>
                {front ? <Contents views={views} findings={front.findings} /> : null}
                <main>
                    {front ? <AtAGlance glance={front.glance} /> : null}
                    {front ? <Findings table={front.findings} /> : null}
                    {views.map((view) => (
                        <View key={view.title} view={view} isOne={!front} />
                    ))}
                    <Appendix views={views} isOne={!front} />
                </main>
            </body>
        </html>
    );
    return `<!DOCTYPE html>\n${clean(render(<PaintContext.Provider value={{ ink: page }}>{body}</PaintContext.Provider>))}\n`;
}
function anchor(title: string): string {
    return title.toLowerCase().replace(/[^a-z]+/g, '-');
}
function Contents({ views, findings }: { views: readonly Shown[]; findings: Table }): VNode {
    const entries = [
        ['at-a-glance', 'At a glance'],
        ['findings', `Findings (${findings.rows.length})`],
        ...views.map(({ title }) => [anchor(title), title]),
        ['appendix', 'Appendix']
    ];
    return (
        <nav aria-label="Contents">
            <ul>
                {entries.map(([id, title]) => (
                    <li key={id}>
                        <a href={`#${id}`}>{title}</a>
                    </li>
                ))}
            </ul>
        </nav>
    );
}
function Findings({ table }: { table: Table }): VNode {
    return (
        <section id="findings">
            <h2>Findings</h2>
            {table.rows.length ? <Rows table={table} /> : <p>There are no open findings.</p>}
        </section>
    );
}
/** The picture; what it rests on stands in the appendix, so that a reader sees all views first. */
function View({ view, isOne }: { view: Shown; isOne: boolean }): VNode {
    const drawings = view.noPicture ? [] : view.parts().filter((d) => d.height);
    return (
        <section id={anchor(view.title)} class={lookOf(drawings)}>
            {isOne ? null : <h2>{view.title}</h2>}
            <p>{view.summary}</p>
            {view.noPicture ? <p>{`${view.noPicture} The tables hold all of it.`}</p> : null}
            {drawings.map((drawing, i) => (
                <Figure
                    key={i}
                    drawing={drawing}
                    label={drawings.length > 1 ? `${view.title}, part ${i + 1}` : view.title}
                />
            ))}
            <p class="onward">
                <a
                    href={`#${anchor(view.title)}-tables`}
                >{`${view.title} as tables, and how each number came about`}</a>
            </p>
        </section>
    );
}
/** What is in the pictures as tables, and how each number and mark came about: small, and behind all views. */
function Appendix({ views, isOne }: { views: readonly Shown[]; isOne: boolean }): VNode {
    return (
        <section id="appendix">
            <h2>{isOne ? `${views[0].title} as tables` : 'Appendix: the views as tables'}</h2>
            {isOne ? null : (
                <p class="soft">
                    What the pictures show, and how each number came about. Of a long table here are the first rows:
                    ecospec show writes all of them.
                </p>
            )}
            {views.map((view) => (
                <Tables key={view.title} view={view} most={isOne ? undefined : mostRows} />
            ))}
        </section>
    );
}
/** Nobody reads further on paper; files of single views have all. */
const mostRows = 40;
function Tables({ view, most }: { view: Shown; most?: number }): VNode {
    const tables = view.tables().filter((t) => t.rows.length);
    const why = explanations(tables);
    const all = [...tables, ...(why.rows.length ? [why] : [])];
    return (
        <section id={`${anchor(view.title)}-tables`}>
            {most ? <h3>{view.title}</h3> : null}
            {all.map((table) => (
                <section key={table.name}>
                    {most ? <h4>{table.title}</h4> : <h3>{table.title}</h3>}
                    <Rows table={{ ...table, rows: table.rows.slice(0, most) }} />
                    {most && table.rows.length > most ? (
                        <p class="soft">{`and ${counted(table.rows.length - most, 'more row')}`}</p>
                    ) : null}
                </section>
            ))}
        </section>
    );
}
/** What is wider is printed across. */
const widest = 1200;
/** Less than this needs no page of its own. */
const low = 220;
function lookOf(drawings: readonly Drawing[]): string | undefined {
    if (drawings.some((d) => d.width > widest)) return 'wide';
    return drawings.reduce((sum, d) => sum + d.height, 0) < low ? 'low' : undefined;
}
function Figure({ drawing, label }: { drawing: Drawing; label: string }): VNode {
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must get to a wide picture to scroll it
        <figure tabIndex={0} style={`--least: ${Math.round(drawing.width * 0.72)}px`}>
            <Sheet drawing={drawing} label={label} margin={2} />
        </figure>
    );
}
