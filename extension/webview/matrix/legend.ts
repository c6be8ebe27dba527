import type { GridGroup, GridRow } from '../grid/model.js';

/** What the signs in a partner matrix mean: only of those that are there. */
export function legendOf(groups: readonly GridGroup[], rows: readonly GridRow[]): string[] {
    const columns = groups.flatMap((g) => g.columns);
    const bars = columns.filter((c) => c.longest).map((c) => c.id);
    const hasShares = bars.includes('difference');
    const hasPower = bars.some((id) => id !== 'difference');
    const tones = tonesIn(columns, rows);
    return [
        ...(hasShares ? ['▯ gives ▮ gets'] : []),
        ...(hasPower ? ['▯ votes ▮ power'] : []),
        ...(bars.length ? ['▲ the full bar is longer ▼ shorter = alike'] : []),
        ...(groups.some((g) => g.title === 'Trust') ? ['n of m: trust is built with n of the m others'] : []),
        ...(tones.has('notice') ? ['! worth a look'] : []),
        ...(tones.has('bad') ? ['◆ problem'] : [])
    ];
}
function tonesIn(columns: readonly { readonly id: string }[], rows: readonly GridRow[]): ReadonlySet<string> {
    const shown = new Set(columns.map((c) => c.id));
    const found = new Set<string>();
    for (const { cells } of rows)
        for (const id in cells) {
            const { tone } = cells[id];
            if (tone && shown.has(id)) found.add(tone);
        }
    return found;
}
