import type { VNode } from 'preact';
import type { DataEdge, DataEdgeKind, DataMap } from '../views/data-map.js';
import { askedPicture } from './data-asked.js';
import { Graph, type Label, labelSize, mostLabel, nodeHeight, nodeWidth, type Style, styles } from './data-graph.js';
import { type Drawing, nothing, stacked } from './drawing.js';
import { layered } from './layout.js';
import { legend, pageWidth, section, titled } from './parts.js';
import { Arrow } from './shapes.js';
import { widthOf, wrapped } from './text.js';
import { paragraph, running } from './words.js';

export function dataPicture(map: DataMap): Drawing {
    return titled('Data map', map.ecosystem, map.summary, dataDrawings(map));
}
/** One drawing per part, so that a page can break between them. */
export function dataDrawings(map: DataMap): Drawing[] {
    const asked = map.asked
        ? [
              section(
                  `How far ${map.asked.dataset} gets${map.asked.purpose ? `, and where it may be used for ${map.asked.purpose}` : ''}`,
                  askedPicture(map.asked)
              )
          ]
        : [];
    const note = map.aggregated ? [paragraph(map.aggregated, pageWidth, { soft: true })] : [];
    const whole = map.nodes.length
        ? section('Who has it, what it is, who gets it', graph(map))
        : paragraph('No dataset is declared.', pageWidth, { soft: true });
    return [...asked, stacked([...note, whole, leakList(map), map.nodes.length ? signs() : nothing], 18)];
}
function leakList({ leaks }: DataMap): Drawing {
    if (!leaks.length) return nothing;
    const entries = leaks
        .slice(0, 12)
        .map((leak) =>
            stacked(
                [
                    running([{ ...leak, text: `${leak.text}${leak.certain ? '' : ' (possible)'}` }], pageWidth, 12.5),
                    running(leak.path, pageWidth - 20, 11.5, ' → ')
                ],
                1
            )
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
function labelOf({ kind, text }: DataEdge): Label {
    if (kind === 'owns') return { lines: [], width: 0, height: 0 };
    const lines = text.split('\n').flatMap((t) => wrapped(`${prefixes[kind]}${t}`, labelSize, mostLabel, 2));
    const shown = lines.length > 4 ? [...lines.slice(0, 3), `and ${lines.length - 3} more`] : lines;
    return {
        lines: shown,
        width: Math.max(...shown.map((l) => widthOf(l, labelSize))) + 8,
        height: shown.length * 14 + 4
    };
}
function graph(map: DataMap): Drawing {
    const depths = depthsOf(map);
    const deepest = Math.max(0, ...depths.values());
    const labels = map.edges.map(labelOf);
    const links = map.edges.map((edge, i) => ({
        from: edge.from,
        to: edge.to,
        width: labels[i].width,
        height: labels[i].height,
        columns: columnsOf(edge, depths, deepest)
    }));
    const laid = layered(
        map.nodes.map((n) => ({ id: n.id, width: nodeWidth, height: nodeHeight(n) })),
        links
    );
    return { width: laid.width, height: laid.height, body: <Graph map={map} laid={laid} labels={labels} /> };
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
function signs(): Drawing {
    const sign = (style: Style): VNode => (
        <Arrow
            points={[
                [0, 9],
                [30, 9]
            ]}
            {...style}
        />
    );
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
