import type { Place } from '../model/place.js';
import { listed } from '../model/words.js';
import { placeInWords } from '../views/mark.js';

/** The column that says where something is written. */
export const placesTitle = 'Where';
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
export function joined(
    marks: readonly { text: string; why?: string; at?: readonly Place[] }[],
    between = ', '
): TableCell {
    if (!marks.length) return none;
    const whys = [...new Set(marks.flatMap((m) => (m.why ? [marks.length > 1 ? `${m.text}: ${m.why}` : m.why] : [])))];
    return { text: marks.map((m) => m.text).join(between), why: whys.join(' ') || undefined, at: marks[0].at?.[0] };
}
export function where(at: Place | undefined): TableCell {
    return { text: at ? placeInWords(at) : '', at };
}
/** How each number and mark of some tables came about; what came about alike is told once. */
export function explanations(tables: readonly Table[]): Table {
    const told = new Map<string, { rows: string[]; cells: TableCell[] }>();
    for (const table of tables.filter((t) => !t.plain))
        for (const row of table.rows)
            for (const [i, c] of row.entries()) {
                if (!c.why) continue;
                const column = table.columns[i]?.title ?? '';
                const key = [table.title, column, c.text, c.why].join('\n\n');
                const known = told.get(key) ?? {
                    rows: [],
                    cells: [cell(table.title), cell(column), cell(c.text), cell(c.why), where(c.at)]
                };
                told.set(key, known);
                if (i) known.rows.push(row[0].text);
            }
    return {
        name: 'explanations',
        title: 'How it came about',
        columns: columns('Table', 'Row', 'Column', 'What it says', 'How it came about', placesTitle),
        rows: [...told.values()].map(({ rows, cells: [table, ...more] }) => [
            table,
            cell(listed([...new Set(rows)])),
            ...more
        ]),
        plain: true
    };
}
