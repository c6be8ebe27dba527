import type { VNode } from 'preact';
import type { Signed } from '../../views/decision-map.js';
import { type Drawing, Lines, lineHeight, Spot, stacked } from '../drawing.js';
import { usePaint } from '../ink.js';
import { wrapped } from '../text.js';
import { running } from '../words.js';

/** Words with their sign, in its colour: `!` is worth a look, `◆` a problem. */
export function flag({ sign = '!', text, why, at }: Signed, width: number, size = 11): Drawing {
    const lines = wrapped(`${sign} ${text}`, size, width, 5, true);
    return {
        width,
        height: lines.length * size * lineHeight,
        body: (
            <Spot why={why} at={at}>
                <Flag lines={lines} size={size} isGrave={sign === '◆'} />
            </Spot>
        )
    };
}
function Flag({ lines, size, isGrave }: { lines: readonly string[]; size: number; isGrave: boolean }): VNode {
    const { ink } = usePaint();
    return <Lines lines={lines} y={size} size={size} bold fill={isGrave ? ink.bad : ink.warn} />;
}
export function flags(marks: readonly Signed[], width: number): Drawing {
    return stacked(
        marks.map((m) => flag(m, width)),
        1
    );
}
/** Running text, and below it what of it has a sign. */
export function runningWithFlags(marks: readonly Signed[], width: number): Drawing {
    return stacked(
        [
            running(
                marks.filter((m) => !m.sign),
                width
            ),
            flags(
                marks.filter((m) => m.sign),
                width
            )
        ],
        2
    );
}
