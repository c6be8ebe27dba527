import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { bodyGame, votersOf } from '../../analyses/voting/body-game.js';
import { canPass, dictatorOfBody } from '../../analyses/voting/dictator-of-body.js';
import { hiddenBlockers } from '../../analyses/voting/hidden-blockers.js';
import { seatsOfRelated } from '../../analyses/voting/related-seats.js';
import type { Body, Seat } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction, percent } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, replace } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { numberInWords, votesInWords } from './in-words.js';

/** A seat of each of some related parties, and the votes they have together. */
interface Group {
    readonly seats: readonly Seat[];
    readonly votes: Fraction;
}

export const relatedPartiesVoteTwice: Rule = {
    id: 'related-parties-vote-twice',
    family: 'decisions',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Related parties have several votes in a body that does not count them as one.',
    *check(eco): Iterable<Hit> {
        for (const body of eco.all('Body')) {
            if (body.relatedVoteOnce) continue;
            const voters = votersOf(eco, body);
            const groups = voters
                .map((v) => ({ votes: v.votes, seats: seatsOfRelated(eco, v) }))
                .filter((g) => g.seats.length);
            if (!groups.length) continue;
            // Where related parties decide alone, that is the finding.
            const alone = dictatorOfBody(eco, body)?.voter.seats;
            const found = groups.filter((g) => !alone?.includes(g.seats[0]));
            const all = voters.reduce((sum, v) => sum.add(v.votes), new Fraction(0));
            if (found.length) yield hit(eco, body, found, all);
        }
    }
};

/** One finding for all groups: what is missing is one clause of the body. */
function hit(eco: Ecosystem, body: Body, groups: readonly Group[], all: Fraction): Hit {
    const [{ seats }] = groups;
    const stakes = groups.slice(0, 5).flatMap((g) => stakesOf(eco, g));
    return {
        at: seats[1].at,
        element: body.name,
        parties: groups.flatMap((g) => g.seats.map((s) => s.party!.name)),
        message: `${groups.length === 1 ? ofOne(eco, body, groups[0], all) : ofSeveral(body, groups)}. Let related parties vote once there, or give only one of them votes.`,
        related: [{ message: `${seats[0].party!.name} votes here.`, at: seats[0].at }, ...stakes.slice(0, 20)],
        fixes: [...voteOnce(eco, body), ...(groups.length === 1 ? observe(eco, body, groups[0]) : [])]
    };
}
function ofOne(eco: Ecosystem, body: Body, group: Group, all: Fraction): string {
    const stakes = stakesOf(eco, group);
    const because = stakes.length === 1 ? stakes[0].message.slice(0, -1) : 'through stakes above 50 %';
    const game = bodyGame(eco, body);
    const blocks = game && hiddenBlockers(game).some((v) => v.seats.includes(group.seats[0]));
    return `${namesOf(group)} are related (${because}) and have ${numberInWords(group.votes)} of ${votesInWords(all)} in ${body.name} together${blocks ? ', enough to stop every motion' : ''}`;
}
function ofSeveral(body: Body, groups: readonly Group[]): string {
    return `In ${body.name}, ${groups.length} groups of related parties have several votes each: ${groups.slice(0, 3).map(namesOf).join('; ')}${groups.length > 3 ? `; and ${groups.length - 3} more` : ''}`;
}
function namesOf({ seats }: Group): string {
    return listed(seats.map((s) => s.party!.name));
}
function stakesOf(eco: Ecosystem, { seats }: Group): Related[] {
    const [party] = eco.expandName(seats[0].party!.name);
    return (relatedGroupOf(eco, party)?.controls ?? []).map(({ holder, held, stake }) => ({
        message: `${holder} holds ${percent(stake.share.value)} of ${held.name}.`,
        at: stake.at
    }));
}

/** Fewer votes must still be enough for what a motion needs; where nothing says what it needs, nothing breaks. */
function works(eco: Ecosystem, after: Body): boolean {
    return (!after.passes && !after.unanimous) || canPass(eco, after);
}
function voteOnce(eco: Ecosystem, body: Body): Fix[] {
    if (!works(eco, { ...body, relatedVoteOnce: true })) return [];
    return [
        {
            title: `Let related parties vote once in ${body.name}`,
            preferred: true,
            edits: [insertClause(body, 'related parties vote once')]
        }
    ];
}
function observe(eco: Ecosystem, body: Body, { seats }: Group): Fix[] {
    const [, second, ...more] = seats;
    const { name } = second.party!;
    const seatsAfter = body.seats.map((s) => (s === second ? { ...s, observer: true } : s));
    const isOnly = body.seats.filter((s) => s.party?.name === name).length === 1;
    if (more.length || !isOnly || !works(eco, { ...body, seats: seatsAfter })) return [];
    return [
        { title: `Make ${name} an observer of ${body.name}`, edits: [replace(second.at, `${spelled(name)} observer`)] }
    ];
}
