import { listed } from '../../model/words.js';
import type { BodyMember, BodyView } from '../../views/decision-map.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked } from '../drawing.js';
import { Box } from '../shapes.js';
import { paragraph, rest, running } from '../words.js';
import { pad, row, signs } from './member-row.js';

const [most, rowGap, mostBodies] = [12, 12, 40];

/** Two cards beside each other where there is room. */
export function bodiesDrawing(bodies: readonly BodyView[], width: number): Drawing {
    if (!bodies.length) return nothing;
    const cardWidth = width < 860 ? width : width / 2 - 8;
    return stacked(
        [
            flowing(
                bodies.slice(0, mostBodies).map((b) => card(b, cardWidth)),
                width,
                16
            ),
            rest(bodies.length - mostBodies, 'body', 'bodies', width),
            signs(width)
        ],
        10
    );
}
function card(body: BodyView, cardWidth: number): Drawing {
    const inner = cardWidth - 2 * pad;
    const rows = alikeTogether(body.members);
    const shown = rows.slice(0, most);
    // One scale in a body, so that its bars can be compared.
    const largest = Math.max(
        0.01,
        ...shown.flatMap((m) => [m.votes.part, m.power?.part ?? 0, m.contribution?.part ?? 0])
    );
    const more = rows.slice(most).reduce((sum, r) => sum + r.names.length, 0);
    const content = stacked(
        [
            stacked([titleOf(body, inner), running(body.rules, inner)], 2),
            ...shown.map((m) => row(m, largest, inner)),
            more
                ? paragraph(`and ${more} more members with as many votes or fewer`, inner, { size: 11.5, soft: true })
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
/** Members with the same votes, power and contribution, of which nothing stands out, in one row. */
function alikeTogether(members: readonly BodyMember[]): BodyMember[] {
    const keyOf = (m: BodyMember): string =>
        [m.votes.text, m.power?.text, m.contribution?.text, ...(m.signs.length ? m.names : [])].join('\n');
    const groups = new Map<string, BodyMember[]>();
    for (const m of members) groups.set(keyOf(m), [...(groups.get(keyOf(m)) ?? []), m]);
    return [...groups.values()].flatMap((group) => (group.length < 3 ? group : [together(group)]));
}
function together(group: readonly BodyMember[]): BodyMember {
    const [first] = group;
    const names = group.flatMap((m) => m.names);
    // Seats that are elected may all be called alike.
    const titles = [...new Set(group.map((m) => m.title))];
    return {
        ...first,
        names,
        title: `${group.length} members alike: ${listed(titles, 4)}`,
        votes: { ...first.votes, text: `each ${first.votes.text}` }
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
