import { type ChangeInView, changeInWords } from '../model/changed.js';
import type { Place } from '../model/place.js';
import { powerApart, type Titled } from './partner-matrix/power-apart.js';
import { signsOf } from './partner-pairs/table.js';
import { everyone } from './partner-pairs.js';
import { noMore } from './supposed-table.js';
import { nameColumn, type TableRow } from './table.js';
import type { AnyTable } from './tables.js';

/** All that would be otherwise in a table, row by row: the columns it is in can be far out of sight. */
export function changesInTable(table: AnyTable): ChangeInView[] {
    if (table.name === 'matrix') {
        const columns = table.table.shown.groups.flatMap((g) => g.columns);
        return table.table.shown.rows.flatMap((row) =>
            columns.flatMap((column): ChangeInView[] => {
                const cell = row.cells[column.id];
                if (cell?.was === undefined) return [];
                return [
                    told(table, row, column.id, `${row.title}, ${calledApart(column, columns)}`, cell.was, cell.text)
                ];
            })
        );
    }
    const { rows, layers } = table.table.shown;
    const partners = new Map(rows.map((row) => [row.partner, row]));
    return rows.flatMap((row) =>
        // A partner that is there no more takes all of it away: that is one change.
        row.status === noMore
            ? [told(table, row, nameColumn, '', row.title, '')]
            : Object.entries(row.cells).flatMap(([to, pair]): ChangeInView[] => {
                  const partner = partners.get(to);
                  if (pair.was === undefined || partner?.status === noMore) return [];
                  const ends = `${row.title} to ${to === everyone ? 'everyone' : (partner?.title ?? to)}`;
                  return [told(table, row, to, ends, pair.was, signsOf(pair, layers))];
              })
    );
}
/** A column with what it stands under: each body has one of votes and one of power. */
function calledApart(column: Titled, columns: readonly Titled[]): string {
    if (column.id === 'findings') return 'Open findings';
    return column.id.startsWith('votes:') ? `Votes in ${column.title}` : powerApart(column, columns);
}
function told(
    { table }: AnyTable,
    row: TableRow<unknown>,
    column: string,
    whose: string,
    was: string,
    said: string
): ChangeInView {
    const words = changeInWords(was, said);
    return {
        text: whose ? `${whose}: ${words}` : words,
        // Where it is written is looked up where somebody asks: there can be very many.
        get at(): Place | undefined {
            const telling = table.tell(row.key, column);
            return telling?.told.find((t) => t.at)?.at ?? telling?.row;
        }
    };
}
