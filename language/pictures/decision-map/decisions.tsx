import type { VNode } from 'preact';
import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, nothing, placed, Spot, stacked, Words } from '../drawing.js';
import { usePaint } from '../ink.js';
import { Box } from '../shapes.js';
import { chip, paragraph, rest } from '../words.js';
import { listOf } from './decision-list.js';
import { doubtful, isStrong, nameOf, pad } from './decision-words.js';
import { runningWithFlags } from './flags.js';

const [labels, leastAcross, mostAcross] = [180, 900, 300];

/** Decisions, or who answers for what, and how many of them there are. */
export interface Listed {
    readonly all: readonly DecisionView[];
    readonly count: number;
    readonly one: string;
    readonly several: string;
}
/** A row each, a column per part in it that anybody has, in the order in which a decision comes about. */
export function decisionsDrawing({ all, count, one, several }: Listed, pageWidth: number): Drawing {
    if (!all.length) return nothing;
    const drawn = all.reduce((sum, d) => sum + d.count, 0);
    const more = rest(count - drawn, one, several, pageWidth);
    if (pageWidth < leastAcross) return stacked([...all.map((d) => listOf(d, pageWidth)), more], 10);
    const isSaid = (i: number): boolean => all.some(({ parts }) => parts[i].parties.length || parts[i].doubt);
    const shown = all[0].parts.map((_, i) => i).filter(isSaid);
    if (!shown.length) return stacked([...all.map((d) => listOf(d, pageWidth)), more], 10);
    const narrowed = all.map((d) => ({ ...d, parts: shown.map((i) => d.parts[i]) }));
    const width = Math.min(mostAcross, (pageWidth - labels) / shown.length);
    return stacked(
        [
            { width: pageWidth, height: 32, body: <Heads columns={narrowed[0].parts} width={width} /> },
            ...narrowed.map((d) => row(d, width, pageWidth)),
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
                const [x, isMain] = [labels + i * width, id === 'decides' || id === 'accountable'];
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
    const terms = runningWithFlags([...decision.terms, ...decision.open], pageWidth - labels - pad);
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
    const strong = isStrong(id);
    const chips = parties.map((mark) => chip(mark, width, { strong, size: 11.5 }));
    return stacked(
        [...chips, more ? paragraph(`and ${more} more`, width, { size: 11, soft: true }) : nothing, doubted],
        4
    );
}
