import { type Core, core, coreMembership } from '../../analyses/sharing/core.js';
import type { Excess } from '../../analyses/sharing/excess.js';
import { keyOf } from '../../analyses/sharing/game.js';
import { nucleolus } from '../../analyses/sharing/nucleolus.js';
import { type PoolGame, poolGame } from '../../analyses/sharing/pool-game.js';
import { satisfied } from '../../analyses/sharing/satisfied.js';
import type { CostGame, Pool } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import { listed, verb } from '../../model/words.js';
import { divideBy, partsInWords, sumInWords } from '../amounts.js';
import type { Fix } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';

export const coalitionBetterOffAlone: Rule = {
    id: 'coalition-better-off-alone',
    family: 'sharing',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Some partners would get more, or pay less, on their own than by these shares.',
    *check(eco): Iterable<Hit> {
        for (const pool of [...eco.all('Pool'), ...eco.all('CostGame')]) {
            if (!pool.worths.length && !pool.othersWorth) continue;
            const declared = poolGame(eco, pool);
            if (declared.kind !== 'game' || !declared.division || !allCanShare(eco, pool)) continue;
            const membership = coreMembership(declared.game, declared.division);
            if (membership.kind === 'outside' && !isRounding(pool, declared, membership.aggrieved))
                yield hit(pool, declared, membership.aggrieved);
        }
    }
};
type Declared = Extract<PoolGame, { kind: 'game' }>;

/** A partner that has left, or is not admitted yet, is another matter. */
function allCanShare(eco: Ecosystem, { shares }: Pool | CostGame): boolean {
    const active = new Set(eco.active.map((p) => p.name));
    return shares.every(({ party }) => !eco.find(party.name, 'Partner') || active.has(party.name));
}
/** Rounded shares may be one unit off each. */
function isRounding({ roundedTo }: Pool | CostGame, { game }: Declared, { coalition, excess }: Excess): boolean {
    if (!roundedTo) return false;
    return excess.compare(roundedTo.value.mul(coalition.length).mul(game.whole!)) <= 0;
}
function hit(pool: Pool | CostGame, declared: Declared, aggrieved: Excess): Hit {
    const { game, basis } = declared;
    const names = aggrieved.coalition.map((i) => game.players[i]);
    const [alone, shared] = [sumInWords(aggrieved.worth, basis), sumInWords(aggrieved.receives, basis)];
    const one = names.length === 1;
    const said =
        game.kind === 'gain'
            ? `would have ${alone} on ${one ? 'its' : 'their'} own and ${verb(names.length, 'gets', 'get')} ${shared} from ${pool.name}`
            : `would pay ${alone} on ${one ? 'its' : 'their'} own and ${verb(names.length, 'pays', 'pay')} ${shared} in ${pool.name}`;
    const found = core(game);
    return {
        at: placeOf(pool, declared, aggrieved),
        element: pool.name,
        parties: names,
        message: `${listed(names)} ${said}, so ${one ? 'it is' : 'they are'} better off without the others. ${remedy(found, game.kind === 'gain')}`,
        related: [
            ...aggrieved.coalition.slice(0, 10).map((i) => ({
                message: `${game.players[i]} has ${percent(declared.division![i].div(game.whole!))} of ${pool.name}.`,
                at: pool.shares[i].at
            })),
            ...becauseEmpty(pool, declared, found)
        ],
        fixes: divisions(pool, declared, aggrieved, found)
    };
}
/** Where the worth of the coalition is written, else that of all coalitions not listed. */
function placeOf(pool: Pool | CostGame, { game }: Declared, { coalition }: Excess): Hit['at'] {
    return worthFor(pool, game, keyOf(coalition))?.at ?? pool.othersWorth?.at ?? pool.nameAt;
}
function worthFor({ worths }: Pool | CostGame, { players }: Declared['game'], key: string) {
    const places = new Map(players.map((name, i) => [name, i]));
    return worths.find((w) => keyOf(w.members.map((m) => places.get(m.name) ?? -1).sort((a, b) => a - b)) === key);
}
function remedy(found: Core, isGain: boolean): string {
    if (found.kind === 'empty')
        return `No division suits everybody here: what coalitions have on their own adds up to ${isGain ? 'more' : 'less'} than there is to share. Agree on something else that keeps them together.`;
    return `Change the shares so that no coalition ${isGain ? 'gets less than it would have' : 'pays more than it would'} alone.`;
}
function becauseEmpty(pool: Pool | CostGame, { game }: Declared, found: Core): Related[] {
    if (found.kind !== 'empty') return [];
    return found.because.slice(0, 10).flatMap(({ coalition }) => {
        const worth = worthFor(pool, game, keyOf(coalition));
        const names = listed(coalition.map((i) => game.players[i]));
        return worth ? [{ message: `${names} would have ${worth.value.text} on their own.`, at: worth.at }] : [];
    });
}
/** The nucleolus, which treats the worst-off best, and the smallest change; another division that suits everybody where neither is known. */
function divisions(pool: Pool | CostGame, declared: Declared, aggrieved: Excess, found: Core): Fix[] {
    if (found.kind !== 'point' && found.kind !== 'candidate') return [];
    const { game, division } = declared;
    const fairest = nucleolus(game);
    const nearest = satisfied(game, division!, aggrieved);
    const options = [
        {
            division: fairest.kind === 'exact' ? fairest.division : undefined,
            how: ', best for the worst off (nucleolus)'
        },
        { division: nearest, how: ', the smallest change' }
    ].filter((o) => o.division);
    return (options.length ? options : [{ division: found.division, how: '' }]).flatMap((o) => {
        const parts = o.division!.map((amount) => amount.div(game.whole!));
        const edits = divideBy(pool, parts);
        return edits ? [{ title: `Divide ${pool.name} as ${partsInWords(game.players, parts)}${o.how}`, edits }] : [];
    });
}
