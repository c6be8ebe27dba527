import { type Contributions, isGift } from '../../analyses/sharing/contributions.js';
import type { Contribution, Partner } from '../../model/declarations.js';
import { type Fraction, percent } from '../../model/quantity.js';
import { sumInWords } from '../../rules/amounts.js';
import { type Cell, inCell, lines, namesOf } from './cells.js';

const whyNoShare = {
    'nothing contributed': 'Gifts count nothing, so no share is computed.',
    'worth not said': 'Not every contribution has a worth, so no share is computed.',
    'several bases': 'The contributions are not on one basis, so no share is computed.'
};
/** What a partner gives: as a part of what all give, where that is known, otherwise by name. */
export function contributionCell(p: Partner, given: Contributions, part: Fraction | undefined): Cell {
    return {
        text: part ? inCell(part) : given.kind === 'valued' ? 'not counted' : namesOf(p.contributions),
        get detail() {
            return [contributionInWords(p, given, part), lines(p.contributions.map(said))].join('\n');
        },
        at: p.contributions[0].at,
        value: part?.valueOf(),
        isPart: part && true,
        tone: part || given.kind === 'unknown' ? undefined : 'muted'
    };
}
function said(x: Contribution): string {
    const worth = x.worth ? `worth ${x.worth.text}` : 'no worth said';
    return `${x.title ?? x.name}: ${worth}${isGift(x) ? ', a gift, not counted' : ''}`;
}
function contributionInWords({ name }: Partner, given: Contributions, part: Fraction | undefined): string {
    if (given.kind === 'unknown') return whyNoShare[given.because];
    const amount = given.amounts.get(name);
    if (!amount || !part)
        return 'Nothing of it counts: gifts do not, nor what a partner contributes that is not active.';
    return `${sumInWords(amount, given.basis)} of ${sumInWords(given.total, given.basis)} that all contribute: ${percent(part)}.`;
}
