import type { VNode } from 'preact';
import { listed } from '../../model/words.js';
import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, Lines, nothing, Spot, stacked } from '../drawing.js';
import { usePaint } from '../ink.js';
import { wrapped } from '../text.js';
import { paragraph } from '../words.js';

export const pad = 8;

/** What something is, and its names in the text. */
export function named(one: string, several: string, names: readonly string[]): string {
    return `${names.length === 1 ? one : several} ${listed(names, 12)}`;
}
/** Its title, and what it is about. */
export function nameOf({ title, names, at, topics }: DecisionView, width: number): Drawing {
    const text = paragraph(title, width, { size: 13, bold: true, most: 3 });
    const heading: Drawing = {
        ...text,
        body: (
            <Spot why={named('Decision', 'Decisions', names)} at={[at]} of={names}>
                {text.body}
            </Spot>
        )
    };
    const about = topics.length ? paragraph(`about ${topics.join(', ')}`, width, { size: 11, soft: true }) : nothing;
    return stacked([heading, about], 1);
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
