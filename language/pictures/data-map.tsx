import type { VNode } from 'preact';
import type { DataEdge, DataEdgeKind, DataMap, DataNode } from '../views/data-map.js';
import { At, type Drawing, Lines, nothing, Spot, stacked, Words } from './drawing.js';
import { askedPicture } from './data-asked.js';
import { type Ink, usePaint } from './ink.js';
import { type LaidOut, layered } from './layout.js';
import { Arrow, Box, legend, pageWidth, paragraph, running, section, titled } from './parts.js';
import { fitted, widthOf, wrapped } from './text.js';

const [nodeWidth, labelSize, mostLabel] = [176, 11, 190];

export function dataPicture(map: DataMap): Drawing {
    const asked = map.asked ? [section(`How far ${map.asked.dataset} gets${map.asked.purpose ? `, and where it may be used for ${map.asked.purpose}` : ''}`, askedPicture(map.asked))] : [];
    const note = map.aggregated ? [paragraph(map.aggregated, pageWidth, { soft: true })] : [];
    const whole = map.nodes.length ? section('Who has it, what it is, who gets it', graph(map)) : paragraph('No dataset is declared.', pageWidth, { soft: true });
    return titled('Data map', map.ecosystem, map.summary, [...asked, ...note, whole, leakList(map), map.nodes.length ? signs() : nothing]);
}
function leakList({ leaks }: DataMap): Drawing {
    if (!leaks.length) return nothing;
    const entries = leaks.slice(0, 12).map((leak) =>
        stacked([running([{ ...leak, text: `${leak.text}${leak.certain ? '' : ' (possible)'}` }], pageWidth, 12.5), running(leak.path.map((p, i) => ({ ...p, text: `${i ? '→ ' : ''}${p.text}` })), pageWidth - 20)], 1)
    );
    return section('Ways to competitors that no owner agreed to', stacked(entries, 6));
}

const prefixes: Record<DataEdgeKind, string> = {
    owns: '',
    generates: '',
    derived: '',
    part: '',
    allowed: 'may ',
    forbidden: 'not: ',
    unknown: 'if … : ',
    contradictory: 'yes and no: ',
    sent: '',
    leak: ''
};
interface Label {
    readonly lines: readonly string[];
    readonly width: number;
    readonly height: number;
}
function labelOf({ kind, text }: DataEdge): Label {
    if (kind === 'owns') return { lines: [], width: 0, height: 0 };
    const lines = text.split('\n').flatMap((t) => wrapped(`${prefixes[kind]}${t}`, labelSize, mostLabel, 2));
    const shown = lines.length > 4 ? [...lines.slice(0, 3), `and ${lines.length - 3} more`] : lines;
    return { lines: shown, width: Math.max(...shown.map((l) => widthOf(l, labelSize))) + 8, height: shown.length * 14 + 4 };
}
function graph(map: DataMap): Drawing {
    const depths = depthsOf(map);
    const deepest = Math.max(0, ...depths.values());
    const labels = map.edges.map(labelOf);
    const links = map.edges.map((edge, i) => ({ from: edge.from, to: edge.to, width: labels[i].width, height: labels[i].height, columns: columnsOf(edge, depths, deepest) }));
    const laid = layered(map.nodes.map((n) => ({ id: n.id, width: nodeWidth, height: nodeHeight(n) })), links);
    return { width: laid.width, height: laid.height, body: <Graph map={map} laid={laid} labels={labels} /> };
}
/** How often a dataset is derived from another, or a part: so far right it stands. */
function depthsOf({ nodes, edges }: DataMap): Map<string, number> {
    const depths = new Map(nodes.filter((n) => n.kind === 'dataset').map((n) => [n.id, 0]));
    const inside = edges.filter((e) => e.kind === 'derived' || e.kind === 'part');
    // Longest paths; a circle would go on for ever.
    for (let round = 0; round < Math.min(depths.size, 12); round++)
        for (const { from, to } of inside) depths.set(to, Math.min(12, Math.max(depths.get(to) ?? 0, (depths.get(from) ?? 0) + 1)));
    return depths;
}
function columnsOf({ from, to }: DataEdge, depths: ReadonlyMap<string, number>, deepest: number): number {
    const [start, end] = [depths.get(from), depths.get(to)];
    if (start === undefined) return (end ?? 0) + 1;
    return end === undefined ? deepest - start + 1 : Math.max(1, end - start);
}
function nodeHeight({ title, detail, kind }: DataNode): number {
    return wrapped(title, 12.5, nodeWidth - 20, 2, true).length * 16.5 + (detail ? 15 : 0) + (kind === 'dataset' ? 20 : 14);
}

