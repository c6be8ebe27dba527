import type { Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { contributionsOf } from './contributions.js';
import {
    compareShares,
    equalShares,
    type ImpliedShares,
    sharesByContribution,
    sharesByShapley,
    usualDeviation
} from './division.js';
import { total } from './one-basis.js';
import { poolGame } from './pool-game.js';
import { isSolidary, type StatedShares, statedShares } from './stated-shares.js';

/** A pool whose shares are not those of the principle that it claims to follow. */
export interface ContradictedBasis {
    readonly pool: Pool;
    /** What the principle gives each share, in their order. */
    readonly implied: readonly Fraction[];
    /** Whether these are exact. */
    readonly exact: boolean;
    /** The shares, by their places, that are certainly others. */
    readonly differing: readonly number[];
}

/** All pools that contradict their basis for certain. */
export const contradictedBases: (eco: Ecosystem) => readonly ContradictedBasis[] = oncePerEcosystem((eco) =>
    eco.all('Pool').flatMap((pool) => contradictionIn(eco, pool) ?? [])
);

function contradictionIn(eco: Ecosystem, pool: Pool): ContradictedBasis | undefined {
    const stated = statedShares(pool);
    const implied = stated?.addUp ? impliedShares(eco, pool, stated) : undefined;
    if (!stated || !implied) return undefined;
    const roundedTo = pool.roundedTo?.value ?? (pool.basis === 'equal' ? roundingOf(pool) : undefined);
    const compared = compareShares(stated.parts, implied, { deviation: usualDeviation, roundedTo }) ?? [];
    const differing = compared.flatMap((c, i) => (c.verdict === 'differs' ? [i] : []));
    return differing.length ? { pool, implied: implied.shares, exact: implied.error.equals(0), differing } : undefined;
}
/** Three equal shares are written 33, 33 and 34 %: where whole percents can't be equal, half of one more is let pass. */
function roundingOf({ shares }: Pool): Fraction | undefined {
    return 100 % shares.length === 0 ? undefined : new Fraction(1, 200);
}

/**
 * The shares by the basis of a pool; `undefined` where it has none that can be computed, or not enough is known. A share given out
 * of solidarity stays what it is, and the principle is for the others.
 */
function impliedShares(eco: Ecosystem, pool: Pool, { parts }: StatedShares): ImpliedShares | undefined {
    const members = pool.shares.map((s) => onlyParty(eco, s.party.name));
    if (members.some((m) => m === undefined) || new Set(members).size < members.length) return undefined;
    const solidary = pool.shares.map((s) => isSolidary(s.solidarity, eco.asOf));
    if (pool.basis === 'shapley') return solidary.includes(true) ? undefined : byShapley(eco, pool);
    const free = members.filter((_, i) => !solidary[i]) as string[];
    const among = pool.basis === 'equal' ? equalShares(free.length) : byContribution(eco, pool, free);
    if (among?.kind !== 'shares') return undefined;
    const left = new Fraction(1).sub(total(parts.filter((_, i) => solidary[i])));
    const next = among.shares.values();
    const shares = parts.map((part, i) => (solidary[i] ? part : left.mul(next.next().value!)));
    return { kind: 'shares', shares, error: among.error };
}
function byShapley(eco: Ecosystem, pool: Pool): ImpliedShares | undefined {
    const outcome = poolGame(eco, pool);
    const found = outcome.kind === 'game' ? sharesByShapley(outcome.game) : undefined;
    return found?.kind === 'shares' ? found : undefined;
}
/**
 * Only where each of them is an active partner that contributes something, and all of that has a worth on one basis. Whether what one
 * contributes to somebody in particular counts for the pool is not said.
 */
function byContribution(eco: Ecosystem, pool: Pool, members: readonly string[]): ImpliedShares | undefined {
    if (pool.basis !== 'contribution') return undefined;
    const partners = members.flatMap((m) => (eco.isActiveName(m) ? (eco.find(m, 'Partner') ?? []) : []));
    if (partners.some((p) => p.contributions.some((c) => c.to && !c.to.all))) return undefined;
    const given = contributionsOf(eco, partners);
    if (given.kind === 'unknown') return undefined;
    const amounts = members.map((m) => given.amounts.get(m));
    if (amounts.includes(undefined)) return undefined;
    const found = sharesByContribution(amounts as Fraction[]);
    return found.kind === 'shares' ? found : undefined;
}
/** The partner or outsider that a name means, if it means one; a population, and a role of several, is many. */
function onlyParty(eco: Ecosystem, name: string): string | undefined {
    const [first, ...more] = eco.expandName(name);
    return first !== undefined && !more.length && eco.find(first, 'Partner', 'External') ? first : undefined;
}
