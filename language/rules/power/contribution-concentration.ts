import { indexed } from '../../analyses/parties/indexed.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { concentrationThresholds, herfindahl, isConcentrated } from '../../analyses/sharing/concentration.js';
import { contributions } from '../../analyses/sharing/contributions.js';
import { total } from '../../analyses/sharing/one-basis.js';
import { type BodyGame, bodyGame } from '../../analyses/voting/body-game.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Fraction } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { partsInWords } from '../amounts.js';
import type { Hit, Rule } from '../rule.js';

export const contributionConcentration: Rule = {
    id: 'contribution-concentration',
    family: 'power',
    severity: 'hint',
    nature: 'imbalance',
    summary: 'Few partners make most of the contributions, or have most of the votes.',
    onRequest: 'concentration',
    noFix: 'Who should contribute or vote less is for the partners to agree.',
    *check(eco): Iterable<Hit> {
        const given = contributions(eco);
        if (given.kind === 'valued' && eco.header)
            yield* concentrated(eco, byGroup(eco, given.amounts), {
                at: eco.header.nameAt,
                element: eco.name,
                what: 'Contributions are'
            });
        for (const body of eco.all('Body')) {
            const game = bodyGame(eco, body);
            const about = { at: body.nameAt, element: body.name, what: `Votes in ${body.name} are` };
            if (game) yield* concentrated(eco, votesIn(game), about);
        }
    }
};
/** Related partners are one holder. */
interface Holder {
    readonly parties: readonly string[];
    readonly amount: Fraction;
}

function byGroup(eco: Ecosystem, amounts: ReadonlyMap<string, Fraction>): Holder[] {
    const groupOf = relatedGroups(eco);
    const groups = indexed([...amounts].map(([party, amount]) => [groupOf(party), { party, amount }] as const));
    return [...groups.values()].map((members) => ({
        parties: members.map((m) => m.party),
        amount: total(members.map((m) => m.amount))
    }));
}
/** None where a seat stands for many persons, who need not vote alike. */
function votesIn({ players }: BodyGame): Holder[] {
    if (players.some((p) => p.several)) return [];
    return players.map((p) => ({ parties: p.parties.map((n) => n.name), amount: p.votes }));
}
function* concentrated(
    eco: Ecosystem,
    holders: readonly Holder[],
    { what, ...about }: Pick<Hit, 'at' | 'element'> & { readonly what: string }
): Iterable<Hit> {
    const threshold = eco.tolerance('concentration')?.value?.value.valueOf() ?? concentrationThresholds.us2023;
    const sorted = [...holders].sort((a, b) => b.amount.compare(a.amount));
    const amounts = sorted.map((h) => h.amount);
    const index = herfindahl(amounts);
    if (index.kind !== 'value' || !isConcentrated(amounts, threshold)) return;
    const all = total(amounts);
    const names = sorted.map((h) => listed(h.parties));
    const parts = amounts.map((n) => n.div(all));
    yield {
        ...about,
        parties: sorted[0].parties,
        message: `${what} concentrated: ${partsInWords(names, parts)}. The index of concentration (HHI) is ${index.value.round(0).toString()}, above ${threshold}; among ${names.length} equal ones it would be ${Math.round(10_000 / names.length)}.`
    };
}
