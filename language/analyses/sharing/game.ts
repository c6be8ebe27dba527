import { Fraction } from '../../model/quantity.js';

/** Players by their place in `Game.players`, ascending, none twice. */
export type Coalition = readonly number[];
export interface Worth {
    readonly coalition: Coalition;
    readonly worth: Fraction;
}
/**
 * A cooperative game with transferable utility. In a gain game a coalition's worth is what it would earn on its own, in a cost
 * game what it would pay. A coalition that is not listed has the worth `others`, and without `others` an unknown one.
 */
export interface Game {
    readonly kind: 'gain' | 'cost';
    readonly players: readonly string[];
    /** The worth of all players together; `undefined` when nobody said. `others` never stands in for it. */
    readonly whole?: Fraction;
    /** Coalitions of some but not all players, by `keyOf`. */
    readonly listed: ReadonlyMap<string, Worth>;
    readonly others?: Fraction;
}
/** A game as written: names instead of places, nothing checked. */
export interface WrittenGame {
    readonly kind: 'gain' | 'cost';
    readonly players: readonly string[];
    readonly whole?: Fraction;
    readonly worths: readonly { readonly members: readonly string[]; readonly worth: Fraction }[];
    readonly others?: Fraction;
}
export interface GameProblem {
    readonly what:
        | 'no players'
        | 'player named twice'
        | 'not a player'
        | 'member named twice'
        | 'coalition with two worths'
        | 'empty coalition with a worth'
        | 'number too long';
    /** The players or members it is about. */
    readonly names: readonly string[];
}
export type GameOutcome =
    | { readonly kind: 'game'; readonly game: Game }
    | { readonly kind: 'invalid'; readonly problems: readonly GameProblem[] };

/** Some worths that an answer needs are not known: the first of them, and whether there are more. */
export interface Unknown {
    readonly kind: 'unknown';
    readonly missing: readonly Coalition[];
    readonly more: boolean;
}
/** The answer exists but costs more than a budget allows. */
export interface NotComputed {
    readonly kind: 'not computed';
    readonly because:
        | 'too many players'
        | 'too many coalitions'
        | 'numbers too long'
        | 'too much work'
        | 'not one amount per player';
}

/** The longest numerator or denominator of a worth: 300 digits. */
const longestNumber = 10n ** 300n;
const namedMissing = 12;

/** A game with its names resolved, or everything that is wrong with it. The same coalition twice with one worth is not wrong. */
export function gameFrom(written: WrittenGame): GameOutcome {
    const problems: GameProblem[] = [];
    const places = placesOf(written.players, problems);
    const listed = new Map<string, Worth>();
    let whole = written.whole;
    for (const { members, worth } of written.worths) {
        const coalition = coalitionOf(members, places, problems);
        if (!coalition) continue;
        const key = keyOf(coalition);
        const before = coalition.length === places.size ? whole : listed.get(key)?.worth;
        if (coalition.length === 0) {
            if (!worth.equals(0)) problems.push({ what: 'empty coalition with a worth', names: [] });
        } else if (before && !before.equals(worth))
            problems.push({ what: 'coalition with two worths', names: members });
        else if (coalition.length === places.size) whole = worth;
        else if (!before) listed.set(key, { coalition, worth });
        if (isTooLong(worth)) problems.push({ what: 'number too long', names: members });
    }
    if (isTooLong(written.whole) || isTooLong(written.others)) problems.push({ what: 'number too long', names: [] });
    if (problems.length) return { kind: 'invalid', problems };
    return {
        kind: 'game',
        game: { kind: written.kind, players: written.players, whole, listed, others: written.others }
    };
}
function placesOf(players: readonly string[], problems: GameProblem[]): Map<string, number> {
    if (!players.length) problems.push({ what: 'no players', names: [] });
    const places = new Map<string, number>();
    for (const name of players) {
        if (places.has(name)) problems.push({ what: 'player named twice', names: [name] });
        else places.set(name, places.size);
    }
    return places;
}
function coalitionOf(
    members: readonly string[],
    places: ReadonlyMap<string, number>,
    problems: GameProblem[]
): Coalition | undefined {
    const strangers = members.filter((m) => !places.has(m));
    const sorted = Uint32Array.from(members, (m) => places.get(m) ?? 0).sort();
    const repeated = strangers.length === 0 && sorted.some((player, i) => i > 0 && player === sorted[i - 1]);
    if (strangers.length) problems.push({ what: 'not a player', names: strangers });
    if (repeated) problems.push({ what: 'member named twice', names: members });
    return strangers.length || repeated ? undefined : [...sorted];
}
function isTooLong(number: Fraction | undefined): boolean {
    return number !== undefined && (number.n >= longestNumber || number.d >= longestNumber);
}

/** The key of a coalition in `Game.listed`. */
export function keyOf(coalition: Coalition): string {
    return coalition.join();
}

/** What a coalition is worth on its own: 0 for nobody, `undefined` where unknown. */
export function worthOf(game: Game, coalition: Coalition): Fraction | undefined {
    if (coalition.length === 0) return new Fraction(0);
    if (coalition.length === game.players.length) return game.whole;
    return game.listed.get(keyOf(coalition))?.worth ?? game.others;
}

/** The coalitions whose worth is not known, the whole first and then the smallest; `undefined` when every worth is known. */
export function unknownWorths(game: Game): Unknown | undefined {
    const missing: Coalition[] = game.whole ? [] : [game.players.map((_, i) => i)];
    const unlisted = game.others ? 0 : 2 ** game.players.length - 2 - game.listed.size;
    const all = missing.length + unlisted;
    if (all === 0) return undefined;
    for (const coalition of unlisted ? properCoalitions(game.players.length) : []) {
        if (!game.listed.has(keyOf(coalition))) missing.push(coalition);
        if (missing.length === Math.min(all, namedMissing)) break;
    }
    return { kind: 'unknown', missing, more: all > missing.length };
}

/** How many coalitions of some but not all players have a known worth; beyond 2^1023 infinite. */
export function knownCount(game: Game): number {
    return game.others ? 2 ** game.players.length - 2 : game.listed.size;
}
/** The coalitions of some but not all players whose worth is known. Ask `knownCount` first: they can be 2^n. */
export function* knownWorths(game: Game): Generator<Worth> {
    if (!game.others) yield* game.listed.values();
    else
        for (const coalition of properCoalitions(game.players.length))
            yield game.listed.get(keyOf(coalition)) ?? { coalition, worth: game.others };
}

/** The coalitions of some but not all of `n` players: the smaller first, and among equals those with the earlier players. */
export function* properCoalitions(n: number): Generator<Coalition> {
    for (let size = 1; size < n; size++) {
        const members = Array.from({ length: size }, (_, i) => i);
        for (;;) {
            yield [...members];
            let last = size - 1;
            while (last >= 0 && members[last] === n - size + last) last--;
            if (last < 0) break;
            members[last]++;
            for (let next = last + 1; next < size; next++) members[next] = members[next - 1] + 1;
        }
    }
}

/** The order that breaks ties between coalitions: fewest players first, then the earlier players. Negative where `a` comes first. */
export function compareCoalitions(a: Coalition, b: Coalition): number {
    if (a.length !== b.length) return a.length - b.length;
    const differs = a.findIndex((player, i) => player !== b[i]);
    return differs < 0 ? 0 : a[differs] - b[differs];
}

/** 1 in a gain game and -1 in a cost game: times this, a coalition always prefers more, so one formula serves both. */
export function signOf(game: Game): 1n | -1n {
    return game.kind === 'gain' ? 1n : -1n;
}
