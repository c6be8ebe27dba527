import type { VNode } from 'preact';
import type { PairInShort } from '../views/partner-pairs/table.js';
import type { Layer } from '../views/partner-pairs.js';
import { type Drawing, round, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { legend } from './parts.js';

/** Each layer has its corner, so that it is found without its colour: value and data above, dependence and trust below. */
export function Cell({ pair, width, height }: { pair: PairInShort; width: number; height: number }): VNode {
    const { ink } = usePaint();
    const { value, data, dependence, trust } = pair;
    const [left, right, top, bottom] = [width * 0.27, width * 0.73, height * 0.28, height * 0.72];
    const isLarge = width >= 44;
    const size = isLarge ? 11 : 0;
    const r = Math.min(width, height) * 0.15;
    return (
        <>
            {value ? (
                isLarge ? (
                    <Words x={left} y={top + 4} size={size} anchor="middle" fill={ink.text}>{`V ${value.count}`}</Words>
                ) : (
                    <rect
                        x={round(left - r)}
                        y={round(top - r)}
                        width={round(2 * r)}
                        height={round(2 * r)}
                        fill={ink.text}
                    />
                )
            ) : null}
            {data ? (
                isLarge ? (
                    <Words
                        x={right}
                        y={top + 4}
                        size={size}
                        anchor="middle"
                        fill={ink.main}
                        bold
                    >{`D ${data.count}`}</Words>
                ) : (
                    <circle cx={round(right)} cy={round(top)} r={round(r)} fill={ink.main} />
                )
            ) : null}
            {dependence ? (
                <Diamond
                    x={left}
                    y={bottom}
                    r={isLarge ? 9.5 : r * 1.3}
                    letter={isLarge ? dependence.sign : undefined}
                />
            ) : null}
            {trust ? (
                isLarge ? (
                    <Words x={right} y={bottom + 4} size={size} anchor="middle" fill={ink.good}>
                        {trust.sign}
                    </Words>
                ) : (
                    <polygon
                        points={`${round(right - r)},${round(bottom + r)} ${round(right + r)},${round(bottom + r)} ${round(right)},${round(bottom - r)}`}
                        fill={ink.good}
                        fill-opacity={0.35 + 0.2 * trust.sign.length}
                    />
                )
            ) : null}
        </>
    );
}
function Diamond({ x, y, r, letter }: { x: number; y: number; r: number; letter?: string }): VNode {
    const { ink } = usePaint();
    return (
        <>
            <polygon
                points={`${round(x)},${round(y - r)} ${round(x + r)},${round(y)} ${round(x)},${round(y + r)} ${round(x - r)},${round(y)}`}
                fill={letter ? ink.badFill : ink.bad}
                stroke={ink.bad}
                stroke-width={letter ? 1.4 : 0}
            />
            {letter ? (
                <Words x={x} y={y + 3.8} size={10.5} bold anchor="middle" fill={ink.bad}>
                    {letter}
                </Words>
            ) : null}
        </>
    );
}
export function signs(): Drawing {
    return legend([
        { sign: <SignOf layer="value" />, text: 'value (V, square): upper left' },
        { sign: <SignOf layer="data" />, text: 'data (D, dot): upper right' },
        { sign: <SignOf layer="dependence" />, text: 'the row depends on the column: Critical, High, Medium, Low' },
        { sign: <SignOf layer="trust" />, text: 'trust: Strategic, Operational, Relational' }
    ]);
}
function SignOf({ layer }: { layer: Layer }): VNode {
    const { ink } = usePaint();
    if (layer === 'value') return <rect x={16} y={4} width={10} height={10} fill={ink.text} />;
    if (layer === 'data') return <circle cx={21} cy={9} r={5.5} fill={ink.main} />;
    if (layer === 'dependence') return <Diamond x={21} y={9} r={8} />;
    return <polygon points="15,14 27,14 21,4" fill={ink.good} />;
}
