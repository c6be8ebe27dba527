import type { Allow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import { partiesTitled, purposesInSentence } from '../mark.js';

/** What a permission is bound to, beside its conditions: `Keep for at most 30 days, region EU, …`. */
export function termsOf(eco: Ecosystem, allow: Allow): string {
    const { keep, territories, onward, inReturnFor, survives } = allow;
    const terms = [
        ...(keep ? [`keep for at most ${keep.text}`] : []),
        ...(territories.length ? [`in ${listed(territories)}`] : []),
        ...(onward ? [onwardWords(eco, onward)] : []),
        ...(inReturnFor.length ? [`in return for ${listed(inReturnFor.map((n) => n.name))}`] : []),
        ...(survives ? ['it survives leaving'] : [])
    ];
    return terms.length ? `Its terms: ${terms.join('; ')}.` : '';
}
function onwardWords(eco: Ecosystem, { limits, to, purposes }: NonNullable<Allow['onward']>): string {
    const whom = to ? partiesTitled(eco, to) : 'anybody';
    const why = purposes.length ? ` for ${purposesInSentence(eco, purposes)}` : '';
    return `hand on to ${whom}${why}${limits ? ' without limits' : ''}`;
}
