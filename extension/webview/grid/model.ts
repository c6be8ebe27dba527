import type { Pair } from '../../../language/views/partner-matrix.js';
import type { Place } from '../../protocol.js';

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
    /** What the longest of its bars stands for, 0 … 1. */
    readonly longest?: number;
    /** In pixels; without it as wide as its widest text. */
    readonly width?: number;
}
export interface GridRow {
    readonly key: string;
    readonly partner: string;
    readonly title: string;
    /** Small words after the title. */
    readonly tags: readonly string[];
    readonly detail: string;
    readonly at: Place;
    readonly cell: (column: string) => GridCell | undefined;
    /** All that it has, by column, where columns are as wide as their texts. */
    readonly cells?: Readonly<Record<string, GridCell>>;
}
export interface GridCell {
    readonly text: string;
    /** How it was computed, a paragraph a line. */
    readonly detail?: string;
    readonly at?: Place;
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
/** The names are a column of their own. */
export const nameColumn = '';
