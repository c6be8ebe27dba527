import { presentParties } from '../../analyses/parties/present.js';
import type { Dependence } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { PairMark } from '../partner-pairs.js';
import { type Passing, takersOf } from './passing.js';

/** What is said of one depending on another. */
export function* dependenceMarks(eco: Ecosystem): Iterable<Passing> {
    for (const said of eco.all('Dependence')) {
        if (said.level === 'none') continue;
        const mark = markOf(said);
        const takers = [...takersOf(eco, said.on)];
        for (const from of presentParties(eco, said.from)) for (const to of takers) yield { from, to, mark };
    }
}
function markOf({ level, revenue, switching, counterweights, at }: Dependence): PairMark {
    const parts = [
        ...(level ? [level] : []),
        ...(revenue ? [`${revenue.text} of its revenue`] : []),
        ...(switching ? [`${switching.text} to switch`] : [])
    ];
    const against = counterweights.length ? ' A counterweight is said.' : ' No counterweight is said.';
    const text = parts.join(', ') || 'depends';
    return {
        layer: 'dependence',
        sign: level ? level[0].toUpperCase() : '!',
        text,
        why: `The row is said to depend on the column: ${text}.${against}`,
        at: [at]
    };
}
