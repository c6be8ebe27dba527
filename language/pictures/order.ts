import type dagre from '@dagrejs/dagre';

type Graph = InstanceType<typeof dagre.graphlib.Graph>;
interface Laid {
    readonly rank: number;
    order: number;
}
/**
 * The order within each column: the first as in the text, each further one by where what leads to it stands, then by where it leads, and
 * else as in the text. The usual search for the fewest crossings turns whole pictures over when a line is added; here what is added at
 * the end stands at the end.
 */
export function inOrderOfText(
    graph: Graph,
    order: (graph: Graph, options: { disableOptimalOrderHeuristic: true }) => void
): void {
    order(graph, { disableOptimalOrderHeuristic: true });
    const columns = columnsOf(graph);
    for (const column of columns) sort(graph, column);
    for (const column of columns.toReversed()) sort(graph, column, (id) => middle(graph, graph.outEdges(id), 'w'));
    for (const column of columns) sort(graph, column);
}
/** What comes first stands first; where that says nothing, all stay as they are. */
function sort(graph: Graph, column: string[], then: (id: string) => number | undefined = () => undefined): void {
    const keys = new Map(
        column.map((id) => [id, [middle(graph, graph.inEdges(id), 'v') ?? laid(graph, id).order, then(id) ?? 0]])
    );
    column.sort((a, b) => {
        const [x, y] = [keys.get(a)!, keys.get(b)!];
        return x[0] - y[0] || x[1] - y[1] || laid(graph, a).order - laid(graph, b).order;
    });
    for (const [i, id] of column.entries()) laid(graph, id).order = i;
}
function laid(graph: Graph, id: string): Laid {
    return graph.node(id) as Laid;
}
function columnsOf(graph: Graph): string[][] {
    const columns = new Map<number, string[]>();
    for (const id of graph.nodes()) {
        const { rank } = laid(graph, id);
        columns.set(rank, [...(columns.get(rank) ?? []), id]);
    }
    return [...columns].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}
/** Where the other ends of these edges stand, on average. */
function middle(graph: Graph, edges: unknown, end: 'v' | 'w'): number | undefined {
    const ends = ((edges ?? []) as { readonly v: string; readonly w: string }[]).map((e) => laid(graph, e[end]).order);
    return ends.length ? ends.reduce((a, b) => a + b) / ends.length : undefined;
}
