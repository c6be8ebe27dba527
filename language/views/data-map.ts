import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { atOnce, pause, type Steps } from '../model/steps.js';
import { counted } from '../model/words.js';
import type { Finding } from '../rules/rule.js';
import { aggregated } from './data-map/aggregate.js';
import { type Asked, asked, type Choice } from './data-map/asked.js';
import { drawn } from './data-map/edges.js';
import { type LeakView, leakViews } from './data-map/leaks.js';
import type { Sign } from './data-map/open.js';
import { Found } from './found.js';
import { type Heading, headingOf, type Mark, purposeTitle, titleOf } from './mark.js';

export type { Asked, AskedPlace, Choice } from './data-map/asked.js';
export type { LeakView } from './data-map/leaks.js';
export type { Sign } from './data-map/open.js';

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
    /** How to begin, where nothing is declared. */
    readonly example?: string;
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
    /** Of what is open about the statement. */
    readonly sign?: Sign;
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
    | 'due'
    | 'leak';
export interface DataEdge extends Mark {
    readonly from: string;
    readonly to: string;
    readonly kind: DataEdgeKind;
    /** How many statements it stands for. */
    readonly count: number;
    /** Of statements about which something is open, each by its line of the text. */
    readonly signs?: Readonly<Record<string, Sign>>;
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
    const datasets = eco.all('Dataset');
    return {
        ecosystem: headingOf(eco),
        nodes,
        edges,
        leaks,
        aggregated: note,
        asked: choice && asked(eco, choice),
        datasets: datasets.map(({ name }) => ({ name, title: titleOf(eco, name) })),
        purposes: purposesUsed(eco),
        ...(!datasets.length && { example: exampleOf(eco) }),
        summary: datasets.length
            ? [counted(datasets.length, 'dataset'), leaksInWords(leaks), openInWords(nodes, edges)]
                  .filter((w) => w)
                  .join(', ')
            : ''
    };
}
function leaksInWords(leaks: readonly LeakView[]): string {
    const certain = leaks.filter((l) => l.certain).length;
    const open = leaks.length - certain;
    if (!leaks.length) return 'no leak to a competitor found';
    const words = [
        ...(certain ? [`${counted(certain, 'way')} in which data leaks to a competitor`] : []),
        ...(open ? [`${counted(open, 'way')} in which data may leak to a competitor`] : [])
    ];
    return words.join(', ');
}
function openInWords(nodes: readonly DataNode[], edges: readonly DataEdge[]): string {
    const arrows = edges.filter((e) => e.signs).length;
    const datasets = nodes.filter((n) => n.sign).length;
    if (!arrows && !datasets) return '';
    const what = [...(arrows ? [counted(arrows, 'arrow')] : []), ...(datasets ? [counted(datasets, 'dataset')] : [])];
    return `open findings about ${what.join(' and ')}`;
}
/** With somebody who is there. */
function exampleOf(eco: Ecosystem): string {
    const [partner] = eco.all('Partner');
    return `${partner ? '' : 'partner Metro\n'}dataset Orders of ${partner?.name ?? 'Metro'}`;
}
/** Those that the data rules name: a library has hundreds of others. */
function purposesUsed(eco: Ecosystem): Choosable[] {
    const rules = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige'), ...eco.all('Flow')];
    const names = [...new Set(rules.flatMap((r) => r.purposes.map((p) => p.name)))].sort();
    return names.map((name) => ({ name, title: purposeTitle(eco, name) }));
}
