import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Drawing } from '../pictures/drawing.js';
import { PaintContext, page } from '../pictures/ink.js';
import { Sheet } from '../pictures/parts.js';
import { clean } from '../pictures/svg.js';
import type { Heading } from '../views/mark.js';
import { Rows } from './html-table.js';
import type { Shown } from './shown.js';
import { style } from './style.js';
import { explanations, type Table } from './table.js';

/** One view, or several under one another: a page by itself that needs no script and loads nothing. */
export function html(heading: Heading, views: readonly Shown[], findings?: Table): string {
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
                {views.length > 1 ? <Contents views={views} findings={findings} /> : null}
                <main>
                    {findings ? <Findings table={findings} /> : null}
                    {views.map((view) => (
                        <View key={view.title} view={view} isOne={views.length === 1} />
                    ))}
                    {views.map((view) => (
                        <Appendix key={view.title} view={view} />
                    ))}
                </main>
            </body>
        </html>
    );
    return `<!DOCTYPE html>\n${clean(render(<PaintContext.Provider value={{ ink: page }}>{body}</PaintContext.Provider>))}\n`;
}
function anchor(title: string): string {
    return title.toLowerCase().replace(/[^a-z]+/g, '-');
}
function Contents({ views, findings }: { views: readonly Shown[]; findings?: Table }): VNode {
    return (
        <nav aria-label="Contents">
            <ul>
                {findings ? (
                    <li>
                        <a href="#findings">{`Findings (${findings.rows.length})`}</a>
                    </li>
                ) : null}
                {views.map(({ title }) => (
                    <li key={title}>
                        <a href={`#${anchor(title)}`}>{title}</a>
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
        <section id={anchor(view.title)} class={drawings.some((d) => d.width > widest) ? 'wide' : undefined}>
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
/** What is in a picture as tables, and how each number and mark came about. */
function Appendix({ view }: { view: Shown }): VNode {
    const tables = view.tables().filter((t) => t.rows.length);
    const why = explanations(tables);
    return (
        <section id={`${anchor(view.title)}-tables`}>
            <h2>{`${view.title} as tables`}</h2>
            {[...tables, ...(why.rows.length ? [why] : [])].map((table) => (
                <section key={table.name}>
                    <h3>{table.title}</h3>
                    <Rows table={table} />
                </section>
            ))}
        </section>
    );
}
/** What is wider is printed across. */
const widest = 1200;
function Figure({ drawing, label }: { drawing: Drawing; label: string }): VNode {
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must get to a wide picture to scroll it
        <figure tabIndex={0} style={`--least: ${Math.round(drawing.width * 0.72)}px`}>
            <Sheet drawing={drawing} label={label} margin={2} />
        </figure>
    );
}
