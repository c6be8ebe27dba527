import type { Fraction } from '../../model/quantity.js';
import { coreMembership } from './core.js';
import type { Excess } from './excess.js';
import type { Game } from './game.js';

/**
 * The division changed just so far that a coalition gets (pays) what it would on its own, its members in the proportions they have now and
 * the others too; `undefined` where that leaves another coalition better off alone, or one side has nothing to be in proportion to.
 */
export function satisfied(
    game: Game,
    division: readonly Fraction[],
    { coalition, worth, receives }: Excess
): readonly Fraction[] | undefined {
    const whole = game.whole!;
    if (receives.equals(0) || receives.equals(whole)) return undefined;
    const [inside, outside] = [worth.div(receives), whole.sub(worth).div(whole.sub(receives))];
    const members = new Set(coalition);
    const changed = division.map((amount, i) => amount.mul(members.has(i) ? inside : outside));
    return coreMembership(game, changed).kind === 'outside' ? undefined : changed;
}
