import { contributions } from '../../analyses/sharing/contributions.js';
import { type BodyGame, bodyGame, type Voter, votersOf } from '../../analyses/voting/body-game.js';
import { bodyVerdicts } from '../../analyses/voting/body-verdicts.js';
import type { Reason } from '../../analyses/voting/budget.js';
import { type Banzhaf, banzhaf } from '../../analyses/voting/indices.js';
import type { Reachable } from '../../analyses/voting/verdicts.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { Fraction, percent } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { namesOf, numberInWords, votesInWords } from '../../rules/decisions/in-words.js';
import { type Mark, titleOf } from '../mark.js';
import type { Several } from './alike.js';
import { rulesOf } from './body-rules.js';
import { signsOf } from './stands-out.js';

export interface BodyView {
    readonly name: string;
    readonly title: string;
    readonly at: Place;
    /** What a motion needs, quorum, vetoes and how often it meets. */
    readonly rules: readonly Mark[];
    /** The most votes first. */
    readonly members: readonly BodyMember[];
    /** How many more there are than are listed. */
    readonly more?: number;
    readonly observers: readonly Mark[];
    /** Why no power is shown, or what holds for it. */
    readonly note?: string;
}
/** A voter, or several of whom the same is to be said. */
export interface BodyMember extends Several {
    readonly at: Place;
    readonly votes: Part;
    /** Normalised Banzhaf index. */
    readonly power?: Part;
    readonly contribution?: Part;
    /** What stands out: blocks, decides alone, never decides, has a veto. */
    readonly signs: readonly Mark[];
}
/** A part of the whole, 0 … 1, to draw; `text` is exact or says that it is rounded. */
export interface Part extends Mark {
    readonly part: number;
}

export function bodiesOf(eco: Ecosystem): BodyView[] {
    return eco.all('Body').map((body) => bodyView(eco, body));
}
function bodyView(eco: Ecosystem, body: Body): BodyView {
    const game = bodyGame(eco, body);
    const voters = game?.players ?? votersOf(eco, body);
    const index = game && banzhaf(game);
    const answer = game && bodyVerdicts(game);
    const found = answer?.computed && answer.value.reachable ? answer.value : undefined;
    const all = game?.allVotes ?? voters.reduce((sum, v) => sum.add(v.votes), new Fraction(0));
    const power = index?.computed ? index.value : undefined;
    const isOne = voters.length < 2;
    const members = voters.map((voter, i) =>
        memberOf(eco, body, { voter, i, all, power, found: isOne ? undefined : found })
    );
    return {
        name: body.name,
        title: body.title ?? body.name,
        at: body.nameAt,
        rules: rulesOf(body, game),
        members: members.sort((a, b) => b.votes.part - a.votes.part),
        observers: body.seats
            .filter((s) => s.party && (s.observer || s.vacant))
            .map((s) => ({ text: titleOf(eco, s.party!.name), why: 'Sits in it without a vote.', at: [s.at] })),
        note: noteOf(game, power, index && !index.computed ? index.reason : undefined)
    };
}
function noteOf(
    game: BodyGame | undefined,
    power: Banzhaf | undefined,
    reason: Reason | undefined
): string | undefined {
    if (!game) return 'What a motion needs is not said, so no power is computed.';
    if (reason === 'nothing-passes') return 'Nothing can pass here: not even all votes together are enough.';
    if (reason) return 'Too large to compute the power exactly.';
    return power?.holds === 'at full attendance'
        ? 'Power as if everybody attended; who stays away changes it.'
        : undefined;
}

export interface Seen {
    readonly voter: Voter;
    readonly i: number;
    readonly all: Fraction;
    readonly power?: Banzhaf;
    readonly found?: Reachable;
}
function memberOf(eco: Ecosystem, body: Body, seen: Seen): BodyMember {
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
        signs: signsOf(body, seen, at)
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
