import type { VNode } from 'preact';
import { type GridColumn, nameColumn, type Sort } from './model.js';
import { type Across, Gap } from './row.js';

interface Props {
    readonly corner: string;
    readonly columns: readonly Across[];
    readonly hasGroups: boolean;
    readonly sort?: Sort;
    /** The title that Tab reaches, if it is a title. */
    readonly active?: number;
}
/** The titles, which stay in sight: those of the groups over those of the columns. */
export function Head({ corner, columns, hasGroups, sort, active }: Props): VNode {
    const titled = (x: number, id: string) => ({
        scope: 'col' as const,
        'aria-colindex': x + 1,
        'aria-sort': sort?.column === id ? (sort.down ? ('descending' as const) : ('ascending' as const)) : undefined,
        tabIndex: active === x ? 0 : undefined
    });
    const names = (
        <th key="corner" class="corner title" rowSpan={hasGroups ? 2 : 1} {...titled(0, nameColumn)}>
            {corner}
        </th>
    );
    const titles = columns.map((a, i) =>
        'gap' in a ? (
            <Gap key={`gap ${i}`} />
        ) : (
            <th key={a.column.id} class={classOf(a.column)} {...titled(a.x, a.column.id)}>
                {a.column.title}
            </th>
        )
    );
    if (!hasGroups)
        return (
            <thead>
                <tr aria-rowindex={1}>
                    {names}
                    {titles}
                </tr>
            </thead>
        );
    return (
        <thead>
            <tr aria-rowindex={1}>
                {names}
                {groupsOf(columns).map((g, i) =>
                    'gap' in g ? (
                        <Gap key={`gap ${i}`} />
                    ) : (
                        <th key={g.x} class="group" scope="colgroup" colSpan={g.span} aria-colindex={g.x + 1}>
                            <span>{g.title}</span>
                        </th>
                    )
                )}
            </tr>
            <tr aria-rowindex={2}>{titles}</tr>
        </thead>
    );
}
function classOf({ numeric }: GridColumn): string {
    return numeric ? 'title number' : 'title';
}
/** The groups over the columns in sight. */
function groupsOf(columns: readonly Across[]): ({ title: string; x: number; span: number } | { gap: number })[] {
    const found: ({ title: string; x: number; span: number } | { gap: number })[] = [];
    for (const a of columns) {
        const last = found.at(-1);
        if ('gap' in a) found.push(a);
        else if (last && 'title' in last && last.title === a.group) last.span++;
        else found.push({ title: a.group, x: a.x, span: 1 });
    }
    return found;
}
