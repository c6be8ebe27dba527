import { compareDurations } from '../../model/calendar.js';
import type { Dependence } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Duration } from '../../model/quantity.js';
import { pause, type Steps } from '../../model/steps.js';
import { ofAll } from '../memo-per-ecosystem.js';
import { isPresent } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { type Computed, withinInSteps } from '../voting/budget.js';
import { dependenceBalance, dependenceLevels } from './balance.js';
import { type ExitTerms, exitTerms } from './exit-terms.js';

/** How fast the one that is depended on may leave, against what the dependent one is bound to and needs. */
export interface ExitGap {
    readonly dependent: string;
    readonly strong: string;
    readonly terms: ExitTerms;
    /** What the dependent one gives notice of, where it is far more dependent and more than twice as long. */
    readonly bound?: ExitTerms['notice'];
    /** The time it needs to switch, where the other may be gone before. */
    readonly switching?: Duration;
    readonly dependence: Dependence;
}

/** How many pairs are compared. */
const pairs = 2 ** 16;
/** Ours, as for one-sided dependence: high, and two levels more than back, or 30 percentage points of revenue. */
const farMore = { ranks: 2, revenue: '3/10' };
const high = dependenceLevels.indexOf('high');

/** Of each dependent party and active partner it depends on, where something is short; a pair once. */
export function exitGaps(eco: Ecosystem): Steps<Computed<readonly ExitGap[]>> {
    const seen = new Set<string>();
    return withinInSteps(pairs, function* (budget) {
        const gaps: ExitGap[] = [];
        for (const said of gapsSaid.inSteps(eco)) {
            if (said === pause) {
                yield pause;
                continue;
            }
            budget.spend(said.pairs);
            for (const gap of said.gaps)
                if (seen.size < seen.add(`${gap.dependent}\n${gap.strong}`).size) gaps.push(gap);
        }
        return gaps;
    });
}
/** Of one statement; none where it means more pairs than are compared. */
const gapsSaid = ofAll(['Dependence'], (eco, dependence): readonly Gaps[] => {
    const strong = [...eco.expand(dependence.on)].filter((p) => eco.isActiveName(p));
    const dependents = [...eco.expand(dependence.from)].filter((p) => isPresent(eco, p));
    const count = strong.length * dependents.length;
    if (count > pairs) return [{ pairs: count, gaps: [] }];
    const gaps = strong.flatMap((q) => dependents.flatMap((p) => gapBetween(eco, p, q, dependence) ?? []));
    return count ? [{ pairs: count, gaps }] : [];
});
interface Gaps {
    readonly pairs: number;
    readonly gaps: readonly ExitGap[];
}
function gapBetween(eco: Ecosystem, dependent: string, strong: string, dependence: Dependence): ExitGap | undefined {
    const groupOf = relatedGroups(eco);
    const terms = exitTerms(eco, strong);
    const gone = timeUntilGone(terms);
    if (!gone || groupOf(dependent) === groupOf(strong)) return undefined;
    const { notice } = exitTerms(eco, dependent);
    const half = { ...gone, count: gone.count.mul(2) };
    const isBound = notice && isFarMoreDependent(eco, dependent, strong) && isShorter(half, notice.time);
    const { because } = dependenceBalance(eco, dependent, strong).forth;
    const switching = because.flatMap((d) => d.switching ?? []).find((needed) => isShorter(gone, needed));
    if (!isBound && !switching) return undefined;
    return { dependent, strong, terms, bound: isBound ? notice : undefined, switching, dependence };
}
/** Notice and transition together; unknown where they are not counted in one unit. */
function timeUntilGone({ notice, transition }: ExitTerms): Duration | undefined {
    if (!notice || !transition) return notice?.time;
    if (notice.time.unit !== transition.unit) return undefined;
    return { ...notice.time, count: notice.time.count.add(transition.count) };
}
function isShorter(a: Duration, b: Duration): boolean {
    return compareDurations(a, b) === -1;
}
/** By level or by revenue, and neither of the two says the opposite. */
function isFarMoreDependent(eco: Ecosystem, p: string, q: string): boolean {
    const { forth, ranks, revenue } = dependenceBalance(eco, p, q);
    const isOpposite = (ranks && ranks.value < 0) || (revenue && revenue.value.compare(0) < 0);
    const isFar =
        (ranks && ranks.value >= farMore.ranks && (forth.rank ?? 0) >= high) ||
        (revenue && revenue.value.compare(farMore.revenue) >= 0);
    return !isOpposite && !!isFar;
}
