import type { ComponentChildren, VNode } from 'preact';
import type { Heading, Mark } from '../views/mark.js';
import { At, type Drawing, flowing, Lines, lineHeight, placed, round, Spot, stacked, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import { fitted, widthOf, wrapped } from './text.js';

/** The room for drawings: a page of A4 or letter across, at 96 dots an inch. */
export const pageWidth = 1080;

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
export function Box({ x = 0, y = 0, width, height, radius = 6, fill = 'paper', line = 'line', strength = 1, dash }: BoxProps): VNode {
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
/** A line with its end drawn out, since slide tools know no markers. */
export function Arrow({ points, color = 'soft', strength = 1.4, dash, end = 'arrow', curved }: ArrowProps): VNode {
    const { ink } = usePaint();
    const [[ax, ay], [bx, by]] = [points[points.length - 2], points[points.length - 1]];
    const angle = Math.atan2(by - ay, bx - ax);
    const size = 4 + strength * 2;
    const at = (along: number, across: number): string =>
        `${round(bx + along * Math.cos(angle) - across * Math.sin(angle))} ${round(by + along * Math.sin(angle) + across * Math.cos(angle))}`;
    const head = (back: number): VNode => (
        <polygon points={`${at(-back, 0)} ${at(-back - size, size * 0.5)} ${at(-back - size, -size * 0.5)}`} fill={ink[color]} />
    );
    return (
        <>
            <path d={(curved ? curve : straight)(points)} fill="none" stroke={ink[color]} stroke-width={strength} stroke-dasharray={dash} />
            {end === 'arrow' || end === 'double' ? head(0) : null}
            {end === 'double' ? head(size) : null}
            {end === 'bar' ? <path d={`M${at(-4, 7)}L${at(-4, -7)}`} stroke={ink[color]} stroke-width={strength + 1.4} /> : null}
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

/** A name in a rounded frame. */
export function chip(mark: Mark, most: number, { strong = false, size = 12, bad = false } = {}): Drawing {
    const text = fitted(mark.text, size, most - 16, strong);
    const width = Math.min(most, widthOf(text, size, strong) + 16);
    const height = size * 1.75;
    return {
        width,
        height,
        body: (
            <Spot why={`${mark.text}. ${mark.why}`} at={mark.at}>
                <Box width={width} height={height} radius={height / 2} fill={bad ? 'badFill' : strong ? 'fill' : 'paper'} line={bad ? 'bad' : strong ? 'main' : 'line'} strength={strong || bad ? 1.5 : 1} dash={bad ? '4 3' : undefined} />
                <Words x={8} y={height * 0.68} size={size} bold={strong}>
                    {text}
                </Words>
            </Spot>
        )
    };
}
/** Marks as one running line of small text, each leading to its own place. */
export function running(marks: readonly Mark[], width: number, size = 11.5): Drawing {
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
    return { width, height: lines.length * size * lineHeight, body: lines.map((line, i) => <Run key={i} marks={line} y={size * (1 + i * lineHeight)} size={size} isLast={i === lines.length - 1} />) };
}
const separator = ' · ';
/** One text, so that its parts stand close whatever the font. */
function Run({ marks, y, size, isLast }: { marks: readonly Mark[]; y: number; size: number; isLast: boolean }): VNode {
    const { ink, clickable } = usePaint();
    return (
        <text y={round(y)} font-size={size} fill={ink.soft}>
            {marks.map(({ text, why, at }, i) => (
                <tspan key={i} {...(clickable && at.length ? clickable(at, why) : {})}>
                    <title>{why}</title>
                    {`${text}${i < marks.length - 1 || !isLast ? separator : ''}`}
                </tspan>
            ))}
        </text>
    );
}
export function SoftWords(props: Omit<Parameters<typeof Words>[0], 'fill'>): VNode {
    const { ink } = usePaint();
    return <Words {...props} fill={ink.soft} />;
}
/** Text of several lines. */
export function paragraph(text: string, width: number, { size = 12.5, most = 6, bold = false, soft = false } = {}): Drawing {
    const lines = wrapped(text, size, width, most, bold);
    return { width, height: lines.length * size * lineHeight, body: <Paragraph lines={lines} size={size} bold={bold} soft={soft} /> };
}
function Paragraph({ lines, size, bold, soft }: { lines: readonly string[]; size: number; bold: boolean; soft: boolean }): VNode {
    const { ink } = usePaint();
    return <Lines lines={lines} y={size} size={size} bold={bold} fill={soft ? ink.soft : ink.text} />;
}
export function section(title: string, drawing: Drawing): Drawing {
    if (!drawing.height) return drawing;
    return stacked([paragraph(title, pageWidth, { size: 15, bold: true, most: 2 }), drawing], 8);
}
/** What a sign means, drawn and in words. */
export interface LegendItem {
    readonly sign: ComponentChildren;
    readonly text: string;
}
export function legend(items: readonly LegendItem[], width = pageWidth): Drawing {
    const parts = items.map(({ sign, text }): Drawing => ({
        width: 40 + widthOf(text, 11.5),
        height: 18,
        body: (
            <>
                {sign}
                <SoftWords x={36} y={13} size={11.5}>
                    {text}
                </SoftWords>
            </>
        )
    }));
    return flowing(parts, width, 10);
}
/** A picture under the name of its view and of its ecosystem. */
export function titled(view: string, { title, asOf, phase }: Heading, summary: string, drawings: readonly Drawing[]): Drawing {
    const width = Math.max(pageWidth, ...drawings.map((d) => d.width));
    const when = [...(phase ? [`phase ${phase}`] : []), ...(asOf ? [`as of ${asOf}`] : [])].join(', ');
    const head = stacked(
        [
            paragraph(`${view}: ${title}`, width, { size: 21, bold: true, most: 2 }),
            paragraph([summary, when].filter((t) => t).join(summary.endsWith('.') ? ' ' : '; '), width, { size: 12.5, soft: true, most: 3 })
        ],
        3
    );
    return { ...stacked([head, ...drawings], 18), width };
}
/** The whole picture with its margins, as one element that stands by itself. */
export function Sheet({ drawing, label }: { drawing: Drawing; label: string }): VNode {
    const { ink } = usePaint();
    const [width, height] = [Math.ceil(drawing.width + 40), Math.ceil(drawing.height + 40)];
    return (
        <svg
            xmlns="http://www.w3.org/2000/svg"
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            role="img"
            aria-label={label}
            font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif"
        >
            <title>{label}</title>
            <rect width={width} height={height} fill={ink.paper} />
            {placed(drawing, 20, 20)}
        </svg>
    );
}
export { At };
