import type {
    Body,
    Name,
    Threshold as SaidThreshold,
    Veto as SaidVeto,
    Seat,
    Topic
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction, type Quantity } from '../../model/quantity.js';
import { indexed } from '../parties/indexed.js';
import { isPresent, presentBehind } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import type { Player, Threshold, VotingGame } from './game.js';

/** A voter of a body: a party with its seats, or related parties with theirs. */
export interface Voter extends Player {
    readonly parties: readonly Name[];
    readonly seats: readonly Seat[];
    /** Its votes are those of several persons, who need not vote alike; whatever counts them as one is not certain. */
    readonly several: boolean;
}
export interface BodyGame extends VotingGame {
    readonly players: readonly Voter[];
    /** Votes of vacant seats included. */
    readonly allVotes: Fraction;
}

/**
 * The game a body plays on a topic; without one, on a topic that no veto is about. Related parties are one voter: with their votes
 * together, or, where `related parties vote once`, with the most votes that one of them has. A partner that is not active holds no
 * seat; a vacant seat counts one vote that nobody casts. Where voters are `several`, ask `bodyVerdicts` what is certain. `undefined`
 * where the text does not say what a motion needs.
 */
export function bodyGame(eco: Ecosystem, body: Body, topic?: Topic): BodyGame | undefined {
    const threshold = thresholdOf(body);
    if (!threshold) return undefined;
    const players = votersOf(eco, body);
    const vacant = body.seats.reduce((sum, s) => (s.vacant ? sum.add(s.count?.value ?? 1) : sum), new Fraction(0));
    const allVotes = players.reduce((sum, p) => sum.add(p.votes), vacant);
    const vetoes = body.vetoes
        .filter((v) => isAbout(v, topic))
        .map((veto) => {
            const key = willOf(eco, veto.party.name);
            let player = players.findIndex((p) => p.parties.some((party) => willOf(eco, party.name) === key));
            // A veto of somebody without a seat is a voter whose votes are none.
            if (player < 0)
                player =
                    players.push({
                        votes: new Fraction(0),
                        members: 0,
                        parties: [veto.party],
                        seats: [],
                        several: false
                    }) - 1;
            return { player, override: veto.override && shareOf(veto.override) };
        });
    return { players, allVotes, threshold, quorum: quorumOf(body, players, allVotes), vetoes };
}
/** Every game that a body plays: the general one, and one for each topic that a veto is about. */
export function bodyGames(eco: Ecosystem, body: Body): BodyGame[] {
    const topics = new Set(body.vetoes.flatMap((v) => v.topics));
    return [undefined, ...topics].map((topic) => bodyGame(eco, body, topic)).filter((g) => g !== undefined);
}

/** The voters of a body, with or without a game: see `bodyGame`. */
export function votersOf(eco: Ecosystem, body: Body): Voter[] {
    const voters = new Map<string, Voter>();
    for (const seat of body.seats) {
        if (!seat.party || seat.observer || !isPresent(eco, seat.party.name)) continue;
        for (const [key, own] of votersIn(eco, body, seat, seat.party)) {
            const known = voters.get(key);
            voters.set(key, known ? pooled(known, own, body.relatedVoteOnce) : own);
        }
    }
    return [...voters.values()];
}
/**
 * A role or a group with as many votes as it has unrelated members is these members, one vote each. Any other with several votes is one
 * voter that is several persons, as is a population: who of them casts how many is not said. A partner is one, however many votes it has.
 */
function votersIn(eco: Ecosystem, body: Body, seat: Seat, party: Name): (readonly [string, Voter])[] {
    const votes = seat.votes?.value ?? new Fraction(1);
    const isMany = eco.find(party.name, 'Population', 'Group', 'Role') !== undefined;
    const members = isMany && votes.d === 1n ? Number(votes.n) : 1;
    const groups = holdersByGroup(eco, party.name);
    const arePartners = [...groups.values()].flat().every((holder) => eco.find(holder, 'Partner'));
    // A veto is that of the role as a whole.
    const hasVeto = body.vetoes.some((v) => v.party.name === party.name);
    if (groups.size > 1 && votes.equals(groups.size) && arePartners && !hasVeto)
        return [...groups].map(([group, holders]) => {
            const parties = holders.map((name) => ({ ...party, name }));
            return [group, { votes: new Fraction(1), members: 1, parties, seats: [seat], several: false }];
        });
    const key = willOf(eco, party.name);
    const isOneWill = groups.size === 1 && arePartners;
    const several = isMany && !isOneWill && votes.compare(1) > 0;
    return [[key, { votes, members, parties: [party], seats: [seat], several }]];
}
/** Whose will it is: of a role or group behind which one party stands, or related ones, theirs. */
function willOf(eco: Ecosystem, name: string): string {
    const groups = [...holdersByGroup(eco, name).keys()];
    return groups.length === 1 ? groups[0] : relatedGroups(eco)(name);
}
function holdersByGroup(eco: Ecosystem, name: string): ReadonlyMap<string, readonly string[]> {
    const groupOf = relatedGroups(eco);
    return indexed(presentBehind(eco, name).map((holder) => [groupOf(holder), holder] as const));
}
function pooled(a: Voter, b: Voter, once: boolean): Voter {
    return {
        votes: !once ? a.votes.add(b.votes) : a.votes.compare(b.votes) < 0 ? b.votes : a.votes,
        members: a.members + b.members,
        parties: [...a.parties, ...b.parties],
        seats: [...a.seats, ...b.seats],
        several: a.several || b.several
    };
}
function thresholdOf({ unanimous, passes }: Body): Threshold | undefined {
    if (unanimous) return { of: 'all votes', share: new Fraction(1), strict: false };
    if (passes?.votes) return { of: 'number', votes: passes.votes.value, strict: false };
    return passes?.threshold && shareOf(passes.threshold);
}
function shareOf({ majority, more, share, cast }: SaidThreshold): Threshold | undefined {
    const part = majority ? new Fraction(1, 2) : share?.value;
    return part && { of: cast ? 'votes cast' : 'all votes', share: part, strict: majority || more };
}
/** `quorum 3 members`, or a part of them: `quorum 2/3 members`. */
function quorumOf({ quorum }: Body, players: readonly Voter[], allVotes: Fraction): VotingGame['quorum'] {
    if (!quorum) return undefined;
    if (quorum.of === 'votes')
        return { votes: isPart(quorum.value) ? quorum.value.value.mul(allVotes) : quorum.value.value };
    const all = players.reduce((sum, p) => sum + p.members, 0);
    return { members: (isPart(quorum.value) ? quorum.value.value.mul(all) : quorum.value.value).ceil().valueOf() };
}
function isPart({ percent, text }: Quantity): boolean {
    return percent || text.includes('/');
}
function isAbout({ topics }: SaidVeto, topic: Topic | undefined): boolean {
    return !topics.length || topics.includes('any') || (topic !== undefined && topics.includes(topic));
}
