import { type BodyGame, bodyGame } from '../../analyses/voting/body-game.js';
import { canPass } from '../../analyses/voting/dictator-of-body.js';
import { votesOf } from '../../analyses/voting/game.js';
import { type Unreachable, verdicts } from '../../analyses/voting/verdicts.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Fraction } from '../../model/quantity.js';
import { counted } from '../../model/words.js';
import { type Fix, removeFromList, replace, type TextEdit } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { numberInWords, thresholdInWords, votesInWords } from './in-words.js';

export const quotaUnreachable: Rule = {
    id: 'quota-unreachable',
    family: 'decisions',
    severity: 'error',
    nature: 'contradiction',
    summary: 'The votes or the members that a motion needs can never come together.',
    *check(eco): Iterable<Hit> {
        for (const body of eco.all('Body')) {
            // Who sits in a body without seats is not said yet: see decision-without-decider.
            const game = body.seats.length ? bodyGame(eco, body) : undefined;
            const verdict = game && verdicts(game);
            if (game && verdict?.computed && !verdict.value.reachable)
                yield hit(eco, body, game, verdict.value.missing);
        }
    }
};

function hit(eco: Ecosystem, body: Body, game: BodyGame, missing: Unreachable['missing']): Hit {
    const vacant = body.seats.find((s) => s.vacant);
    const needsVotes = missing.includes('votes');
    const at = needsVotes ? (body.passes?.at ?? vacant?.at) : body.quorum?.at;
    return {
        at: at ?? body.nameAt,
        element: body.name,
        message: needsVotes ? tooFewVotes(body, game) : tooFewMembers(body, game),
        related: [...notCounted(eco, body), ...(vacant ? [{ message: 'Nobody votes here.', at: vacant.at }] : [])],
        fixes: fixes(eco, body, game, missing)
    };
}
function tooFewVotes(body: Body, game: BodyGame): string {
    const all = castable(game);
    const nothing = `No motion can ever pass in ${body.name}`;
    if (all.equals(0)) return `${nothing}: none of its seats has a vote of an active partner. Give somebody a seat.`;
    const vacant = body.seats.some((s) => s.vacant) ? '; vacant seats cast none' : '';
    if (body.unanimous)
        return `${nothing}: all ${votesInWords(game.allVotes)} must agree, and only ${numberInWords(all)} can be cast${vacant}. Fill the vacant seats or leave them out.`;
    return `${nothing}: it takes ${thresholdInWords(game.threshold, game.allVotes)}, and all members together have ${numberInWords(all)}${vacant}. Lower what a motion needs, or add votes.`;
}
function tooFewMembers(body: Body, game: BodyGame): string {
    const [asked, have] =
        game.quorum?.members === undefined
            ? [votesInWords(game.quorum!.votes!), votesInWords(castable(game))]
            : [counted(game.quorum.members, 'member'), counted(membersOf(game), 'member')];
    return `${body.name} can never decide: ${asked} must be present, and with everybody there it is ${have}. Lower the quorum, or add members.`;
}
function notCounted(eco: Ecosystem, { seats }: Body): Related[] {
    const active = new Set(eco.active);
    return seats
        .filter(({ party }) => {
            const partner = party && eco.find(party.name, 'Partner');
            return partner && !active.has(partner);
        })
        .map((s) => ({ message: `${s.party!.name} is no active partner, so this seat does not count.`, at: s.at }))
        .slice(0, 20);
}
function fixes(eco: Ecosystem, body: Body, game: BodyGame, missing: Unreachable['missing']): Fix[] {
    const all = castable(game);
    if (all.equals(0)) return [];
    const out: Fix[] = [...withoutVacant(eco, body)];
    const quorum = missing.includes('quorum') ? lowerQuorum(body, game) : [];
    const votes =
        missing.includes('votes') && body.passes ? [replace(body.passes.at, `${all.toFraction()} votes`)] : [];
    // What a unanimous body needs is not a number that could be lowered.
    if (missing.includes('votes') && !votes.length) return out;
    const said = [
        votes.length ? `motions pass with all ${votesInWords(all)}` : '',
        quorum.length ? `${body.name} meet with everybody` : ''
    ];
    out.push({ title: `Let ${said.filter((s) => s).join(' and ')}`, edits: [...votes, ...quorum] });
    return out;
}
function lowerQuorum({ quorum }: Body, game: BodyGame): TextEdit[] {
    if (!quorum) return [];
    return [replace(quorum.value.at, quorum.of === 'votes' ? castable(game).toFraction() : String(membersOf(game)))];
}
function withoutVacant(eco: Ecosystem, body: Body): Fix[] {
    const vacant = body.seats.filter((s) => s.vacant);
    const rest = { ...body, seats: body.seats.filter((s) => !s.vacant) };
    if (vacant.length !== 1 || !canPass(eco, rest)) return [];
    const edits = [
        removeFromList(
            body.seats.map((s) => s.at),
            body.seats.indexOf(vacant[0])
        )
    ];
    return [{ title: `Leave the vacant seats out of ${body.name}`, edits }];
}
function castable(game: BodyGame): Fraction {
    return votesOf(game, [...game.players.keys()]);
}
function membersOf({ players }: BodyGame): number {
    return players.reduce((sum, p) => sum + p.members, 0);
}
