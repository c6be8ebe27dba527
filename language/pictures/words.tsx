import type { VNode } from 'preact';
import type { Mark } from '../views/mark.js';
import { type Drawing, Lines, lineHeight, nothing, round, Spot, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { Box } from './shapes.js';
import { fitted, widthOf, wrapped } from './text.js';

/** A name in a rounded frame. */
export function chip(mark: Mark, most: number, { strong = false, size = 12 } = {}): Drawing {
    const lines = wrapped(mark.text, size, most - 16, 2, strong);
    const width = Math.min(most, Math.max(...lines.map((l) => widthOf(l, size, strong)), 8) + 16);
    const height = size * (0.45 + lines.length * 1.3);
    return {
        width,
        height,
        body: (
            <Spot why={`${mark.text}. ${mark.why}`} at={mark.at}>
                <Box
                    width={width}
                    height={height}
                    radius={size * 0.87}
                    fill={strong ? 'fill' : 'paper'}
                    line={strong ? 'main' : 'line'}
                    strength={strong ? 1.5 : 1}
                />
                <Lines lines={lines} x={8} y={size * 1.2} size={size} bold={strong} />
            </Spot>
        )
    };
}
/** Marks as one running line of small text, each leading to its own place. */
export function running(marks: readonly Mark[], width: number, size = 11.5, separator = ' · '): Drawing {
    const lines: Mark[][] = [];
    let room = 0;
    for (const mark of marks) {
        const needed = widthOf(`${mark.text}${separator}`, size);
        if (!lines.length || needed > room) {
            lines.push([]);
            room = width;
        }
        room -= needed;
        lines[lines.length - 1].push({ ...mark, text: fitted(mark.text, size, width) });
    }
    return {
        width,
        height: lines.length * size * lineHeight,
        body: lines.map((line, i) => (
            <Run
                key={i}
                marks={line}
                y={size * (1 + i * lineHeight)}
                size={size}
                separator={separator}
                isLast={i === lines.length - 1}
            />
        ))
    };
}
/** One text, so that its parts stand close whatever the font. */
function Run({
    marks,
    y,
    size,
    separator,
    isLast
}: {
    marks: readonly Mark[];
    y: number;
    size: number;
    separator: string;
    isLast: boolean;
}): VNode {
    const { ink, live } = usePaint();
    return (
        <text y={round(y)} font-size={size} fill={ink.soft}>
            {marks.map(({ text, why, at }, i) => {
                const shown = `${text}${i < marks.length - 1 || !isLast ? separator : ''}`;
                return live ? (
                    <tspan key={i} {...live({ why, at })}>
                        {shown}
                    </tspan>
                ) : (
                    <tspan key={i}>
                        <title>{why}</title>
                        {shown}
                    </tspan>
                );
            })}
        </text>
    );
}
export function SoftWords(props: Omit<Parameters<typeof Words>[0], 'fill'>): VNode {
    const { ink } = usePaint();
    return <Words {...props} fill={ink.soft} />;
}
/** That there is more than is drawn. */
export function rest(count: number, one: string, several: string, width: number): Drawing {
    if (count <= 0) return nothing;
    return paragraph(`and ${count} more ${count === 1 ? one : several}, which the table holds`, width, {
        size: 11.5,
        soft: true
    });
}
/** Text of several lines. */
export function paragraph(
    text: string,
    width: number,
    { size = 12.5, most = 6, bold = false, soft = false } = {}
): Drawing {
    const lines = wrapped(text, size, width, most, bold);
    return {
        width,
        height: lines.length * size * lineHeight,
        body: <Paragraph lines={lines} size={size} bold={bold} soft={soft} />
    };
}
function Paragraph({
    lines,
    size,
    bold,
    soft
}: {
    lines: readonly string[];
    size: number;
    bold: boolean;
    soft: boolean;
}): VNode {
    const { ink } = usePaint();
    return <Lines lines={lines} y={size} size={size} bold={bold} fill={soft ? ink.soft : ink.text} />;
}
