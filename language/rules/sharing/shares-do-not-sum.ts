import { type StatedShares, statedShares } from '../../analyses/sharing/stated-shares.js';
import type { CostGame, Pool, Share } from '../../model/declarations.js';
import { Fraction, percent, type Quantity } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { placeOfShares } from '../amounts.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const sharesDoNotSum: Rule = {
    id: 'shares-do-not-sum',
    family: 'sharing',
    severity: 'error',
    nature: 'contradiction',
    summary: 'The shares of a pool do not add up to the whole.',
    *check(eco): Iterable<Hit> {
        for (const pool of [...eco.all('Pool'), ...eco.all('CostGame')]) {
            const stated = statedShares(pool);
            if (!stated || stated.addUp) continue;
            yield {
                at: placeOfShares(pool),
                message: messageOf(pool, stated),
                element: pool.name,
                parties: pool.shares.map((s) => s.party.name),
                fixes: fixesOf(pool, stated),
                related: [{ message: `${pool.name} is declared here.`, at: pool.nameAt }]
            };
        }
    }
};

function messageOf(pool: Pool | CostGame, { sum, gap, rests }: StatedShares): string {
    const bare = withoutPercent(pool);
    if (bare)
        return `The share of ${bare.party.name} in ${pool.name} is ${bare.value.text} times the whole. Did you mean ${bare.value.text} %?`;
    if (rests.length > 1)
        return `${pool.name} gives the rest to ${listed(rests.map((r) => r.party.name))}; only one share can be the rest.`;
    const said = pool.shares.map((s) => `${s.party.name} ${s.value ? percent(s.value.value) : 'rest'}`);
    const difference = `${percent(gap.abs())} ${gap.compare(0) > 0 ? 'less' : 'more'} than the whole`;
    if (rests.length)
        return `The shares of ${pool.name} without the rest add up to ${percent(sum)}, ${difference} (${shortened(said)}), so nothing is left for ${rests[0].party.name}. Make a share smaller.`;
    // More than that no rounding of so many shares takes away.
    const isRounding = gap.abs().mul(2000).compare(pool.shares.length) <= 0;
    const rounding = pool.roundedTo || !isRounding ? '' : ', or say `rounded to 0.1 %` if these are rounded numbers';
    return `The shares of ${pool.name} add up to ${percent(sum)}, ${difference} (${shortened(said)}). Change a share${rounding ? ',' : ' or'} write one of them as rest${rounding}.`;
}
function shortened(said: readonly string[]): string {
    const more = said.length - 6;
    return [...said.slice(0, 6), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
/** More than the whole without a sign: almost always a percent. */
function withoutPercent({ shares }: Pool | CostGame): (Share & { readonly value: Quantity }) | undefined {
    return shares.find(
        (s): s is Share & { readonly value: Quantity } =>
            s.value !== undefined && !s.value.percent && s.value.value.compare(1) > 0
    );
}

function fixesOf(pool: Pool | CostGame, { sum, rests }: StatedShares): Fix[] {
    const bares = pool.shares.flatMap(({ value }) =>
        value && !value.percent && value.value.compare(1) > 0 ? [value] : []
    );
    if (bares.length)
        return [
            {
                title: `Write ${listed(bares.map((b) => `${b.text} %`))}`,
                preferred: true,
                edits: bares.map((b) => replace(b.at, `${b.text} %`))
            }
        ];
    if (rests.length > 1) {
        const surplus = rests.slice(1);
        return [
            {
                title: `Leave out the rest of ${listed(surplus.map((r) => r.party.name))}`,
                edits: surplus.map((r) => replace(r.at, `${spelled(r.party.name)} 0 %`))
            }
        ];
    }
    const last = pool.shares.at(-1)!;
    const left = new Fraction(1).sub(sum).add(last.value?.value ?? 0);
    if (rests.length || !last.value || left.compare(0) <= 0) return [];
    return [
        {
            title: `Give ${last.party.name} the rest (${percent(left)})`,
            preferred: true,
            edits: [replace(last.value.at, 'rest')]
        }
    ];
}
