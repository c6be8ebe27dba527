import type { BodyMember, BodyView } from '../../views/decision-map.js';
import { type Drawing, inColumns, nothing, placed, Spot, stacked } from '../drawing.js';
import { Box } from '../shapes.js';
import { paragraph, rest, running } from '../words.js';
import { signs } from './bars.js';
import { runningWithFlags } from './flags.js';
import { pad, row } from './member-row.js';

const rowGap = 12;

/** Two cards beside each other where there is room. */
export function bodiesDrawing(bodies: readonly BodyView[], count: number, width: number): Drawing {
    if (!bodies.length) return nothing;
    const columns = width < 860 ? 1 : 2;
    const cardWidth = (width - (columns - 1) * 16) / columns;
    // One scale for all bodies, so that bars beside each other can be compared.
    const parts = bodies.flatMap((b) => b.members.filter((m) => !m.instead)).flatMap(partsOf);
    const largest = Math.max(0.01, ...parts);
    const cards = bodies.map((b) => card(b, largest, cardWidth));
    return stacked(
        [
            inColumns(cards, columns, cardWidth, 16),
            rest(count - bodies.length, 'body', 'bodies', width),
            signs(bodies, width)
        ],
        10
    );
}
function partsOf({ votes, power, contribution }: BodyMember): number[] {
    return [votes.part, power?.part ?? 0, contribution?.part ?? 0];
}
function card(body: BodyView, largest: number, cardWidth: number): Drawing {
    const inner = cardWidth - 2 * pad;
    const content = stacked(
        [
            stacked([titleOf(body, inner), runningWithFlags([...body.rules, ...body.open], inner)], 2),
            ...body.members.map((m) => row(m, largest, inner)),
            body.more
                ? paragraph(`and ${body.more} more members with as many votes or fewer`, inner, {
                      size: 11.5,
                      soft: true
                  })
                : nothing,
            body.observers.length
                ? running(
                      body.observers.map((o) => ({ ...o, text: `${o.text} (observes)` })),
                      inner
                  )
                : nothing,
            body.note ? paragraph(body.note, inner, { size: 11.5, soft: true }) : nothing
        ],
        rowGap
    );
    const height = content.height + 2 * pad;
    return {
        width: cardWidth,
        height,
        body: [<Box key="box" width={cardWidth} height={height} fill="paper" />, placed(content, pad, pad)]
    };
}
function titleOf(body: BodyView, width: number): Drawing {
    const text = paragraph(body.title, width, { size: 14, bold: true, most: 2 });
    return {
        ...text,
        body: (
            <Spot why={`Body ${body.name}`} at={[body.at]} of={[body.name]}>
                {text.body}
            </Spot>
        )
    };
}
