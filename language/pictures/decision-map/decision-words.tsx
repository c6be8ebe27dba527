import type { VNode } from 'preact';
import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, Lines, nothing, Spot, stacked } from '../drawing.js';
import { usePaint } from '../ink.js';
import { wrapped } from '../text.js';
import { paragraph } from '../words.js';

export const [pad, mostParties] = [8, 5];

/** Its title, and what it is about. */
export function nameOf({ title, name, at, topics }: DecisionView, width: number): Drawing {
    const text = paragraph(title, width, { size: 13, bold: true, most: 3 });
    const named: Drawing = {
        ...text,
        body: (
            <Spot why={`Decision ${name}`} at={[at]} of={[name]}>
                {text.body}
            </Spot>
        )
    };
    const about = topics.length ? paragraph(`about ${topics.join(', ')}`, width, { size: 11, soft: true }) : nothing;
    return stacked([named, about], 1);
}
export function doubtful({ text, why, at, grave }: NonNullable<DecisionPart['doubt']>, width: number): Drawing {
    const lines = wrapped(grave ? `▲ ${text}` : text, 11, width, 3, grave);
    return {
        width,
        height: lines.length * 14.5,
        body: (
            <Spot why={why} at={at}>
                <Doubt lines={lines} grave={grave} />
            </Spot>
        )
    };
}
function Doubt({ lines, grave }: { lines: readonly string[]; grave: boolean }): VNode {
    const { ink } = usePaint();
    return <Lines lines={lines} y={11} size={11} bold={grave} fill={grave ? ink.bad : ink.soft} />;
}
