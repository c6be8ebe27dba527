import type { VNode } from 'preact';
import { placesTitle, type Table, type TableCell } from './table.js';

/** So many have room for whole words on paper. */
const fewColumns = 6;
/** On a page columns that say nothing take room from the others; files for programs keep them all. */
export function Rows({ table: { title, columns: all, rows } }: { table: Table }): VNode {
    const said = all.flatMap((_, i) => (!i || rows.some((r) => r[i]?.text) ? i : []));
    const columns = said.map((i) => all[i]);
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must get to a wide table to scroll it
        <section class="table" aria-label={title} tabIndex={0}>
            <table class={columns.length <= fewColumns ? 'few' : undefined}>
                <thead>
                    <tr>
                        {columns.map((c, i) => (
                            <th key={i} scope="col" class={c.numeric ? 'number' : undefined}>
                                {c.title}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map((row, r) => (
                        <tr key={r}>
                            {said.map((at, i) => {
                                const c = row[at];
                                return i ? (
                                    <td key={i} class={classOf(columns[i])} title={c.why}>
                                        <Text cell={c} />
                                    </td>
                                ) : (
                                    <th key={i} scope="row" title={c.why}>
                                        <Text cell={c} />
                                    </th>
                                );
                            })}
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
}
function classOf({ title, numeric }: Table['columns'][number]): string | undefined {
    return numeric ? 'number' : title === placesTitle ? 'places' : undefined;
}
/** Each line of a text is one. */
function Text({ cell: { text } }: { cell: TableCell }): VNode {
    const lines = text.split('\n');
    return (
        <>
            {lines.map((line, i) => (
                <span key={i} class={lines.length > 1 ? 'line' : undefined}>
                    {line}
                </span>
            ))}
        </>
    );
}
