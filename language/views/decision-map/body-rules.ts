import type { BodyGame } from '../../analyses/voting/body-game.js';
import type { Body, Seat } from '../../model/declarations.js';
import { Fraction } from '../../model/quantity.js';
import { numberInWords, thresholdInWords, votesInWords } from '../../rules/decisions/in-words.js';
import type { Mark } from '../mark.js';
import type { Open, Signed } from './open.js';

export function rulesOf(body: Body, game: BodyGame | undefined, open: Open): Signed[] {
    const { quorum, vetoes, meets, term, rotates, relatedVoteOnce, nameAt } = body;
    const vacant = body.seats.filter((s) => s.vacant);
    return [
        passingOf(body, game, open),
        ...(quorum
            ? [
                  {
                      text: `quorum ${quorum.value.text} ${quorum.of ?? ''}`.trim(),
                      why: 'So many must attend.',
                      at: [quorum.at]
                  }
              ]
            : []),
        ...(vetoes.length
            ? [
                  {
                      text: vetoes.length === 1 ? 'a veto' : `${vetoes.length} vetoes`,
                      why: 'See the members.',
                      at: vetoes.map((v) => v.at)
                  }
              ]
            : []),
        ...(relatedVoteOnce
            ? [
                  {
                      text: 'related parties vote once',
                      why: 'Related parties have the most votes that one of them has.',
                      at: [nameAt]
                  }
              ]
            : []),
        ...(meets ? [{ text: `meets ${every(meets.text)}`, why: 'How often it meets.', at: [meets.at] }] : []),
        ...(term ? [{ text: `term ${term.text}`, why: 'How long a seat is held.', at: [term.at] }] : []),
        ...(rotates
            ? [
                  {
                      text: `rotates ${every(rotates.text)}`,
                      why: 'How often others take the seats.',
                      at: [rotates.at]
                  }
              ]
            : []),
        ...(vacant.length ? [vacantOf(vacant)] : [])
    ];
}
function passingOf({ unanimous, passes, seats, nameAt }: Body, game: BodyGame | undefined, open: Open): Signed {
    if (unanimous) return { text: 'passes only unanimously', why: 'Everybody must agree.', at: [nameAt] };
    const at = [passes?.at ?? nameAt];
    if (!game) {
        const text = seats.length
            ? 'what passes is not said, so no power is computed'
            : 'neither who sits in it nor what passes is said';
        return open.told(
            { text, why: 'Say it with: passes with majority of all votes', at },
            'decision-without-decider'
        );
    }
    const why = `What the votes in favour must reach: ${thresholdInWords(game.threshold, game.allVotes)}.`;
    return { text: `passes with ${neededInWords(game)}`, why, at };
}
function vacantOf(seats: readonly Seat[]): Mark {
    const count = seats.reduce((sum, s) => sum.add(s.count?.value ?? 1), new Fraction(0));
    return {
        text: `${numberInWords(count)} vacant ${count.equals(1) ? 'seat' : 'seats'}`,
        why: 'They count among all votes, and nobody casts theirs.',
        at: seats.map((s) => s.at)
    };
}
/** `3 of 5 votes` rather than `more than 2.5 votes`, where votes are whole and enough of them can be had. */
function neededInWords(game: BodyGame): string {
    const { threshold, allVotes } = game;
    const votes = leastVotes(game);
    if (!votes) return thresholdInWords(threshold, allVotes);
    return votes.equals(allVotes) && !votes.equals(1)
        ? `all ${votesInWords(votes)}`
        : `${numberInWords(votes)} of ${votesInWords(allVotes)}`;
}
/** With how many whole votes a motion passes; `undefined` where so many cannot be had, or it depends on who attends. */
export function leastVotes({ threshold, allVotes, players }: BodyGame): Fraction | undefined {
    if (threshold.of === 'votes cast' || players.some((p) => p.votes.d !== 1n)) return undefined;
    const least = threshold.of === 'number' ? threshold.votes : threshold.share.mul(allVotes);
    const votes = threshold.strict ? least.floor().add(1) : least.ceil();
    return votes.compare(allVotes) > 0 || votes.compare(1) < 0 ? undefined : votes;
}
export function every(text: string): string {
    return text.startsWith('every') ? text : `every ${text}`;
}
