import type { VNode } from 'preact';
import type { Pair } from '../../../language/views/partner-matrix.js';
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
            {cell?.pair ? barsOf(cell.pair, column.longest) : null}
            {cell?.marks
                ? cell.marks.map(({ kind, text }) => (
                      <span key={kind} class={`mark ${kind}`}>
                          {text}
                      </span>
                  ))
                : cell?.text}
            {cell?.was === undefined ? null : <small class="was">{wasInWords(cell.was)}</small>}
        </td>
    );
}
/** Beside what would be: what is written now. */
export function wasInWords(was: string): string {
    return was ? `was ${was}` : 'new';
}
/** Both of one scale, which is that of the whole column. */
function barsOf({ of, has }: Pair, longest = 1): VNode {
    return <span class="bars" style={{ '--of': of / longest, '--has': has / longest }} />;
}
function classOf({ tone, pair, leads, marks, was }: GridCell, { numeric }: GridColumn): string | undefined {
    const classes = [
        numeric && 'number',
        tone,
        pair?.sign,
        leads && 'leads',
        marks && 'marked',
        was !== undefined && 'otherwise'
    ];
    return classes.filter(Boolean).join(' ') || undefined;
}
export function nameOf(row: GridRow, { x, isActive }: Place): VNode {
    return (
        <th key="name" scope="row" class="name leads" aria-colindex={x} tabIndex={isActive ? 0 : undefined}>
            {row.status ? <small class="status">{row.status}</small> : null}
            {/* Names of any script stand where their own direction begins, without turning the rest around. */}
            <bdi>{row.title}</bdi>
            {row.tags.map((tag) => (
                <small key={tag}>{tag}</small>
            ))}
        </th>
    );
}
