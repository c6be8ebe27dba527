import type { VNode } from 'preact';
import type { BodyMember } from '../../views/decision-map.js';
import type { Mark } from '../../views/mark.js';
import { type Drawing, Spot, Words } from '../drawing.js';
import { usePaint } from '../ink.js';
import { fitted, wrapped } from '../text.js';
import { Bar, barHeight, type Look } from './bars.js';

/** Inside a card of a body. */
export const pad = 14;
const [barGap, leastBar] = [4, 48];
/** Room for names, and more of it where a card is wide. */
function namesIn(width: number): number {
    return Math.max(132, Math.min(220, Math.floor(width * 0.36)));
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
    // Words in the place of bars stand below the names, which have the whole width then.
    const names = member.instead ? width : namesIn(width);
    const title = wrapped(member.title, 12.5, names - 10, 8, true);
    const signLines = member.signs.flatMap((s) =>
        wrapped(`${s.sign} ${s.text}`, 11, names - 10, 4).map((text) => ({ ...s, text }))
    );
    const room = width - names;
    const instead = member.instead
        ? wrapped(member.instead.text, 11.5, width, 3).map((text) => ({ ...member.instead!, text }))
        : [];
    const named = title.length * 16 + instead.length * 15 + signLines.length * 14.5;
    const height = instead.length ? named : Math.max(lines.length * (barHeight + barGap), named);
    return {
        width,
        height,
        body: (
            <Row
                member={member}
                lines={instead.length ? [] : lines}
                instead={instead}
                title={title}
                signs={signLines}
                largest={largest}
                names={names}
                room={room}
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
    readonly look: Look;
}
function Row({
    member,
    lines,
    instead,
    title,
    signs,
    largest,
    names,
    room
}: {
    member: BodyMember;
    lines: readonly Line[];
    /** Words in their place. */
    instead: readonly Mark[];
    title: readonly string[];
    signs: BodyMember['signs'];
    largest: number;
    /** How far right the bars start. */
    names: number;
    room: number;
}): VNode {
    const { ink } = usePaint();
    // The longest words of any row beside a bar need so much; in a narrow card bars give way to them.
    const bars = Math.max(leastBar, room - 160);
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
                    <Words
                        y={11 + title.length * 16 + instead.length * 15 + i * 14.5}
                        size={11}
                        fill={sign.sign === '◆' ? ink.bad : ink.warn}
                    >
                        {sign.text}
                    </Words>
                </Spot>
            ))}
            {instead.map((line, i) => (
                <Spot key={line.text} why={line.why} at={line.at}>
                    <Words y={10 + title.length * 16 + i * 15} size={11.5}>
                        {line.text}
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
