import { type BodyGame, bodyGame } from '../../analyses/voting/body-game.js';
import { banzhaf } from '../../analyses/voting/indices.js';
import { minimalWinners } from '../../analyses/voting/minimal-winning.js';
import { verdicts } from '../../analyses/voting/verdicts.js';
import type { Body, Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fraction, percent } from '../../model/quantity.js';
import { counted, listed } from '../../rules/words.js';
import { neededIn } from '../describe.js';

/** Coalitions that are written out. */
const mostCoalitions = 6;

export interface SeatPower {
    readonly power: Fraction;
    readonly votes: Fraction;
    readonly allVotes: Fraction;
    /** Related parties that vote as one with it. */
    readonly together: readonly string[];
    /** A body whose outcome turns on who attends is measured as if everybody did. */
    readonly atFullAttendance: boolean;
}
/** The normalised Banzhaf index of each seat that has one; related parties have one together. */
export function seatPowers(eco: Ecosystem, body: Body): ReadonlyMap<Seat, SeatPower> {
    const powers = new Map<Seat, SeatPower>();
    const game = bodyGame(eco, body);
    const index = game && banzhaf(game);
    if (!game || !index?.computed) return powers;
    for (const [i, { votes, seats, parties }] of game.players.entries())
        for (const seat of seats)
            powers.set(seat, {
                power: index.value.normalised[i],
                votes,
                allVotes: game.allVotes,
                together: parties.map((p) => p.name).filter((n) => n !== seat.party?.name),
                atFullAttendance: index.value.holds !== 'always'
            });
    return powers;
}
/** The votes and the real power that come with a seat. */
export function powerIn(eco: Ecosystem, body: Body, seat: Seat): string {
    const found = seatPowers(eco, body).get(seat);
    const written = seat.votes?.text ?? '1';
    if (!found) return `${written} ${written === '1' ? 'vote' : 'votes'}`;
    const { votes, allVotes, power, together, atFullAttendance } = found;
    const share = allVotes.equals(0) ? '' : ` (${percent(votes.div(allVotes))})`;
    const notes = [
        ...(together.length ? [`together with ${listed(together)}`] : []),
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
        `A motion ${needed?.replace('unanimous', 'needs all votes')}${quorum}: ${counted(game.players.length, 'voter')}, ${game.allVotes.toFraction()} votes.`,
        ...deciding(game),
        ...coalitions(game),
        ...(game.players.length ? [`Power: ${powers(eco, body)}.`] : [])
    ];
}
function deciding(game: BodyGame): string[] {
    const verdict = verdicts(game);
    if (!verdict.computed) return [];
    if (!verdict.value.reachable) return ['No motion can ever pass.'];
    const { dictator, blockers } = verdict.value;
    const name = (player: number): string => game.players[player].parties.map((p) => p.name).join(' with ');
    if (dictator) return [`${name(dictator.player)} decides alone.`];
    return blockers.length ? [`${listed(blockers.map((b) => name(b.player)))} can block every motion.`] : [];
}
function coalitions(game: BodyGame): string[] {
    const winners = minimalWinners(game);
    if (!winners.computed) return [];
    const names = winners.value.map((c) => c.map((i) => game.players[i].parties[0].name).join(' + '));
    const rest = names.length - mostCoalitions;
    return [
        `Enough together, if all attend: ${names.slice(0, mostCoalitions).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`
    ];
}
function powers(eco: Ecosystem, body: Body): string {
    const all = [...seatPowers(eco, body)].map(([seat, { power }]) => ({ name: seat.party?.name ?? '', power }));
    if (!all.length) return 'not computed';
    const sorted = all.sort((a, b) => b.power.compare(a.power));
    return listed(
        sorted.map(({ name, power }) => `${name} ${percent(power)}`),
        8
    );
}
