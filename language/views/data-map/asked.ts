import { rulesAbout } from '../../analyses/data/permissions.js';
import { ask, type Verdict } from '../../analyses/data/question.js';
import { type Arrival, pathTo, reach } from '../../analyses/data/reach.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted } from '../../model/words.js';
import { type Mark, purposeTitle, titleOf } from '../mark.js';
import { stepMark } from './leaks.js';

/** A dataset, and perhaps what for. */
export interface Choice {
    readonly dataset: string;
    readonly purpose?: string;
}
/** How far a dataset, and what is made of it, gets. */
export interface Asked extends Choice {
    readonly datasetTitle: string;
    readonly purposeTitle?: string;
    /** Nearest first. */
    readonly places: readonly AskedPlace[];
    readonly summary: string;
}
export interface AskedPlace extends Mark {
    readonly id: string;
    /** The place it comes from. */
    readonly from?: string;
    /** Steps from where the data starts. */
    readonly hop: number;
    readonly party: string;
    readonly partyTitle: string;
    readonly dataset: string;
    readonly datasetTitle: string;
    readonly by: string;
    /** Whether it may be used for the purpose there; `undefined` where no purpose is chosen. */
    readonly verdict?: Verdict;
}

/** Places that are shown. */
const most = 200;

export function asked(eco: Ecosystem, { dataset, purpose }: Choice): Asked {
    const { arrivals, complete } = reach(eco, dataset);
    const places = arrivals.slice(0, most).map((a) => placeOf(eco, a, purpose));
    const parties = new Set(arrivals.map((a) => a.party)).size;
    const rest = arrivals.length > most ? ` Shown are the nearest ${most} of ${arrivals.length} places.` : '';
    const open = complete ? '' : ' There may be more: the search ended before all was looked at.';
    const may = places.filter((p) => p.verdict === 'yes').length;
    const title = titleOf(eco, dataset);
    const what = purpose && purposeTitle(eco, purpose);
    const used = what ? ` In ${counted(may, 'place')} it may be used for ${what}.` : '';
    return {
        dataset,
        datasetTitle: title,
        purpose,
        purposeTitle: what,
        places,
        summary: `“${title}” can get to ${counted(parties, 'party', 'parties')}.${used}${rest}${open}`
    };
}
function idOf({ party, dataset }: Arrival): string {
    return `${party}\n${dataset}`;
}
function placeOf(eco: Ecosystem, arrival: Arrival, purpose: string | undefined): AskedPlace {
    const { party, dataset, from } = arrival;
    const step = stepMark(eco, arrival);
    const use = purpose === undefined ? undefined : usableFor(eco, arrival, purpose);
    return {
        id: idOf(arrival),
        from: from && idOf(from),
        hop: pathTo(arrival).length - 1,
        party,
        partyTitle: titleOf(eco, party),
        dataset,
        datasetTitle: titleOf(eco, dataset),
        by: step.how,
        verdict: use?.verdict,
        text: use ? use.words : 'can get it',
        why: `${step.why}${use ? ` ${use.why}` : ''}`,
        at: [...step.at, ...(use?.at ?? [])]
    };
}
const order: readonly Verdict[] = ['yes', 'conflict', 'unknown', 'no'];
/** The best answer for using it in whatever way a rule speaks of. */
function usableFor(
    eco: Ecosystem,
    { party, dataset }: Arrival,
    purpose: string
): Mark & { readonly verdict: Verdict; readonly words: string } {
    const actions = ['use', ...rulesAbout(eco, dataset, party).flatMap((r) => r.actions)].filter((a) => a !== 'share');
    const answers = [...new Set(actions)].map((action) => ({
        action,
        ...ask(eco, { party, action, dataset, purpose })
    }));
    const verdict = order.find((v) => answers.some((a) => a.verdict === v)) ?? 'no';
    const decisive = answers.filter((a) => a.verdict === verdict);
    const words = { yes: 'may use it', no: 'may not use it', unknown: 'not known', conflict: 'contradictory' }[verdict];
    const how = verdict === 'no' ? 'use' : decisive.map((a) => a.action).join(', ');
    const why =
        decisive[0]?.owns && verdict === 'yes'
            ? `It owns ${titleOf(eco, dataset)}.`
            : `For ${purposeTitle(eco, purpose)}, to ${how}: ${words}.`;
    return { verdict, words, text: words, why, at: decisive.flatMap((a) => a.rules.map((r) => r.rule.at)).slice(0, 5) };
}
