import { Component, type VNode } from 'preact';
import { cellOf, nameOf } from './cell.js';
import type { GridColumn, GridRow } from './model.js';

/** A column in sight, or the room of those that are not. */
export type Across =
    | { readonly column: GridColumn; readonly x: number; readonly group: string }
    | { readonly gap: number };

interface Props {
    readonly row: GridRow;
    readonly columns: readonly Across[];
    /** As assistive technology counts, from 1. */
    readonly index: number;
    readonly isSelected: boolean;
    /** The column of the one cell that Tab reaches, if it is in this row. */
    readonly active?: number;
}
/** One row; made anew only where something of it is otherwise. */
export class Row extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
        const { row, columns, index, isSelected, active } = this.props;
        return (
            row !== next.row ||
            columns !== next.columns ||
            index !== next.index ||
            isSelected !== next.isSelected ||
            active !== next.active
        );
    }
    override render({ row, columns, index, isSelected, active }: Props): VNode {
        const placed = (x: number) => ({ x: x + 1, isActive: active === x });
        return (
            <tr data-partner={row.partner} aria-rowindex={index} aria-selected={isSelected}>
                {nameOf(row, placed(0))}
                {columns.map((a, i) =>
                    'gap' in a ? <Gap key={`gap ${i}`} /> : cellOf(row.cell(a.column.id), a.column, placed(a.x))
                )}
            </tr>
        );
    }
}
/** Nothing to see or to hear: the room of what is out of sight. */
export function Gap({ height }: { height?: number }): VNode {
    return <td class="gap" aria-hidden="true" style={height === undefined ? undefined : { height: `${height}px` }} />;
}
