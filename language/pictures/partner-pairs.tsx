import type { VNode } from 'preact';
import { everyone, type PairPartner, type PartnerPairs } from '../views/partner-pairs.js';
import { At, type Drawing, nothing, round, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { Cell, signs } from './pair-cell.js';
import { pageWidth, titled } from './parts.js';
import { fitted, wrapped } from './text.js';
import { paragraph } from './words.js';

/** More rows than this nobody can read in a picture. */
export const mostDrawn = 80;
const names = 160;

export function pairsPicture(view: PartnerPairs): Drawing {
    const count = view.pairs.filter((p) => p.to !== everyone).length;
    const summary = `${view.partners.length} active partners, something goes between ${count} of ${view.partners.length * Math.max(0, view.partners.length - 1)} ordered pairs; from the row to the column`;
    return titled('Partner × partner', view.ecosystem, summary, pairsDrawings(view));
}
export function pairsDrawings(view: PartnerPairs): Drawing[] {
    const note = view.note ? [paragraph(view.note, pageWidth, { soft: true })] : [];
    const grid = view.partners.length ? gridOf(view) : paragraph('No partner is declared.', pageWidth, { soft: true });
    return [stacked([...note, grid, view.partners.length ? signs() : nothing], 18)];
}
function gridOf(view: PartnerPairs): Drawing {
    const columns: readonly Pick<PairPartner, 'name' | 'title'>[] = [
        { name: everyone, title: 'Everyone' },
        ...view.partners
    ];
    const size = Math.max(11, Math.min(92, (pageWidth - names) / columns.length));
    const high = Math.min(size, 52);
    const head = size >= 60 ? 46 : 120;
    const width = names + size * columns.length + (size < 60 ? 90 : 0);
    return {
        width,
        height: head + high * view.partners.length,
        body: <Grid view={view} columns={columns} size={size} high={high} head={head} />
    };
}
interface GridProps {
    readonly view: PartnerPairs;
    readonly columns: readonly Pick<PairPartner, 'name' | 'title'>[];
    readonly size: number;
    readonly high: number;
    readonly head: number;
}
function Grid({ view, columns, size, high, head }: GridProps): VNode {
    const { ink } = usePaint();
    const pairs = new Map(view.pairs.map((p) => [`${p.from}\n${p.to}`, p]));
    const fontSize = Math.min(12, high * 0.8);
    return (
        <>
            {columns.map(({ name, title }, i) => (
                <ColumnHead key={name} title={title} x={names + i * size} size={size} head={head} />
            ))}
            {view.partners.map((row, r) => (
                <At key={row.name} y={head + r * high}>
                    <Spot why={row.why} at={[row.at]}>
                        <Words x={0} y={high / 2 + 4} size={fontSize} bold>
                            {fitted(row.title, fontSize, names - 8, true)}
                        </Words>
                    </Spot>
                    {columns.map(({ name }, c) => (
                        <At key={name} x={names + c * size}>
                            <rect
                                width={round(size)}
                                height={round(high)}
                                fill={name === row.name ? ink.fill : ink.paper}
                                stroke={ink.line}
                                stroke-width={0.7}
                            />
                            {name === row.name ? (
                                <path d={`M3 ${round(high - 3)}L${round(size - 3)} 3`} stroke={ink.line} />
                            ) : null}
                            {pairs.has(`${row.name}\n${name}`) ? (
                                <Cell
                                    view={view}
                                    pair={pairs.get(`${row.name}\n${name}`)!}
                                    width={size}
                                    height={high}
                                />
                            ) : null}
                        </At>
                    ))}
                </At>
            ))}
        </>
    );
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
