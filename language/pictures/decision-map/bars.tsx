import type { VNode } from 'preact';
import type { BodyView } from '../../views/decision-map.js';
import type { Drawing } from '../drawing.js';
import { type Ink, usePaint } from '../ink.js';
import { legend } from '../parts.js';

export type Look = 'votes' | 'power' | 'contribution';
export const barHeight = 11;

/** Votes are outlined, power is solid, contribution is striped: told apart in grey, too. */
export function Bar({ x, y, width, look }: { x: number; y: number; width: number; look: Look }): VNode {
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
    const members = bodies.flatMap((b) => b.members).filter((m) => !m.instead);
    const words: readonly (readonly [Look, string])[] = [
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
