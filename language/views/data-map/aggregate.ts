import type { Ecosystem } from '../../model/ecosystem.js';
import type { DataEdge, DataNode, Sign } from '../data-map.js';
import type { Drawn } from './edges.js';
import { worst } from './open.js';

/** The node that several become, by an id and a title that they share; `undefined` where a node stays itself. */
type Together = (node: DataNode) => { readonly key: string; readonly title: string } | undefined;

export interface Most {
    readonly nodes: number;
    readonly edges: number;
}
/** At most so much: partners stand together by their first role, then everything by its kind; says what was put together. */
export function aggregated(eco: Ecosystem, whole: Drawn, most: Most): Drawn & { readonly note?: string } {
    const [nodes, edges] = [whole.nodes.length, whole.edges.length];
    const fits = (drawn: Drawn): boolean => drawn.nodes.length <= most.nodes && drawn.edges.length <= most.edges;
    if (fits(whole)) return whole;
    const byRole = put(whole, (node) => roleOf(eco, node));
    const what = nodes > most.nodes ? `${nodes} parties and datasets` : `${edges} ways of data`;
    const why = `${what} are too many to draw one by one`;
    if (fits(byRole)) return { ...byRole, note: `${why}: partners stand together by their first role.` };
    const byKind = put(whole, (node) => kindOf(eco, node));
    return { ...byKind, note: `${why}: parties stand together by their kind, datasets by their sensitivity.` };
}
function roleOf(eco: Ecosystem, { kind, name }: DataNode): ReturnType<Together> {
    const partner = kind === 'dataset' ? undefined : eco.find(name, 'Partner');
    if (!partner) return undefined;
    const role = partner.roles[0]?.name;
    return { key: `role ${role ?? ''}`, title: role ?? 'Partners without a role' };
}
function kindOf(eco: Ecosystem, { kind, name }: DataNode): ReturnType<Together> {
    if (kind === 'dataset') {
        const sensitivity = eco.find(name, 'Dataset')?.sensitivity;
        return {
            key: `data ${sensitivity ?? ''}`,
            title: sensitivity ? `Datasets: ${sensitivity}` : 'Datasets, no sensitivity said'
        };
    }
    const found = eco.find(name, 'Partner', 'Population', 'External', 'Body', 'Role', 'Group')?.kind ?? 'all';
    return {
        key: found,
        title:
            {
                Partner: 'Partners',
                Population: 'Populations',
                External: 'Outsiders',
                Body: 'Bodies',
                Role: 'Roles',
                Group: 'Groups'
            }[found as string] ?? 'All'
    };
}
function put({ nodes, edges }: Drawn, together: Together): Drawn {
    const idOf = new Map<string, string>();
    const out = new Map<string, DataNode>();
    for (const node of nodes) {
        const group = together(node);
        const id = group ? `${node.kind} ${group.key}\n` : node.id;
        idOf.set(node.id, id);
        const known = out.get(id);
        if (!group) out.set(id, node);
        else if (known)
            out.set(id, {
                ...known,
                count: known.count + node.count,
                ...signOf([known.sign, node.sign]),
                at: known.at.length < 5 ? [...known.at, ...node.at] : known.at
            });
        else out.set(id, { ...node, id, title: group.title, name: group.title, detail: undefined });
    }
    for (const [id, node] of out)
        if (id.endsWith('\n'))
            out.set(id, { ...node, why: `${node.title}: ${node.count} together.`, detail: `${node.count} together` });
    const lines = new Map<string, DataEdge>();
    for (const edge of edges) {
        const [from, to] = [idOf.get(edge.from)!, idOf.get(edge.to)!];
        if (from === to) continue;
        const key = [from, to, edge.kind].join('\n\n');
        const known = lines.get(key);
        lines.set(
            key,
            known
                ? { ...known, count: known.count + edge.count, signs: { ...known.signs, ...edge.signs } }
                : { ...edge, from, to }
        );
    }
    return { nodes: [...out.values()], edges: [...lines.values()].map((e) => (e.count > 1 ? asOne(e) : e)) };
}
function asOne({ signs, ...edge }: DataEdge): DataEdge {
    const text = `${edge.count} statements`;
    const { sign } = signOf(Object.values(signs ?? {}));
    const why = `${text}, among them: ${edge.why.split('\n')[0]}`;
    return { ...edge, text, why, ...(sign && { signs: { [text]: sign } }) };
}
function signOf(signs: readonly (Sign | undefined)[]): { readonly sign?: Sign } {
    const sign = worst(signs);
    return sign ? { sign } : {};
}
