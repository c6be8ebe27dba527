/** A directed graph: where the edges of each vertex lead, as indices. */
export type Digraph = readonly (readonly number[])[];

/**
 * The strong component of each vertex, as a number: two vertices have the same where each can be reached from the other. Following
 * Tarjan (1972), without recursion, so that a path of a million vertices fits on the stack. Time is linear in vertices and edges.
 */
export function strongComponents(graph: Digraph): Int32Array {
    const component = new Int32Array(graph.length).fill(-1);
    const order = new Int32Array(graph.length).fill(-1);
    const low = new Int32Array(graph.length);
    const next = new Int32Array(graph.length);
    const open: number[] = [];
    let visited = 0;
    let components = 0;
    for (let root = 0; root < graph.length; root++) {
        if (order[root] >= 0) continue;
        const path = [root];
        for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
            if (order[at] < 0) {
                order[at] = low[at] = visited++;
                open.push(at);
            }
            const to = next[at] < graph[at].length ? graph[at][next[at]++] : -1;
            if (to >= 0) {
                if (order[to] < 0) path.push(to);
                else if (component[to] < 0) low[at] = Math.min(low[at], order[to]);
                continue;
            }
            path.pop();
            const before = path.at(-1);
            if (before !== undefined) low[before] = Math.min(low[before], low[at]);
            if (low[at] < order[at]) continue;
            for (let member = -1; member !== at; ) {
                member = open.pop()!;
                component[member] = components;
            }
            components++;
        }
    }
    return component;
}
