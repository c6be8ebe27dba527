import { type Leak, leaks } from '../../analyses/data/leaks.js';
import { type Arrival, pathTo } from '../../analyses/data/reach.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import { type Mark, titleOf } from '../mark.js';

export interface LeakView extends Mark {
    readonly owner: string;
    readonly dataset: string;
    /** The competitors that it can reach. */
    readonly to: readonly string[];
    readonly titles: { readonly owner: string; readonly dataset: string; readonly to: readonly string[] };
    readonly certain: boolean;
    /** The nearest way, from the owner to the competitor. */
    readonly path: readonly Mark[];
}

export function leakViews(eco: Ecosystem): LeakView[] {
    return leaks(eco).map((leak) => leakView(eco, leak));
}
function leakView(eco: Ecosystem, { owner, dataset, reached, certain }: Leak): LeakView {
    const path = pathTo(reached[0].arrival).map((step) => stepMark(eco, step));
    const to = reached.map((r) => r.arrival.party);
    const titles = {
        owner: titleOf(eco, owner),
        dataset: titleOf(eco, dataset),
        to: to.map((t) => titleOf(eco, t))
    };
    const can = certain === 'yes' ? 'can get' : 'may get (a step is under a condition)';
    return {
        owner,
        dataset,
        to,
        titles,
        certain: certain === 'yes',
        path,
        text: `${listed(titles.to)} ${can} “${titles.dataset}” of ${titles.owner}`,
        why: `${path.map((p) => p.text).join(' → ')}. The owner competes with whom it reaches, and did not agree.`,
        at: path.flatMap((p) => p.at)
    };
}
/** `Velo (allowed)`; with the dataset where it changes on the way. */
export function stepMark(eco: Ecosystem, arrival: Arrival): Mark {
    const { party, dataset, by, from } = arrival;
    const how = by && { Allow: 'allowed', Oblige: 'must be shared', Flow: 'sent', Dataset: 'made from it' }[by.kind];
    const as = from && from.dataset !== dataset ? `, as ${titleOf(eco, dataset)}` : '';
    const words = how ?? (from ? 'handed on' : 'has it');
    return {
        text: `${titleOf(eco, party)} (${words}${as})`,
        why: from
            ? `${titleOf(eco, party)} gets ${titleOf(eco, dataset)} from ${titleOf(eco, from.party)}: ${words}.`
            : `${titleOf(eco, party)} has ${titleOf(eco, dataset)} from the start.`,
        at: by ? [by.at] : []
    };
}
