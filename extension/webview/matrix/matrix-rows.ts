import type { MatrixView } from '../../../language/views/partner-matrix.js';
import type { GridGroup, GridRow } from '../grid/model.js';
import { searchFor } from '../grid/search.js';

/** What the reader has chosen to see of it. */
export interface Filter {
    readonly search: string;
    readonly onlyOpen: boolean;
    readonly onlyActive: boolean;
}
type Row = MatrixView['rows'][number];

export function matrixRows(rows: MatrixView['rows'], filter: Filter): GridRow[] {
    const isFound = searchFor(filter.search);
    const times = new Map<string, number>();
    return rows.flatMap((row) => {
        // A name declared twice is a finding of its own; both rows are shown.
        const time = times.get(row.partner) ?? 0;
        times.set(row.partner, time + 1);
        if (filter.onlyActive && row.status !== 'active') return [];
        if (filter.onlyOpen && !row.cells.findings?.value) return [];
        if (!isFound([row.title, row.partner, row.status, row.cells.role?.text].join('\n'))) return [];
        return [rowOf(row, time ? `${row.partner}\n${time}` : row.partner)];
    });
}
function rowOf({ title, partner, status, at, cells }: Row, key: string): GridRow {
    const named = title === partner ? partner : `${title} (${partner})`;
    const isActive = status === 'active';
    return {
        key,
        partner,
        title,
        tags: [...(title === partner ? [] : [partner]), ...(isActive ? [] : [status])],
        detail: isActive ? named : `${named}, ${status}`,
        at,
        cell: (id) => cells[id],
        cells
    };
}
export function shownGroups(
    { groups, rows }: Pick<MatrixView, 'groups' | 'rows'>,
    hidden: readonly string[]
): GridGroup[] {
    const longest = longestBars(rows);
    return groups
        .map((g) => ({
            ...g,
            columns: g.columns
                .filter((c) => !hidden.includes(c.id))
                .map((c) => ({ ...c, longest: longest.get(c.id) || undefined }))
        }))
        .filter((g) => g.columns.length);
}
/** By column, of all rows, so that a search does not change what a bar stands for. */
function longestBars(rows: MatrixView['rows']): ReadonlyMap<string, number> {
    const longest = new Map<string, number>();
    for (const { cells } of rows)
        for (const id in cells) {
            const { pair } = cells[id];
            if (pair) longest.set(id, Math.max(longest.get(id) ?? 0, pair.of, pair.has));
        }
    return longest;
}
