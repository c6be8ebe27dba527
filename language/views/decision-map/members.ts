import { contributions, isGift } from '../../analyses/sharing/contributions.js';
import type { BodyGame, Voter } from '../../analyses/voting/body-game.js';
import type { Banzhaf } from '../../analyses/voting/indices.js';
import type { Reachable } from '../../analyses/voting/verdicts.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { Fraction, percent } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { namesOf, numberInWords, votesInWords } from '../../rules/decisions/in-words.js';
import { type Mark, titleOf } from '../mark.js';
import type { Several } from './alike.js';
import { leastVotes } from './body-rules.js';
import type { Open, Signed } from './open.js';
import { signsOf } from './stands-out.js';

/** A voter, or several of whom the same is to be said. */
export interface BodyMember extends Several {
    readonly at: Place;
    readonly votes: Part;
    /** Normalised Banzhaf index. */
    readonly power?: Part;
    readonly contribution?: Part;
    /** What stands out: blocks, decides alone, never decides, has a veto. */
    readonly signs: readonly Signed[];
    /** What is to be said in place of votes and power, where they would say nothing. */
    readonly instead?: Mark;
}
/** A part of the whole, 0 … 1, to draw; `text` is exact or says that it is rounded. */
export interface Part extends Mark {
    readonly part: number;
}

export interface Seen {
    readonly voter: Voter;
    readonly i: number;
    readonly all: Fraction;
    readonly game?: BodyGame;
    /** Who passes a motion with its own votes. */
    readonly passes?: (player: number) => boolean;
    readonly open: Open;
    /** Whether nobody else votes. */
    readonly isOnly: boolean;
    readonly power?: Banzhaf;
    readonly found?: Reachable;
}
export function memberOf(eco: Ecosystem, body: Body, seen: Seen): BodyMember {
    const { voter, i, all, power } = seen;
    const names = namesOf(voter);
    const at = voter.parties[0].at;
    const share = all.equals(0) ? new Fraction(0) : voter.votes.div(all);
    return {
        names,
        count: names.length,
        title: listed(names.map((n) => titleOf(eco, n))),
        at,
        votes: part(
            share,
            `${votesInWords(voter.votes)} of ${numberInWords(all)} in ${body.name}${together(names)}.`,
            at,
            numberInWords(voter.votes)
        ),
        power: power && part(power.normalised[i], powerInWords(power, i, body), at),
        contribution: contributionOf(eco, names, at),
        signs: signsOf(body, seen, at),
        instead: insteadOf(seen, at)
    };
}
/** Persons who vote by themselves, and nobody else: as one voter they would have all the votes and all the power. */
function insteadOf({ voter: { several, votes, members }, game, isOnly }: Seen, at: Place): Mark | undefined {
    if (!isOnly || !several || !votes.equals(members)) return undefined;
    const least = game && leastVotes(game);
    return {
        text: `${members} persons, 1 vote each${least ? `, ${numberInWords(least)} needed` : ''}`,
        why: 'Nobody else votes here, and they need not agree.',
        at: [at]
    };
}
export function together(names: readonly string[]): string {
    return names.length > 1 ? `; ${listed(names)} are related and count as one voter` : '';
}
function powerInWords({ swings, normalised }: Banzhaf, i: number, body: Body): string {
    const everybodys = swings.reduce((a, b) => a + b, 0n);
    return `Normalised Banzhaf index in ${body.name}: turns ${counted(swings[i])} of ${counted(everybodys)} from lost to won, ${percent(normalised[i])} of the power to decide.`;
}
function counted(swings: bigint): string {
    const text = swings.toString();
    return text.length > 15
        ? `about ${text[0]}.${text.slice(1, 3)} × 10^${text.length - 1} outcomes`
        : `${text} outcomes`;
}
function contributionOf(eco: Ecosystem, names: readonly string[], at: Place): Part | undefined {
    const given = contributions(eco);
    if (given.kind === 'unknown' || !names.some((n) => eco.find(n, 'Partner'))) return undefined;
    const own = names.flatMap((n) => eco.find(n, 'Partner')?.contributions ?? []);
    // Whoever gives for nothing in return is not one who gives nothing.
    if (own.length && own.every(isGift)) return undefined;
    const sum = names.reduce((all, n) => all.add(given.amounts.get(n) ?? 0), new Fraction(0));
    return part(
        sum.div(given.total),
        `Share of all contributions of active partners with a worth (${given.basis}); gifts are not counted.`,
        at
    );
}
function part(share: Fraction, why: string, at: Place, text = percent(share).replace('about', '≈')): Part {
    return { part: share.valueOf(), text, why, at: [at] };
}
