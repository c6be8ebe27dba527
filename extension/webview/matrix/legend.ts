import type { GridCell, GridGroup, GridRow } from '../grid/model.js';

/** What the signs in a partner matrix mean: only of those that are there. */
export function legendOf(groups: readonly GridGroup[], rows: readonly GridRow[]): string[] {
    const columns = groups.flatMap((g) => g.columns);
    const bars = columns.filter((c) => c.longest).map((c) => c.id);
    const hasShares = bars.includes('difference');
    const hasPower = bars.some((id) => id !== 'difference');
    const tones = found(columns, rows, (cell) => cell.tone);
    const signs = found(columns, rows, (cell) => cell.pair?.sign);
    return [
        ...(hasShares ? ['▯ gives ▮ gets'] : []),
        ...(hasPower ? ['▯ votes ▮ power'] : []),
        ...Object.entries(pairSigns).flatMap(([sign, words]) => (signs.has(sign) ? words : [])),
        ...(groups.some((g) => g.title === 'Trust') ? ['n of m: trust is built with n of the m others'] : []),
        ...(tones.has('notice') ? ['! worth a look'] : []),
        ...(tones.has('bad') ? ['◆ problem'] : [])
    ];
}
const pairSigns = { more: '▲ the full bar is longer', less: '▼ it is shorter', equal: '= both are alike' };
/** What occurs in the columns that are shown. */
function found(
    columns: readonly { readonly id: string }[],
    rows: readonly GridRow[],
    of: (cell: GridCell) => string | undefined
): ReadonlySet<string> {
    const shown = new Set(columns.map((c) => c.id));
    const all = new Set<string>();
    for (const { cells } of rows)
        for (const id in cells) {
            const said = shown.has(id) ? of(cells[id]) : undefined;
            if (said) all.add(said);
        }
    return all;
}
