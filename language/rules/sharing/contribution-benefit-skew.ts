import { holdingsOf } from '../../analyses/parties/activity.js';
import { contributions } from '../../analyses/sharing/contributions.js';
import { type Departure, departures } from '../../analyses/sharing/departures.js';
import { contradictedBases } from '../../analyses/sharing/implied-shares.js';
import { usualSkew } from '../../analyses/sharing/skew.js';
import type { Partner, Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import { listed, verb } from '../../model/words.js';
import { divideBy, sumInWords } from '../amounts.js';
import type { Fix } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';

export const contributionBenefitSkew: Rule = {
    id: 'contribution-benefit-skew',
    family: 'sharing',
    severity: 'warning',
    nature: 'imbalance',
    summary: "A partner's part of the benefits is far from its part of the contributions.",
    *check(eco): Iterable<Hit> {
        const thresholds = {
            difference: eco.tolerance('skew')?.value?.value ?? usualSkew.difference,
            ratio: eco.tolerance('ratio')?.value?.value ?? usualSkew.ratio
        };
        // What a wrong basis explains is told there.
        const explained = new Set(
            contradictedBases(eco).flatMap(({ pool }) => pool.shares.flatMap((s) => [...eco.expandName(s.party.name)]))
        );
        const found = (departures(eco, thresholds) ?? []).filter((d) => !d.partners.some((p) => explained.has(p)));
        // What some get more, the others get less: one side of it is enough.
        const less = found.filter((d) => d.how === 'gets less');
        const fixes = found.length ? byContribution(eco) : [];
        for (const departure of less.length ? less : found) yield hit(eco, departure, fixes);
    }
};

function hit(eco: Ecosystem, departure: Departure, fixes: readonly Fix[]): Hit {
    const { partners, how, contribution, benefit, contributed, received, basis } = departure;
    const who = listed(partners, 4);
    const together = partners.length > 1 ? ', which are related,' : '';
    const [contribute, get] = [
        verb(partners.length, 'contributes', 'contribute'),
        verb(partners.length, 'gets', 'get')
    ];
    const repair =
        how === 'gets less'
            ? 'Give more of what is shared to those who contribute it, or write what else they receive and its worth.'
            : 'Share closer to what each contributes, or call the difference solidarity and say why.';
    const declared = partners.flatMap((p) => eco.find(p, 'Partner') ?? []);
    return {
        at: declared[0].nameAt,
        element: declared[0].name,
        parties: partners,
        message: `${who}${together} ${contribute} ${percent(contribution)} of what all partners contribute (${sumInWords(contributed, basis)}) and ${get} ${percent(benefit)} of what they receive (${sumInWords(received, basis)}). ${repair}`,
        related: declared.flatMap((p) => evidence(eco, p)).slice(0, 20),
        fixes
    };
}
function evidence(eco: Ecosystem, partner: Partner): Related[] {
    const shares = holdingsOf(eco, partner.name).shares.map(({ of, share }) => ({
        message: `${partner.name} has this share of ${of.name}.`,
        at: share.at
    }));
    return [
        ...partner.contributions.map((c) => ({ message: `${partner.name} contributes ${c.name}.`, at: c.at })),
        ...partner.benefits.map((b) => ({ message: `${partner.name} receives ${b.name}.`, at: b.at })),
        ...shares
    ];
}
/** Where one pool is all that has a worth and those who contribute are those who share, it can be divided by contribution. */
function byContribution(eco: Ecosystem): Fix[] {
    const given = contributions(eco);
    const [pool, ...more] = eco.all('Pool');
    if (given.kind === 'unknown' || !pool || more.length || !sharedBy(pool, [...given.amounts.keys()])) return [];
    if (eco.active.some((p) => p.benefits.some((b) => b.worth ?? b.paid))) return [];
    const parts = pool.shares.map((s) => given.amounts.get(s.party.name)!.div(given.total));
    const edits = divideBy(pool, parts);
    return edits ? [{ title: `Share ${pool.name} by contribution`, edits }] : [];
}
function sharedBy({ shares }: Pool, partners: readonly string[]): boolean {
    const sharing = new Set(shares.map((s) => s.party.name));
    return sharing.size === shares.length && sharing.size === partners.length && partners.every((p) => sharing.has(p));
}
