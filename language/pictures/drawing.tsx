import type { ComponentChildren, VNode } from 'preact';
import { type Meant, usePaint } from './ink.js';

/** Something drawn from the point 0, 0, and how much room it takes. */
export interface Drawing {
    readonly width: number;
    readonly height: number;
    readonly body: ComponentChildren;
}
export const nothing: Drawing = { width: 0, height: 0, body: null };

export function At({ x = 0, y = 0, children }: { x?: number; y?: number; children: ComponentChildren }): VNode {
    return <g transform={`translate(${round(x)} ${round(y)})`}>{children}</g>;
}
export function placed({ body }: Drawing, x: number, y: number): VNode {
    return (
        <At x={x} y={y}>
            {body}
        </At>
    );
}
/** One below the other; what is empty takes no room. */
export function stacked(drawings: readonly Drawing[], gap: number): Drawing {
    let y = 0;
    const out: VNode[] = [];
    for (const drawing of drawings.filter((d) => d.height)) {
        if (y) y += gap;
        out.push(placed(drawing, 0, y));
        y += drawing.height;
    }
    return { width: Math.max(0, ...drawings.map((d) => d.width)), height: y, body: out };
}
/** In rows from the left to the right, as many as fit in the width. */
export function flowing(drawings: readonly Drawing[], width: number, gap: number, between = gap): Drawing {
    let [x, y, high, widest] = [0, 0, 0, 0];
    const out: VNode[] = [];
    for (const drawing of drawings) {
        if (x && x + drawing.width > width) {
            x = 0;
            y += high + between;
            high = 0;
        }
        out.push(placed(drawing, x, y));
        x += drawing.width + gap;
        widest = Math.max(widest, x - gap);
        high = Math.max(high, drawing.height);
    }
    return { width: widest, height: drawings.length ? y + high : 0, body: out };
}
/** In columns of one width, each below what is shortest so far, so that little room stays empty. */
export function inColumns(drawings: readonly Drawing[], columns: number, width: number, gap: number): Drawing {
    const heights = Array.from({ length: columns }, () => 0);
    const body = drawings.map((drawing) => {
        const column = heights.indexOf(Math.min(...heights));
        const y = heights[column];
        heights[column] += drawing.height + gap;
        return placed(drawing, column * (width + gap), y);
    });
    const used = Math.min(columns, drawings.length);
    return { width: used * (width + gap) - gap, height: Math.max(...heights) - gap, body };
}
export function round(n: number): number {
    return Math.round(n * 10) / 10;
}

/** Says how something came about, and leads to the text where that is possible. */
export function Spot({ children, ...meant }: Meant & { children: ComponentChildren }): VNode {
    const { live } = usePaint();
    if (live) return <g {...live(meant)}>{children}</g>;
    return (
        <g>
            <title>{meant.why}</title>
            {children}
        </g>
    );
}
interface TextProps {
    readonly x?: number;
    readonly y?: number;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly fill?: string;
    readonly children: string;
}
/** One line of text, on its baseline. */
export function Words({ x = 0, y = 0, size = 13, bold, italic, anchor, fill, children }: TextProps): VNode {
    const { ink, live } = usePaint();
    return (
        <text
            x={round(x)}
            y={round(y)}
            font-size={size}
            font-weight={bold ? 700 : undefined}
            font-style={italic ? 'italic' : undefined}
            text-anchor={anchor === 'start' ? undefined : anchor}
            fill={fill ?? ink.text}
        >
            {/* What is heard of several lines keeps them apart. */}
            {live ? `${children} ` : children}
        </text>
    );
}
/** The height of a line of text, as a multiple of its size. */
export const lineHeight = 1.32;
export function Lines({
    lines,
    x = 0,
    y = 0,
    size = 13,
    ...rest
}: Omit<TextProps, 'children'> & { lines: readonly string[] }): VNode {
    return (
        <>
            {lines.map((line, i) => (
                <Words key={i} x={x} y={y + i * size * lineHeight} size={size} {...rest}>
                    {line}
                </Words>
            ))}
        </>
    );
}
