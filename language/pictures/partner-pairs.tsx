import type { VNode } from 'preact';
import type { Place } from '../model/place.js';
import { everyone } from '../views/partner-pairs/everyone.js';
import type { PairsInShort } from '../views/partner-pairs/table.js';
import { nameColumn, type Telling } from '../views/table.js';
import { At, type Drawing, nothing, round, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { Cell, signs } from './pair-cell.js';
import { pageWidth, titled } from './parts.js';
import { fitted, wrapped } from './text.js';
import { paragraph } from './words.js';

/** More rows than this nobody can read in a picture. */
export const mostDrawn = 80;
const names = 160;

/** How a pair, or with no column a partner, came about: for whoever can ask, which nobody can of a picture of points. */
type Tell = (row: string, column: string) => Telling | undefined;

export function pairsPicture(view: PairsInShort, tell?: Tell): Drawing {
    const partners = view.rows.length;
    const count = view.rows.flatMap((r) => Object.keys(r.cells)).filter((to) => to !== everyone).length;
    const summary = `${partners} active partners, something goes between ${count} of ${partners * Math.max(0, partners - 1)} ordered pairs; from the row to the column`;
    return titled('Partner × partner', view.ecosystem, summary, pairsDrawings(view, tell));
}
export function pairsDrawings(view: PairsInShort, tell?: Tell): Drawing[] {
    const note = view.note ? [paragraph(view.note, pageWidth, { soft: true })] : [];
    const grid = view.rows.length
        ? gridOf(view, tell)
        : paragraph('No partner is declared.', pageWidth, { soft: true });
    return [stacked([...note, grid, view.rows.length ? signs() : nothing], 18)];
}
function gridOf(view: PairsInShort, tell: Tell | undefined): Drawing {
    const columns: Columns = [{ partner: everyone, title: 'Everyone' }, ...view.rows];
    const size = Math.max(11, Math.min(92, (pageWidth - names) / columns.length));
    const high = Math.min(size, 52);
    const head = size >= 60 ? 46 : 120;
    const width = names + size * columns.length + (size < 60 ? 90 : 0);
    return {
        width,
        height: head + high * view.rows.length,
        body: <Grid view={view} tell={tell} columns={columns} size={size} high={high} head={head} />
    };
}
type Columns = readonly { readonly partner: string; readonly title: string }[];
interface GridProps {
    readonly view: PairsInShort;
    readonly tell?: Tell;
    readonly columns: Columns;
    readonly size: number;
    readonly high: number;
    readonly head: number;
}
function Grid({ view, tell, columns, size, high, head }: GridProps): VNode {
    const { ink } = usePaint();
    const fontSize = Math.min(12, high * 0.8);
    return (
        <>
            {columns.map(({ partner, title }, i) => (
                <ColumnHead key={partner} title={title} x={names + i * size} size={size} head={head} />
            ))}
            {view.rows.map((row, r) => (
                <At key={row.key} y={head + r * high}>
                    <Spot {...meant(row.title, tell?.(row.key, nameColumn))}>
                        <Words x={0} y={high / 2 + 4} size={fontSize} bold>
                            {fitted(row.title, fontSize, names - 8, true)}
                        </Words>
                    </Spot>
                    {columns.map(({ partner, title }, c) => (
                        <At key={partner} x={names + c * size}>
                            <rect
                                width={round(size)}
                                height={round(high)}
                                fill={partner === row.partner ? ink.fill : ink.paper}
                                stroke={ink.line}
                                stroke-width={0.7}
                            />
                            {partner === row.partner ? (
                                <path d={`M3 ${round(high - 3)}L${round(size - 3)} 3`} stroke={ink.line} />
                            ) : null}
                            {Object.hasOwn(row.cells, partner) ? (
                                <Spot {...meant(`${row.title} → ${title}`, tell?.(row.key, partner))}>
                                    <Cell pair={row.cells[partner]} width={size} height={high} />
                                </Spot>
                            ) : null}
                        </At>
                    ))}
                </At>
            ))}
        </>
    );
}
const mostPlaces = 5;
function meant(named: string, telling: Telling | undefined): { why: string; at: Place[] } {
    const told = telling?.told ?? [];
    return {
        why: [named, ...new Set(told.map((t) => t.text))].join('\n'),
        at: told.flatMap((t) => t.at ?? []).slice(0, mostPlaces)
    };
}
function ColumnHead({ title, x, size, head }: { title: string; x: number; size: number; head: number }): VNode {
    if (size >= 60)
        return (
            <>
                {wrapped(title, 11.5, size - 6, 3, true).map((line, i, all) => (
                    <Words
                        key={line}
                        x={x + size / 2}
                        y={head - 8 - (all.length - 1 - i) * 14}
                        size={11.5}
                        bold
                        anchor="middle"
                    >
                        {line}
                    </Words>
                ))}
            </>
        );
    const fontSize = Math.min(11.5, size * 0.85);
    return (
        <g transform={`translate(${round(x + size / 2 + fontSize / 3)} ${head - 6}) rotate(-55)`}>
            <Words size={fontSize} bold>
                {fitted(title, fontSize, 132, true)}
            </Words>
        </g>
    );
}
