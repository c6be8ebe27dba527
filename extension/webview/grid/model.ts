import type { Pair } from '../../../language/views/partner-matrix.js';
import { nameColumn } from '../../../language/views/table.js';
import type { Place } from '../../protocol.js';

export { nameColumn };

/** What a grid shows: rows and columns under their titles. Text of authors is only ever text here. */
export interface GridModel {
    /** Its name for whoever cannot see it. */
    readonly label: string;
    /** Over the names of the rows. */
    readonly corner: string;
    readonly groups: readonly GridGroup[];
    readonly rows: readonly GridRow[];
    /** Between the names of a row and a column; without it they stand side by side. */
    readonly between?: string;
    /** How a cell came about, or with no column its row; nothing where there is another table by then. */
    readonly tell: (row: string, column: string) => Promise<Explaining | undefined>;
}
export interface Explaining {
    readonly lines: readonly string[];
    /** Where Enter leads. */
    readonly at: Place;
}
export interface GridGroup {
    readonly title: string;
    readonly columns: readonly GridColumn[];
}
export interface GridColumn {
    readonly id: string;
    readonly title: string;
    readonly detail?: string;
    readonly numeric?: boolean;
    /** Sorted by it, the greatest come first, as with numbers. */
    readonly greatestFirst?: boolean;
    readonly at?: Place;
    /** It stands for what this row stands for, which tells more of it. */
    readonly row?: string;
    /** What the longest of its bars stands for, 0 … 1. */
    readonly longest?: number;
    /** In pixels, at least: its title fits in any case. Without it as wide as its widest text. */
    readonly width?: number;
}
export interface GridRow {
    readonly key: string;
    readonly partner: string;
    readonly title: string;
    /** Small words after the title. */
    readonly tags: readonly string[];
    /** In a frame before the title, where no narrow panel cuts it: that it is not active, or would be no more. */
    readonly status?: string;
    readonly cell: (column: string) => GridCell | undefined;
    /** All that it has, by column, where columns are as wide as their texts. */
    readonly cells?: Readonly<Record<string, GridCell>>;
}
export interface GridCell {
    readonly text: string;
    /** Whether a click leads to a line of its own. */
    readonly leads?: boolean;
    readonly tone?: 'good' | 'notice' | 'bad' | 'muted';
    /** To sort by, where it is not the text. */
    readonly value?: number;
    readonly pair?: Pair;
    /** Instead of the text, several signs, each with its look; the text says the same. */
    readonly marks?: readonly { readonly kind: string; readonly text: string }[];
    /** What it says now, where something is supposed; empty where it is not there now. */
    readonly was?: string;
}
/** Where a cell stands: row 0 has the titles of the columns, column 0 the names of the rows. */
export interface Spot {
    readonly x: number;
    readonly y: number;
}
export interface Sort {
    readonly column: string;
    readonly down: boolean;
}
