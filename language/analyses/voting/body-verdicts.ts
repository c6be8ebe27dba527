import { Fraction } from '../../model/quantity.js';
import type { BodyGame } from './body-game.js';
import { type Computed, computed, notComputed } from './budget.js';
import type { Blocker } from './deciders.js';
import type { Dummies } from './dummies.js';
import type { Player, VotingGame } from './game.js';
import { type Verdicts, verdicts } from './verdicts.js';

/** Beyond so many persons what each can do is not computed. */
const mostPersons = 2_000;

/** The game in which each of several persons votes for itself, and who of them stands for which voter of the body. */
export interface PersonsGame extends VotingGame {
    /** By voter: its persons, as indices into `players`; with the one who gives its consent where it has a veto. */
    readonly personsOf: readonly (readonly number[])[];
}

/** Voters that are several persons, taken apart. `undefined` where that is not one vote each, or where they are too many. */
export function byPersons(game: BodyGame): PersonsGame | undefined {
    const players: Player[] = [];
    const personsOf: number[][] = [];
    for (const { several, votes, members } of game.players) {
        if (several && (!votes.equals(members) || players.length + members > mostPersons)) return undefined;
        const persons = several ? Array.from({ length: members }, () => person) : [{ votes, members }];
        personsOf.push(persons.map((p) => players.push(p) - 1));
    }
    const vetoes = game.vetoes.map((veto) => {
        const persons = personsOf[veto.player];
        if (!game.players[veto.player].several) return { ...veto, player: persons[0] };
        // How they come to consent is not said: somebody gives it for them.
        const speaker = players.push({ votes: new Fraction(0), members: 0 }) - 1;
        persons.push(speaker);
        return { ...veto, player: speaker };
    });
    return { ...game, players, vetoes, personsOf };
}
const person: Player = { votes: new Fraction(1), members: 1 };

/**
 * The verdicts on a body as far as they are certain although several persons of one voter may vote in different ways: such a voter
 * decides nothing alone, blocks where each of its persons does or by its veto, and makes no other one's votes count for nothing.
 * Opposites that pass when they vote alike can pass; others are not looked for.
 */
export function bodyVerdicts(game: BodyGame): Computed<Verdicts> {
    if (!game.players.some((p) => p.several)) return verdicts(game);
    const together = verdicts(game);
    if (!together.computed || !together.value.reachable) return together;
    const apart = byPersons(game);
    if (!apart) return notComputed('too-many-operations');
    const found = verdicts(apart);
    if (!found.computed || !found.value.reachable) return found;
    const voterOf = new Map(apart.personsOf.flatMap((persons, voter) => persons.map((p) => [p, voter] as const)));
    const { dictator, blockers, dummies } = found.value;
    return computed({
        reachable: true,
        dictator: dictator && { ...dictator, player: voterOf.get(dictator.player)! },
        blockers: blockersAmong(apart, blockers),
        dummies: dummies.computed ? computed(dummiesAmong(apart, dummies.value)) : dummies,
        opposites: together.value.opposites
    });
}
function blockersAmong({ personsOf, players }: PersonsGame, blockers: readonly Blocker[]): Blocker[] {
    const found = new Map(blockers.map((b) => [b.player, b]));
    return personsOf.flatMap((persons, player): Blocker[] => {
        const speaker = persons.map((p) => found.get(p)).find((b) => b?.declared);
        if (speaker) return [{ ...speaker, player }];
        const own = persons.filter((p) => players[p].members || players[p].votes.n || persons.length === 1);
        const all = own.flatMap((p) => found.get(p) ?? []);
        return all.length === own.length && all.length ? [{ ...all[0], player }] : [];
    });
}
function dummiesAmong({ personsOf }: PersonsGame, { yes, depends, unknown }: Dummies): Dummies {
    const voters = personsOf.map((_, i) => i);
    const all = (players: readonly number[]): number[] => {
        const among = new Set(players);
        return voters.filter((v) => personsOf[v].every((p) => among.has(p)));
    };
    const never = all(yes);
    const rest = (players: readonly number[]): number[] => all([...yes, ...players]).filter((v) => !never.includes(v));
    return { yes: never, depends: rest(depends), unknown: rest(unknown) };
}
