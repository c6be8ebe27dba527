import type { VNode } from 'preact';
import type { Table, TableCell } from './table.js';

/** So many have room for whole words on paper. */
const fewColumns = 6;
export function Rows({ table: { title, columns, rows } }: { table: Table }): VNode {
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
                            {row.map((c, i) =>
                                i ? (
                                    <td key={i} class={columns[i]?.numeric ? 'number' : undefined} title={c.why}>
                                        <Text cell={c} />
                                    </td>
                                ) : (
                                    <th key={i} scope="row" title={c.why}>
                                        <Text cell={c} />
                                    </th>
                                )
                            )}
                        </tr>
                    ))}
                </tbody>
            </table>
        </section>
    );
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
