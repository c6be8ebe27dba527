import type { VNode } from 'preact';
import type { BodyMember, BodyView } from '../../views/decision-map.js';
import { type Drawing, Spot, Words } from '../drawing.js';
import { type Ink, usePaint } from '../ink.js';
import { legend } from '../parts.js';
import { fitted, wrapped } from '../text.js';

/** Inside a card of a body. */
export const pad = 14;
const [barHeight, barGap] = [11, 4];
/** Room for names, and more of it where a card is wide. */
function namesIn(width: number): number {
    return Math.max(150, Math.min(220, Math.floor(width * 0.36)));
}
export function row(member: BodyMember, largest: number, width: number): Drawing {
    const lines = [
        {
            ...member.votes,
            text: `${member.votes.text} votes (${percentOf(member.votes.part)})`,
            look: 'votes' as const
        },
        ...(member.power
            ? [{ ...member.power, text: `${member.power.text} of the power`, look: 'power' as const }]
            : []),
        ...(member.contribution
            ? [
                  {
                      ...member.contribution,
                      text: `${member.contribution.text} of contributions`,
                      look: 'contribution' as const
                  }
              ]
            : [])
    ];
    const names = namesIn(width);
    const title = wrapped(member.title, 12.5, names - 10, 8, true);
    const signLines = member.signs.flatMap((s) =>
        wrapped(`▲ ${s.text}`, 11, names - 10, 2).map((text) => ({ ...s, text }))
    );
    const height = Math.max(lines.length * (barHeight + barGap), title.length * 16 + signLines.length * 14.5);
    return {
        width,
        height,
        body: (
            <Row
                member={member}
                lines={lines}
                title={title}
                signs={signLines}
                largest={largest}
                names={names}
                room={width - names}
            />
        )
    };
}
/** `1 votes` reads wrong. */
function percentOf(part: number): string {
    return `${Math.round(part * 1000) / 10} %`;
}
interface Line {
    readonly part: number;
    readonly text: string;
    readonly why: string;
    readonly at: BodyMember['votes']['at'];
    readonly look: 'votes' | 'power' | 'contribution';
}
function Row({
    member,
    lines,
    title,
    signs,
    largest,
    names,
    room
}: {
    member: BodyMember;
    lines: readonly Line[];
    title: readonly string[];
    signs: BodyMember['signs'];
    largest: number;
    /** How far right the bars start. */
    names: number;
    room: number;
}): VNode {
    const { ink } = usePaint();
    // The longest words beside a bar need so much.
    const bars = Math.max(70, room - 160);
    return (
        <>
            <Spot why={member.names.join(', ')} at={[member.at]} of={member.names}>
                {title.map((text, i) => (
                    <Words key={text} y={11 + i * 16} size={12.5} bold>
                        {text}
                    </Words>
                ))}
            </Spot>
            {signs.map((sign, i) => (
                <Spot key={sign.text} why={sign.why} at={sign.at}>
                    <Words y={11 + title.length * 16 + i * 14.5} size={11} fill={ink.warn}>
                        {sign.text}
                    </Words>
                </Spot>
            ))}
            {lines.map((line, i) => {
                const y = i * (barHeight + barGap);
                const width = (line.part / largest) * bars;
                return (
                    <Spot key={line.look} why={line.why} at={line.at}>
                        <Bar x={names} y={y} width={width} look={line.look} />
                        <Words x={names + width + 7} y={y + 9.5} size={11}>
                            {fitted(line.text.replace(/\b1 votes/, '1 vote'), 11, room - width - 7)}
                        </Words>
                    </Spot>
                );
            })}
        </>
    );
}
/** Votes are outlined, power is solid, contribution is striped: told apart in grey, too. */
export function Bar({ x, y, width, look }: { x: number; y: number; width: number; look: Line['look'] }): VNode {
    const { ink } = usePaint();
    const color: keyof Ink = look === 'contribution' ? 'good' : 'main';
    const w = Math.max(1.5, width);
    if (look === 'votes')
        return (
            <rect
                x={x}
                y={y + 0.75}
                width={w}
                height={barHeight - 1.5}
                fill={ink.paper}
                stroke={ink[color]}
                stroke-width={1.5}
            />
        );
    if (look === 'power') return <rect x={x} y={y} width={w} height={barHeight} fill={ink[color]} />;
    return (
        <>
            <rect x={x} y={y} width={w} height={barHeight} fill={ink.fill} />
            <path
                d={`M${x} ${y + barHeight / 2}h${w}`}
                stroke={ink[color]}
                stroke-width={barHeight}
                stroke-dasharray="2.5 2.5"
            />
        </>
    );
}
/** Only of bars that are drawn. */
export function signs(bodies: readonly BodyView[], width: number): Drawing {
    const members = bodies.flatMap((b) => b.members);
    const words: readonly (readonly [Line['look'], string])[] = [
        ['votes', 'votes, as a share of all votes'],
        ['power', 'real power: how often these votes turn the outcome (Banzhaf)'],
        ['contribution', 'share of all contributions with a worth']
    ];
    return legend(
        words
            .filter(([look]) => members.some((m) => m[look]))
            .map(([look, text]) => ({ sign: <Bar x={0} y={4} width={30} look={look} />, text })),
        width
    );
}
