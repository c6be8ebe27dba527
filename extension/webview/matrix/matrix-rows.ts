import { groupsWithout } from '../../../language/views/partner-matrix/empty-columns.js';
import type { MatrixInShort } from '../../../language/views/partner-matrix/table.js';
import type { GridGroup, GridRow } from '../grid/model.js';
import { searchFor } from '../grid/search.js';

/** What the reader has chosen to see of it. */
export interface Filter {
    readonly search: string;
    readonly onlyOpen: boolean;
    readonly onlyActive: boolean;
    /** Where something is supposed: only what would be otherwise. */
    readonly onlyOtherwise: boolean;
}
type Row = MatrixInShort['rows'][number];

export function matrixRows(rows: readonly Row[], filter: Filter): GridRow[] {
    const isFound = searchFor(filter.search);
    return rows
        .filter((row) => {
            if (filter.onlyActive && row.status !== 'active') return false;
            if (filter.onlyOtherwise && !isOtherwise(row)) return false;
            if (filter.onlyOpen && !row.cells.findings?.value) return false;
            return !filter.search || isFound([row.title, row.partner, row.status, row.cells.role?.text].join('\n'));
        })
        .map(drawnOf);
}
export function isOtherwise({ cells }: Row): boolean {
    for (const id in cells) if (cells[id].was !== undefined) return true;
    return false;
}
/** The columns in which nothing would be otherwise. */
export function steadyColumns({ groups, rows }: Pick<MatrixInShort, 'groups' | 'rows'>): string[] {
    const moving = new Set<string>();
    for (const { cells } of rows) for (const id in cells) if (cells[id].was !== undefined) moving.add(id);
    return groups.flatMap((g) => g.columns.map((c) => c.id)).filter((id) => !moving.has(id));
}
/** A row that stayed as it was is not drawn again. */
const drawn = new WeakMap<Row, GridRow>();
function drawnOf(row: Row): GridRow {
    const known = drawn.get(row);
    if (known) return known;
    const { key, partner, title, status, cells } = row;
    const tags = title === partner ? [] : [partner];
    const made = {
        key,
        partner,
        title,
        tags,
        status: status === 'active' ? undefined : status,
        cell: (id: string) => cells[id],
        cells
    };
    drawn.set(row, made);
    return made;
}
export function shownGroups(
    { groups, rows }: Pick<MatrixInShort, 'groups' | 'rows'>,
    hidden: readonly string[],
    empty: ReadonlySet<string> = new Set()
): GridGroup[] {
    const longest = longestBars(rows);
    return groupsWithout(groups, (c) => hidden.includes(c.id) || empty.has(c.id)).map((g) => ({
        ...g,
        columns: g.columns.map((c) => ({ ...c, longest: longest.get(c.id) || undefined }))
    }));
}
/** By column, of all rows, so that a search does not change what a bar stands for. */
function longestBars(rows: MatrixInShort['rows']): ReadonlyMap<string, number> {
    const longest = new Map<string, number>();
    for (const { cells } of rows)
        for (const id in cells) {
            const { pair } = cells[id];
            if (pair) longest.set(id, Math.max(longest.get(id) ?? 0, pair.of, pair.has));
        }
    return longest;
}
