import type { VNode } from 'preact';
import type { Place } from '../model/place.js';
import { emptyColumns, groupsWithout } from '../views/partner-matrix/empty-columns.js';
import type { MatrixInShort } from '../views/partner-matrix/table.js';
import { nameInWords } from '../views/table.js';
import { At, type Drawing, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { CellOf, type Column, type DrawnCell, head, names, row, size } from './matrix-cell.js';
import { titled } from './parts.js';
import { fitted, widthOf } from './text.js';
import { paragraph } from './words.js';

/** With what is told of its cells, or without. */
interface MatrixView extends Omit<MatrixInShort, 'rows'> {
    readonly rows: readonly {
        readonly partner: string;
        readonly title: string;
        readonly status: string;
        readonly at?: Place;
        readonly cells: Readonly<Record<string, DrawnCell>>;
    }[];
}
/** More rows than this nobody can read in a picture. */
export const mostRows = 100;
export function matrixPicture(view: MatrixView): Drawing {
    return titled(
        'Partner matrix',
        view.ecosystem,
        [view.summary, view.note].filter((t) => t).join('. '),
        matrixDrawings(view)
    );
}
export function matrixDrawings(view: MatrixView): Drawing[] {
    if (!view.rows.length) return [paragraph('No partner is declared.', 400, { soft: true })];
    const table = tableOf(view);
    const hasPairs = view.rows.some((r) => Object.values(r.cells).some((c) => c.pair));
    return [hasPairs ? stacked([table, paragraph(meaning, table.width, { soft: true })], 12) : table];
}
const meaning =
    'Of two lines the grey one is the contribution, or the votes, and the blue one the benefit, or the power.';
function tableOf(view: MatrixView): Drawing {
    let x = names;
    const empty = emptyColumns(view);
    const groups = groupsWithout(view.groups, (c) => empty.has(c.id)).map((group) => {
        const start = x;
        const columns = group.columns.map((c): Column => {
            const widths = view.rows.map((r) => widthOf(r.cells[c.id]?.text ?? '', size));
            const width = Math.min(150, Math.max(44, widthOf(c.title, size, true), ...widths) + 16);
            const column = { id: c.id, title: c.title, numeric: !!c.numeric, x, width };
            x += width;
            return column;
        });
        x = Math.max(x, start + widthOf(group.title, 11) + 18);
        return { title: group.title, x: start, width: x - start, columns };
    });
    return {
        width: x,
        height: head + row * view.rows.length + 2,
        body: <Table view={view} groups={groups} width={x} />
    };
}
type Groups = readonly {
    readonly title: string;
    readonly x: number;
    readonly width: number;
    readonly columns: readonly Column[];
}[];
function Table({ view, groups, width }: { view: MatrixView; groups: Groups; width: number }): VNode {
    const { ink } = usePaint();
    const height = head + row * view.rows.length;
    return (
        <>
            {view.rows.map((r, i) =>
                i % 2 ? <rect key={r.partner} y={head + i * row} width={width} height={row} fill={ink.faint} /> : null
            )}
            {groups.map((g) => (
                <g key={g.title}>
                    <Words x={g.x + 8} y={14} size={11} fill={ink.soft}>
                        {fitted(g.title, 11, g.width - 10)}
                    </Words>
                    {g.columns.map((c) => (
                        <Words
                            key={c.id}
                            x={c.numeric ? c.x + c.width - 8 : c.x + 8}
                            y={35}
                            size={size}
                            bold
                            anchor={c.numeric ? 'end' : 'start'}
                        >
                            {fitted(c.title, size, c.width - 12, true)}
                        </Words>
                    ))}
                    <path d={`M${g.x} 2V${height}`} stroke={ink.line} />
                </g>
            ))}
            <path d={`M0 ${head}H${width}M0 ${height}H${width}`} stroke={ink.soft} />
            {view.rows.map((r, i) => (
                <At key={r.partner} y={head + i * row}>
                    <Spot why={nameInWords(r)} at={r.at ? [r.at] : []}>
                        <Words x={4} y={18} size={12.5} bold={r.status === 'active'} italic={r.status !== 'active'}>
                            {fitted(
                                r.status === 'active' ? r.title : `${r.title} (${r.status})`,
                                12.5,
                                names - 10,
                                true
                            )}
                        </Words>
                    </Spot>
                    {groups.flatMap((g) =>
                        g.columns.map((c) =>
                            r.cells[c.id] ? <CellOf key={c.id} cell={r.cells[c.id]} column={c} /> : null
                        )
                    )}
                </At>
            ))}
        </>
    );
}
