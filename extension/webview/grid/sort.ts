import { type GridColumn, type GridRow, nameColumn, type Sort } from './model.js';

export type Sortable = Pick<GridColumn, 'id' | 'numeric' | 'greatestFirst'>;
/** What the next press on a title does: numbers start with the greatest, words with the first; the third press gives the order of the text. */
export function nextSort(sort: Sort | undefined, { id, numeric, greatestFirst }: Sortable): Sort | undefined {
    const first = { column: id, down: Boolean(numeric || greatestFirst) };
    if (sort?.column !== id) return first;
    return sort.down === first.down ? { column: id, down: !first.down } : undefined;
}
const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Numbers as numbers, before words; what is empty comes last either way; rows that are alike keep the order of the text. */
export function sorted(rows: readonly GridRow[], sort: Sort | undefined): readonly GridRow[] {
    if (!sort) return rows;
    const way = sort.down ? -1 : 1;
    const known = rows.map((row) => ({ row, by: keyOf(row, sort.column) }));
    known.sort(({ by: a }, { by: b }) => {
        if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
        if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
        return way * (typeof a === 'number' ? a - (b as number) : words.compare(a, b as string));
    });
    return known.map(({ row }) => row);
}
function keyOf(row: GridRow, column: string): number | string | undefined {
    if (column === nameColumn) return row.title;
    const cell = row.cell(column);
    return cell?.value ?? (cell?.text || undefined);
}
