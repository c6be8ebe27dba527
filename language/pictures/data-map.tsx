import type { Asked, DataEdge, DataEdgeKind, DataMap } from '../views/data-map.js';
import { askedGraph, askedPicture } from './data-asked.js';
import { DataGraph, type Form, formIn, nodeHeight, waysAt } from './data-graph.js';
import { labelOf } from './data-label.js';
import { signs } from './data-legend.js';
import { type Drawing, nothing, stacked } from './drawing.js';
import type { Graph, LaidOut } from './layout.js';
import { pageWidth, section, titled } from './parts.js';
import { code, paragraph, rest, running } from './words.js';

/** What is to be laid out before the map can be drawn. */
export interface DataGraphs {
    readonly whole: Graph;
    readonly asked?: Graph;
}
export interface DataLaid {
    readonly whole: LaidOut;
    readonly asked?: LaidOut;
}
interface Look {
    readonly width?: number;
    /** Kinds of edges that are left out; all else stays where it is. */
    readonly hidden?: ReadonlySet<DataEdgeKind>;
}
export function dataGraphs(map: DataMap, width = pageWidth): DataGraphs {
    const form = formOf(map, width);
    return { whole: graphOf(map, form), asked: map.asked && askedGraph(map.asked, form.gap) };
}
export function dataPicture(map: DataMap, laid: DataLaid, look: Look = {}): Drawing {
    return titled('Data map', map.ecosystem, map.summary, dataDrawings(map, laid, look), look.width);
}
/** Datasets stand in a column or more, and parties on both sides of them. */
function formOf(map: DataMap, width: number): Form {
    return formIn(width, 3 + Math.max(0, ...depthsOf(map).values()));
}
/** One drawing per part, so that a page can break between them. */
export function dataDrawings(map: DataMap, laid: DataLaid, { width = pageWidth, hidden }: Look = {}): Drawing[] {
    const asked =
        map.asked && laid.asked
            ? [section(askedTitle(map.asked), askedPicture(map.asked, laid.asked, width), width)]
            : [];
    const notes = [map.aggregated, map.asked?.summary].flatMap((n) => (n ? [paragraph(n, width, { soft: true })] : []));
    const whole = map.nodes.length
        ? section('Who has it, what it is, who gets it', graph(map, laid.whole, formOf(map, width), hidden), width)
        : stacked([paragraph(nothingDeclared, width), code(map.example ?? '', width)], 6);
    return [
        stacked([...notes, whole, map.nodes.length ? signs(map, width) : nothing, leakList(map, width)], 18),
        ...asked
    ];
}
const nothingDeclared = 'No dataset is declared. Say which data there are and whose they are, for example:';
function askedTitle({ datasetTitle, purposeTitle }: Asked): string {
    return `How far ${datasetTitle} gets${purposeTitle ? `, and where it may be used for ${purposeTitle}` : ''}`;
}
const mostLeaks = 12;
function leakList({ leaks }: DataMap, pageWidth: number): Drawing {
    if (!leaks.length) return nothing;
    const entries = leaks
        .slice(0, mostLeaks)
        .map((leak) =>
            stacked([running([leak], pageWidth, 12.5, '', 'text'), running(leak.path, pageWidth - 20, 11.5, ' → ')], 1)
        );
    const more = rest(leaks.length - mostLeaks, 'way', 'ways', pageWidth);
    return section('Ways to competitors that no owner agreed to', stacked([...entries, more], 6), pageWidth);
}

function graphOf(map: DataMap, form: Form): Graph {
    const [depths, ways] = [depthsOf(map), waysAt(map)];
    const deepest = Math.max(0, ...depths.values());
    return {
        nodes: map.nodes.map((n) => ({ id: n.id, width: form.node, height: nodeHeight(n, form, ways.get(n.id)) })),
        links: map.edges.map((edge) => {
            const { width, height } = labelOf(edge, form.label);
            return { from: edge.from, to: edge.to, width, height, columns: columnsOf(edge, depths, deepest) };
        }),
        gap: form.gap
    };
}
function graph(map: DataMap, laid: LaidOut, form: Form, hidden: Look['hidden']): Drawing {
    const labels = map.edges.map((e) => labelOf(e, form.label));
    return {
        width: laid.width,
        height: laid.height,
        body: <DataGraph map={map} laid={laid} labels={labels} form={form} hidden={hidden} />
    };
}
/** How often a dataset is derived from another, or a part: so far right it stands. */
function depthsOf({ nodes, edges }: DataMap): Map<string, number> {
    const depths = new Map(nodes.filter((n) => n.kind === 'dataset').map((n) => [n.id, 0]));
    const inside = edges.filter((e) => e.kind === 'derived' || e.kind === 'part');
    // Longest paths; a circle would go on for ever.
    for (let round = 0; round < Math.min(depths.size, 12); round++)
        for (const { from, to } of inside)
            depths.set(to, Math.min(12, Math.max(depths.get(to) ?? 0, (depths.get(from) ?? 0) + 1)));
    return depths;
}
function columnsOf({ from, to }: DataEdge, depths: ReadonlyMap<string, number>, deepest: number): number {
    const [start, end] = [depths.get(from), depths.get(to)];
    if (start === undefined) return (end ?? 0) + 1;
    return end === undefined ? deepest - start + 1 : Math.max(1, end - start);
}
