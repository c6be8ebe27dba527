import { presenceOn } from '../../analyses/parties/activity.js';
import { type Benefits, benefits, isBought } from '../../analyses/sharing/benefits.js';
import { isSolidary, statedShares } from '../../analyses/sharing/stated-shares.js';
import type { Benefit, Partner, Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { Fraction, percent } from '../../model/quantity.js';
import { sumInWords } from '../../rules/amounts.js';
import { type Cell, inCell, lines, namesOf } from './cells.js';

export interface PoolShare {
    readonly pool: Pool;
    readonly part: Fraction;
    readonly at: Place;
    readonly isSolidary: boolean;
}
/** The part of each share in its pool; `rest` is what the others leave. */
export function sharesByParty(eco: Ecosystem): ReadonlyMap<string, readonly PoolShare[]> {
    const found = new Map<string, PoolShare[]>();
    for (const pool of eco.all('Pool')) {
        const parts = statedShares(pool)?.parts;
        for (const [i, { party, value, at, solidarity }] of pool.shares.entries()) {
            const part = parts?.[i] ?? value?.value ?? new Fraction(0);
            const share = { pool, part, at, isSolidary: isSolidary(solidarity, eco.asOf) };
            const own = found.get(party.name);
            if (own) own.push(share);
            else found.set(party.name, [share]);
        }
    }
    return found;
}
/** What each partner gets of all that has a worth; of the only pool also where its size is not said. */
export interface Taken {
    readonly parts: ReadonlyMap<string, Fraction>;
    readonly benefits?: Benefits;
}
export function takenOf(eco: Ecosystem, basis: string | undefined): Taken | undefined {
    const taken = benefits(eco, basis);
    if (taken && !taken.total.equals(0))
        return {
            benefits: taken,
            parts: new Map([...taken.amounts].map(([party, { amount }]) => [party, amount.div(taken.total)]))
        };
    const [pool, ...more] = eco.all('Pool').filter((p) => p.shares.length);
    if (!pool || pool.size || more.length) return undefined;
    const parts = statedShares(pool)?.parts;
    return {
        parts: new Map(pool.shares.map((s, i) => [s.party.name, parts?.[i] ?? s.value?.value ?? new Fraction(0)]))
    };
}
export function benefitCell(eco: Ecosystem, p: Partner, own: readonly PoolShare[], taken: Taken | undefined): Cell {
    const part = taken?.parts.get(p.name);
    const hasLeft = own.length > 0 && ['exited', 'ended'].includes(presenceOn(p, eco.asOf));
    return {
        text: part ? inCell(part) : own.length ? own.map((s) => inCell(s.part)).join(', ') : namesOf(p.benefits),
        get detail() {
            const said = [...own.map(shareInWords), ...p.benefits.map((b) => receivedInWords(b, eco.asOf))];
            const left = hasLeft ? ['It has left; what is still written for it goes to nobody.'] : [];
            return [...left, ...benefitInWords(p, taken, part, own), lines(said)].join('\n');
        },
        at: own[0]?.at ?? p.benefits[0]?.at,
        value: (part ?? own[0]?.part)?.valueOf(),
        isPart: part || own.length === 1 ? true : undefined,
        tone: hasLeft ? 'notice' : undefined
    };
}
function shareInWords({ pool, part, isSolidary }: PoolShare): string {
    const size = pool.size ? ` (${pool.size.text})` : '';
    return `${percent(part)} of ${pool.title ?? pool.name}${size}${isSolidary ? ', out of solidarity, not counted' : ''}`;
}
function receivedInWords(b: Benefit, asOf: string | undefined): string {
    const worth = b.worth ? `worth ${b.worth.text}` : b.paid ? `paid ${b.paid.text}` : 'no worth said';
    const apart = isBought(b)
        ? ', bought, not counted'
        : isSolidary(b.solidarity, asOf)
          ? ', out of solidarity, not counted'
          : '';
    return `${b.title ?? b.name}: ${worth}${apart}`;
}
function benefitInWords(
    { name }: Partner,
    taken: Taken | undefined,
    part: Fraction | undefined,
    own: readonly PoolShare[]
): string[] {
    if (!part && !own.length) return ['Nothing that it gets has a worth on one basis with what the others get.'];
    if (!part || !taken)
        return ['Its shares of pools as they are written; they have no worth on one basis, so they are not added up.'];
    if (!taken.benefits) return [`${percent(part)} of the only pool.`];
    const { basis, amounts, total } = taken.benefits;
    const received = amounts.get(name);
    if (!received) return [];
    const least = received.more
        ? ' Something else that it gets has no worth written, so this is the least it can be.'
        : '';
    return [
        `${sumInWords(received.amount, basis)} of ${sumInWords(total, basis)} that all receive: ${percent(part)}.${least}`
    ];
}
