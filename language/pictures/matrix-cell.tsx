import type { VNode } from 'preact';
import type { Cell } from '../views/partner-matrix.js';
import { Spot, Words } from './drawing.js';
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
const tones: Record<NonNullable<Cell['tone']>, keyof Ink> = { good: 'good', notice: 'warn', bad: 'bad', muted: 'soft' };
export function CellOf({ cell, column }: { cell: Cell; column: Column }): VNode {
    const { ink } = usePaint();
    const { x, width, numeric } = column;
    const isWarning = cell.tone === 'bad' || cell.tone === 'notice';
    // A frame and a sign say what a colour says.
    const text = fitted(isWarning ? `▲ ${cell.text}` : cell.text, size, width - 12, isWarning);
    return (
        <Spot why={cell.detail ?? cell.text} at={cell.at ? [cell.at] : []}>
            <Gauge text={cell.text} x={x} width={width} />
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
/** A line under a share that is as long as the share; under a difference, to the side that it leans to. */
function Gauge({ text, x, width }: { text: string; x: number; width: number }): VNode | null {
    const { ink } = usePaint();
    const share = /^(?:≈ )?(\d+(?:\.\d+)?) %$/.exec(text);
    const lean = /^([+−])(\d+(?:\.\d+)?) pp$/.exec(text);
    const [room, left] = [width - 12, x + 6];
    if (share)
        return (
            <rect
                x={left}
                y={row - 8}
                width={Math.max(1, (room * Number(share[1])) / 100)}
                height={2.5}
                fill={ink.main}
            />
        );
    if (!lean) return null;
    const length = Math.max(1, (room / 2) * Math.min(1, Number(lean[2]) / 50));
    return (
        <>
            <path d={`M${left + room / 2} ${row - 10}v6`} stroke={ink.soft} />
            <rect
                x={lean[1] === '+' ? left + room / 2 : left + room / 2 - length}
                y={row - 8}
                width={length}
                height={2.5}
                fill={ink.text}
            />
        </>
    );
}
