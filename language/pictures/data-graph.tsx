import type { VNode } from 'preact';
import { type Stop, wayOn } from '../views/data-map/way.js';
import type { DataEdge, DataEdgeKind, DataMap, DataNode, Sign } from '../views/data-map.js';
import { type Label, type LabelLine, labelSize, signWidth } from './data-label.js';
import { At, Lines, lineHeight, Spot, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import type { LaidOut } from './layout.js';
import { Arrow, Box } from './shapes.js';
import { sizeFor, wrapped } from './text.js';

/** How wide nodes are, and labels at most. */
export interface Form {
    readonly node: number;
    readonly label: number;
    readonly gap: number;
}
const forms: readonly Form[] = [
    { node: 180, label: 190, gap: 76 },
    { node: 152, label: 146, gap: 64 },
    { node: 138, label: 124, gap: 56 },
    { node: 112, label: 96, gap: 52 }
];
/** Only where all fits then, drawn smaller: three columns in a panel of 420. Less gap would leave no line to be seen beside a label. */
const tightest: Form = { node: 100, label: 84, gap: 50 };
/** The first that fits, by the columns alone, so that an edit of words moves nothing; a little too wide is drawn smaller. */
export function formIn(width: number, columns: number): Form {
    // Who owns and generates is said by the line; words between datasets are short, those before who gets it are long.
    const short = 76;
    const needed = ({ node, label, gap }: Form): number =>
        columns * node + Math.max(0, columns - 3) * short + label + (columns - 1) * gap;
    const found = forms.find((f) => needed(f) <= width * 1.15);
    return found ?? (needed(tightest) <= width * 1.28 ? tightest : forms[2]);
}
/** So that titles are rarely cut; more lines make a map hard to take in. */
const mostLines = 4;
/** Rather a little smaller than with a word broken inside. */
function titleOf({ title }: DataNode, { node }: Form): { size: number; lines: string[] } {
    const size = sizeFor(title, 12.5, node - 20, true, 10);
    return { size, lines: wrapped(title, size, node - 20, mostLines, true) };
}
/** The room for the ends of its ways on each node: so far apart that none lies on another; an arrowhead takes more than a line. */
export function waysAt({ edges }: Pick<DataMap, 'edges'>): ReadonlyMap<string, number> {
    const [out, into] = [new Map<string, number>(), new Map<string, number>()];
    for (const { from, to } of edges) {
        out.set(from, (out.get(from) ?? 0) + 10);
        into.set(to, (into.get(to) ?? 0) + 15);
    }
    return new Map([...out, ...into].map(([id]) => [id, Math.max(out.get(id) ?? 0, into.get(id) ?? 0)]));
}
export function nodeHeight(node: DataNode, form: Form, ways = 0): number {
    const { size, lines } = titleOf(node, form);
    const details = detailLines(node.detail, form.node).length * detailHeight;
    const words = topOf(node) + (lines.length - 1) * size * lineHeight + details + 9;
    return Math.max(words, ways);
}
/** Of the first line. */
function topOf({ kind }: DataNode): number {
    return kind === 'dataset' ? 22 : 17;
}
const detailHeight = 14.5;
function detailLines(detail: string | undefined, node: number): string[] {
    return detail ? wrapped(detail, 11, node - 20, 3) : [];
}
interface Props {
    readonly map: DataMap;
    readonly laid: LaidOut;
    readonly labels: readonly Label[];
    readonly form: Form;
    readonly hidden?: ReadonlySet<DataEdgeKind>;
}
export function DataGraph({ map, laid, labels, form, hidden }: Props): VNode {
    const way = map.asked && wayOn(map, map.asked);
    const ways = waysAt(map);
    const shown = [...map.edges.entries()].filter(([, edge]) => !hidden?.has(edge.kind));
    const asideOf = (isOn: boolean | undefined): string | undefined => (way && !isOn ? '0.45' : undefined);
    return (
        <>
            {shown.map(([i, edge]) => (
                <g key={keyOf(edge)} opacity={asideOf(way?.edges.has(i))}>
                    {way?.edges.has(i) ? <Halo points={laid.links[i].points} /> : null}
                    <Spot why={edge.why} at={edge.at} isRepeated={labels[i].lines.length > 0}>
                        <Arrow points={laid.links[i].points} curved {...styles[edge.kind]} />
                    </Spot>
                </g>
            ))}
            {shown.map(([i, edge]) =>
                labels[i].lines.length ? (
                    <EdgeLabel
                        key={keyOf(edge)}
                        edge={edge}
                        label={labels[i]}
                        x={laid.links[i].x}
                        y={laid.links[i].y}
                        opacity={asideOf(way?.edges.has(i))}
                    />
                ) : null
            )}
            {map.nodes.map((node) => (
                <g key={node.id} opacity={asideOf(way?.nodes.has(node.id))}>
                    <At {...laid.nodes.get(node.id)!}>
                        <Node node={node} form={form} ways={ways.get(node.id)} stop={way?.nodes.get(node.id)} />
                    </At>
                </g>
            ))}
        </>
    );
}
function keyOf({ from, to, kind }: DataEdge): string {
    return `${from}|${to}|${kind}`;
}
/** Behind an edge of the way that is asked about. */
function Halo({ points }: { points: LaidOut['links'][number]['points'] }): VNode {
    return (
        <g opacity="0.22">
            <Arrow points={points} curved end="none" strength={11} color="main" />
        </g>
    );
}
/** How many steps it takes to get here. */
export function Hop({ x, y, hop }: { x: number; y: number; hop: number }): VNode {
    const { ink } = usePaint();
    return (
        <>
            <circle cx={x} cy={y} r={8.5} fill={ink.main} stroke={ink.paper} stroke-width={1.5} />
            <Words x={x} y={y + 3.8} size={11} bold anchor="middle" fill={ink.onMain}>
                {String(hop)}
            </Words>
        </>
    );
}
export type Style = Omit<Parameters<typeof Arrow>[0], 'points'>;
export const styles: Record<DataEdgeKind, Style> = {
    owns: { color: 'soft', end: 'none', strength: 1.6 },
    generates: { color: 'soft', dash: '1.5 4', strength: 1.8 },
    derived: { color: 'text', end: 'double' },
    part: { color: 'text', dash: '1.5 3' },
    allowed: { color: 'good', strength: 1.8 },
    forbidden: { color: 'bad', dash: '7 4', end: 'bar', strength: 1.6 },
    unknown: { color: 'warn', dash: '3 4', strength: 1.6 },
    contradictory: { color: 'bad', dash: '9 3 2 3', strength: 1.8 },
    sent: { color: 'main', strength: 2.4 },
    due: { color: 'main', dash: '8 4', strength: 1.8 },
    leak: { color: 'bad', strength: 3.4, end: 'double' }
};
const labelColors: Partial<Record<DataEdgeKind, keyof Ink>> = {
    allowed: 'good',
    forbidden: 'bad',
    unknown: 'warn',
    contradictory: 'bad',
    sent: 'main',
    due: 'main',
    leak: 'bad'
};
interface LabelProps {
    readonly edge: DataEdge;
    readonly label: Label;
    readonly x: number;
    readonly y: number;
    /** Of its words only: no line shows through. */
    readonly opacity?: string;
}
function EdgeLabel({ edge, label, x, y, opacity }: LabelProps): VNode {
    const { ink } = usePaint();
    const { lines, width, height } = label;
    return (
        <Spot why={edge.why} at={edge.at}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} fill={ink.paper} rx={3} />
            <g opacity={opacity}>
                {lines.map((line, i) => (
                    <LabelWords
                        key={i}
                        line={line}
                        kind={edge.kind}
                        x={x}
                        y={y - height / 2 + 12 + i * labelSize * lineHeight}
                    />
                ))}
            </g>
        </Spot>
    );
}
function LabelWords({ line, kind, x, y }: { line: LabelLine; kind: DataEdgeKind; x: number; y: number }): VNode {
    const { ink } = usePaint();
    const { text, sign, isFirst, width } = line;
    const isSigned = !!sign && isFirst;
    return (
        <>
            <Words
                // Sign and words stand in the middle together.
                x={isSigned ? x + signWidth / 2 : x}
                y={y}
                size={labelSize}
                anchor="middle"
                bold={kind === 'leak'}
                fill={ink[sign ? signColors[sign] : (labelColors[kind] ?? 'soft')]}
            >
                {text}
            </Words>
            {isSigned ? <SignWords x={x - width / 2 + 4} y={y} sign={sign} /> : null}
        </>
    );
}
const signColors: Record<Sign, keyof Ink> = { '!': 'warn', '◆': 'bad' };
export function SignWords({ x, y, sign }: { x: number; y: number; sign: Sign }): VNode {
    const { ink } = usePaint();
    return (
        <Words x={x} y={y} size={12} anchor="middle" bold fill={ink[signColors[sign]]}>
            {sign}
        </Words>
    );
}
/** On the corner of a box. */
function Badge({ x, y, sign }: { x: number; y: number; sign: Sign }): VNode {
    const { ink } = usePaint();
    return (
        <>
            <circle cx={x} cy={y} r={8.5} fill={ink.paper} stroke={ink[signColors[sign]]} stroke-width={1.5} />
            <SignWords x={x} y={y + 4.3} sign={sign} />
        </>
    );
}
interface NodeProps {
    readonly node: DataNode;
    readonly form: Form;
    readonly ways: number | undefined;
    readonly stop?: Stop;
}
function Node({ node, form, ways, stop }: NodeProps): VNode {
    const { ink } = usePaint();
    const nodeWidth = form.node;
    const height = nodeHeight(node, form, ways);
    const isData = node.kind === 'dataset';
    const title = titleOf(node, form);
    const top = topOf(node);
    return (
        <Spot why={stop ? `${node.why} ${reached(stop)}` : node.why} at={node.at} of={[node.name]}>
            {node.count > 1 ? <Box x={4} y={4} width={nodeWidth} height={height} radius={isData ? 2 : 12} /> : null}
            <Box
                width={nodeWidth}
                height={height}
                radius={isData ? 2 : 12}
                fill={isData ? 'fill' : 'paper'}
                line={isData || stop ? 'main' : 'soft'}
                strength={stop ? 2.4 : isData ? 1.6 : 1.2}
            />
            {isData ? <path d={`M0 6H${nodeWidth}`} stroke={ink.main} stroke-width={1.6} /> : null}
            <Lines lines={title.lines} x={10} y={top} size={title.size} bold />
            <Lines
                lines={detailLines(node.detail, nodeWidth)}
                x={10}
                y={top + (title.lines.length - 1) * title.size * lineHeight + detailHeight + 1}
                size={11}
                fill={ink.soft}
            />
            {node.sign ? <Badge x={nodeWidth - (stop ? 24 : 6)} y={3} sign={node.sign} /> : null}
            {stop ? <Hop x={nodeWidth - 4} y={3} hop={stop.hop} /> : null}
        </Spot>
    );
}
const verdicts = {
    yes: 'It may be used there.',
    no: 'It may not be used there.',
    unknown: 'Whether it may be used there is not known.',
    conflict: 'The rules contradict each other there.'
};
function reached({ hop, verdict }: Stop): string {
    const steps = hop ? `Reached in ${hop} ${hop === 1 ? 'step' : 'steps'}.` : 'Here it starts.';
    return verdict ? `${steps} ${verdicts[verdict]}` : steps;
}
