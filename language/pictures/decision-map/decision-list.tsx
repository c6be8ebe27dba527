import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked } from '../drawing.js';
import { Box } from '../shapes.js';
import { chip, paragraph } from '../words.js';
import { doubtful, isStrong, nameOf, pad } from './decision-words.js';
import { runningWithFlags } from './flags.js';

const labels = 96;

/** A decision where the page is too narrow for a column per part: its parts below one another, those that are said. */
export function listOf(decision: DecisionView, width: number): Drawing {
    const inner = width - 2 * (pad + 4);
    const content = stacked(
        [
            nameOf(decision, inner),
            ...decision.parts.filter((p) => p.parties.length || p.doubt).map((p) => partOf(p, inner)),
            runningWithFlags([...decision.terms, ...decision.open], inner)
        ],
        6
    );
    const height = content.height + 2 * pad + 4;
    return {
        width,
        height,
        body: [<Box key="box" width={width} height={height} fill="paper" />, placed(content, pad + 4, pad + 2)]
    };
}
function partOf({ id, title, why, parties, more, doubt }: DecisionPart, width: number): Drawing {
    const isMain = isStrong(id);
    const room = width - labels;
    const chips = parties.map((mark) => chip(mark, room, { strong: isMain, size: 11.5 }));
    const said = stacked(
        [
            flowing(chips, room, 5),
            more ? paragraph(`and ${more} more`, room, { size: 11, soft: true }) : nothing,
            doubt ? doubtful(doubt, room) : nothing
        ],
        3
    );
    const label = paragraph(title, labels - 6, { size: 11.5, bold: isMain, soft: !isMain });
    return {
        width,
        height: Math.max(said.height, label.height + 3),
        body: [
            placed(
                {
                    ...label,
                    body: (
                        <Spot why={why} at={[]}>
                            {label.body}
                        </Spot>
                    )
                },
                0,
                3
            ),
            placed(said, labels, 0)
        ]
    };
}
