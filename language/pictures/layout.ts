import dagre from '@dagrejs/dagre';
import { inOrderOfText } from './order.js';

export interface Sized {
    readonly id: string;
    readonly width: number;
    readonly height: number;
}
export interface Link {
    readonly from: string;
    readonly to: string;
    /** Columns that it crosses at least. */
    readonly columns?: number;
    /** The room of its label. */
    readonly width?: number;
    readonly height?: number;
}
/** What is to be laid out. */
export interface Graph {
    readonly nodes: readonly Sized[];
    readonly links: readonly Link[];
    /** Between columns. */
    readonly gap?: number;
}
export interface LaidOut {
    readonly width: number;
    readonly height: number;
    /** The upper left corner of each node. */
    readonly nodes: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
    /** Of each link, in the order given: its bends, and the middle of its label. */
    readonly links: readonly {
        readonly points: readonly (readonly [number, number])[];
        readonly x: number;
        readonly y: number;
    }[];
}

/**
 * In columns from the left to the right with few crossings. The same nodes and links in the same order come out the same; they are
 * given in the order of the text, so that a small edit moves little.
 */
export function layered(nodes: readonly Sized[], links: readonly Link[], gap = 46): LaidOut {
    const graph = new dagre.graphlib.Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'LR', nodesep: 16, edgesep: 12, ranksep: gap, marginx: 2, marginy: 2 });
    for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
    for (const [i, { from, to, columns = 1, width = 0, height = 0 }] of links.entries())
        graph.setEdge(from, to, { minlen: columns, width, height, labelpos: 'c' }, String(i));
    dagre.layout(graph, { customOrder: inOrderOfText });
    const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
    const finite = (n: number | undefined): number => (n !== undefined && Number.isFinite(n) ? n : 0);
    const bent = links.map(({ from, to, width: room = 0 }, i) => {
        const edge = graph.edge(from, to, String(i)) as { points: { x: number; y: number }[]; x?: number; y?: number };
        const points = edge.points.map((p) => [p.x, p.y] as [number, number]);
        return { from, to, points, x: finite(edge.x), y: finite(edge.y), width: room };
    });
    const halves = columnsOf(graph, bent);
    return {
        width: Math.max(0, finite(width)),
        height: Math.max(0, finite(height)),
        nodes: new Map(
            nodes.map((n) => {
                const { x, y } = graph.node(n.id) as { x: number; y: number };
                return [n.id, { x: x - n.width / 2, y: y - n.height / 2 }];
            })
        ),
        links: atSides(
            graph,
            bent.map((link) => ({ ...link, points: levelIn(halves, link.points) }))
        )
    };
}
/** Half of the room that nodes and labels take in each column, by its middle. */
function columnsOf(
    graph: InstanceType<typeof dagre.graphlib.Graph>,
    links: readonly { readonly x: number; readonly width: number }[]
): Map<number, number> {
    const halves = new Map<number, number>();
    const widen = (x: number, width: number): unknown => halves.set(x, Math.max(halves.get(x) ?? 0, width / 2));
    for (const id of graph.nodes()) {
        const { x, width } = graph.node(id) as { x: number; width: number };
        widen(Math.round(x), width);
    }
    for (const { x, width } of links) if (width) widen(Math.round(x), width);
    return halves;
}
/** A link runs level through each column that it passes, so that it is behind its own words only, and behind no node. */
function levelIn(halves: ReadonlyMap<number, number>, points: readonly [number, number][]): [number, number][] {
    const onward = points[0][0] <= points[points.length - 1][0] ? 1 : -1;
    return points.flatMap(([x, y], i): [number, number][] => {
        const half = halves.get(Math.round(x)) ?? 0;
        if (!i || i === points.length - 1) return [[x, y]];
        // Where nothing is in the way, one sweep.
        if (half < 1) return [];
        return [
            [x - onward * half, y],
            [x + onward * half, y]
        ];
    });
}
interface Bent {
    readonly from: string;
    readonly to: string;
    readonly points: [number, number][];
    readonly x: number;
    readonly y: number;
}
/** Links leave a node on its right side and arrive on its left one, in the order in which they go on, so that none crosses beside it. */
function atSides(graph: InstanceType<typeof dagre.graphlib.Graph>, links: readonly Bent[]): readonly Bent[] {
    const spread = (end: 'from' | 'to', side: 1 | -1): void => {
        const byNode = new Map<string, Bent[]>();
        for (const link of links) byNode.set(link[end], [...(byNode.get(link[end]) ?? []), link]);
        for (const [id, own] of byNode) {
            const { x, y, width, height } = graph.node(id) as { x: number; y: number; width: number; height: number };
            const [at, next] = side > 0 ? [0, 1] : [-1, -2];
            own.sort((a, b) => a.points.at(next)![1] - b.points.at(next)![1]);
            for (const [i, link] of own.entries()) {
                const share = (i + 0.5) / own.length - 0.5;
                const place = at < 0 ? link.points.length - 1 : 0;
                link.points[place] = [x + (side * width) / 2, y + share * height * 0.86];
            }
        }
    };
    spread('from', 1);
    spread('to', -1);
    return links;
}
