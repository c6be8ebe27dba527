import type { CostGame, Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Fraction, Money } from '../../model/quantity.js';
import { type Game, type GameProblem, gameFrom } from './game.js';
import { onOneBasis } from './one-basis.js';
import { statedShares } from './stated-shares.js';

export type PoolGame =
    | {
          readonly kind: 'game';
          readonly game: Game;
          /** What all its worths are in, `EUR per year`. */
          readonly basis: string;
          /** What each player gets (pays in a cost game), in the units of the worths; `undefined` where the whole is not known. */
          readonly division?: readonly Fraction[];
      }
    /** Something in it is written wrong. */
    | { readonly kind: 'invalid'; readonly problems: readonly GameProblem[] }
    /** No sums of money, or sums in several currencies or per different times. */
    | { readonly kind: 'not comparable' }
    /** The shares do not make the whole, or a number cannot be read. */
    | { readonly kind: 'not divided' };

/**
 * The cooperative game that a pool or a cost game declares. Whoever has a share plays; what coalitions have `on their own` are their
 * worths, `others worth` is that of all coalitions not listed, the size is the worth of all together. A worth that does not say per what
 * it is is meant as the size is: of a pool `of 12 M per year`, `5 M` on their own are per year too.
 */
export function poolGame(eco: Ecosystem, pool: Pool | CostGame): PoolGame {
    const shares = statedShares(pool);
    if (!shares?.addUp) return { kind: 'not divided' };
    const inItsTime = (money: Money): Money => ({ ...money, per: money.per ?? pool.size?.per });
    const written = [pool.size, pool.othersWorth, ...pool.worths.map((w) => w.value)];
    const sums = onOneBasis(
        eco,
        written.flatMap((m) => (m ? inItsTime(m) : []))
    );
    if (!sums) return { kind: 'not comparable' };
    const amounts = [...sums.amounts];
    const whole = pool.size && amounts.shift();
    const others = pool.othersWorth && amounts.shift();
    const outcome = gameFrom({
        kind: pool.kind === 'Pool' ? 'gain' : 'cost',
        players: pool.shares.map((s) => s.party.name),
        whole,
        others,
        worths: pool.worths.map((w, i) => ({ members: w.members.map((m) => m.name), worth: amounts[i] }))
    });
    if (outcome.kind === 'invalid') return outcome;
    const { game } = outcome;
    return {
        kind: 'game',
        game,
        basis: sums.basis,
        division: game.whole && shares.parts.map((part) => part.mul(game.whole!))
    };
}
