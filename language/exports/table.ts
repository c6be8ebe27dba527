import type { Place } from '../model/place.js';
import { placeInWords } from '../views/mark.js';

/** A table of a view, for every format the same. */
export interface Table {
    /** One word, to choose it by. */
    readonly name: string;
    readonly title: string;
    readonly columns: readonly Column[];
    /** The first cell of a row is its heading. */
    readonly rows: readonly (readonly TableCell[])[];
    /** Whether every cell of it says itself how it came about, so that no explanations are made for it. */
    readonly plain?: boolean;
}
export interface Column {
    readonly title: string;
    readonly numeric?: boolean;
}
export interface TableCell {
    readonly text: string;
    /** How it came about. */
    readonly why?: string;
    readonly at?: Place;
}
export const none: TableCell = { text: '' };

export function cell(text: string | number | undefined, why?: string, at?: Place): TableCell {
    return { text: text === undefined ? '' : String(text), why, at };
}
export function columns(...titles: readonly string[]): Column[] {
    return titles.map((title) => (title.endsWith('#') ? { title: title.slice(0, -1), numeric: true } : { title }));
}
/** Marks in one cell. */
export function joined(marks: readonly { text: string; why?: string; at?: readonly Place[] }[], between = ', '): TableCell {
    if (!marks.length) return none;
    const whys = [...new Set(marks.flatMap((m) => (m.why ? [marks.length > 1 ? `${m.text}: ${m.why}` : m.why] : [])))];
    return { text: marks.map((m) => m.text).join(between), why: whys.join(' ') || undefined, at: marks[0].at?.[0] };
}
export function where(at: Place | undefined): TableCell {
    return { text: at ? placeInWords(at) : '', at };
}
/** How each number and mark of some tables came about, row by row. */
export function explanations(tables: readonly Table[]): Table {
    const rows = tables
        .filter((t) => !t.plain)
        .flatMap((table) =>
            table.rows.flatMap((row) =>
                row.flatMap((c, i) =>
                    c.why ? [[cell(table.title), cell(i ? row[0].text : ''), cell(table.columns[i]?.title), cell(c.text), cell(c.why), where(c.at)]] : []
                )
            )
        );
    return {
        name: 'explanations',
        title: 'How it came about',
        columns: columns('Table', 'Row', 'Column', 'What it says', 'How it came about', 'Where'),
        rows,
        plain: true
    };
}
