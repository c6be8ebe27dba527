import type { Dependence } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { indexByParty } from '../parties/index-by-party.js';
import { isMeant } from '../parties/meant.js';
import { relatedGroupOf, relatedGroups } from '../parties/related-groups.js';

/** The levels of dependence, the least first: a level's rank is its index. */
export const dependenceLevels = ['none', 'low', 'medium', 'high', 'critical'] as const;

/** How far one party depends on another by what is said; `undefined` where nothing is. */
export interface OneWay {
    /** Index into `dependenceLevels`: the highest that is said. */
    readonly rank?: number;
    /** Part of its revenue, 0 … 1: the largest that is said. */
    readonly revenue?: Fraction;
    readonly because: readonly Dependence[];
}
/** What p depends on q more than q on p; a way that nothing is said of counts as none, and `saidBothWays` tells. */
export interface Difference<T> {
    readonly value: T;
    readonly saidBothWays: boolean;
}
export interface Balance {
    readonly forth: OneWay;
    readonly back: OneWay;
    /** Difference of ranks, -4 … 4; `undefined` where neither way has a level. */
    readonly ranks?: Difference<number>;
    /** Difference in share of revenue, -1 … 1; `undefined` where neither way has one. */
    readonly revenue?: Difference<Fraction>;
}

/**
 * How unevenly two parties depend on each other: the power of q over p is the dependence of p on q, following Emerson (1962).
 * Related parties count as one, so that all of them together depend on, and are depended on. A party and one related to it have no
 * balance: nothing is said both ways then.
 */
export function dependenceBalance(eco: Ecosystem, p: string, q: string): Balance {
    const [forth, back] = [dependenceOf(eco, p, q), dependenceOf(eco, q, p)];
    return {
        forth,
        back,
        ranks: difference(forth.rank, back.rank, 0, (a, b) => a - b),
        revenue: difference(forth.revenue, back.revenue, new Fraction(0), (a, b) => a.sub(b))
    };
}
/** How far `from` depends on `on`, of all that is said for them and for parties related to them. */
export function dependenceOf(eco: Ecosystem, from: string, on: string): OneWay {
    if (relatedGroups(eco)(from) === relatedGroups(eco)(on)) return { because: [] };
    const others = groupOf(eco, on);
    const because = [...new Set(groupOf(eco, from).flatMap((member) => [...saidOf(eco, member)]))].filter((d) =>
        others.some((other) => isMeant(eco, d.on, other))
    );
    const ranks = because.flatMap((d) => (d.level ? [dependenceLevels.indexOf(d.level)] : []));
    const revenues = because.flatMap((d) => (d.revenue ? [d.revenue.value] : []));
    return {
        rank: ranks.length ? ranks.reduce((a, b) => Math.max(a, b)) : undefined,
        revenue: revenues.length ? revenues.reduce((a, b) => (a.compare(b) < 0 ? b : a)) : undefined,
        because
    };
}
/** The related parties of one, itself included. */
export function groupOf(eco: Ecosystem, party: string): readonly string[] {
    return relatedGroupOf(eco, party)?.members ?? [party];
}

function difference<T>(forth: T | undefined, back: T | undefined, none: T, minus: (a: T, b: T) => T) {
    if (forth === undefined && back === undefined) return undefined;
    return { value: minus(forth ?? none, back ?? none), saidBothWays: forth !== undefined && back !== undefined };
}
const saidOf = indexByParty(['Dependence'], (dependence) => [[dependence.from, dependence]]);
