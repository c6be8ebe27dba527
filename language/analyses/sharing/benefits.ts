import type { Benefit, Partner, Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction, type Money } from '../../model/quantity.js';
import { ofAll } from '../memo-per-ecosystem.js';
import { indexByParty } from '../parties/index-by-party.js';
import { isMeant } from '../parties/meant.js';
import { presentBehind } from '../parties/present.js';
import { isContributedTo } from './contributed-to.js';
import { onBasis, onOneBasis, total } from './one-basis.js';
import { isSolidary, statedShares } from './stated-shares.js';

/** What a partner gets, in the units of a basis. */
export interface Received {
    readonly amount: Fraction;
    /** Something else it gets has no worth on this basis, so that `amount` is the least it can be. */
    readonly more: boolean;
}
export interface Benefits {
    readonly basis: string;
    /** Of the active partners that get anything. */
    readonly amounts: ReadonlyMap<string, Received>;
    /** What all of them get that has a worth. */
    readonly total: Fraction;
}

/**
 * What the active partners get: benefits with a worth, and shares of pools with a size; what others contribute to them has no
 * worth of its own here. What is given out of solidarity does not count, nor does what is bought. On this basis, or without one on that of all pools. `undefined` where a pool does not say how it is
 * divided, or there is no such basis.
 */
export function benefits(eco: Ecosystem, basis = basisOfPools(eco)): Benefits | undefined {
    if (basis === undefined) return undefined;
    const amounts = new Map<string, Received>();
    const add = (party: string, money: Money | undefined, part?: Fraction): void => {
        const { amount, more } = amounts.get(party) ?? nothing;
        const sum = money && onBasis(eco, money);
        if (sum?.basis !== basis) amounts.set(party, { amount, more: true });
        else amounts.set(party, { amount: amount.add(part ? sum.amount.mul(part) : sum.amount), more });
    };
    for (const pool of eco.all('Pool')) if (!addShares(eco, pool, add)) return undefined;
    for (const { partner, worths } of worthsReceived(eco)) for (const worth of worths) add(partner, worth);
    return { basis, amounts, total: total([...amounts.values()].map((r) => r.amount)) };
}
const nothing: Received = { amount: new Fraction(0), more: false };
/** What a partner gets besides shares of pools; something without a worth that is told is `undefined`. */
const worthsReceived = ofAll(['Partner'], (eco, partner) => {
    if (!eco.isActive(partner)) return [];
    const worths = partner.benefits.filter((b) => counts(eco, b)).map(worthOf);
    if (permissionsInReturn(eco, partner.name).size || getsUnlisted(eco, partner)) worths.push(undefined);
    return worths.length ? [{ partner: partner.name, worths }] : [];
});
/** `false` where the pool does not say how it is divided. */
function addShares(
    eco: Ecosystem,
    pool: Pool,
    add: (party: string, money: Money | undefined, part?: Fraction) => void
): boolean {
    const stated = statedShares(pool);
    if (!stated?.addUp) return false;
    for (const [i, { party, solidarity }] of pool.shares.entries()) {
        if (stated.parts[i].equals(0) || isSolidary(solidarity, eco.asOf)) continue;
        const partners = presentBehind(eco, party.name).filter((p) => eco.isActiveName(p));
        // How several partners divide one share is not said.
        for (const partner of partners) add(partner, partners.length === 1 ? pool.size : undefined, stated.parts[i]);
    }
    return true;
}
function counts(eco: Ecosystem, benefit: Benefit): boolean {
    return !isSolidary(benefit.solidarity, eco.asOf) && !isBought(benefit);
}
/** Others contribute something to it that it does not name among what it receives from them. */
function getsUnlisted(eco: Ecosystem, { name, benefits }: Partner): boolean {
    return isContributedTo(eco, name, (giver) => benefits.some((b) => isMeant(eco, b.from, giver.name)));
}
/** Something else than money that the partner pays for. */
export function isBought({ paid, valueKind }: Benefit): boolean {
    return paid !== undefined && valueKind !== 'money';
}
function worthOf({ worth, paid }: Benefit): Money | undefined {
    return worth ?? paid;
}
function basisOfPools(eco: Ecosystem): string | undefined {
    return onOneBasis(
        eco,
        eco.all('Pool').flatMap((p) => p.size ?? [])
    )?.basis;
}
/** Permissions to use data that are said to be in return for something. */
const permissionsInReturn = indexByParty(['Allow'], (allow) =>
    allow.inReturnFor.length ? [[allow.parties, allow]] : []
);
