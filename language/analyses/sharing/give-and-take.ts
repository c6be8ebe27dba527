import type {
    Allow,
    Benefit,
    Channel,
    Contribution,
    Dataset,
    Flow,
    Oblige,
    Parties,
    Partner,
    Pool,
    Practice,
    Promised,
    Responsibility,
    Risk,
    Score,
    Share,
    Win
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { ownersOf } from '../data/permissions.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { holdingsOf } from '../parties/activity.js';
import { indexByParty } from '../parties/index-by-party.js';
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
export const isRewarded = oncePerKey((eco, partner: Partner): boolean => {
    const { shares, permissions } = holdingsOf(eco, partner.name);
    return (
        partner.benefits.length > 0 ||
        isContributedTo(eco, partner.name) ||
        shares.some(({ of, share }) => of.kind === 'Pool' && !share.value?.value.equals(0)) ||
        permissions.some((allow) => isOthersData(eco, allow, partner.name)) ||
        paidBy(eco, partner.name).size > 0
    );
});
function isOthersData(eco: Ecosystem, { parties, datasets }: Allow, party: string): boolean {
    if (parties.all) return false;
    return datasets.some(
        ({ name }) => !ownersOf(eco, name).has(party) && !isMeant(eco, eco.find(name, 'Dataset')?.generatedBy, party)
    );
}

/** The benefits, and shares of pools, that a partner gets for nothing said: not bought or earned, not out of solidarity. */
export const takings = oncePerKey((eco, { name, benefits }: Partner): readonly (Benefit | Share)[] => {
    return [
        ...benefits.filter((b) => b.paid === undefined && !isSolidary(b.solidarity, eco.asOf)),
        ...holdingsOf(eco, name)
            .shares.filter(({ of, share }) => of.kind === 'Pool' && !share.value?.value.equals(0))
            .map(({ share }) => share)
            .filter((share) => !isSolidary(share.solidarity, eco.asOf))
    ];
});
/**
 * Whether a partner gives anything by what is written: a contribution or an offer, data, money for a pool, part of the costs, work it is
 * responsible for, a promise, a practice or a win that it makes, a risk it bears, or something that another says to get from it.
 */
export const gives = oncePerKey((eco, { name, contributions, offers }: Partner): boolean => {
    return (
        contributions.length > 0 ||
        offers.length > 0 ||
        holdingsOf(eco, name).shares.some(({ of }) => of.kind === 'CostGame') ||
        givers(eco, name).size > 0
    );
});

const paidBy = indexByParty(['Partner'], (partner, eco) =>
    eco.isActive(partner) ? partner.benefits.filter(isBought).map((benefit) => [benefit.from, benefit]) : []
);
/** Statements by which somebody gives something. */
const givers = indexByParty(
    [
        'Dataset',
        'Flow',
        'Oblige',
        'Pool',
        'Responsibility',
        'Promised',
        'Practice',
        'Win',
        'Score',
        'Channel',
        'Risk',
        'Partner'
    ],
    (statement, eco) => giversIn(statement, eco).map((parties) => [parties, statement])
);
function giversIn(statement: Giving, eco: Ecosystem): (Parties | undefined)[] {
    switch (statement.kind) {
        case 'Dataset':
            return [statement.generatedBy, partiesOf(statement.owners, statement.at)];
        case 'Flow':
            return [statement.from];
        case 'Oblige':
            return [statement.parties];
        case 'Pool':
            return [statement.fundedBy];
        case 'Responsibility':
            return [statement.responsible];
        case 'Channel':
            return [statement.runBy];
        case 'Risk':
            return [statement.borneBy];
        case 'Partner':
            return eco.isActive(statement) ? statement.benefits.map((b) => b.from) : [];
        default:
            return [statement.by];
    }
}
type Giving =
    | Channel
    | Dataset
    | Flow
    | Oblige
    | Partner
    | Pool
    | Practice
    | Promised
    | Responsibility
    | Risk
    | Score
    | Win;
