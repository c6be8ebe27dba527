import { type BodyGame, bodyGame, type Voter } from '../../analyses/voting/body-game.js';
import { bodyVerdicts, byPersons } from '../../analyses/voting/body-verdicts.js';
import type { Coalition } from '../../analyses/voting/game.js';
import { banzhaf } from '../../analyses/voting/indices.js';
import { minimalWinners } from '../../analyses/voting/minimal-winning.js';
import { carrying } from '../../analyses/voting/turnout.js';
import type { Body, Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fraction, percent } from '../../model/quantity.js';
import { counted, listed } from '../../model/words.js';
import { namesOf, votesInWords } from '../../rules/decisions/in-words.js';
import { neededIn } from '../describe.js';

/** The exact power of more takes seconds, and nobody points at a name for so long. */
export const mostVoters = 1000;
/** Coalitions that are written out. */
const mostCoalitions = 6;

export interface SeatPower {
    readonly power: Fraction;
    readonly votes: Fraction;
    readonly allVotes: Fraction;
    /** Related parties that vote as one with it. */
    readonly together: readonly string[];
    /** Members of a role that have a vote each; what is said is of all of them. */
    readonly each: readonly string[];
    /** Its votes are those of several persons; the power is what they have if they agree. */
    readonly several: boolean;
    /** A body whose outcome turns on who attends is measured as if everybody did. */
    readonly atFullAttendance: boolean;
}
/** The normalised Banzhaf index of each seat that has one; related parties have one together. Of one party alone, where one is given. */
export function seatPowers(eco: Ecosystem, body: Body, party?: string): ReadonlyMap<Seat, SeatPower> {
    const powers = new Map<Seat, SeatPower>();
    const game = bodyGame(eco, body);
    const index = game && game.players.length <= mostVoters ? banzhaf(game) : undefined;
    if (!game || !index?.computed) return powers;
    for (const [i, voter] of game.players.entries()) {
        const { votes, seats, several } = voter;
        if (party !== undefined && !voter.parties.some((p) => p.name === party)) continue;
        for (const seat of seats) {
            const known = powers.get(seat);
            const { together, each } = besides(voter, party ?? seat.party?.name, seat);
            powers.set(seat, {
                power: index.value.normalised[i].add(known?.power ?? 0),
                votes: votes.add(known?.votes ?? 0),
                allVotes: game.allVotes,
                together: [...(known?.together ?? []), ...together],
                each: [...(known?.each ?? []), ...each],
                several,
                atFullAttendance: index.value.holds !== 'always'
            });
        }
    }
    return powers;
}
/** Who else is the same voter, and who votes on a seat that is a role's. */
function besides(
    { parties, seats }: Voter,
    own: string | undefined,
    seat: Seat
): { together: readonly string[]; each: readonly string[] } {
    const names = [...new Set(parties.map((p) => p.name))];
    const isRole = !names.includes(seat.party?.name ?? '');
    if (isRole && own === seat.party?.name) return { together: [], each: names };
    const others = seats.flatMap((s) => s.party?.name ?? []).filter((n) => !isRole || n !== seat.party?.name);
    return { together: [...new Set([...names, ...others])].filter((n) => n !== own), each: [] };
}
/** The votes and the real power that come with a seat; or those of one party on it. */
export function powerIn(eco: Ecosystem, body: Body, seat: Seat, party?: string): string {
    const found = seatPowers(eco, body, party).get(seat) ?? seatPowers(eco, body).get(seat);
    const written = seat.votes?.text ?? '1';
    if (!found) return `${written} ${written === '1' ? 'vote' : 'votes'}`;
    const { votes, allVotes, power, together, each, several, atFullAttendance } = found;
    const share = allVotes.equals(0) ? '' : ` (${percent(votes.div(allVotes))})`;
    const notes = [
        ...(each.length ? [`one vote each for ${listed(each)}`] : []),
        ...(together.length ? [`together with ${listed(together)}`] : []),
        ...(several ? ['if its votes, which are those of several, agree'] : []),
        ...(atFullAttendance ? ['if all attend'] : [])
    ];
    return `${votes.toFraction()} of ${allVotes.toFraction()} votes${share}, ${percent(power)} of the power${notes.length ? `, ${notes.join(', ')}` : ''}`;
}

