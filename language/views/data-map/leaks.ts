import { type Leak, leaks } from '../../analyses/data/leaks.js';
import { ownersNamed, ownersOf } from '../../analyses/data/permissions.js';
import { type Arrival, pathTo } from '../../analyses/data/reach.js';
import type { Allow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import { type Mark, partiesTitled, titleOf } from '../mark.js';
import { isByOthers } from './granted.js';

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
    const words = certain === 'yes' ? 'leaks to' : 'may leak (a step is under a condition) to';
    return {
        owner,
        dataset,
        to,
        titles,
        certain: certain === 'yes',
        path,
        text: `“${titles.dataset}” of ${titles.owner} ${words} ${listed(titles.to)}`,
        why: `${path.map((p) => p.text).join(' → ')}. The owner competes with whom it reaches, and did not agree.`,
        at: path.flatMap((p) => p.at)
    };
}
/** A step of a way, and how it is made in a word or two. */
export interface Step extends Mark {
    readonly how: string;
}
/** `Velo (allowed by Metro AG)`; with the dataset where it changes on the way. */
export function stepMark(eco: Ecosystem, arrival: Arrival): Step {
    const { party, dataset, by, from } = arrival;
    const short = by && { Allow: 'allowed', Oblige: 'must be shared', Flow: 'sent', Dataset: 'made from it' }[by.kind];
    const how = short ?? (from ? 'handed on' : 'has it');
    const words = by?.kind === 'Allow' ? allowedBy(eco, by, arrival) : how;
    const as = from && from.dataset !== dataset ? `, as ${titleOf(eco, dataset)}` : '';
    return {
        how: `${how}${as}`,
        text: `${titleOf(eco, party)} (${words}${as})`,
        why: from
            ? `${titleOf(eco, party)} gets ${titleOf(eco, dataset)} from ${titleOf(eco, from.party)}: ${words}.`
            : `${titleOf(eco, party)} has ${titleOf(eco, dataset)} from the start.`,
        at: by ? [by.at] : []
    };
}
/** Who says so: a permission by somebody who does not own the data must not read like one of its owner. */
function allowedBy(eco: Ecosystem, allow: Allow, { party, dataset }: Arrival): string {
    // By an onward clause, otherwise.
    const word = eco.expand(allow.parties).has(party) ? 'allowed' : 'handed on as allowed';
    if (!allow.grantors) return ownersNamed(eco, dataset).length ? `${word} by its owner` : word;
    const others =
        isByOthers(eco, allow, dataset) && ![...eco.expand(allow.grantors)].some((g) => ownersOf(eco, dataset).has(g));
    return `${word} by ${partiesTitled(eco, allow.grantors)}${others ? ', not by the owner' : ''}`;
}
