import type { Place } from '../model/place.js';
import type { Layer } from './partner-pairs/passing.js';

/** A row as it is looked at: how its cells came about is told where somebody asks, so that ten thousand rows stay small. */
export interface TableRow<Cell> {
    /** Its name among the rows; that of its partner, with a number where a name is declared twice. */
    readonly key: string;
    readonly partner: string;
    readonly title: string;
    readonly status: string;
    readonly cells: Readonly<Record<string, Cell>>;
}
/** How a cell, or a name, came about: a paragraph a line; and where it is written. */
export interface Told {
    readonly text: string;
    readonly at?: Place;
    /** Of a cell in layers: which of them. */
    readonly layer?: Layer;
}
/** All that is told of a cell. */
export interface Telling {
    readonly told: readonly Told[];
    /** Where its row is written. */
    readonly row: Place;
}
/** The column of the names. */
export const nameColumn = '';

/** What is looked at, and what is told of it. */
export interface Table<Shown extends { readonly rows: readonly TableRow<unknown>[] }> {
    readonly shown: Shown;
    /** Nothing where there is no such row. */
    readonly tell: (row: string, column: string) => Telling | undefined;
}
/** The rows by their keys: a name declared twice is a finding of its own, and has two rows. */
export function keyed<R>(rows: readonly R[], partnerOf: (row: R) => string): ReadonlyMap<string, R> {
    const found = new Map<string, R>();
    const times = new Map<string, number>();
    for (const row of rows) {
        const partner = partnerOf(row);
        const time = times.get(partner) ?? 0;
        times.set(partner, time + 1);
        // No name has a line break.
        found.set(time ? `${partner}\n${time}` : partner, row);
    }
    return found;
}
/** The name of a row with what stands beside it. */
export function nameInWords({ title, partner, status }: Omit<TableRow<unknown>, 'key' | 'cells'>): string {
    const named = title === partner ? partner : `${title} (${partner})`;
    return status === 'active' ? named : `${named}, ${status}`;
}