function Graph({ map, laid, labels }: { map: DataMap; laid: LaidOut; labels: readonly Label[] }): VNode {
    return (
        <>
            {map.edges.map((edge, i) => (
                <Spot key={`${edge.from}|${edge.to}|${edge.kind}`} why={edge.why} at={edge.at}>
                    <Arrow points={laid.links[i].points} curved {...styles[edge.kind]} />
                </Spot>
            ))}
            {map.edges.map((edge, i) =>
                labels[i].lines.length ? <EdgeLabel key={`${edge.from}|${edge.to}|${edge.kind}`} edge={edge} label={labels[i]} x={laid.links[i].x} y={laid.links[i].y} /> : null
            )}
            {map.nodes.map((node) => (
                <At key={node.id} {...laid.nodes.get(node.id)!}>
                    <Node node={node} />
                </At>
            ))}
        </>
    );
}
type Style = Omit<Parameters<typeof Arrow>[0], 'points'>;
const styles: Record<DataEdgeKind, Style> = {
    owns: { color: 'soft', end: 'none', strength: 1.6 },
    generates: { color: 'soft', dash: '1.5 4', strength: 1.8 },
    derived: { color: 'text', end: 'double' },
    part: { color: 'text', dash: '1.5 3' },
    allowed: { color: 'good', strength: 1.8 },
    forbidden: { color: 'bad', dash: '7 4', end: 'bar', strength: 1.6 },
    unknown: { color: 'warn', dash: '3 4', strength: 1.6 },
    contradictory: { color: 'bad', dash: '9 3 2 3', strength: 1.8 },
    sent: { color: 'main', strength: 2.4 },
    leak: { color: 'bad', strength: 3.4, end: 'double' }
};
const labelColors: Partial<Record<DataEdgeKind, keyof Ink>> = { allowed: 'good', forbidden: 'bad', unknown: 'warn', contradictory: 'bad', sent: 'main', leak: 'bad' };
function EdgeLabel({ edge, label, x, y }: { edge: DataEdge; label: Label; x: number; y: number }): VNode {
    const { ink } = usePaint();
    const { lines, width, height } = label;
    return (
        <Spot why={edge.why} at={edge.at}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} fill={ink.paper} rx={3} />
            <Lines lines={lines} x={x} y={y - height / 2 + 12} size={labelSize} anchor="middle" bold={edge.kind === 'leak'} fill={ink[labelColors[edge.kind] ?? 'soft']} />
        </Spot>
    );
}
function Node({ node }: { node: DataNode }): VNode {
    const { ink } = usePaint();
    const height = nodeHeight(node);
    const isData = node.kind === 'dataset';
    const title = wrapped(node.title, 12.5, nodeWidth - 20, 2, true);
    const top = isData ? 22 : 17;
    return (
        <Spot why={node.why} at={node.at}>
            {node.count > 1 ? <Box x={4} y={4} width={nodeWidth} height={height} radius={isData ? 2 : 12} /> : null}
            <Box width={nodeWidth} height={height} radius={isData ? 2 : 12} fill={isData ? 'fill' : 'paper'} line={isData ? 'main' : 'soft'} strength={isData ? 1.6 : 1.2} />
            {isData ? <path d={`M0 6H${nodeWidth}`} stroke={ink.main} stroke-width={1.6} /> : null}
            <Lines lines={title} x={10} y={top} size={12.5} bold />
            {node.detail ? (
                <Words x={10} y={top + title.length * 16.5 - 1} size={11} fill={ink.soft}>
                    {fitted(node.detail, 11, nodeWidth - 20)}
                </Words>
            ) : null}
        </Spot>
    );
}
function signs(): Drawing {
    const sign = (style: Style): VNode => <Arrow points={[[0, 9], [30, 9]]} {...style} />;
    const words: readonly [DataEdgeKind, string][] = [
        ['owns', 'owns'],
        ['generates', 'generates'],
        ['derived', 'is made into'],
        ['allowed', 'may'],
        ['forbidden', 'may not'],
        ['unknown', 'depends on a condition'],
        ['contradictory', 'contradictory rules'],
        ['sent', 'is sent'],
        ['leak', 'leaks to a competitor']
    ];
    return legend(words.map(([kind, text]) => ({ sign: sign(styles[kind]), text })));
}
