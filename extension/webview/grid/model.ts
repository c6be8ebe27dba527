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
    readonly at?: Place;
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
