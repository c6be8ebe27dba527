import type { Ecosystem } from '../model/ecosystem.js';
import { atOnce, type Steps } from '../model/steps.js';
import type { Finding } from '../rules/rule.js';
import { type Choice, type DataMap, dataMapInSteps } from './data-map.js';
import { type DecisionMap, decisionMap, drawnOf as decisionsDrawn } from './decision-map.js';
import type { ViewName } from './names.js';
import { type MatrixView, matrixInSteps } from './partner-matrix.js';
import { type PartnerPairs, pairsInSteps } from './partner-pairs.js';
import { drawnOf, type StrategyMap, strategyMap } from './strategy-map.js';
import { type TrustReport, drawnOf as trustDrawn, trustReport } from './trust-report.js';

/** What each view is made of. */
export interface Views {
    readonly matrix: MatrixView;
    readonly pairs: PartnerPairs;
    readonly strategy: StrategyMap;
    readonly data: DataMap;
    readonly decisions: DecisionMap;
    readonly trust: TrustReport;
}
/** One view with its name. */
export type AnyView = { readonly [N in ViewName]: { readonly name: N; readonly view: Views[N] } }[ViewName];

/** An ecosystem with its findings, which take their time and are looked at only where a view shows them. */
export interface Judged {
    readonly ecosystem: Ecosystem;
    readonly findings: readonly Finding[];
}
/** Pairs of partners in a report that scrolls. */
const scrolled = 100;
export function viewOf(name: ViewName, judged: Judged, choice?: Choice): AnyView {
    return atOnce(viewInSteps(name, judged, choice));
}
export function* viewInSteps(name: ViewName, judged: Judged, choice?: Choice): Steps<AnyView> {
    const eco = judged.ecosystem;
    switch (name) {
        case 'matrix':
            return { name, view: yield* matrixInSteps(eco, judged.findings) };
        case 'pairs':
            return { name, view: yield* pairsInSteps(eco) };
        case 'strategy':
            return { name, view: drawnOf(strategyMap(eco)) };
        case 'data':
            return { name, view: yield* dataMapInSteps(eco, choice, judged.findings) };
        case 'decisions':
            return { name, view: decisionsDrawn(decisionMap(eco, judged.findings)) };
        case 'trust':
            return { name, view: trustDrawn(trustReport(eco, judged.findings, scrolled)) };
    }
}
