import { contributionsOf } from '../../analyses/sharing/contributions.js';
import { type ContradictedBasis, contradictedBases } from '../../analyses/sharing/implied-shares.js';
import { statedShares } from '../../analyses/sharing/stated-shares.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { divideBy, placeOfShares, sumInWords } from '../amounts.js';
import type { Hit, Related, Rule } from '../rule.js';

const principles: Record<string, string> = {
    equal: 'equal shares',
    contribution: 'shares by contribution',
    shapley: 'Shapley shares (what each adds, on average)'
};
export const basisContradictsShares: Rule = {
    id: 'basis-contradicts-shares',
    family: 'sharing',
    severity: 'error',
    nature: 'contradiction',
    summary: 'The principle that a pool claims to follow gives other shares than those written.',
    *check(eco): Iterable<Hit> {
        for (const found of contradictedBases(eco)) yield hit(eco, found);
    }
};

function hit(eco: Ecosystem, { pool, implied, exact, differing }: ContradictedBasis): Hit {
    const { parts } = statedShares(pool)!;
    const said = differing.map(
        (i) => `${pool.shares[i].party.name} has ${percent(parts[i])}, not ${percent(implied[i])}`
    );
    const edits = exact ? divideBy(pool, implied) : undefined;
    return {
        at: placeOfShares(pool),
        element: pool.name,
        parties: differing.map((i) => pool.shares[i].party.name),
        message: `${pool.name} says \`basis ${pool.basis}\`, but its shares are not ${principles[pool.basis!]}: ${listed(said)}. Change the shares, or name the basis they really follow, such as negotiated.`,
        related: evidence(eco, pool),
        fixes: edits
            ? [{ title: `Write the ${principles[pool.basis!].replace(/ \(.*/, '')}`, preferred: true, edits }]
            : []
    };
}
/** What the principle is computed from. */
function evidence(eco: Ecosystem, pool: ContradictedBasis['pool']): Related[] {
    if (pool.basis === 'shapley')
        return pool.worths.slice(0, 20).map((w) => ({
            message: `${listed(w.members.map((m) => m.name))} would have ${w.value.text} on their own.`,
            at: w.at
        }));
    if (pool.basis !== 'contribution') return [];
    const partners = pool.shares.flatMap((s) => eco.find([...eco.expandName(s.party.name)][0], 'Partner') ?? []);
    const given = contributionsOf(eco, partners);
    if (given.kind === 'unknown') return [];
    return partners.slice(0, 20).map((p) => ({
        message: `${p.name} contributes ${sumInWords(given.amounts.get(p.name)!, given.basis)}.`,
        at: p.contributions[0].at
    }));
}
