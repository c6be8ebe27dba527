import type { VNode } from 'preact';
import type { DataEdge, DataEdgeKind, DataMap, Sign } from '../views/data-map.js';
import { Hop, SignWords, type Style, styles } from './data-graph.js';
import type { Drawing } from './drawing.js';
import { legend } from './parts.js';
import { Arrow } from './shapes.js';

const words: readonly (readonly [DataEdgeKind, string])[] = [
    ['owns', 'owns'],
    ['generates', 'generates'],
    ['derived', 'is made into'],
    ['part', 'has the part'],
    ['allowed', 'allowed'],
    ['forbidden', 'forbidden'],
    ['unknown', 'allowed on a condition'],
    ['contradictory', 'contradictory rules'],
    ['sent', 'is sent'],
    ['due', 'must be shared'],
    ['leak', 'leaks to a competitor']
];
/** The kinds of ways that are on a map, and what each is called. */
export function kindsOn({ edges }: Pick<DataMap, 'edges'>): readonly (readonly [DataEdgeKind, string])[] {
    const present = new Set(edges.map((e) => e.kind));
    return words.flatMap(([kind, text]) =>
        present.has(kind) ? [[kind, kind === 'leak' ? leaking(edges) : text]] : []
    );
}
/** Certain or not, as the arrows say it. */
function leaking(edges: readonly DataEdge[]): string {
    const said = new Set(edges.filter((e) => e.kind === 'leak').map((e) => e.text));
    const words = [
        ...(said.size > +said.has('may leak') ? ['leaks'] : []),
        ...(said.has('may leak') ? ['may leak'] : [])
    ];
    return `${words.join(' or ')} to a competitor`;
}
/** As a line of one kind looks. */
export function KindLine({ kind }: { kind: DataEdgeKind }): VNode {
    return <Line {...styles[kind]} />;
}
function Line(style: Style): VNode {
    return (
        <Arrow
            points={[
                [0, 9],
                [30, 9]
            ]}
            {...style}
        />
    );
}
const meanings: readonly (readonly [Sign, string])[] = [
    ['!', 'worth a look'],
    ['◆', 'problem']
];
/** Only of what is on the map. */
export function signs(map: DataMap, width: number): Drawing {
    const { asked, nodes, edges } = map;
    const shown = new Set([...nodes.map((n) => n.sign), ...edges.flatMap((e) => Object.values(e.signs ?? {}))]);
    const stop = { sign: <Hop x={15} y={9} hop={1} />, text: `steps that ${asked?.datasetTitle} takes to get there` };
    return legend(
        [
            ...kindsOn(map).map(([kind, text]) => ({ sign: <KindLine kind={kind} />, text })),
            ...meanings
                .filter(([sign]) => shown.has(sign))
                .map(([sign, text]) => ({ sign: <SignWords x={24} y={13} sign={sign} />, text })),
            ...(asked ? [stop] : [])
        ],
        width
    );
}
