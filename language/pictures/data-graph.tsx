import type { VNode } from 'preact';
import type { DataEdge, DataEdgeKind, DataMap, DataNode } from '../views/data-map.js';
import { At, Lines, Spot, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import type { LaidOut } from './layout.js';
import { Arrow, Box } from './shapes.js';
import { fitted, wrapped } from './text.js';

export const [nodeWidth, labelSize, mostLabel] = [176, 11, 190];

export interface Label {
    readonly lines: readonly string[];
    readonly width: number;
    readonly height: number;
}
export function nodeHeight({ title, detail, kind }: DataNode): number {
    return (
        wrapped(title, 12.5, nodeWidth - 20, 2, true).length * 16.5 + (detail ? 15 : 0) + (kind === 'dataset' ? 20 : 14)
    );
}
export function Graph({ map, laid, labels }: { map: DataMap; laid: LaidOut; labels: readonly Label[] }): VNode {
    return (
        <>
            {map.edges.map((edge, i) => (
                <Spot key={`${edge.from}|${edge.to}|${edge.kind}`} why={edge.why} at={edge.at}>
                    <Arrow points={laid.links[i].points} curved {...styles[edge.kind]} />
                </Spot>
            ))}
            {map.edges.map((edge, i) =>
                labels[i].lines.length ? (
                    <EdgeLabel
                        key={`${edge.from}|${edge.to}|${edge.kind}`}
                        edge={edge}
                        label={labels[i]}
                        x={laid.links[i].x}
                        y={laid.links[i].y}
                    />
                ) : null
            )}
            {map.nodes.map((node) => (
                <At key={node.id} {...laid.nodes.get(node.id)!}>
                    <Node node={node} />
                </At>
            ))}
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
    leak: { color: 'bad', strength: 3.4, end: 'double' }
};
const labelColors: Partial<Record<DataEdgeKind, keyof Ink>> = {
    allowed: 'good',
    forbidden: 'bad',
    unknown: 'warn',
    contradictory: 'bad',
    sent: 'main',
    leak: 'bad'
};
function EdgeLabel({ edge, label, x, y }: { edge: DataEdge; label: Label; x: number; y: number }): VNode {
    const { ink } = usePaint();
    const { lines, width, height } = label;
    return (
        <Spot why={edge.why} at={edge.at}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} fill={ink.paper} rx={3} />
            <Lines
                lines={lines}
                x={x}
                y={y - height / 2 + 12}
                size={labelSize}
                anchor="middle"
                bold={edge.kind === 'leak'}
                fill={ink[labelColors[edge.kind] ?? 'soft']}
            />
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
            <Box
                width={nodeWidth}
                height={height}
                radius={isData ? 2 : 12}
                fill={isData ? 'fill' : 'paper'}
                line={isData ? 'main' : 'soft'}
                strength={isData ? 1.6 : 1.2}
            />
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
