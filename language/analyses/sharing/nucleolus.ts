import { Fraction } from '../../model/quantity.js';
import { type Game, knownWorths, type NotComputed, signOf, type Unknown, unknownWorths, type Worth } from './game.js';
import { Settled } from './settled.js';
import { type Column, maximise } from './simplex.js';

export type Nucleolus =
    | { readonly kind: 'exact'; readonly division: readonly Fraction[] }
    /** What the players can have alone is more than the whole, so no division suits each of them. */
    | { readonly kind: 'no imputation' }
    | Unknown
    | NotComputed;

/** Beyond, the 2^n coalitions and their programmes take too long while someone types. */
const mostPlayers = 8;

/**
 * The division of the whole that makes the worst-off coalition's complaint as small as possible, then the next one's, and so on,
 * among those that give each player at least what it has alone (ask at most that in a cost game). In the units of the worths.
 * There is always exactly one, and it is in the core if that is not empty. Source: following Schmeidler 1969; the sequence of
 * linear programmes following Maschler, Peleg and Shapley 1979. Each is solved exactly, so the division is exact.
 */
export function nucleolus(game: Game): Nucleolus {
    const unknown = unknownWorths(game);
    if (unknown) return unknown;
    const players = game.players.map((_, i) => i);
    if (players.length > mostPlayers) return { kind: 'not computed', because: 'too many players' };
    const sign = new Fraction(signOf(game));
    const whole = game.whole!.mul(sign);
    const worths = [...knownWorths(game)].map(({ coalition, worth }) => ({ coalition, worth: worth.mul(sign) }));
    const alone = worths.filter((w) => w.coalition.length === 1);
    if (alone.length > 0 && alone.reduce((all, w) => all.add(w.worth), new Fraction(0)).gt(whole))
        return { kind: 'no imputation' };
    const settled = new Settled(players.length);
    settled.add(players, whole);
    for (;;) {
        const division = settled.division();
        if (division) return { kind: 'exact', division: division.map((x) => x.mul(sign)) };
        if (!settleWorst(settled, worths, alone, players.length))
            return { kind: 'not computed', because: 'too much work' };
    }
}

/**
 * Makes the greatest complaint among the coalitions not yet settled as small as possible and settles those that then can't get
 * another total. They are the ones with a positive weight in the dual programme, which is solved here: its weights balance the
 * coalitions, its value is the complaint. `false` where it was not computed.
 */
function settleWorst(settled: Settled, worths: readonly Worth[], alone: readonly Worth[], players: number): boolean {
    const open = worths.filter((w) => !settled.has(w.coalition));
    const openAlone = alone.filter((w) => !settled.has(w.coalition));
    const best = maximise(
        [
            ...open.map((w) => column([...w.coalition, players], w.worth)),
            ...openAlone.map((w) => column(w.coalition, w.worth)),
            ...settled.totals.flatMap((t) => [column(t.coalition, t.worth), column(t.coalition, t.worth, -1n)])
        ],
        Array.from({ length: players + 1 }, (_, row) => (row === players ? 1n : 0n))
    );
    if (best.kind !== 'optimal') return false;
    const weighs = (w: Fraction): boolean => w.compare(0) > 0;
    open.forEach((w, k) => {
        if (weighs(best.weights[k])) settled.add(w.coalition, w.worth.sub(best.value));
    });
    openAlone.forEach((w, k) => {
        if (weighs(best.weights[open.length + k])) settled.add(w.coalition, w.worth);
    });
    return true;
}
function column(rows: readonly number[], worth: Fraction, sign: 1n | -1n = 1n): Column {
    return { rows, sign, gain: sign > 0n ? worth : worth.neg() };
}
