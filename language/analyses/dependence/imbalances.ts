import type { Dependence } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { presentParties } from '../parties/present.js';
import { type Balance, dependenceBalance, dependenceLevels } from './balance.js';
import { counterweights, type FoundCounterweight } from './counterweights.js';

/** A partner that depends on another far more than the other on it, and has nothing to set against that. */
export interface Imbalance {
    readonly from: string;
    readonly on: string;
    readonly balance: Balance;
    /** The dependence by level is far greater, or that by revenue, or both. */
    readonly by: readonly ('level' | 'revenue')[];
}

/** Two levels, and three tenths of the revenue: our choice. */
const farLevels = 2;
const farRevenue = new Fraction(3, 10);
const leastLevel = dependenceLevels.indexOf('high');
/** Pairs that one statement is looked through for. */
const mostPairs = 10_000;

/** Of one statement; none where it means more pairs than are looked at. */
export const imbalancesOf = oncePerKey((eco, { from, on }: Dependence): readonly Imbalance[] => {
    const partners = (side: Dependence['from']): string[] =>
        [...new Set(presentParties(eco, side))].filter((p) => eco.isActiveName(p));
    const [dependent, strong] = [partners(from), partners(on)];
    if (dependent.length * strong.length > mostPairs) return [];
    return dependent.flatMap((p) => strong.flatMap((q) => imbalanceBetween(eco, p, q) ?? []));
});
function imbalanceBetween(eco: Ecosystem, from: string, on: string): Imbalance | undefined {
    const balance = dependenceBalance(eco, from, on);
    const { forth, ranks, revenue } = balance;
    const by: Imbalance['by'][number][] = [];
    if (ranks && ranks.value >= farLevels && (forth.rank ?? 0) >= leastLevel) by.push('level');
    if (revenue && revenue.value.compare(farRevenue) >= 0) by.push('revenue');
    if (!by.length || counterweights(eco, from, on).some(mayBalance)) return undefined;
    return { from, on, balance, by };
}
/**
 * A seat, veto, agreement or right to leave does; notice unless it is certainly too short to switch. Data that is returned makes
 * switching easier and is no say, and a seat that is only claimed is none.
 */
function mayBalance(found: FoundCounterweight): boolean {
    if (found.kind === 'data returned') return false;
    if (found.kind === 'notice') return found.long !== false;
    return found.kind !== 'said' || found.held !== false;
}
