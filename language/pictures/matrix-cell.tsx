import type { VNode } from 'preact';
import type { Cell } from '../views/partner-matrix.js';
import { round, Spot, Words } from './drawing.js';
import { type Ink, usePaint } from './ink.js';
import { fitted } from './text.js';

export const [names, row, head, size] = [170, 31, 46, 11.5];

export interface Column {
    readonly id: string;
    readonly title: string;
    readonly numeric: boolean;
    readonly x: number;
    readonly width: number;
}
/** What is told of it is there where it can be asked for. */
export type DrawnCell = Omit<Cell, 'was'>;
const tones: Record<NonNullable<Cell['tone']>, keyof Ink> = { good: 'good', notice: 'warn', bad: 'bad', muted: 'soft' };
export function CellOf({ cell, column }: { cell: DrawnCell; column: Column }): VNode {
    const { ink } = usePaint();
    const { x, width, numeric } = column;
    const isWarning = cell.tone === 'bad' || cell.tone === 'notice';
    // A frame and a sign say what a colour says.
    const text = fitted(
        isWarning ? `${cell.tone === 'bad' ? '◆' : '!'} ${cell.text}` : cell.text,
        size,
        width - 12,
        isWarning
    );
    return (
        <Spot why={cell.detail ?? cell.text} at={cell.at ? [cell.at] : []}>
            <Gauge cell={cell} x={x} width={width} />
            {isWarning ? (
                <rect
                    x={x + 2}
                    y={3}
                    width={width - 4}
                    height={row - 6}
                    rx={4}
                    fill="none"
                    stroke={ink[tones[cell.tone!]]}
                />
            ) : null}
            <Words
                x={numeric ? x + width - 8 : x + 8}
                y={18}
                size={size}
                bold={isWarning}
                anchor={numeric ? 'end' : 'start'}
                fill={cell.tone ? ink[tones[cell.tone]] : ink.text}
            >
                {text}
            </Words>
        </Spot>
    );
}
/** Under a part of a whole a line as long as it; under what holds two against each other both, one above the other. */
function Gauge({
    cell: { pair, isPart, value },
    x,
    width
}: {
    cell: DrawnCell;
    x: number;
    width: number;
}): VNode | null {
    const { ink } = usePaint();
    const line = (part: number, y: number, fill: string): VNode => (
        <rect x={x + 6} y={y} width={round(Math.max(1, (width - 12) * Math.min(1, part)))} height={2.5} fill={fill} />
    );
    if (pair)
        return (
            <>
                {line(pair.of, row - 8.5, ink.soft)}
                {line(pair.has, row - 5, ink.main)}
            </>
        );
    return isPart && value !== undefined ? line(value, row - 7.5, ink.main) : null;
}
