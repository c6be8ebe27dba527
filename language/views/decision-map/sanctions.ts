import type { SanctionLevel } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import type { Mark } from '../mark.js';
import type { Several } from './alike.js';
import { marksOf } from './decisions.js';

export interface SanctionView extends Several {
    readonly at: Place;
    readonly cause?: string;
    /** From the mildest, as written. */
    readonly steps: readonly SanctionStep[];
}
export interface SanctionStep {
    readonly level: string;
    readonly at: Place;
    readonly by: readonly Mark[];
    readonly terms: readonly Mark[];
}

export function sanctionsOf(eco: Ecosystem): SanctionView[] {
    return eco.all('Sanction').map(({ name, title, nameAt, cause, levels }) => ({
        names: [name],
        count: 1,
        title: title ?? name,
        at: nameAt,
        cause,
        steps: levels.map((level) => stepOf(eco, level))
    }));
}
function stepOf(eco: Ecosystem, level: SanctionLevel): SanctionStep {
    return { level: level.level, at: level.at, by: marksOf(eco, level.decidedBy), terms: termsOf(level) };
}
function termsOf({ afterHearing, hearingWithin, with: terms, at }: SanctionLevel): Mark[] {
    return [
        ...(afterHearing ? [{ text: 'after a hearing', why: 'The party concerned is heard first.', at: [at] }] : []),
        ...(hearingWithin
            ? [
                  {
                      text: `hearing within ${hearingWithin.text}`,
                      why: 'The party concerned is heard afterwards.',
                      at: [at]
                  }
              ]
            : []),
        ...terms.flatMap((t) => [
            ...(t.notice
                ? [{ text: `notice ${t.notice.text}`, why: 'How long before it takes effect.', at: [t.at] }]
                : []),
            ...(t.reasons ? [{ text: 'with reasons', why: 'The reasons are told.', at: [t.at] }] : [])
        ])
    ];
}
