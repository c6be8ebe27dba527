import type { Group, MatrixColumn } from './cells.js';

interface Rows {
    readonly rows: readonly {
        readonly cells: Readonly<Record<string, { readonly text: string; readonly was?: string }>>;
    }[];
}
/** Columns in which nothing stands, though they could say something: room that nobody needs. */
export function emptyColumns({ groups, rows }: Rows & { readonly groups: readonly Group[] }): ReadonlySet<string> {
    const empty = new Set(groups.flatMap((g) => g.columns.filter((c) => !c.evenEmpty).map((c) => c.id)));
    for (const { cells } of rows) {
        if (!empty.size) break;
        for (const id of empty) if (id in cells && (cells[id].text || cells[id].was)) empty.delete(id);
    }
    return empty;
}
/** The groups without some of their columns. */
export function groupsWithout(groups: readonly Group[], isOut: (column: MatrixColumn) => boolean): Group[] {
    return groups.map((g) => ({ ...g, columns: g.columns.filter((c) => !isOut(c)) })).filter((g) => g.columns.length);
}
