import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { presentBehind, presentParties } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { bodyGames } from '../voting/body-game.js';
import { mergePlayers } from '../voting/game.js';
import { verdicts } from '../voting/verdicts.js';
import { type Actor, actorsOf } from './actors.js';

/** Those who decide a second time and have the say then. Not certain where others of a population may sit. */
export interface SameDeciders {
    readonly names: readonly string[];
    readonly certain: boolean;
}

/**
 * Whether those who decide first decide the second time, too: all who decide then did so before, or those of them that did carry a motion
 * of the body and nothing passes without them. Related companies count as one; a population may send others, unless the body is the
 * same.
 */
export function sameDeciders(
    eco: Ecosystem,
    first: Parties | undefined,
    second: Parties | undefined
): SameDeciders | undefined {
    const groupOf = relatedGroups(eco);
    const before = new Map(actorsOf(eco, first).map((a) => [groupOf(a.name), a] as const));
    const now = actorsOf(eco, second);
    const again = now.filter((a) => isAgain(eco, before.get(groupOf(a.name)), a));
    if (!again.length || (again.length < now.length && !decide(eco, again, second))) return undefined;
    return { names: again.map((a) => a.name), certain: !again.every((a) => eco.find(a.name, 'Population')) };
}
function isAgain(eco: Ecosystem, before: Actor | undefined, now: Actor): boolean {
    if (!before) return false;
    return !eco.find(now.name, 'Population') || before.through === now.through;
}
/** Whether some of the members of a body decide alone in it, on every topic. */
function decide(eco: Ecosystem, some: readonly Actor[], second: Parties | undefined): boolean {
    const [name, ...more] = [...presentParties(eco, second)];
    const body = more.length ? undefined : eco.find(name, 'Body');
    if (!body) return false;
    const names = new Set(some.map((a) => a.name));
    const games = bodyGames(eco, body);
    return (
        games.length > 0 &&
        games.every((game) => {
            const isOne = (party: string): boolean => {
                const behind = presentBehind(eco, party);
                return behind.length > 0 && behind.every((p) => names.has(p));
            };
            const together = game.players.flatMap((p, i) => (p.parties.every((n) => isOne(n.name)) ? [i] : []));
            if (!together.length) return false;
            const merged = mergePlayers(game, together);
            const verdict = verdicts(merged.game);
            return verdict.computed && verdict.value.reachable && verdict.value.dictator?.player === merged.player;
        })
    );
}
