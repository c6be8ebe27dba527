import type { Place } from '../model/place.js';
import { nameColumn, type Table, type TableRow, type Telling } from './table.js';

/** A table of what is supposed beside that of what is written. */
export interface Beside<Cell> {
    /** What a cell says. */
    readonly said: (cell: Cell) => string;
    /** A cell of which nothing is left. */
    readonly gone: (was: string, cell: Cell) => Cell;
    /** A place of the supposed text in the one that is written. */
    readonly back: (place: Place) => Place;
    /** What is told of a cell that says something else. */
    readonly now: (was: string) => string;
}
/** The status of a row that is only in the table of what is written. */
export const noMore = 'no more';
/**
 * The table of what is supposed, where each cell that says something else than is written tells what it `was`, and every place points into
 * the texts as they are. A cell that would be empty stays as one that was something, and so does a row.
 */
export function supposedTable<
    Cell extends { readonly was?: string },
    Shown extends { readonly rows: readonly TableRow<Cell>[] }
>(then: Table<Shown>, written: Table<Shown>, beside: Beside<Cell>): Table<Shown> {
    const { said, gone, back, now } = beside;
    const before = new Map(written.shown.rows.map((row) => [row.key, row]));
    const rows = new Map(
        then.shown.rows.map((row) => {
            const was = before.get(row.key)?.cells ?? {};
            const cells: Record<string, Cell> = {};
            for (const [id, cell] of Object.entries(row.cells)) {
                const text = Object.hasOwn(was, id) ? said(was[id]) : '';
                cells[id] = text === said(cell) ? cell : { ...cell, was: text };
            }
            for (const [id, cell] of Object.entries(was))
                if (!Object.hasOwn(row.cells, id) && said(cell)) cells[id] = gone(said(cell), cell);
            return [row.key, { ...row, cells }] as const;
        })
    );
    const together = [...rows.values()];
    for (const [i, row] of written.shown.rows.entries())
        if (!rows.has(row.key)) together.splice(i, 0, withoutAnything(row, beside));
    return {
        shown: { ...then.shown, rows: together },
        tell: (key, column) => {
            const telling = then.tell(key, column);
            if (!telling) {
                const gone = written.tell(key, column);
                const was = before.get(key)?.cells[column];
                return gone && was ? { ...gone, told: [{ text: now(said(was)), at: gone.told[0]?.at }] } : gone;
            }
            const moved = movedBack(telling, back);
            const cells = rows.get(key)?.cells ?? {};
            const was = column !== nameColumn && Object.hasOwn(cells, column) ? cells[column].was : undefined;
            if (was === undefined) return moved;
            // What is gone is still written somewhere.
            const at = moved.told.length ? undefined : written.tell(key, column)?.told[0]?.at;
            return { ...moved, told: [...moved.told, { text: now(was), at }] };
        }
    };
}
function withoutAnything<Cell>(row: TableRow<Cell>, { said, gone }: Beside<Cell>): TableRow<Cell> {
    const cells = Object.entries(row.cells).map(([id, cell]) => [id, gone(said(cell), cell)] as const);
    return { ...row, status: noMore, cells: Object.fromEntries(cells) };
}
function movedBack({ told, row }: Telling, back: (place: Place) => Place): Telling {
    return { told: told.map((t) => (t.at ? { ...t, at: back(t.at) } : t)), row: back(row) };
}
