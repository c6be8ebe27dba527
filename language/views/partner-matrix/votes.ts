import { type BodyGame, bodyGame, type Voter } from '../../analyses/voting/body-game.js';
import { type Banzhaf, banzhaf } from '../../analyses/voting/indices.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { Fraction, percent } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { numberInWords, thresholdInWords, votesInWords } from '../../rules/decisions/in-words.js';
import { titleOf } from '../mark.js';
import { type Cell, type Cells, type Group, inCell, type MatrixColumn, pairOf } from './cells.js';

/** In each body the votes of the partners, and the power that they have by them. */
export function votesGroup(eco: Ecosystem, cells: Cells): Group {
    return { title: 'Votes and real power', columns: eco.all('Body').flatMap((body) => bodyColumns(eco, body, cells)) };
}
/** So many of them are told of. */
const mostOthers = 3;
/** Votes of those that have no row: populations, persons outside, roles and groups as a whole. */
export function votesOfOthers(eco: Ecosystem, cells: Cells): string | undefined {
    const told = new Map<string, string[]>();
    for (const body of eco.all('Body')) {
        const game = bodyGame(eco, body);
        const others = game?.players.filter((p) => !p.parties.some((party) => cells.has(party.name))) ?? [];
        if (!game || !others.length) continue;
        const who = listed([...new Set(others.flatMap((p) => p.parties.map((own) => voterInWords(eco, own.name))))], 3);
        const votes = others.reduce((sum, p) => sum.add(p.votes), new Fraction(0));
        const said = `${numberInWords(votes)} of ${votesInWords(game.allVotes)} in ${body.title ?? body.name}`;
        told.set(who, [...(told.get(who) ?? []), said]);
    }
    if (!told.size) return undefined;
    const first = [...told].slice(0, mostOthers).map(([who, said]) => `${who} with ${listed(said, 3)}`);
    const more = told.size > mostOthers ? `; and ${told.size - mostOthers} more` : '';
    return `Votes that stand in no row: ${first.join('; ')}${more}.`;
}
/** Seats of a role or a group are those of whoever plays it or is in it, together. */
function voterInWords(eco: Ecosystem, name: string): string {
    const several = eco.find(name, 'Role', 'Group');
    if (!several) return titleOf(eco, name);
    const members = [...eco.expandName(name)].map((m) => titleOf(eco, m));
    return `${several.kind.toLowerCase()} ${name}${members.length ? ` (${listed(members, 3)})` : ''}`;
}
function bodyColumns(eco: Ecosystem, body: Body, cells: Cells): MatrixColumn[] {
    const game = bodyGame(eco, body);
    const index = game && banzhaf(game);
    const power = index?.computed ? index.value : undefined;
    seated(body, game, cells);
    if (game)
        for (const [i, player] of game.players.entries())
            for (const { name, at } of player.parties) {
                const row = cells.get(name);
                if (!row) continue;
                // Through a role with a vote for each of its members.
                if (player.seats.length) row[`votes:${body.name}`] ??= votesCell(body, game, player.votes, at);
                if (power) row[`power:${body.name}`] = powerCell({ body, game, power, i, name, at });
            }
    const needed = game ? ` A motion needs ${thresholdInWords(game.threshold, game.allVotes)}.` : '';
    const votes = {
        id: `votes:${body.name}`,
        title: body.title ?? body.name,
        detail: `Votes in ${body.title ?? body.name}.${needed}`,
        numeric: true,
        at: body.nameAt
    };
    return power ? [votes, powerColumn(body, power)] : [votes];
}
function powerColumn(body: Body, { holds }: Banzhaf): MatrixColumn {
    const turnout = holds === 'always' ? '' : `, ${holds}`;
    return {
        id: `power:${body.name}`,
        title: 'Power',
        detail: `Real power in ${body.title ?? body.name}: normalised Banzhaf index${turnout}. The hollow bar is the share of the votes, the full one that of the power; ▲ more power than votes, ▼ less, = as much, within half a point. The longest bar is the greatest part of the column.`,
        numeric: true,
        at: body.nameAt
    };
}
function seated(body: Body, game: BodyGame | undefined, cells: Cells): void {
    for (const seat of body.seats) {
        const row = seat.party && cells.get(seat.party.name);
        if (!row) continue;
        row[`votes:${body.name}`] = seat.observer
            ? {
                  text: 'observer',
                  detail: `Sits in ${body.title ?? body.name} without a vote.`,
                  at: seat.at,
                  tone: 'muted'
              }
            : {
                  text: seat.votes?.text ?? '1',
                  detail: `${votesInWords(seat.votes?.value ?? new Fraction(1))}${game ? ` of ${numberInWords(game.allVotes)}` : ''} in ${body.title ?? body.name}.`,
                  at: seat.at,
                  value: seat.votes?.value.valueOf() ?? 1
              };
    }
}
function votesCell(body: Body, game: BodyGame, votes: Fraction, at: Place): Cell {
    return {
        text: votes.toFraction(),
        detail: `${votesInWords(votes)} of ${numberInWords(game.allVotes)} in ${body.title ?? body.name}, as one who plays a role that has a seat.`,
        at,
        value: votes.valueOf()
    };
}
interface Powered {
    readonly body: Body;
    readonly game: BodyGame;
    readonly power: Banzhaf;
    readonly i: number;
    readonly name: string;
    readonly at: Place;
}
function powerCell({ body, game, power, i, name, at }: Powered): Cell {
    const player = game.players[i];
    const part = power.normalised[i];
    const votes = player.votes.div(game.allVotes);
    // Beside several persons who may vote in different ways, no power as if they agreed need not be none.
    const isCertain = !game.players.some((p) => p.several);
    const isNone = part.equals(0) && player.votes.compare(0) > 0;
    return {
        text: others(player, name).length ? `together ${inCell(part)}` : inCell(part),
        get detail() {
            return [
                `${percent(votes)} of the votes, ${percent(part)} of the power${together(player, name)}.`,
                `Its vote turns ${swingsInWords(power, i)} of ${body.title ?? body.name} from lost to won; of all that anybody turns, that is ${percent(part)} (normalised Banzhaf index).`,
                ...(player.several ? ['If its votes, which are those of several, agree.'] : []),
                ...(power.holds === 'always' ? [] : ['As if everybody attended; who stays away changes it.']),
                ...(isNone && isCertain ? ['However the others vote, its votes never decide.'] : [])
            ].join('\n');
        },
        at,
        value: part.valueOf(),
        pair: pairOf(votes, part),
        tone: isCertain && isNone ? 'notice' : undefined
    };
}
function together(player: Voter, name: string): string {
    const related = others(player, name);
    return related.length ? `, together with ${listed(related)}, which is related` : '';
}
function others({ parties }: Voter, name: string): string[] {
    return [...new Set(parties.map((p) => p.name))].filter((n) => n !== name);
}
function swingsInWords({ swings }: Banzhaf, i: number): string {
    const [own, all] = [swings[i].toString(), swings.reduce((a, b) => a + b, 0n).toString()];
    if (all.length > 12) return 'outcomes';
    return `${own} of the ${all} outcomes`;
}
