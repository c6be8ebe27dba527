import type { Ecosystem } from '../model/ecosystem.js';

/** Built-in actions, each below `use`; following the action hierarchy of ODRL 2.2 (https://www.w3.org/TR/odrl-vocab/, from memory). */
const builtIn: Record<string, readonly string[]> = {
    read: ['use'],
    copy: ['use'],
    derive: ['use'],
    aggregate: ['derive'],
    anonymise: ['derive'],
    model: ['derive'],
    delete: ['use'],
    share: [],
    publish: ['share'],
    use: []
};

/** Everything at or above a name in a DAG; cycles end. */
function above(name: string, parents: (name: string) => readonly string[]): Set<string> {
    const out = new Set<string>();
    const stack = [name];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
        if (!out.has(at)) {
            out.add(at);
            stack.push(...parents(at));
        }
    }
    return out;
}
export type Space = 'purposes' | 'territories' | 'actions' | 'datasets';
export function ancestors(eco: Ecosystem, space: Space, name: string): Set<string> {
    const parents: Record<Space, (n: string) => readonly { name: string }[]> = {
        purposes: (n) => eco.find(n, 'Purpose')?.parents ?? [],
        territories: (n) => eco.find(n, 'Territory')?.parents ?? [],
        datasets: (n) => eco.find(n, 'Dataset')?.parents ?? [],
        actions: (n) => (builtIn[n] ?? eco.find(n, 'Action')?.parents ?? []).map((p) => ({ name: p }))
    };
    return above(name, (n) => parents[space](n).map((p) => p.name));
}
/** Whether one of two names is the other or above it. */
export function comparable(eco: Ecosystem, space: Space, a: string, b: string): boolean {
    return ancestors(eco, space, a).has(b) || ancestors(eco, space, b).has(a);
}
/** A purpose that is declared below both and so makes an overlap possible. */
export function commonDescendant(eco: Ecosystem, a: string, b: string): string | undefined {
    return eco.all('Purpose').find((p) => {
        const up = ancestors(eco, 'purposes', p.name);
        return up.has(a) && up.has(b);
    })?.name;
}
