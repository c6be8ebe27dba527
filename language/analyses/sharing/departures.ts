import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { indexed } from '../parties/indexed.js';
import { somePresent } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { benefits } from './benefits.js';
import { contributions } from './contributions.js';
import { total } from './one-basis.js';
import { type SkewThresholds, skew } from './skew.js';

/** Related partners, as one, whose part of what all get is far from their part of what all contribute. */
export interface Departure {
    readonly partners: readonly string[];
    readonly how: 'gets less' | 'gets more';
    /** Parts of what all partners contribute, and get. */
    readonly contribution: Fraction;
    readonly benefit: Fraction;
    readonly contributed: Fraction;
    readonly received: Fraction;
    readonly basis: string;
}

/**
 * Who certainly gets far less or far more than it contributes, of the partners that do both; `undefined` where the two cannot be
 * compared. A benefit without a worth is worth something: whoever has one is not said to get less, and while another has one nobody
 * is said to get more. Where a partner funds a pool or costs are shared, what it puts in has no number here, and nothing is said.
 */
export function departures(eco: Ecosystem, thresholds: SkewThresholds): readonly Departure[] | undefined {
    const given = contributions(eco);
    if (given.kind === 'unknown' || putsInMore(eco)) return undefined;
    const taken = benefits(eco, given.basis);
    if (!taken || taken.total.equals(0)) return undefined;
    const groupOf = relatedGroups(eco);
    const withMore = new Set([...taken.amounts].filter(([, r]) => r.more).map(([p]) => groupOf(p)));
    const groups = indexed([...given.amounts.keys(), ...taken.amounts.keys()].map((p) => [groupOf(p), p] as const));
    return [...groups].flatMap(([group, members]) => {
        const partners = [...new Set(members)];
        const contributed = sum(partners.map((p) => given.amounts.get(p)));
        if (contributed.equals(0) || !partners.some((p) => taken.amounts.has(p))) return [];
        const received = sum(partners.map((p) => taken.amounts.get(p)?.amount));
        if (isClose(contributed, given.total, received, taken.total, thresholds)) return [];
        const [contribution, benefit] = [contributed.div(given.total), received.div(taken.total)];
        const how = skew(contribution, benefit, thresholds);
        const unsure = how === 'gets less' ? withMore.has(group) : withMore.size > (withMore.has(group) ? 1 : 0);
        if (!how || unsure) return [];
        return [{ partners, how, contribution, benefit, contributed, received, basis: given.basis }];
    });
}
/** At a glance, in floating point: of ten thousand partners hardly one has a part that needs to be compared exactly. */
function isClose(
    contributed: Fraction,
    given: Fraction,
    received: Fraction,
    taken: Fraction,
    { difference }: SkewThresholds
): boolean {
    const apart = Math.abs(Number(contributed) / Number(given) - Number(received) / Number(taken));
    return apart < Number(difference) * 0.999;
}
/** Nearly every group is one partner. */
function sum(amounts: readonly (Fraction | undefined)[]): Fraction {
    return amounts.length === 1 ? (amounts[0] ?? nothing) : total(amounts.filter((a) => a !== undefined));
}
const nothing = new Fraction(0);
function putsInMore(eco: Ecosystem): boolean {
    const isActive = (party: string): boolean => eco.isActiveName(party);
    return eco.all('CostGame').length > 0 || eco.all('Pool').some((p) => somePresent(eco, p.fundedBy, isActive));
}
