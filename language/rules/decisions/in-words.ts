import type { Voter } from '../../analyses/voting/body-game.js';
import type { Threshold } from '../../analyses/voting/game.js';
import type { Body } from '../../model/declarations.js';
import { type Fraction, percent } from '../../model/quantity.js';
import type { Related } from '../rule.js';

/** What a motion needs: `12 votes`, `more than 50 % of the votes cast`. */
export function thresholdInWords(threshold: Threshold, allVotes: Fraction): string {
    const more = threshold.strict ? 'more than ' : '';
    if (threshold.of === 'number') return `${more}${votesInWords(threshold.votes)}`;
    if (threshold.of === 'votes cast') return `${more}${shareInWords(threshold.share)} of the votes cast`;
    return `${more}${votesInWords(threshold.share.mul(allVotes))}`;
}
export function votesInWords(votes: Fraction): string {
    return `${numberInWords(votes)} ${votes.equals(1) ? 'vote' : 'votes'}`;
}
/** `3.5`; `4 2/3` where the digits never end. */
export function numberInWords(number: Fraction): string {
    const digits = number.toString();
    return digits.includes('(') ? number.toFraction(true) : digits;
}
function shareInWords(share: Fraction): string {
    return share.mul(100).d === 1n ? percent(share) : share.toFraction();
}
/** The parties of a voter, each once. */
export function namesOf({ parties }: Pick<Voter, 'parties'>): string[] {
    return [...new Set(parties.map((p) => p.name))];
}
/** What a motion needs and who has how many votes: what a finding about the votes of a body rests on. */
export function votesOfBody(body: Body, leftOut: Pick<Voter, 'parties'> = { parties: [] }): Related[] {
    const names = new Set(namesOf(leftOut));
    const seats = body.seats.filter((s) => s.party && !names.has(s.party.name));
    return [
        ...(body.passes ? [{ message: 'This is what a motion needs.', at: body.passes.at }] : []),
        ...seats.slice(0, 20).map((s) => ({
            message: s.observer
                ? `${s.party!.name} is an observer.`
                : `${s.party!.name} has ${s.votes && s.votes.text !== '1' ? `${s.votes.text} votes` : '1 vote'}.`,
            at: s.at
        }))
    ];
}
