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
            links.map(({ from, to, width = 0 }, i) => {
                const edge = graph.edge(from, to, String(i)) as {
                    points: { x: number; y: number }[];
                    x?: number;
                    y?: number;
                };
                const [x, y] = [finite(edge.x), finite(edge.y)];
                const points = edge.points.map((p) => [p.x, p.y] as [number, number]);
                return { from, to, points: width ? levelAt(points, x, y, width) : points, x, y };
            })
        )
    };
}
/** A link runs level through its label, nearly to the ends, so that it is behind its own words only. */
function levelAt(points: readonly [number, number][], x: number, y: number, width: number): [number, number][] {
    const isLabel = ([px, py]: readonly [number, number]): boolean => Math.abs(px - x) < 1 && Math.abs(py - y) < 1;
    const half = Math.max(1, width / 2 - 10);
    return points.flatMap((p, i) =>
        i && i < points.length - 1 && isLabel(p)
            ? [
                  [x - half, y],
                  [x + half, y]
              ]
            : [p]
    );
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
                const share = (i + 1) / (own.length + 1) - 0.5;
                const place = at < 0 ? link.points.length - 1 : 0;
                link.points[place] = [x + (side * width) / 2, y + share * height * 0.86];
            }
        }
    };
    spread('from', 1);
    spread('to', -1);
    return links;
}
