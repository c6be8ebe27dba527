import type { VNode } from 'preact';
import type { GridCell, GridColumn, GridRow } from './model.js';

interface Place {
    /** Counted from 1, the names included. */
    readonly x: number;
    readonly isActive: boolean;
}
/** A function and no component: a thousand of them are made at once. */
export function cellOf(cell: GridCell | undefined, column: GridColumn, { x, isActive }: Place): VNode {
    return (
        <td
            key={column.id}
            aria-colindex={x}
            class={cell ? classOf(cell, column) : undefined}
            tabIndex={isActive ? 0 : undefined}
        >
            {cell?.pair ? <span class="bars" style={{ '--of': cell.pair.of, '--has': cell.pair.has }} /> : null}
            {cell?.marks
                ? cell.marks.map(({ kind, text }) => (
                      <span key={kind} class={`mark ${kind}`}>
                          {text}
                      </span>
                  ))
                : cell?.text}
        </td>
    );
}
function classOf({ tone, pair, at }: GridCell, { numeric }: GridColumn): string | undefined {
    const classes = [numeric && 'number', tone, pair?.sign, at && 'leads'];
    return classes.filter(Boolean).join(' ') || undefined;
}
export function nameOf(row: GridRow, { x, isActive }: Place): VNode {
    return (
        <th
            key="name"
            scope="row"
            class="name leads"
            aria-colindex={x}
            tabIndex={isActive ? 0 : undefined}
        >
            {/* Names of any script stand where their own direction begins, without turning the rest around. */}
            <bdi>{row.title}</bdi>
            {row.tags.map((tag) => (
                <small key={tag}>{tag}</small>
            ))}
        </th>
    );
}
