import type { Sanction, SanctionLevel } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { lacking } from '../../rules/disputes/sanction-without-notice.js';
import { isUnheardAt } from '../../rules/disputes/unheard-party.js';
import type { Found } from '../found.js';
import type { Mark } from '../mark.js';
import type { Several } from './alike.js';
import { Open, type Signed } from './open.js';
import { marksOf } from './parties.js';

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
    /** Hearing, notice and reasons, and those that are due and not said. */
    readonly terms: readonly Signed[];
    /** What is found about it and nothing else here tells. */
    readonly open: readonly Signed[];
}

export function sanctionsOf(eco: Ecosystem, found: Found): SanctionView[] {
    return eco.all('Sanction').map((sanction) => {
        const { name, title, nameAt, at, cause, levels } = sanction;
        const open = Open.within(found, at);
        // Each of them is found once, whatever the number of levels it is about.
        const signs = { hearing: open.sign('unheard-party'), notice: open.sign('sanction-without-notice') };
        const steps = levels.map((level) => ({
            level: level.level,
            at: level.at,
            by: marksOf(eco, level.decidedBy),
            terms: termsOf(sanction, level).map(({ lacks, ...mark }) => (lacks ? signs[lacks](mark) : mark)),
            open: open.part(level.at).rest()
        }));
        return { names: [name], count: 1, title: title ?? name, at: nameAt, cause, steps };
    });
}
/** A term; where it is one that does not do, what it lacks. */
type Term = Mark & { readonly lacks?: 'hearing' | 'notice' };
function termsOf(sanction: Sanction, level: SanctionLevel): Term[] {
    return [...hearingOf(sanction, level), ...noticeOf(sanction, level)];
}
function hearingOf(sanction: Sanction, level: SanctionLevel): Term[] {
    const { afterHearing, hearingWithin, at } = level;
    if (isUnheardAt(sanction, level))
        return [
            { text: 'no hearing said', why: 'Nobody is said to hear the party concerned.', at: [at], lacks: 'hearing' }
        ];
    return [
        ...(afterHearing ? [{ text: 'after a hearing', why: 'The party concerned is heard first.', at: [at] }] : []),
        ...(hearingWithin
            ? [
                  {
                      text: `hearing afterwards, within ${hearingWithin.text}`,
                      why: 'It takes effect first; then the party concerned is heard.',
                      at: [at]
                  }
              ]
            : [])
    ];
}
function noticeOf(sanction: Sanction, level: SanctionLevel): Term[] {
    const { with: terms, at } = level;
    const lack = lacking(sanction, level);
    const given = terms.flatMap((t): Term[] => [
        ...(t.notice
            ? [
                  {
                      text: `notice ${t.notice.text}`,
                      why: 'How long before it takes effect.',
                      at: [t.at],
                      ...(lack?.notice && { lacks: 'notice' as const })
                  }
              ]
            : []),
        ...(t.reasons ? [{ text: 'with reasons', why: 'The reasons are told.', at: [t.at] }] : [])
    ]);
    const missing = (text: string, why: string): Term => ({ text, why, at: [at], lacks: 'notice' });
    return [
        ...given,
        ...(lack?.notice && !terms.some((t) => t.notice)
            ? [missing('no notice said', 'It may take effect at once.')]
            : []),
        ...(lack?.reasons ? [missing('no reasons said', 'Nobody is said to be told why.')] : [])
    ];
}
