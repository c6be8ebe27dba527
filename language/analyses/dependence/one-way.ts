import type { Ecosystem } from '../../model/ecosystem.js';
import { pause, type Steps } from '../../model/steps.js';
import { activeNames, presentBehind, presentParties } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { type Budget, type Computed, withinInSteps } from '../voting/budget.js';
import { Exchange, type Side, type Transfer, transfersToSome } from './exchange.js';
import { strongComponents } from './strong-components.js';

/** A statement by which something goes from some partners to others, and nothing written brings anything back to these givers. */
export interface OneWayTransfer {
    readonly statement: Transfer['statement'];
    readonly givers: readonly string[];
    readonly takers: readonly string[];
}
/** Of whom something may be asked in return. */
type Counts = (partner: string) => boolean;

/** Ends of statements, and pairs of parties, that are looked at. */
const operations = 2 ** 20;

/**
 * Transfers without a return: from the taker nothing leads back to the giver, neither directly nor through a pool, a paid service or
 * others. What a partner contributes to nobody in particular goes to everybody; a giver with a benefit that names no source may get it
 * from the taker. Related parties count as one.
 */
export function oneWayTransfers(eco: Ecosystem, counts: Counts): Steps<Computed<readonly OneWayTransfer[]>> {
    return withinInSteps(operations, function* (budget) {
        const exchange = new Exchange(eco, budget);
        const graph = yield* exchange.graph();
        const component = strongComponents(graph);
        yield pause;
        const apart = (a: string, b: string): boolean =>
            component[exchange.vertexOf(a)] !== component[exchange.vertexOf(b)];
        const fromAnybody = withOpenSource(eco);
        const groupOf = relatedGroups(eco);
        const found: OneWayTransfer[] = [];
        for (const { statement, from, to } of transfersToSome(eco)) {
            yield pause;
            const givers = activeOf(eco, from, budget).filter((p) => counts(p) && !fromAnybody.has(groupOf(p)));
            const takers = activeOf(eco, to, budget).filter(counts);
            budget.spend(givers.length * takers.length);
            const unpaid = givers.filter((g) => takers.some((t) => apart(g, t)));
            const owing = takers.filter((t) => unpaid.some((g) => apart(g, t)));
            if (unpaid.length) found.push({ statement, givers: unpaid, takers: owing });
        }
        return found;
    });
}

function activeOf(eco: Ecosystem, side: Side, budget: Budget): string[] {
    if (side.kind === 'Partner') return [side.name];
    const active = activeNames(eco);
    const found = new Set<string>();
    for (const party of presentParties(eco, side)) {
        budget.spend(1);
        if (active.has(party)) found.add(party);
    }
    return [...found];
}

/** Groups with a benefit or a pool that says nothing of its source. */
function withOpenSource(eco: Ecosystem): ReadonlySet<string> {
    const unfunded = eco.all('Pool').filter((p) => !p.fundedBy);
    const sharing = unfunded.flatMap((p) => p.shares.flatMap((s) => presentBehind(eco, s.party.name)));
    const receiving = eco.active.filter((p) => p.benefits.some((b) => !b.from || b.from.all)).map((p) => p.name);
    return new Set([...sharing, ...receiving].map(relatedGroups(eco)));
}
