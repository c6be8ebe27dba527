import { listed } from '../../model/words.js';
import type { DecisionPart, DecisionView } from '../../views/decision-map.js';
import { type Drawing, nothing, Spot, stacked } from '../drawing.js';
import { paragraph } from '../words.js';
import { flag } from './flags.js';

export const pad = 8;
/** Those on whom it depends. */
export function isStrong(id: DecisionPart['id']): boolean {
    return id === 'decides' || id === 'agrees' || id === 'accountable';
}

/** What something is, and its names in the text. */
export function named(one: string, several: string, names: readonly string[]): string {
    return `${names.length === 1 ? one : several} ${listed(names, 12)}`;
}
/** Its title, and what it is about. */
export function nameOf({ title, names, at, topics, parts }: DecisionView, width: number): Drawing {
    const text = paragraph(title, width, { size: 13, bold: true, most: 3 });
    const isAnswered = parts.some((p) => p.id === 'responsible' || p.id === 'accountable');
    const why = isAnswered ? named('Responsibility', 'Responsibilities', names) : named('Decision', 'Decisions', names);
    const heading: Drawing = {
        ...text,
        body: (
            <Spot why={why} at={[at]} of={names}>
                {text.body}
            </Spot>
        )
    };
    const about = topics.length ? paragraph(`about ${topics.join(', ')}`, width, { size: 11, soft: true }) : nothing;
    return stacked([heading, about], 1);
}
export function doubtful(doubt: NonNullable<DecisionPart['doubt']>, width: number): Drawing {
    if (doubt.sign) return flag(doubt, width);
    const text = paragraph(doubt.text, width, { size: 11, soft: true, most: 3 });
    return {
        ...text,
        body: (
            <Spot why={doubt.why} at={doubt.at}>
                {text.body}
            </Spot>
        )
    };
}
