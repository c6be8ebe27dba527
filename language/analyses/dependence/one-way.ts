import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { type Pause, pause, type Steps } from '../../model/steps.js';
import { ofAll, oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
import { presentBehind, presentParties } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { type Budget, type Computed, computed, notComputed, within } from '../voting/budget.js';
import {
    circleOf,
    isExchangeKnown,
    type Side,
    type Transfer,
    type Transferring,
    transferring,
    transfersIn
} from './exchange.js';

/** A statement by which something goes from some partners to others, and nothing written brings anything back to these givers. */
export interface OneWayTransfer {
    readonly statement: Transfer['statement'];
    readonly givers: readonly string[];
    readonly takers: readonly string[];
}
/** Of whom something may be asked in return. */
type Counts = (partner: string) => boolean;
/** What goes one way by each statement. */
export type AllOneWay = (eco: Ecosystem) => Iterable<Computed<OneWay> | Pause>;
/** By one statement, and how many ends and pairs were looked at; not computed where it would be too many. */
interface OneWay {
    readonly operations: number;
    readonly found: readonly OneWayTransfer[];
}

/** Ends of statements, and pairs of parties, that are looked at. */
const operations = 2 ** 20;

/**
 * Transfers without a return: from the taker nothing leads back to the giver, neither directly nor through a pool, a paid service or
 * others. What a partner contributes to nobody in particular goes to everybody; a giver with a benefit that names no source may get it
 * from the taker. Related parties count as one.
 */
export function* oneWayTransfers(eco: Ecosystem, all: AllOneWay): Steps<Computed<readonly OneWayTransfer[]>> {
    if (!isExchangeKnown(eco)) return notComputed('too-many-operations');
    const found: OneWayTransfer[] = [];
    let left = operations;
    for (const answer of all(eco)) {
        if (answer === pause) {
            yield pause;
            continue;
        }
        if (!answer.computed) return answer;
        left -= answer.value.operations;
        if (left < 0) return notComputed('too-many-operations');
        found.push(...answer.value.found);
    }
    return computed(found);
}
/** Of every statement, for one way of asking of whom something may be asked. */
export function allOneWay(counts: (eco: Ecosystem, partner: string) => boolean): AllOneWay {
    return ofAll(transferring, (eco, declaration) => {
        const answer = oneWay(eco, declaration, (partner) => counts(eco, partner));
        return answer.computed && !answer.value.operations ? [] : [answer];
    }).inSteps;
}
/** Of one statement. */
function oneWay(eco: Ecosystem, declaration: Transferring, counts: Counts): Computed<OneWay> {
    if (!isExchangeKnown(eco)) return notComputed('too-many-operations');
    const groupOf = relatedGroups(eco);
    const apart = (a: string, b: string): boolean => {
        const [one, other] = [groupOf(a), groupOf(b)];
        return one !== other && circleOf(eco, one) !== circleOf(eco, other);
    };
    return within(operations, (budget) => {
        const spent = new Spent(budget);
        const found: OneWayTransfer[] = [];
        for (const { statement, from, to } of transfersIn(eco, declaration)) {
            const givers = activeOf(eco, from, spent).filter((p) => counts(p) && !hasOpenSource(eco, groupOf(p)));
            const takers = activeOf(eco, to, spent).filter(counts);
            spent.spend(givers.length * takers.length);
            const unpaid = givers.filter((g) => takers.some((t) => apart(g, t)));
            const owing = takers.filter((t) => unpaid.some((g) => apart(g, t)));
            if (unpaid.length) found.push({ statement, givers: unpaid, takers: owing });
        }
        return { operations: spent.operations, found };
    });
}
class Spent {
    operations = 0;
    constructor(private readonly budget: Budget) {}

    spend(operations: number): void {
        this.budget.spend(operations);
        this.operations += operations;
    }
}

function activeOf(eco: Ecosystem, side: Side, spent: Spent): string[] {
    if (side.kind === 'Partner') return [side.name];
    const found = new Set<string>();
    for (const party of presentParties(eco, side)) {
        spent.spend(1);
        if (eco.isActiveName(party)) found.add(party);
    }
    return [...found];
}

/** Whether a group gets something and it is not said from whom. */
const hasOpenSource = oncePerKey((eco, group: string) => withOpenSource(eco).has(group));
/** Groups with a benefit or a pool that says nothing of its source. */
const withOpenSource = oncePerEcosystem((eco): ReadonlySet<string> => {
    const unfunded = eco.all('Pool').filter((p) => !p.fundedBy);
    const sharing = unfunded.flatMap((p) => p.shares.flatMap((s) => presentBehind(eco, s.party.name)));
    return new Set([...sharing, ...eco.lookUp(receivingFromAnybody, '')].map(relatedGroups(eco)));
});
const receivingFromAnybody: Index<'Partner', string> = {
    kinds: ['Partner'],
    entries: (partner, eco) =>
        eco.isActive(partner) && partner.benefits.some((b) => !b.from || b.from.all) ? [['', partner.name]] : []
};
