import type { VNode } from 'preact';
import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, Lines, nothing, placed, Spot, stacked, Words } from '../drawing.js';
import { usePaint } from '../ink.js';
import { pageWidth } from '../parts.js';
import { Box } from '../shapes.js';
import { wrapped } from '../text.js';
import { chip, paragraph, running } from '../words.js';

const [labels, pad, mostParties] = [190, 8, 5];

/** A row per decision, a column per part in it, in the order in which a decision comes about. */
export function decisionsDrawing(decisions: readonly DecisionView[]): Drawing {
    if (!decisions.length) return nothing;
    const columns = decisions[0].parts;
    const width = (pageWidth - labels) / columns.length;
    return stacked(
        [
            { width: pageWidth, height: 32, body: <Heads columns={columns} width={width} /> },
            ...decisions.map((d) => row(d, width))
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
function row(decision: DecisionView, width: number): Drawing {
    const name = paragraph(decision.title, labels - 16, { size: 13, bold: true, most: 3 });
    const title: Drawing = {
        ...name,
        body: (
            <Spot why={`Decision ${decision.name}`} at={[decision.at]}>
                {name.body}
            </Spot>
        )
    };
    const topics = decision.topics.length
        ? paragraph(`about ${decision.topics.join(', ')}`, labels - 16, { size: 11, soft: true })
        : nothing;
    const label = stacked([title, topics], 1);
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
function cell({ id, parties, doubt }: DecisionPart, width: number): Drawing {
    const doubted = doubt ? doubtful(doubt, width) : nothing;
    if (!parties.length && doubt) return doubted;
    if (!parties.length) return paragraph('–', width, { soft: true });
    const chips = parties
        .slice(0, mostParties)
        .map((mark) => chip(mark, width, { strong: id === 'decides' || id === 'agrees', size: 11.5 }));
    const more = parties.length - chips.length;
    return stacked(
        [...chips, more > 0 ? paragraph(`and ${more} more`, width, { size: 11, soft: true }) : nothing, doubted],
        4
    );
}
function doubtful({ text, why, at, grave }: NonNullable<DecisionPart['doubt']>, width: number): Drawing {
    const lines = wrapped(grave ? `▲ ${text}` : text, 11, width, 3, grave);
    return {
        width,
        height: lines.length * 14.5,
        body: (
            <Spot why={why} at={at}>
                <Doubt lines={lines} grave={grave} />
            </Spot>
        )
    };
}
function Doubt({ lines, grave }: { lines: readonly string[]; grave: boolean }): VNode {
    const { ink } = usePaint();
    return <Lines lines={lines} y={11} size={11} bold={grave} fill={grave ? ink.bad : ink.soft} />;
}
