import type { VNode } from 'preact';
import { everyone, type Pair, type PairPartner, type PartnerPairs } from '../views/partner-pairs.js';
import { At, type Drawing, nothing, round, Spot, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { legend, pageWidth, paragraph, titled } from './parts.js';
import { fitted, wrapped } from './text.js';

/** More rows than this nobody can read in a picture. */
export const mostDrawn = 80;
const names = 160;

export function pairsPicture(view: PartnerPairs): Drawing {
    const note = view.note ? [paragraph(view.note, pageWidth, { soft: true })] : [];
    const grid = view.partners.length ? gridOf(view) : paragraph('No partner is declared.', pageWidth, { soft: true });
    const count = view.pairs.filter((p) => p.to !== everyone).length;
    const summary = `${view.partners.length} active partners, something goes between ${count} of ${view.partners.length * Math.max(0, view.partners.length - 1)} ordered pairs; from the row to the column`;
    return titled('Partner × partner', view.ecosystem, summary, [...note, grid, view.partners.length ? signs() : nothing]);
}
function gridOf(view: PartnerPairs): Drawing {
    const columns: readonly Pick<PairPartner, 'name' | 'title'>[] = [{ name: everyone, title: 'Everyone' }, ...view.partners];
    const size = Math.max(11, Math.min(92, (pageWidth - names) / columns.length));
    const high = Math.min(size, 52);
    const head = size >= 60 ? 46 : 120;
    const width = names + size * columns.length + (size < 60 ? 90 : 0);
    return { width, height: head + high * view.partners.length, body: <Grid view={view} columns={columns} size={size} high={high} head={head} /> };
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
                            <rect width={round(size)} height={round(high)} fill={name === row.name ? ink.fill : ink.paper} stroke={ink.line} stroke-width={0.7} />
                            {name === row.name ? <path d={`M3 ${round(high - 3)}L${round(size - 3)} 3`} stroke={ink.line} /> : null}
                            {pairs.has(`${row.name}\n${name}`) ? <Cell view={view} pair={pairs.get(`${row.name}\n${name}`)!} width={size} height={high} /> : null}
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
                    <Words key={line} x={x + size / 2} y={head - 8 - (all.length - 1 - i) * 14} size={11.5} bold anchor="middle">
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
/** Each layer has its corner, so that it is found without its colour: value and data above, dependence and trust below. */
function Cell({ view, pair, width, height }: { view: PartnerPairs; pair: Pair; width: number; height: number }): VNode {
    const { ink } = usePaint();
    const marks = (list: readonly number[]) => list.map((i) => view.marks[i]);
    const why = view.layers
        .filter((l) => pair[l.id].length)
        .map((l) => `${l.title}: ${marks(pair[l.id]).map((m) => m.text).join('; ')}`)
        .join('\n');
    const at = [...pair.value, ...pair.data, ...pair.dependence, ...pair.trust].flatMap((i) => view.marks[i].at).slice(0, 5);
    const [left, right, top, bottom] = [width * 0.27, width * 0.73, height * 0.28, height * 0.72];
    const isLarge = width >= 44;
    const size = isLarge ? 11 : 0;
    const dependence = marks(pair.dependence)[0]?.sign;
    const levels = [...new Set(marks(pair.trust).map((m) => m.sign))].join('');
    const r = Math.min(width, height) * 0.15;
    return (
        <Spot why={`${pair.from} → ${pair.to}\n${why}`} at={at}>
            {pair.value.length ? isLarge ? <Words x={left} y={top + 4} size={size} anchor="middle" fill={ink.text}>{`V ${pair.value.length}`}</Words> : <rect x={round(left - r)} y={round(top - r)} width={round(2 * r)} height={round(2 * r)} fill={ink.text} /> : null}
            {pair.data.length ? isLarge ? <Words x={right} y={top + 4} size={size} anchor="middle" fill={ink.main} bold>{`D ${pair.data.length}`}</Words> : <circle cx={round(right)} cy={round(top)} r={round(r)} fill={ink.main} /> : null}
            {dependence ? <Diamond x={left} y={bottom} r={isLarge ? 9.5 : r * 1.3} letter={isLarge ? dependence : undefined} /> : null}
            {levels ? isLarge ? <Words x={right} y={bottom + 4} size={size} anchor="middle" fill={ink.good}>{levels}</Words> : <polygon points={`${round(right - r)},${round(bottom + r)} ${round(right + r)},${round(bottom + r)} ${round(right)},${round(bottom - r)}`} fill={ink.good} fill-opacity={0.35 + 0.2 * levels.length} /> : null}
        </Spot>
    );
}
function Diamond({ x, y, r, letter }: { x: number; y: number; r: number; letter?: string }): VNode {
    const { ink } = usePaint();
    return (
        <>
            <polygon points={`${round(x)},${round(y - r)} ${round(x + r)},${round(y)} ${round(x)},${round(y + r)} ${round(x - r)},${round(y)}`} fill={letter ? ink.badFill : ink.bad} stroke={ink.bad} stroke-width={letter ? 1.4 : 0} />
            {letter ? (
                <Words x={x} y={y + 3.8} size={10.5} bold anchor="middle" fill={ink.bad}>
                    {letter}
                </Words>
            ) : null}
        </>
    );
}
function signs(): Drawing {
    return legend([
        { sign: <SignOf layer="value" />, text: 'value (V, square): upper left' },
        { sign: <SignOf layer="data" />, text: 'data (D, dot): upper right' },
        { sign: <SignOf layer="dependence" />, text: 'the row depends on the column: Critical, High, Medium, Low' },
        { sign: <SignOf layer="trust" />, text: 'trust: Strategic, Operational, Relational' }
    ]);
}
function SignOf({ layer }: { layer: PartnerPairs['layers'][number]['id'] }): VNode {
    const { ink } = usePaint();
    if (layer === 'value') return <rect x={16} y={4} width={10} height={10} fill={ink.text} />;
    if (layer === 'data') return <circle cx={21} cy={9} r={5.5} fill={ink.main} />;
    if (layer === 'dependence') return <Diamond x={21} y={9} r={8} />;
    return <polygon points="15,14 27,14 21,4" fill={ink.good} />;
}
