import type { VNode } from 'preact';
import { placeInWords } from '../views/mark.js';
import type { PairGroup, PairLevel, TrustReport, Verdict } from '../views/trust-report.js';
import { At, type Drawing, Spot, stacked, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import { Box } from './shapes.js';
import { capital, fitted, widthOf, wrapped } from './text.js';
import { paragraph, running } from './words.js';

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
const [levelHeight, lineOfNames] = [30, 16];
/** Where the names stand, above their levels where the page is narrow. */
interface Columns {
    readonly width: number;
    readonly names: number;
    readonly level: number;
}
function columnsIn(width: number): Columns {
    if (width < 760) return { width, names: 0, level: width / 3 };
    return { width, names: width * 0.28, level: (width * 0.72) / 3 };
}
export function pairsDrawing({ pairs: { groups, groupsNote } }: TrustReport, width: number): Drawing {
    const isNeeded = groups.some((g) => g.levels.some((l) => l.needed));
    const how = `In brackets: how many things that are written support it.${isNeeded ? ' A double frame: their relationship needs this level.' : ''}`;
    const words = paragraph(groups.length ? `${groupsNote} ${how}` : groupsNote, width, { size: 11.5, soft: true });
    const columns = columnsIn(width);
    if (!groups.length) return words;
    const heads: Drawing = { width, height: 20, body: <Heads levels={groups[0].levels} columns={columns} /> };
    return stacked([words, heads, ...groups.map((g) => pairRow(g, columns))], 4);
}
function Heads({ levels, columns }: { levels: readonly PairLevel[]; columns: Columns }): VNode {
    const { names, level: width } = columns;
    return (
        <>
            {levels.map(({ level }, i) => (
                <Words key={level} x={names + i * width + (names ? 8 : 2)} y={16} size={12} bold>
                    {capital(level)}
                </Words>
            ))}
        </>
    );
}
function pairRow(group: PairGroup, { width, names, level }: Columns): Drawing {
    const lines = wrapped(group.title, 12, (names || width) - 10, 5, group.isDeclared);
    const open = openOf(group, (names || width) - 10);
    const namesHeight = lines.length * lineOfNames + 4 + open.height;
    const above = names ? 0 : namesHeight;
    return {
        width,
        height: names ? Math.max(levelHeight, namesHeight + (open.height ? 6 : 0)) : above + levelHeight,
        body: [
            <Rule key="rule" width={width} />,
            <Spot key="names" why={group.why} at={group.at} of={group.partners}>
                {lines.map((line, i) => (
                    <Words
                        key={line}
                        x={above ? 2 : 0}
                        y={(above ? 15 : lines.length > 1 ? 16 : 19) + i * lineOfNames}
                        size={12}
                        bold={group.isDeclared}
                    >
                        {line}
                    </Words>
                ))}
            </Spot>,
            <At
                key="open"
                x={above ? 2 : 0}
                y={(above ? 5 : lines.length > 1 ? 6 : 9) + lines.length * lineOfNames - 2}
            >
                {open.body}
            </At>,
            ...group.levels.map((l, i) => (
                <At key={l.level} x={names + i * level} y={above}>
                    <Level level={l} width={level} first={group.count > 1 ? group.first : undefined} />
                </At>
            ))
        ]
    };
}
/** A pair may be all but green, and something is open between the two. */
function openOf({ kinds, kindsCount }: PairGroup, width: number): Drawing {
    const more = kindsCount - kinds.length;
    const marks = kinds.map(({ text, why, at }) => ({ text, why, at }));
    const tail = { text: `and ${more} more`, why: 'The findings have all.', at: [] };
    return stacked(
        [...marks, ...(more ? [tail] : [])].map((mark, i) =>
            running([mark], width, 11, '', i < kinds.length ? colorOf(kinds[i].severity) : 'text')
        ),
        0
    );
}
function colorOf(severity: PairGroup['kinds'][number]['severity']): keyof Ink {
    return severity === 'error' ? 'bad' : severity === 'warning' ? 'warn' : 'text';
}
function Rule({ width }: { width: number }): VNode {
    const { ink } = usePaint();
    return <path d={`M0 -1H${width}`} stroke={ink.line} />;
}
const fills: Record<Verdict, keyof Ink> = { yes: 'fill', partly: 'warnFill', no: 'badFill', 'nothing said': 'paper' };
function Level({
    level: { level, verdict, words, needed, evidence, count, unanswered },
    width,
    first
}: {
    level: PairLevel;
    width: number;
    /** Of several pairs the one whose evidence this is. */
    first?: string;
}): VNode {
    const short = `${words}${count ? ` (${count})` : ''}`;
    const whole = unanswered ? `${words} (${count}; ${unanswered} without an answer promised)` : short;
    const told = evidence.map((e) => `${e.text} (${placeInWords(e.at)})`).join('\n');
    const why = told
        ? `${first ? `For example ${first}:\n` : ''}${told}`
        : `Nothing supports ${level} trust between ${first ? 'them' : 'the two'}${needed ? ', which their relationship needs' : ''}.`;
    return (
        <Spot why={why} at={evidence.map((e) => e.at)}>
            <Box
                x={2}
                y={3}
                width={width - 8}
                height={levelHeight - 6}
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
                    height={levelHeight - 11}
                    radius={3}
                    fill={fills[verdict]}
                    line={colors[verdict]}
                />
            ) : null}
            <Sign verdict={verdict} x={19} y={levelHeight / 2} r={6.5} />
            <Words x={34} y={levelHeight / 2 + 4} size={11.5}>
                {fitted(widthOf(whole, 11.5) <= width - 46 ? whole : short, 11.5, width - 46)}
            </Words>
        </Spot>
    );
}
