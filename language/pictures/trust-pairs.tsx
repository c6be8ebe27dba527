import type { VNode } from 'preact';
import { placeInWords } from '../views/mark.js';
import type { PairLevel, TrustReport, Verdict } from '../views/trust-report.js';
import { At, type Drawing, Spot, stacked, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import { Box } from './shapes.js';
import { fitted } from './text.js';
import { paragraph } from './words.js';

export const colors: Record<Verdict, keyof Ink> = { yes: 'good', partly: 'warn', no: 'bad', 'nothing said': 'soft' };

/** A full, half, crossed or empty circle. */
export function Sign({
    verdict,
    x = 0,
    y = 0,
    r = 8
}: {
    verdict: Verdict;
    x?: number;
    y?: number;
    r?: number;
}): VNode {
    const { ink } = usePaint();
    const color = ink[colors[verdict]];
    return (
        <g transform={`translate(${x} ${y})`}>
            <circle
                r={r}
                fill={verdict === 'yes' ? color : ink.paper}
                stroke={color}
                stroke-width={1.8}
                stroke-dasharray={verdict === 'nothing said' ? '2.5 2.5' : undefined}
            />
            {verdict === 'partly' ? <path d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} fill={color} /> : null}
            {verdict === 'no' ? (
                <path
                    d={`M${-r / 2} ${-r / 2}L${r / 2} ${r / 2}M${r / 2} ${-r / 2}L${-r / 2} ${r / 2}`}
                    stroke={color}
                    stroke-width={2}
                />
            ) : null}
        </g>
    );
}
const pairRow = 30;
/** Where the names stand, above their levels where the page is narrow. */
interface Columns {
    readonly width: number;
    readonly names: number;
    readonly level: number;
    readonly above: number;
}
function columnsIn(width: number): Columns {
    if (width < 760) return { width, names: 0, level: width / 3, above: 22 };
    return { width, names: width * 0.28, level: (width * 0.72) / 3, above: 0 };
}
export function pairsDrawing({ pairs: { rows, note } }: TrustReport, width: number): Drawing {
    const words = paragraph(
        rows.length ? `${note} A double frame: their relationship needs this level.` : note,
        width,
        { size: 11.5, soft: true }
    );
    const columns = columnsIn(width);
    const table: Drawing = {
        width,
        height: rows.length ? 26 + rows.length * (pairRow + columns.above) : 0,
        body: <Pairs rows={rows} columns={columns} />
    };
    return stacked([words, table], 6);
}
function Pairs({ rows, columns }: { rows: TrustReport['pairs']['rows']; columns: Columns }): VNode {
    const { ink } = usePaint();
    const { names, level: levelWidth, above, width } = columns;
    return (
        <>
            {(rows[0]?.levels ?? []).map(({ level }, i) => (
                <Words key={level} x={names + i * levelWidth + (names ? 8 : 2)} y={16} size={12} bold>
                    {level[0].toUpperCase() + level.slice(1)}
                </Words>
            ))}
            {rows.map((row, r) => (
                <At key={row.partners.join('\n')} y={26 + r * (pairRow + above)}>
                    <path d={`M0 0H${width}`} stroke={ink.line} />
                    <Spot
                        why={row.at ? 'Their relationship is declared.' : 'No relationship of the two is declared.'}
                        at={row.at ? [row.at] : []}
                        of={row.partners}
                    >
                        <Words x={above ? 2 : 0} y={above ? 16 : 20} size={12} bold={!!row.at}>
                            {fitted(row.partners.join(' and '), 12, (names || width) - 8, true)}
                        </Words>
                    </Spot>
                    {row.levels.map((level, i) => (
                        <At key={level.level} x={names + i * levelWidth} y={above}>
                            <Level level={level} width={levelWidth} />
                        </At>
                    ))}
                </At>
            ))}
        </>
    );
}
const levelWords: Record<Verdict, string> = {
    yes: 'supported',
    partly: 'promised, missed',
    no: 'missing',
    'nothing said': 'nothing'
};
const fills: Record<Verdict, keyof Ink> = { yes: 'fill', partly: 'warnFill', no: 'badFill', 'nothing said': 'paper' };
function Level({
    level: { level, verdict, needed, evidence, count },
    width
}: {
    level: PairLevel;
    width: number;
}): VNode {
    const why =
        evidence.map((e) => `${e.text} (${placeInWords(e.at)})`).join('\n') ||
        `Nothing supports ${level} trust between the two${needed ? ', which their relationship needs' : ''}.`;
    return (
        <Spot why={why} at={evidence.map((e) => e.at)}>
            <Box
                x={2}
                y={3}
                width={width - 8}
                height={pairRow - 6}
                radius={4}
                fill={fills[verdict]}
                line={colors[verdict]}
                dash={verdict === 'nothing said' ? '3 3' : undefined}
            />
            {needed ? (
                <Box
                    x={4.5}
                    y={5.5}
                    width={width - 13}
                    height={pairRow - 11}
                    radius={3}
                    fill={fills[verdict]}
                    line={colors[verdict]}
                />
            ) : null}
            <Sign verdict={verdict} x={19} y={pairRow / 2} r={6.5} />
            <Words x={34} y={pairRow / 2 + 4} size={11.5}>
                {fitted(`${levelWords[verdict]}${count ? ` (${count})` : ''}`, 11.5, width - 46)}
            </Words>
        </Spot>
    );
}
