import type { VNode } from 'preact';
import { round } from './drawing.js';
import { type Ink, usePaint } from './ink.js';

interface BoxProps {
    readonly x?: number;
    readonly y?: number;
    readonly width: number;
    readonly height: number;
    readonly radius?: number;
    readonly fill?: keyof Ink;
    readonly line?: keyof Ink;
    readonly strength?: number;
    readonly dash?: string;
}
export function Box({
    x = 0,
    y = 0,
    width,
    height,
    radius = 6,
    fill = 'paper',
    line = 'line',
    strength = 1,
    dash
}: BoxProps): VNode {
    const { ink } = usePaint();
    return (
        <rect
            x={round(x)}
            y={round(y)}
            width={round(width)}
            height={round(height)}
            rx={radius}
            fill={ink[fill]}
            stroke={ink[line]}
            stroke-width={strength}
            stroke-dasharray={dash}
        />
    );
}
type Point = readonly [number, number];
interface ArrowProps {
    readonly points: readonly Point[];
    readonly color?: keyof Ink;
    readonly strength?: number;
    readonly dash?: string;
    /** How the line ends: what stops there is forbidden. */
    readonly end?: 'arrow' | 'bar' | 'none' | 'double';
    readonly curved?: boolean;
}
/** A thin line is hard to point at. */
const pointed = 12;
/** A line with its end drawn out, since slide tools know no markers. */
export function Arrow({ points, color = 'soft', strength = 1.4, dash, end = 'arrow', curved }: ArrowProps): VNode {
    const { ink, live } = usePaint();
    const [[ax, ay], [bx, by]] = [points[points.length - 2], points[points.length - 1]];
    // A curve arrives level, wherever it comes from.
    const angle = curved && ax !== bx ? (bx > ax ? 0 : Math.PI) : Math.atan2(by - ay, bx - ax);
    const size = 4 + strength * 2;
    // Under two heads it goes straight: a curve would leave the first one in the air.
    const level = curved && end === 'double' ? ([bx - (Math.cos(angle) > 0 ? 2 : -2) * size, by] as const) : undefined;
    const line = level
        ? `${curve([...points.slice(0, -1), level])}L${round(bx)} ${round(by)}`
        : (curved ? curve : straight)(points);
    const at = (along: number, across: number): string =>
        `${round(bx + along * Math.cos(angle) - across * Math.sin(angle))} ${round(by + along * Math.sin(angle) + across * Math.cos(angle))}`;
    const head = (back: number): VNode => (
        <polygon
            points={`${at(-back, 0)} ${at(-back - size, size * 0.5)} ${at(-back - size, -size * 0.5)}`}
            fill={ink[color]}
        />
    );
    return (
        <>
            {live ? <path d={line} fill="none" stroke="transparent" stroke-width={pointed} /> : null}
            <path d={line} fill="none" stroke={ink[color]} stroke-width={strength} stroke-dasharray={dash} />
            {end === 'arrow' || end === 'double' ? head(0) : null}
            {end === 'double' ? head(size) : null}
            {end === 'bar' ? (
                <path d={`M${at(-4, 7)}L${at(-4, -7)}`} stroke={ink[color]} stroke-width={strength + 1.4} />
            ) : null}
        </>
    );
}
function straight(points: readonly Point[]): string {
    return points.map(([x, y], i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
}
/** Level where it starts and ends. */
function curve(points: readonly Point[]): string {
    const out = [`M${round(points[0][0])} ${round(points[0][1])}`];
    for (let i = 1; i < points.length; i++) {
        const [[ax, ay], [bx, by]] = [points[i - 1], points[i]];
        const middle = round((ax + bx) / 2);
        out.push(`C${middle} ${round(ay)} ${middle} ${round(by)} ${round(bx)} ${round(by)}`);
    }
    return out.join('');
}
