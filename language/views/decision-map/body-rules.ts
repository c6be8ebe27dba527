import type { BodyGame } from '../../analyses/voting/body-game.js';
import type { Body } from '../../model/declarations.js';
import { numberInWords, thresholdInWords, votesInWords } from '../../rules/decisions/in-words.js';
import type { Mark } from '../mark.js';

export function rulesOf(body: Body, game: BodyGame | undefined): Mark[] {
    const { passes, quorum, vetoes, meets, term, relatedVoteOnce, nameAt } = body;
    return [
        body.unanimous
            ? { text: 'passes only unanimously', why: 'Everybody must agree.', at: [nameAt] }
            : {
                  text: game ? `passes with ${neededInWords(game)}` : 'what passes is not said',
                  why: game
                      ? `What the votes in favour must reach: ${thresholdInWords(game.threshold, game.allVotes)}.`
                      : 'Say it with: passes with majority of all votes',
                  at: [passes?.at ?? nameAt]
              },
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
        ...(term ? [{ text: `term ${term.text}`, why: 'How long a seat is held.', at: [term.at] }] : [])
    ];
}
/** `3 of 5 votes` rather than `more than 2.5 votes`, where votes are whole and enough of them can be had. */
function neededInWords({ threshold, allVotes, players }: BodyGame): string {
    const inWords = thresholdInWords(threshold, allVotes);
    if (threshold.of === 'votes cast' || players.some((p) => p.votes.d !== 1n)) return inWords;
    const least = threshold.of === 'number' ? threshold.votes : threshold.share.mul(allVotes);
    const votes = threshold.strict ? least.floor().add(1) : least.ceil();
    if (votes.compare(allVotes) > 0 || votes.compare(1) < 0) return inWords;
    return votes.equals(allVotes) && !votes.equals(1)
        ? `all ${votesInWords(votes)}`
        : `${numberInWords(votes)} of ${votesInWords(allVotes)}`;
}
export function every(text: string): string {
    return text.startsWith('every') ? text : `every ${text}`;
}
