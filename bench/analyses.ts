// Started by parts/analyses.mjs in a process of its own; prints one line of JSON. `games`, or `closure` of so many partners.
import { leaks } from '../language/analyses/data/leaks.js';
import { reach } from '../language/analyses/data/reach.js';
import type { Game } from '../language/analyses/sharing/game.js';
import { nucleolus } from '../language/analyses/sharing/nucleolus.js';
import { shapley } from '../language/analyses/sharing/shapley.js';
import { Budget } from '../language/analyses/voting/budget.js';
import type { VotingGame } from '../language/analyses/voting/game.js';
import { banzhaf, shapleyShubik } from '../language/analyses/voting/indices.js';
import { ReachableSums } from '../language/analyses/voting/reachable-sums.js';
import { verdicts } from '../language/analyses/voting/verdicts.js';
import { libraries, Workspace } from '../language/index.js';
import { body, game, weights } from './games.js';
import { generate } from './generate.mjs';

const [what, partners] = process.argv.slice(2);
const found = what === 'closure' ? closure(Number(partners)) : games();
process.stdout.write(`${JSON.stringify(found)}\n`);

interface Asked {
    readonly what: string;
    /** What came out: `exact`, `sampled`, or why not. */
    readonly answer: string;
    readonly milliseconds: number;
}
function games(): Asked[] {
    const seats = (count: number, most: number, seed: number): VotingGame => body(weights(count, most, seed));
    // Whether a coalition leaves room for one, two or three votes has to be looked for in all sums.
    const withDummies = (): VotingGame => body([...weights(997, 1000, 10).map((w) => 100 * w), 1, 2, 3]);
    const voting = (what: string, of: () => { computed: boolean; reason?: string }): Asked =>
        asked(what, () => answerOf(of()));
    const sharing = (what: string, it: Game, of: (it: Game) => { kind: string; because?: string }): Asked =>
        asked(what, () => {
            const { kind, because } = of(it);
            return because ? `${kind}: ${because}` : kind;
        });
    return [
        sweep(),
        ...[1, 2, 3].map((seed) =>
            asked('verdicts, 1,000 seats of up to 10⁵ votes', () => verdictsOn(seats(1000, 1e5, seed)))
        ),
        asked('verdicts, 1,000 seats, three of which count for nothing', () => verdictsOn(withDummies())),
        asked('verdicts, 10,000 seats of up to 10⁵ votes', () => verdictsOn(seats(10_000, 1e5, 4))),
        voting('Banzhaf, 1,000 seats of up to 100 votes', () => banzhaf(seats(1000, 100, 5))),
        voting('Banzhaf, 1,000 seats of up to 10⁵ votes', () => banzhaf(seats(1000, 1e5, 6))),
        voting('Shapley–Shubik, 100 seats of up to 100 votes', () => shapleyShubik(seats(100, 100, 7))),
        voting('Shapley–Shubik, 1,000 seats of up to 10⁵ votes', () => shapleyShubik(seats(1000, 1e5, 8))),
        sharing('Shapley, 20 players, all worths known', game(20, 2 ** 20), shapley),
        sharing('Shapley, 30 players, 10,000 worths known', game(30, 10_000), shapley),
        sharing('nucleolus, 8 players, all worths known', game(8, 2 ** 8), nucleolus),
        sharing('nucleolus, 9 players', game(9, 2 ** 9), nucleolus)
    ];
}
function asked(what: string, ask: () => string): Asked {
    const start = process.cpuUsage();
    const answer = ask();
    return { what, answer, milliseconds: since(start) };
}
/** One more seat of 10⁵ votes in a table of all sums that 1,000 seats can have. */
function sweep(): Asked {
    const sums = new ReachableSums(2 ** 25, new Budget(Infinity));
    for (const weight of weights(1000, 1e5, 9)) sums.add(weight);
    const start = process.cpuUsage();
    for (let i = 0; i < 100; i++) sums.add(99_991);
    return {
        what: 'a sweep over all sums of 1,000 seats',
        answer: 'exact',
        milliseconds: since(start) / 100
    };
}
function verdictsOn(game: VotingGame): string {
    const all = verdicts(game);
    if (!all.computed || !all.value.reachable) return answerOf(all);
    const { dummies, opposites } = all.value;
    return answerOf([dummies, opposites].find((part) => !part.computed) ?? dummies);
}
function answerOf(answer: { computed: boolean; reason?: string }): string {
    return answer.computed ? 'exact' : `not computed: ${answer.reason}`;
}
/** Everywhere that every dataset can go, and which of these ways are leaks. */
function closure(count: number): Record<string, number> {
    const workspace = new Workspace({ libraries });
    for (const [name, text] of generate({ partners: count, files: 10 })) workspace.set(`file:///${name}`, text);
    const { ecosystem } = workspace.reports()[0];
    const before = heap();
    const start = process.cpuUsage();
    let arrivals = 0;
    for (const { name } of ecosystem.all('Dataset')) arrivals += reach(ecosystem, name).arrivals.length;
    const found = leaks(ecosystem);
    const milliseconds = since(start);
    return {
        partners: count,
        arrivals,
        leaks: found.length,
        milliseconds,
        megabytes: (heap() - before) / 2 ** 20
    };
}
/** Of processor time: what else the machine does changes it least. */
function since(start: NodeJS.CpuUsage): number {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
}
function heap(): number {
    for (let i = 0; i < 3; i++) globalThis.gc?.();
    return process.memoryUsage().heapUsed;
}
