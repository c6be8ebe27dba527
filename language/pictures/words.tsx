import type { VNode } from 'preact';
import type { Mark } from '../views/mark.js';
import { type Drawing, Lines, lineHeight, nothing, round, Spot, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import { Box } from './shapes.js';
import { sizeFor, widthOf, wrapped } from './text.js';

const leastOfChip = 9.5;
/** A name in a rounded frame: rather smaller or higher than cut, or broken inside of a word. */
export function chip(mark: Mark, most: number, { strong = false, size: wanted = 12 } = {}): Drawing {
    const size = sizeFor(mark.text, wanted, most - 16, strong, leastOfChip);
    const lines = wrapped(mark.text, size, most - 16, 5, strong);
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
interface Piece {
    readonly mark: Mark;
    readonly shown: string;
    /** The first piece of a mark is the mark, the others repeat it. */
    readonly isFirst: boolean;
}
/** Marks as running small text, each leading to its own place; one that is longer than a line goes on in the next. */
export function running(
    marks: readonly Mark[],
    width: number,
    size = 11.5,
    separator = ' · ',
    color: keyof Ink = 'soft'
): Drawing {
    const lines: Piece[][] = [];
    let room = 0;
    const add = (piece: Piece): void => {
        if (!lines.length || widthOf(piece.shown, size) > room) {
            lines.push([]);
            room = width;
        }
        room -= widthOf(piece.shown, size);
        lines[lines.length - 1].push(piece);
    };
    for (const [i, mark] of marks.entries()) {
        const after = i < marks.length - 1 ? separator : '';
        const texts = wrapped(mark.text, size, width - widthOf(after.trimEnd(), size), mostOfMark);
        for (const [j, text] of texts.entries())
            add({ mark, shown: `${text}${j < texts.length - 1 ? ' ' : after}`, isFirst: !j });
    }
    return {
        width,
        height: lines.length * size * lineHeight,
        body: lines.map((line, i) => (
            <Run key={i} pieces={line} y={size * (1 + i * lineHeight)} size={size} color={color} />
        ))
    };
}
const mostOfMark = 6;
/** One text, so that its parts stand close whatever the font. */
function Run({
    pieces,
    y,
    size,
    color
}: {
    pieces: readonly Piece[];
    y: number;
    size: number;
    color: keyof Ink;
}): VNode {
    const { ink, live } = usePaint();
    return (
        <text y={round(y)} font-size={size} fill={ink[color]}>
            {pieces.map(({ mark, shown, isFirst }, i) => {
                const why = shown.startsWith(mark.text) ? mark.why : `${mark.text}. ${mark.why}`;
                return live ? (
                    <tspan key={i} {...live({ why, at: mark.at, isRepeated: !isFirst })}>
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
    return paragraph(`and ${count} more ${count === 1 ? one : several}: the exported tables have all`, width, {
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
