/** An undirected graph: the neighbours of each vertex, as indices. Loops and repeated edges change nothing. */
export type Graph = readonly (readonly number[])[];

/**
 * The vertices without which their component falls apart, ascending; following Tarjan and Hopcroft (1973), without recursion, so
 * that a path of a million vertices fits on the stack. Time is linear in vertices and edges.
 */
export function articulationPoints(graph: Graph): number[] {
    const order = new Int32Array(graph.length).fill(-1);
    const low = new Int32Array(graph.length);
    const parent = new Int32Array(graph.length).fill(-1);
    const next = new Int32Array(graph.length);
    const cuts = new Uint8Array(graph.length);
    let visited = 0;
    for (let root = 0; root < graph.length; root++) {
        if (order[root] >= 0) continue;
        let children = 0;
        order[root] = low[root] = visited++;
        for (let at = root; at >= 0; ) {
            const to = next[at] < graph[at].length ? graph[at][next[at]++] : -1;
            if (to < 0) {
                const up = parent[at];
                if (up >= 0) {
                    low[up] = Math.min(low[up], low[at]);
                    if (up !== root && low[at] >= order[up]) cuts[up] = 1;
                }
                at = up;
            } else if (order[to] < 0) {
                order[to] = low[to] = visited++;
                parent[to] = at;
                if (at === root) children++;
                at = to;
            } else if (to !== parent[at]) low[at] = Math.min(low[at], order[to]);
        }
        if (children > 1) cuts[root] = 1;
    }
    return [...cuts.keys()].filter((v) => cuts[v]);
}

/** The parts into which the component of a vertex falls without it, each ascending. */
export function piecesWithout(graph: Graph, vertex: number): number[][] {
    const seen = new Uint8Array(graph.length);
    seen[vertex] = 1;
    const pieces: number[][] = [];
    for (const start of graph[vertex]) {
        if (seen[start]) continue;
        seen[start] = 1;
        const piece = [start];
        for (let i = 0; i < piece.length; i++)
            for (const to of graph[piece[i]]) {
                if (seen[to]) continue;
                seen[to] = 1;
                piece.push(to);
            }
        pieces.push(piece.sort((a, b) => a - b));
    }
    return pieces;
}
