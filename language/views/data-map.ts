import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { atOnce, pause, type Steps } from '../model/steps.js';
import { counted, verb } from '../model/words.js';
import type { Finding } from '../rules/rule.js';
import { aggregated } from './data-map/aggregate.js';
import { type Asked, asked, type Choice } from './data-map/asked.js';
import { drawn } from './data-map/edges.js';
import { type LeakView, leakViews } from './data-map/leaks.js';
import { Found } from './found.js';
import { type Heading, headingOf, type Mark, purposeTitle, titleOf } from './mark.js';

export type { Asked, AskedPlace, Choice } from './data-map/asked.js';
export type { LeakView } from './data-map/leaks.js';

/** Who has which data, what is made of it, and who may get it: from the left to the right. */
export interface DataMap {
    readonly ecosystem: Heading;
    readonly nodes: readonly DataNode[];
    readonly edges: readonly DataEdge[];
    /** Ways to competitors that no owner agreed to. */
    readonly leaks: readonly LeakView[];
    /** How nodes are put together where they were too many to draw. */
    readonly aggregated?: string;
    /** How far a dataset gets, where one is chosen. */
    readonly asked?: Asked;
    /** What can be chosen. */
    readonly datasets: readonly Choosable[];
    readonly purposes: readonly Choosable[];
    readonly summary: string;
}
export interface Choosable {
    readonly name: string;
    readonly title: string;
}
/** A party stands left where it owns or generates data, and right where it gets any: it can stand on both sides. */
export interface DataNode {
    readonly id: string;
    readonly kind: 'gives' | 'dataset' | 'gets';
    readonly title: string;
    /** The name in the text; of several, what they have in common. */
    readonly name: string;
    /** How many it stands for. */
    readonly count: number;
    readonly detail?: string;
    readonly why: string;
    readonly at: readonly Place[];
}
export type DataEdgeKind =
    | 'owns'
    | 'generates'
    | 'derived'
    | 'part'
    | 'allowed'
    | 'forbidden'
    | 'unknown'
    | 'contradictory'
    | 'sent'
    | 'leak';
export interface DataEdge extends Mark {
    readonly from: string;
    readonly to: string;
    readonly kind: DataEdgeKind;
    /** How many statements it stands for. */
    readonly count: number;
}

/** So many nodes, and so much between them, are drawn one by one. */
export const mostNodes = 200;
export const mostEdges = 400;

export function dataMap(eco: Ecosystem, choice?: Choice, findings?: readonly Finding[]): DataMap {
    return atOnce(dataMapInSteps(eco, choice, findings));
}
/** The same in steps. */
export function* dataMapInSteps(eco: Ecosystem, choice?: Choice, findings?: readonly Finding[]): Steps<DataMap> {
    const leaks = leakViews(eco);
    yield pause;
    const whole = yield* drawn(eco, leaks, new Found(findings));
    yield pause;
    const { nodes, edges, note } = aggregated(eco, whole, { nodes: mostNodes, edges: mostEdges });
    const certain = leaks.filter((l) => l.certain).length;
    return {
        ecosystem: headingOf(eco),
        nodes,
        edges,
        leaks,
        aggregated: note,
        asked: choice && asked(eco, choice),
        datasets: eco.all('Dataset').map(({ name }) => ({ name, title: titleOf(eco, name) })),
        purposes: purposesUsed(eco),
        summary: !eco.all('Dataset').length
            ? ''
            : `${counted(eco.all('Dataset').length, 'dataset')}, ${leaks.length ? `${counted(leaks.length, 'way', 'ways')} to competitors that no owner agreed to (${certain} ${verb(certain, 'is', 'are')} certain)` : 'no leak to a competitor found'}`
    };
}
/** Those that the data rules name: a library has hundreds of others. */
function purposesUsed(eco: Ecosystem): Choosable[] {
    const rules = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige'), ...eco.all('Flow')];
    const names = [...new Set(rules.flatMap((r) => r.purposes.map((p) => p.name)))].sort();
    return names.map((name) => ({ name, title: purposeTitle(eco, name) }));
}
