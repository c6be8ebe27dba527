import type { Allow, Benefit, Contribution, Parties, Partner, Share } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { byParties } from '../data/by-parties.js';
import { ownersOf } from '../data/permissions.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { holdingsOf } from '../parties/activity.js';
import { isMeant } from '../parties/meant.js';
import { partiesOf } from '../parties/named.js';
import { isBought } from './benefits.js';
import { isContributedTo } from './contributed-to.js';
import { isGift } from './contributions.js';
import { isSolidary } from './stated-shares.js';

/** What a partner contributes that is no gift: what it may expect something for. */
export function expectingReturn({ contributions }: Partner): readonly Contribution[] {
    return contributions.filter((c) => !isGift(c));
}

/**
 * Whether a partner gets anything by what is written: a benefit of whatever kind, what others contribute to it, a share of a pool, a
 * payment for a service, or the use of others' data. A permission for all, and one of data that the partner owns or generated, is no
 * reward.
 */
export function isRewarded(eco: Ecosystem, partner: Partner): boolean {
    const { shares, permissions } = holdingsOf(eco, partner.name);
    return (
        partner.benefits.length > 0 ||
        isContributedTo(eco, partner.name) ||
        shares.some(({ of, share }) => of.kind === 'Pool' && !share.value?.value.equals(0)) ||
        permissions.some((allow) => isOthersData(eco, allow, partner.name)) ||
        paidBy(eco)(eco, partner.name).size > 0
    );
}
function isOthersData(eco: Ecosystem, { parties, datasets }: Allow, party: string): boolean {
    if (parties.all) return false;
    return datasets.some(
        ({ name }) => !ownersOf(eco, name).has(party) && !isMeant(eco, eco.find(name, 'Dataset')?.generatedBy, party)
    );
}

/** The benefits, and shares of pools, that a partner gets for nothing said: not bought or earned, not out of solidarity. */
export function takings(eco: Ecosystem, { name, benefits }: Partner): readonly (Benefit | Share)[] {
    return [
        ...benefits.filter((b) => b.paid === undefined && !isSolidary(b.solidarity, eco.asOf)),
        ...holdingsOf(eco, name)
            .shares.filter(({ of, share }) => of.kind === 'Pool' && !share.value?.value.equals(0))
            .map(({ share }) => share)
            .filter((share) => !isSolidary(share.solidarity, eco.asOf))
    ];
}
/**
 * Whether a partner gives anything by what is written: a contribution or an offer, data, money for a pool, part of the costs, work it is
 * responsible for, a promise, a practice or a win that it makes, a risk it bears, or something that another says to get from it.
 */
export function gives(eco: Ecosystem, { name, contributions, offers }: Partner): boolean {
    return (
        contributions.length > 0 ||
        offers.length > 0 ||
        holdingsOf(eco, name).shares.some(({ of }) => of.kind === 'CostGame') ||
        givers(eco)(eco, name).size > 0
    );
}

const paidBy = oncePerEcosystem((eco) =>
    byParties(
        eco.active.flatMap((p) => p.benefits.filter(isBought)),
        (b) => b.from
    )
);
const givers = oncePerEcosystem((eco) =>
    byParties<Parties>(
        [
            ...eco.all('Dataset').map((d) => d.generatedBy),
            ...eco.all('Dataset').map(({ at, owners }) => partiesOf(owners, at)),
            ...eco.all('Flow').map((f) => f.from),
            ...eco.all('Oblige').map((o) => o.parties),
            ...eco.all('Pool').map((p) => p.fundedBy),
            ...eco.all('Responsibility').map((r) => r.responsible),
            ...eco.all('Promised').map((p) => p.by),
            ...eco.all('Practice').map((p) => p.by),
            ...eco.all('Win').map((w) => w.by),
            ...eco.all('Score').map((s) => s.by),
            ...eco.all('Channel').map((c) => c.runBy),
            ...eco.all('Risk').map((r) => r.borneBy),
            ...eco.active.flatMap((p) => p.benefits.map((b) => b.from))
        ].filter((parties) => parties !== undefined),
        (parties) => parties
    )
);
