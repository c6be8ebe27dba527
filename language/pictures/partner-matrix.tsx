import type { VNode } from 'preact';
import type { Cell, MatrixView } from '../views/partner-matrix.js';
import { At, type Drawing, Spot, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import { paragraph, titled } from './parts.js';
import { fitted, widthOf } from './text.js';

/** More rows than this nobody can read in a picture. */
export const mostRows = 100;
const [names, row, head, size] = [170, 31, 46, 11.5];

export function matrixPicture(view: MatrixView): Drawing {
    const table = view.rows.length ? tableOf(view) : paragraph('No partner is declared.', 400, { soft: true });
    return titled('Partner matrix', view.ecosystem, view.summary, [table]);
}
interface Column {
    readonly id: string;
    readonly title: string;
    readonly numeric: boolean;
    readonly x: number;
    readonly width: number;
}
function tableOf(view: MatrixView): Drawing {
    let x = names;
    const groups = view.groups.map((group) => {
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
    return { width: x, height: head + row * view.rows.length + 2, body: <Table view={view} groups={groups} width={x} /> };
}
type Groups = readonly { readonly title: string; readonly x: number; readonly width: number; readonly columns: readonly Column[] }[];
function Table({ view, groups, width }: { view: MatrixView; groups: Groups; width: number }): VNode {
    const { ink } = usePaint();
    const height = head + row * view.rows.length;
    return (
        <>
            {view.rows.map((r, i) => (i % 2 ? <rect key={r.partner} y={head + i * row} width={width} height={row} fill={ink.faint} /> : null))}
            {groups.map((g) => (
                <g key={g.title}>
                    <Words x={g.x + 8} y={14} size={11} fill={ink.soft}>
                        {fitted(g.title, 11, g.width - 10)}
                    </Words>
                    {g.columns.map((c) => (
                        <Words key={c.id} x={c.numeric ? c.x + c.width - 8 : c.x + 8} y={35} size={size} bold anchor={c.numeric ? 'end' : 'start'}>
                            {fitted(c.title, size, c.width - 12, true)}
                        </Words>
                    ))}
                    <path d={`M${g.x} 2V${height}`} stroke={ink.line} />
                </g>
            ))}
            <path d={`M0 ${head}H${width}M0 ${height}H${width}`} stroke={ink.soft} />
            {view.rows.map((r, i) => (
                <At key={r.partner} y={head + i * row}>
                    <Spot why={`${r.partner}${r.status === 'active' ? '' : ` (${r.status})`}`} at={[r.at]}>
                        <Words x={4} y={18} size={12.5} bold={r.status === 'active'} italic={r.status !== 'active'}>
                            {fitted(r.status === 'active' ? r.title : `${r.title} (${r.status})`, 12.5, names - 10, true)}
                        </Words>
                    </Spot>
                    {groups.flatMap((g) => g.columns.map((c) => (r.cells[c.id] ? <CellOf key={c.id} cell={r.cells[c.id]} column={c} /> : null)))}
                </At>
            ))}
        </>
    );
}
const tones: Record<NonNullable<Cell['tone']>, keyof Ink> = { good: 'good', notice: 'warn', bad: 'bad', muted: 'soft' };
function CellOf({ cell, column }: { cell: Cell; column: Column }): VNode {
    const { ink } = usePaint();
    const { x, width, numeric } = column;
    const isWarning = cell.tone === 'bad' || cell.tone === 'notice';
    // A frame and a sign say what a colour says.
    const text = fitted(isWarning ? `▲ ${cell.text}` : cell.text, size, width - 12, isWarning);
    return (
        <Spot why={cell.detail ?? cell.text} at={cell.at ? [cell.at] : []}>
            <Gauge text={cell.text} x={x} width={width} />
            {isWarning ? <rect x={x + 2} y={3} width={width - 4} height={row - 6} rx={4} fill="none" stroke={ink[tones[cell.tone!]]} /> : null}
            <Words x={numeric ? x + width - 8 : x + 8} y={18} size={size} bold={isWarning} anchor={numeric ? 'end' : 'start'} fill={cell.tone ? ink[tones[cell.tone]] : ink.text}>
                {text}
            </Words>
        </Spot>
    );
}
/** A line under a share that is as long as the share; under a difference, to the side that it leans to. */
function Gauge({ text, x, width }: { text: string; x: number; width: number }): VNode | null {
    const { ink } = usePaint();
    const share = /^(?:≈ )?(\d+(?:\.\d+)?) %$/.exec(text);
    const lean = /^([+−])(\d+(?:\.\d+)?) pp$/.exec(text);
    const [room, left] = [width - 12, x + 6];
    if (share) return <rect x={left} y={row - 8} width={Math.max(1, (room * Number(share[1])) / 100)} height={2.5} fill={ink.main} />;
    if (!lean) return null;
    const length = Math.max(1, (room / 2) * Math.min(1, Number(lean[2]) / 50));
    return (
        <>
            <path d={`M${left + room / 2} ${row - 10}v6`} stroke={ink.soft} />
            <rect x={lean[1] === '+' ? left + room / 2 : left + room / 2 - length} y={row - 8} width={length} height={2.5} fill={ink.text} />
        </>
    );
}