/** What a motion needs in a body, who can pass one, and who has how much power. */
export function bodyFacts(eco: Ecosystem, body: Body): string[] {
    const needed = neededIn(body);
    const game = bodyGame(eco, body);
    if (!game) return ['It is not said what a motion needs.'];
    const quorum = body.quorum ? `, with a quorum of ${body.quorum.value.text} ${body.quorum.of ?? 'members'}` : '';
    return [
        `A motion ${needed?.replace('unanimous', 'needs all votes')}${quorum}: ${counted(game.players.length, 'voter')}, ${votesInWords(game.allVotes)}.`,
        ...severals(game),
        ...deciding(game),
        ...fewest(game),
        ...coalitions(game),
        ...(game.players.length ? [`Power: ${powers(game)}.`] : [])
    ];
}
function severals({ players }: BodyGame): string[] {
    const names = players.filter((p) => p.several).map((p) => p.parties[0].name);
    if (!names.length) return [];
    return [
        `The votes of ${listed(names)} are those of several persons, who need not agree; power is measured as if they did.`
    ];
}
function deciding(game: BodyGame): string[] {
    const verdict = bodyVerdicts(game);
    if (!verdict.computed) return [];
    if (!verdict.value.reachable) return ['No motion can ever pass.'];
    const { dictator, blockers } = verdict.value;
    const name = (player: number): string => namesOf(game.players[player]).join(' with ');
    if (dictator) return [`${name(dictator.player)} decides alone.`];
    return blockers.length ? [`${listed(blockers.map((b) => name(b.player)))} can block every motion.`] : [];
}
/** How few can carry a motion, where it turns on who attends or too many coalitions can to be listed. */
function fewest(game: BodyGame): string[] {
    const persons = byPersons(game);
    const carried = persons && carrying(persons);
    if (!carried?.computed) return [];
    const { atAnyTurnout, atFullAttendance } = carried.value;
    const [any, full] = [atAnyTurnout.members, atFullAttendance.members];
    if (!any.computed || !full.computed) return [];
    const all = persons!.players.reduce((sum, p) => sum + p.members, 0);
    const [few, attending] = [any.value.members, full.value.members];
    if (few < attending) {
        const quorum = game.quorum ? '' : ', since no quorum is asked';
        return [
            `As few as ${few} of ${counted(all, 'member')} can carry a motion${quorum}; if all attend, it takes ${attending}.`
        ];
    }
    return fewCoalitions(game).length ? [] : [`As few as ${few} of ${counted(all, 'member')} can carry a motion.`];
}
function coalitions(game: BodyGame): string[] {
    const names = fewCoalitions(game).map((c) => c.map((i) => game.players[i].parties[0].name).join(' + '));
    return names.length ? [`Enough together, if all attend: ${names.join('; ')}.`] : [];
}
/** All coalitions that are just enough; none where there are more than anybody would read. */
function fewCoalitions(game: BodyGame): readonly Coalition[] {
    const winners = minimalWinners(game);
    if (!winners.computed || winners.value.length > mostCoalitions) return [];
    // How many of several persons are enough says more than that all of them are.
    return winners.value.some((c) => c.length === 1 && game.players[c[0]].several) ? [] : winners.value;
}
/** The power of each voter, the most powerful first. */
export function powers(game: BodyGame): string {
    const index = banzhaf(game);
    if (!index.computed) return 'not computed';
    const all = game.players.map((voter, i) => ({
        name: namesOf(voter).join(' with '),
        power: index.value.normalised[i]
    }));
    const sorted = all.sort((a, b) => b.power.compare(a.power));
    return listed(
        sorted.map(({ name, power }) => `${name} ${percent(power)}`),
        8
    );
}
