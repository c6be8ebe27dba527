import { type Computed, within } from './budget.js';
import type { Ballot } from './game.js';
import { type IntegerGame, type IntegerThreshold, keyOf, needed, overridesByHolder } from './integer-game.js';
import { memoised } from './memo.js';

/** Ballots times kinds of players. Twelve players that are all different cast 3¹² = 531,441 ballots. */
const ballotBudget = 3e7;

/** What happens over all ballots: every attendance, and every split of those attending into yes and no. */
export interface AllBallots {
    /** Whether some ballot passes and would fail if this player, who votes yes, voted no; and one such ballot. */
    readonly decides: (player: number) => boolean;
    readonly decidedBy: (player: number) => Ballot | undefined;
    /** A ballot at which both sides reach what a motion needs. */
    readonly opposites?: Ballot;
    /** The passing ballots with the fewest members, and with the least votes, in favour. */
    readonly leastMembers?: Ballot;
    readonly leastVotes?: Ballot;
}

/**
 * Tries every ballot. Players without a veto that have the same weight and members are one kind, of which only the
 * number matters.
 */
export const allBallots = memoised(keyOf, (game: IntegerGame): Computed<AllBallots> => {
    const kinds = kindsOf(game);
    return within(ballotBudget, (budget) => {
        budget.spend(kinds.reduce((product, k) => (product * (k.size + 1) * (k.size + 2)) / 2, kinds.length));
        const count = new BallotCount(game, kinds);
        count.visit(0);
        return count.result();
    });
});

interface Kind {
    readonly weight: number;
    readonly members: number;
    readonly overrides: readonly (IntegerThreshold | undefined)[];
    readonly players: readonly number[];
    readonly size: number;
}
function kindsOf(game: IntegerGame): Kind[] {
    const overrides = overridesByHolder(game);
    const kinds = new Map<string, number[]>();
    for (const i of game.weights.keys()) {
        const veto = overrides.has(i) ? `veto ${i}` : '';
        const key = `${game.weights[i]} ${game.members[i]} ${veto}`;
        const kind = kinds.get(key);
        if (kind) kind.push(i);
        else kinds.set(key, [i]);
    }
    return [...kinds.values()].map((players) => ({
        weight: game.weights[players[0]],
        members: game.members[players[0]],
        overrides: overrides.get(players[0]) ?? [],
        players,
        size: players.length
    }));
}

/** Numbers of yes and no per kind. */
interface Numbers {
    readonly yes: readonly number[];
    readonly no: readonly number[];
}

class BallotCount {
    private readonly yes: number[];
    private readonly no: number[];
    private readonly decisive: (Numbers | undefined)[];
    private opposites?: Numbers;
    private leastMembers?: Numbers & { readonly count: number };
    private leastVotes?: Numbers & { readonly count: number };
    /** Votes needed per votes cast, of the motion and of each kind's override; they are asked for again and again. */
    private readonly toPass = new Map<number, number>();
    private readonly toOverride: readonly Map<number, number>[];

    constructor(
        private readonly game: IntegerGame,
        private readonly kinds: readonly Kind[]
    ) {
        this.yes = kinds.map(() => 0);
        this.no = kinds.map(() => 0);
        this.decisive = kinds.map(() => undefined);
        this.toOverride = kinds.map(() => new Map());
    }

    /** Gives the kinds from `index` on every number of yes and no, and looks at each ballot. */
    visit(index: number, inFavour = 0, cast = 0, members = 0, supporters = 0): void {
        if (index === this.kinds.length) {
            const { quorum } = this.game;
            if (members >= quorum.members && cast >= quorum.votes) this.look(inFavour, cast, supporters);
            return;
        }
        const { weight, members: each, size } = this.kinds[index];
        for (let yes = 0; yes <= size; yes++) {
            for (let no = 0; no <= size - yes; no++) {
                this.yes[index] = yes;
                this.no[index] = no;
                const [present, votes] = [yes + no, (yes + no) * weight];
                this.visit(
                    index + 1,
                    inFavour + yes * weight,
                    cast + votes,
                    members + present * each,
                    supporters + yes * each
                );
            }
        }
    }

    private look(inFavour: number, cast: number, supporters: number): void {
        const need = this.needOf(this.yes, cast);
        if (inFavour < need) return;
        if (!this.leastMembers || supporters < this.leastMembers.count)
            this.leastMembers = { ...this.copy(), count: supporters };
        if (!this.leastVotes || inFavour < this.leastVotes.count) this.leastVotes = { ...this.copy(), count: inFavour };
        if (!this.opposites && cast - inFavour >= this.needOf(this.no, cast)) this.opposites = this.copy();
        for (const [k, kind] of this.kinds.entries()) {
            if (this.decisive[k] || !this.yes[k]) continue;
            if (inFavour - kind.weight < Math.max(need, this.overrideOf(k, cast))) this.decisive[k] = this.copy();
        }
    }

    /** The votes that one side needs: the threshold, and the override of each veto holder that is not on it. */
    private needOf(side: readonly number[], cast: number): number {
        let need = lookUp(this.toPass, cast, () => needed(this.game.threshold, cast));
        for (let k = 0; k < side.length; k++)
            if (side[k] < this.kinds[k].size) need = Math.max(need, this.overrideOf(k, cast));
        return need;
    }
    private overrideOf(kind: number, cast: number): number {
        const { overrides } = this.kinds[kind];
        if (!overrides.length) return 0;
        const level = (t?: IntegerThreshold): number => (t === undefined ? Infinity : needed(t, cast));
        return lookUp(this.toOverride[kind], cast, () =>
            overrides.reduce<number>((top, t) => Math.max(top, level(t)), 0)
        );
    }

    private copy(): Numbers {
        return { yes: [...this.yes], no: [...this.no] };
    }

    result(): AllBallots {
        const kindOf = new Map(this.kinds.flatMap(({ players }, k) => players.map((i) => [i, k])));
        return {
            decides: (player) => this.decisive[kindOf.get(player)!] !== undefined,
            decidedBy: (player) => {
                const numbers = this.decisive[kindOf.get(player)!];
                return numbers && this.ballot(numbers, player);
            },
            opposites: this.opposites && this.ballot(this.opposites),
            leastMembers: this.leastMembers && this.ballot(this.leastMembers),
            leastVotes: this.leastVotes && this.ballot(this.leastVotes)
        };
    }
    /** A ballot with these numbers; `first` is the first of its kind to vote yes. */
    private ballot({ yes, no }: Numbers, first?: number): Ballot {
        const seated = this.kinds.map(({ players }) =>
            first !== undefined && players.includes(first) ? [first, ...players.filter((i) => i !== first)] : players
        );
        const ascending = (players: number[]): number[] => players.sort((a, b) => a - b);
        return {
            yes: ascending(seated.flatMap((players, k) => players.slice(0, yes[k]))),
            no: ascending(seated.flatMap((players, k) => players.slice(yes[k], yes[k] + no[k])))
        };
    }
}
function lookUp(known: Map<number, number>, key: number, compute: () => number): number {
    let value = known.get(key);
    if (value === undefined) {
        value = compute();
        known.set(key, value);
    }
    return value;
}
