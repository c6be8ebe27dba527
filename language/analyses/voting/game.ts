import { Fraction } from '../../model/quantity.js';

/** One voter: a party, or related parties pooled into one. */
export interface Player {
    /** Voting weight, ≥ 0. */
    readonly votes: Fraction;
    /** Persons that count towards a quorum of members, ≥ 0. */
    readonly members: number;
}

/**
 * What the yes-votes must reach: a number of votes, or a share of all votes or of the votes cast; `strict` where they
 * must exceed it ("more than", "majority"). Whatever the threshold says, a motion needs at least one vote in favour.
 */
export type Threshold =
    | { readonly of: 'number'; readonly votes: Fraction; readonly strict: boolean }
    | { readonly of: 'all votes' | 'votes cast'; readonly share: Fraction; readonly strict: boolean };

/** The consent of `player` is needed, unless the yes-votes reach `override`; without `override`, always. */
export interface Veto {
    readonly player: number;
    readonly override?: Threshold;
}

/**
 * A weighted voting game with vetoes and turnout. Those who attend vote yes or no. A motion passes when those attending
 * meet the quorum, the yes-votes reach the threshold, and each veto holder votes yes or is overridden. A veto holder
 * that stays away withholds its consent: a body in which a veto lapses by absence is another game.
 */
export interface VotingGame {
    readonly players: readonly Player[];
    /**
     * The base of shares of all votes, where it is not the sum of the players' votes: vacant seats count, but nobody
     * casts them.
     */
    readonly allVotes?: Fraction;
    readonly threshold: Threshold;
    /** Least attendance, in members, in votes, or both. */
    readonly quorum?: { readonly members?: number; readonly votes?: Fraction };
    readonly vetoes: readonly Veto[];
}

/** Players as ascending indices into the game's `players`. */
export type Coalition = readonly number[];

/** One vote on one motion: who votes yes, who votes no; everybody else stays away. */
export interface Ballot {
    readonly yes: Coalition;
    readonly no: Coalition;
}

/** The votes that the members of a coalition have together. */
export function votesOf(game: VotingGame, coalition: Coalition): Fraction {
    return coalition.reduce((sum, i) => sum.add(game.players[i].votes), new Fraction(0));
}

/**
 * The game in which the members of a coalition (the holders of a role, a group) act as one player, with their votes,
 * members and vetoes. The power of a coalition is the power of that player, which is last among the new game's players.
 */
export function mergePlayers(game: VotingGame, coalition: Coalition): { game: VotingGame; player: number } {
    const merged = new Set(coalition);
    const others = game.players.map((_, i) => i).filter((i) => !merged.has(i));
    const place = new Map(others.map((player, i) => [player, i]));
    const together = [...merged];
    const one: Player = {
        votes: votesOf(game, together),
        members: together.reduce((sum, i) => sum + game.players[i].members, 0)
    };
    return {
        player: others.length,
        game: {
            ...game,
            players: [...others.map((i) => game.players[i]), one],
            vetoes: game.vetoes.map((v) => ({ ...v, player: place.get(v.player) ?? others.length }))
        }
    };
}
