import { isInForce, ownersOf } from '../../analyses/data/permissions.js';
import { presentParties } from '../../analyses/parties/present.js';
import type { Allow, Dataset, Flow, Oblige } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import type { PairMark } from '../partner-pairs.js';
import { type Passing, takersOf } from './passing.js';

/** Permissions in force from whoever grants them or owns the data, duties to hand it on, declared flows, and what one generates for another. */
export function* dataMarks(eco: Ecosystem): Iterable<Passing> {
    for (const allow of eco.all('Allow')) {
        if (!isInForce(allow, eco.asOf)) continue;
        const mark = ofAllow(allow);
        const givers = allow.grantors
            ? new Set(presentParties(eco, allow.grantors))
            : new Set(allow.datasets.flatMap((d) => [...ownersOf(eco, d.name)]));
        yield* between(givers, takersOf(eco, allow.parties), mark);
    }
    for (const oblige of eco.all('Oblige')) {
        if (!oblige.recipients || !isInForce(oblige, eco.asOf)) continue;
        yield* between(presentParties(eco, oblige.parties), takersOf(eco, oblige.recipients), ofOblige(oblige));
    }
    for (const flow of eco.all('Flow'))
        yield* between(presentParties(eco, flow.from), takersOf(eco, flow.to), ofFlow(flow));
    for (const dataset of eco.all('Dataset')) {
        if (!dataset.generatedBy) continue;
        const owners = ownersOf(eco, dataset.name);
        const generators = [...presentParties(eco, dataset.generatedBy)].filter((g) => !owners.has(g));
        yield* between(generators, owners, ofGenerated(dataset));
    }
}
function* between(from: Iterable<string>, to: Iterable<string>, mark: PairMark): Iterable<Passing> {
    const takers = [...to];
    for (const giver of from) for (const taker of takers) yield { from: giver, to: taker, mark };
}
function ofAllow({ actions, datasets, purposes, at, conditions }: Allow): PairMark {
    const what = `${actions.join(', ')} ${listed(datasets.map((d) => d.name))}`;
    const why = purposes.length ? ` for ${listed(purposes.map((p) => p.name))}` : ' for any purpose';
    const when = conditions.length ? ' Under conditions.' : '';
    return {
        layer: 'data',
        sign: 'D',
        text: `may ${what}`,
        why: `A rule allows the column to ${what}${why}.${when}`,
        at: [at]
    };
}
function ofOblige({ actions, datasets, every, at }: Oblige): PairMark {
    const what = `${actions.join(', ')} ${listed(datasets.map((d) => d.name))}`;
    return {
        layer: 'data',
        sign: 'D',
        text: `must ${what}`,
        why: `The row is obliged to ${what} with the column${every ? `, ${every.text}` : ''}.`,
        at: [at]
    };
}
function ofGenerated({ name, nameAt }: Dataset): PairMark {
    return {
        layer: 'data',
        sign: 'D',
        text: `generates ${name}`,
        why: `The row generates ${name}, which the column owns.`,
        at: [nameAt]
    };
}
function ofFlow({ dataset, purposes, at }: Flow): PairMark {
    const why = purposes.length ? ` for ${listed(purposes.map((p) => p.name))}` : '';
    return {
        layer: 'data',
        sign: 'D',
        text: `sends ${dataset.name}`,
        why: `A flow takes ${dataset.name} from the row to the column${why}.`,
        at: [at]
    };
}
