import type { VNode } from 'preact';
import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, nothing, placed, Spot, stacked, Words } from '../drawing.js';
import { usePaint } from '../ink.js';
import { Box } from '../shapes.js';
import { chip, paragraph, rest, running } from '../words.js';
import { listOf } from './decision-list.js';
import { doubtful, nameOf, pad } from './decision-words.js';

const [labels, leastAcross] = [180, 900];

/** A row per decision, a column per part in it, in the order in which a decision comes about. */
export function decisionsDrawing(decisions: readonly DecisionView[], count: number, pageWidth: number): Drawing {
    if (!decisions.length) return nothing;
    const drawn = decisions.reduce((sum, d) => sum + d.count, 0);
    const more = rest(count - drawn, 'decision', 'decisions', pageWidth);
    if (pageWidth < leastAcross) return stacked([...decisions.map((d) => listOf(d, pageWidth)), more], 10);
    const columns = decisions[0].parts;
    const width = (pageWidth - labels) / columns.length;
    return stacked(
        [
            { width: pageWidth, height: 32, body: <Heads columns={columns} width={width} /> },
            ...decisions.map((d) => row(d, width, pageWidth)),
            more
        ],
        6
    );
}
function Heads({ columns, width }: { columns: readonly DecisionPart[]; width: number }): VNode {
    const { ink } = usePaint();
    return (
        <>
            {columns.map(({ id, title, why }, i) => {
                const [x, isMain] = [labels + i * width, id === 'decides'];
                return (
                    <Spot key={id} why={why} at={[]}>
                        <path
                            d={`M${x} 2h${width - 14}l10 14l-10 14h${14 - width}l10 -14z`}
                            fill={isMain ? ink.main : ink.fill}
                            stroke={isMain ? ink.main : ink.line}
                        />
                        <Words
                            x={x + width / 2 - 2}
                            y={20.5}
                            size={12.5}
                            bold
                            anchor="middle"
                            fill={isMain ? ink.onMain : ink.text}
                        >
                            {title}
                        </Words>
                    </Spot>
                );
            })}
        </>
    );
}
function row(decision: DecisionView, width: number, pageWidth: number): Drawing {
    const label = nameOf(decision, labels - 16);
    const cells = decision.parts.map((p) => cell(p, width - 12));
    const terms = running(decision.terms, pageWidth - labels - pad);
    const top = Math.max(label.height, ...cells.map((c) => c.height));
    const height = top + terms.height + 2 * pad + 6;
    return {
        width: pageWidth,
        height,
        body: [
            <Box key="box" width={pageWidth} height={height} fill="paper" />,
            placed(label, pad + 2, pad),
            ...cells.map((c, i) => placed(c, labels + i * width + 4, pad)),
            placed(terms, labels + 4, pad + top + 6)
        ]
    };
}
function cell({ id, parties, more, doubt }: DecisionPart, width: number): Drawing {
    const doubted = doubt ? doubtful(doubt, width) : nothing;
    if (!parties.length && doubt) return doubted;
    if (!parties.length) return paragraph('–', width, { soft: true });
    const strong = id === 'decides' || id === 'agrees';
    const chips = parties.map((mark) => chip(mark, width, { strong, size: 11.5 }));
    return stacked(
        [...chips, more ? paragraph(`and ${more} more`, width, { size: 11, soft: true }) : nothing, doubted],
        4
    );
}
