import { type Computed, computed } from './budget.js';
import { type Blocker, blockersOf, type Dictator, dictatorOf } from './deciders.js';
import { type Dummies, dummyVerdicts } from './dummies.js';
import type { VotingGame } from './game.js';
import { type IntegerGame, keyOf, missingIn } from './integer-game.js';
import { memoised } from './memo.js';
import { type Opposites, oppositeVerdict } from './opposites.js';
import { scaled } from './scale.js';
import { atFullAttendance } from './simple-game.js';

export type Verdicts = Unreachable | Reachable;

/** No motion can ever pass; then nothing else is worth asking. */
export interface Unreachable {
    readonly reachable: false;
    /** All votes together are fewer than a motion needs; all members or their votes are fewer than the quorum. */
    readonly missing: readonly ('votes' | 'quorum')[];
}
export interface Reachable {
    readonly reachable: true;
    readonly dictator?: Dictator;
    readonly blockers: readonly Blocker[];
    readonly dummies: Computed<Dummies>;
    readonly opposites: Computed<Opposites>;
}

/**
 * Who decides, who blocks, whose votes count for nothing, and whether opposites can pass. Not computed where `scaled`
 * is not.
 */
export function verdicts(game: VotingGame): Computed<Verdicts> {
    const integers = scaled(game);
    return integers.computed ? computed(verdictsOf(integers.value)) : integers;
}
const verdictsOf = memoised(keyOf, (game: IntegerGame): Verdicts => {
    const missing = missingIn(game);
    if (missing.length) return { reachable: false, missing };
    const full = atFullAttendance(game);
    return {
        reachable: true,
        dictator: dictatorOf(game, full),
        blockers: blockersOf(game, full),
        dummies: dummyVerdicts(game, full),
        opposites: oppositeVerdict(game, full)
    };
});
