import { presentBehind, presentParties } from '../../analyses/parties/present.js';
import { isGift } from '../../analyses/sharing/contributions.js';
import { statedShares } from '../../analyses/sharing/stated-shares.js';
import type { Benefit, Contribution, Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import type { PairMark } from '../partner-pairs.js';
import { type Passing, takersOf } from './passing.js';

/** Contributions, benefits that name their source, payments for them, and shares of pools that somebody funds. */
export function* valueMarks(eco: Ecosystem): Iterable<Passing> {
    for (const { name, contributions, benefits } of eco.active) {
        for (const contribution of contributions) {
            const mark = ofContribution(name, contribution);
            for (const to of takersOf(eco, contribution.to)) yield { from: name, to, mark };
        }
        for (const benefit of benefits) {
            const [mark, payment] = [ofBenefit(name, benefit), ofPayment(name, benefit)];
            for (const giver of benefit.from?.all ? [] : presentParties(eco, benefit.from)) {
                yield { from: giver, to: name, mark };
                if (payment) yield { from: name, to: giver, mark: payment };
            }
        }
    }
    for (const pool of eco.all('Pool')) yield* ofPool(eco, pool);
}
function ofContribution(giver: string, contribution: Contribution): PairMark {
    const { title, name, valueKind, worth, to, nameAt } = contribution;
    const kind = valueKind ? ` (${valueKind})` : '';
    const why = `${giver} contributes ${name}${kind}${worth ? `, worth ${worth.text}` : ', no worth said'}${isGift(contribution) ? ', as a gift' : ''}${to ? '' : '; to whom is not said'}.`;
    return { layer: 'value', sign: 'V', text: withWorth(title ?? name, worth?.text), why, at: [nameAt] };
}
function ofBenefit(taker: string, { title, name, valueKind, worth, nameAt }: Benefit): PairMark {
    const kind = valueKind ? ` (${valueKind})` : '';
    const why = `${taker} receives ${name}${kind} from here${worth ? `, worth ${worth.text}` : ', no worth said'}.`;
    return { layer: 'value', sign: 'V', text: withWorth(title ?? name, worth?.text), why, at: [nameAt] };
}
function ofPayment(payer: string, { name, paid, nameAt, valueKind }: Benefit): PairMark | undefined {
    if (!paid || valueKind === 'money') return undefined;
    const text = `pays ${paid.text}`;
    return { layer: 'value', sign: 'V', text, why: `${payer} ${text} for ${name}.`, at: [nameAt] };
}
function* ofPool(eco: Ecosystem, pool: Pool): Iterable<Passing> {
    const parts = pool.fundedBy && statedShares(pool)?.parts;
    if (!parts) return;
    for (const [i, { party, at }] of pool.shares.entries()) {
        const share = percent(parts[i]);
        const text = `${share} of ${pool.title ?? pool.name}`;
        const mark: PairMark = {
            layer: 'value',
            sign: 'V',
            text,
            why: `The pool ${pool.name} gives ${share} to ${party.name}.`,
            at: [at, pool.nameAt]
        };
        for (const from of presentParties(eco, pool.fundedBy))
            for (const to of presentBehind(eco, party.name)) yield { from, to, mark };
    }
}
function withWorth(text: string, worth: string | undefined): string {
    return worth ? `${text}, ${worth}` : text;
}
