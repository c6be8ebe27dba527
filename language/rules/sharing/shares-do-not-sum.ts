import { Fraction, percent } from '../../model/quantity.js';
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
            if (!pool.shares.length) continue;
            const rests = pool.shares.filter((s) => s.rest);
            // A share whose number cannot be read says nothing yet.
            if (pool.shares.some((s) => !s.rest && !s.value)) continue;
            const sum = pool.shares.reduce((total, s) => total.add(s.value?.value ?? 0), new Fraction(0));
            const unit = pool.roundedTo?.value;
            const slack = unit ? unit.mul(pool.shares.length).div(2) : new Fraction(0);
            const gap = new Fraction(1).sub(sum);
            const wrong = rests.length > 1 || (rests.length === 1 ? gap.compare(0) < 0 : gap.abs().compare(slack) > 0);
            if (!wrong) continue;
            const last = pool.shares[pool.shares.length - 1];
            // More than the whole without a sign: almost always a percent.
            const bare = pool.shares.find((s) => s.value && !s.value.percent && s.value.value.compare(1) > 0);
            const said = pool.shares
                .slice(0, 6)
                .map((s) => `${s.party.name} ${s.rest ? 'rest' : percent(s.value!.value)}`)
                .concat(pool.shares.length > 6 ? [`${pool.shares.length - 6} more`] : [])
                .join(', ');
            const fixes: Fix[] = [];
            const others = sum.sub(last.value?.value ?? 0);
            if (!bare && !rests.length && others.compare(1) < 0 && last.value)
                fixes.push({
                    title: `Give ${last.party.name} the rest (${percent(new Fraction(1).sub(others))})`,
                    preferred: true,
                    edits: [replace(last.value.at, 'rest')]
                });
            if (bare?.value)
                fixes.push({
                    title: `Write ${bare.value.text} %`,
                    preferred: true,
                    edits: [replace(bare.value.at, `${bare.value.text} %`)]
                });
            const message = bare?.value
                ? `The share of ${bare.party.name} in ${pool.name} is ${bare.value.text} times the whole. Did you mean ${bare.value.text} %?`
                : rests.length > 1
                  ? `${pool.name} gives the rest to ${rests.map((r) => r.party.name).join(' and ')}; only one share can be the rest.`
                  : `The shares of ${pool.name} add up to ${percent(sum)}, ${percent(gap.abs())} ${gap.compare(0) > 0 ? 'less' : 'more'} than the whole (${said}). Change a share, write one of them as rest${unit ? '' : ', or say `rounded to 0.1 %` if these are rounded numbers'}.`;
            if (rests.length > 1)
                fixes.push({
                    title: `Leave out the rest of ${rests[1].party.name}`,
                    edits: [replace(rests[1].at, `${rests[1].party.name} 0 %`)]
                });
            yield {
                at: { uri: pool.at.uri, range: { start: pool.shares[0].at.range.start, end: last.at.range.end } },
                message,
                element: pool.name,
                parties: pool.shares.map((s) => s.party.name),
                fixes,
                related: [{ message: `${pool.name} is declared here.`, at: pool.nameAt }]
            };
        }
    }
};
