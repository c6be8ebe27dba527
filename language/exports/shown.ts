import type { Ecosystem } from '../model/ecosystem.js';
import { laidOut } from '../pictures/data-layout.js';
import { dataDrawings, dataGraphs, dataPicture } from '../pictures/data-map.js';
import { decisionDrawings, decisionPicture } from '../pictures/decision-map.js';
import type { Drawing } from '../pictures/drawing.js';
import { matrixDrawings, matrixPicture, mostRows } from '../pictures/partner-matrix.js';
import { mostDrawn, pairsDrawings, pairsPicture } from '../pictures/partner-pairs.js';
import { strategyDrawings, strategyPicture } from '../pictures/strategy-map.js';
import { trustDrawings, trustPicture } from '../pictures/trust-report.js';
import type { Finding } from '../rules/rule.js';
import { type Choice, dataMap } from '../views/data-map.js';
import { decisionMap, drawnOf } from '../views/decision-map.js';
import type { ViewName } from '../views/names.js';
import { partnerMatrix } from '../views/partner-matrix.js';
import { pairsTable } from '../views/partner-pairs/table.js';
import { partnerPairs } from '../views/partner-pairs.js';
import { strategyMap } from '../views/strategy-map.js';
import { trustReportMarkdown } from '../views/trust-report/markdown.js';
import { trustReport } from '../views/trust-report.js';
import type { Judged } from '../views/views.js';
import type { Table } from './table.js';
import { dataTables } from './tables/data.js';
import { decisionTables } from './tables/decisions.js';
import { matrixSheet, matrixTables } from './tables/matrix.js';
import { pairsTables } from './tables/pairs.js';
import { strategyTables } from './tables/strategy.js';
import { trustTables } from './tables/trust.js';

/** A view in all its forms, each made when it is asked for. */
export interface Shown {
    readonly title: string;
    readonly summary: string;
    /** The whole as one picture. */
    readonly picture: () => Drawing;
    /** The parts of the picture without its title, for pages that have one and can break between them. */
    readonly parts: () => readonly Drawing[];
    /** Why there is no picture. */
    readonly noPicture?: string;
    readonly tables: () => readonly Table[];
    /** The tables as one, for a spreadsheet. */
    readonly sheet?: () => Table;
    /** Where it is more than its tables. */
    readonly markdown?: () => string;
}
export function shown(name: ViewName, judged: Judged, choice?: Choice): Shown {
    const eco = judged.ecosystem;
    return {
        matrix: () => matrix(eco, judged.findings),
        pairs: () => pairs(eco),
        strategy: () => strategy(eco),
        data: () => data(judged, choice),
        decisions: () => decisions(judged),
        trust: () => trust(eco, judged.findings)
    }[name]();
}
function matrix(eco: Ecosystem, findings: readonly Finding[]): Shown {
    const view = partnerMatrix(eco, findings);
    return {
        title: 'Partner matrix',
        summary: [view.summary, view.note].filter((t) => t).join('. '),
        picture: () => matrixPicture(view),
        parts: () => matrixDrawings(view),
        noPicture: tooMany(view.rows.length, mostRows),
        tables: () => matrixTables(view),
        sheet: () => matrixSheet(view)
    };
}
function pairs(eco: Ecosystem): Shown {
    const view = partnerPairs(eco);
    const { shown, tell } = pairsTable(view);
    return {
        title: 'Partner × partner',
        summary: view.note ?? 'What goes from the row to the column: value, data, dependence, trust.',
        picture: () => pairsPicture(shown, tell),
        parts: () => pairsDrawings(shown, tell),
        noPicture: tooMany(view.partners.length, mostDrawn),
        tables: () => pairsTables(view)
    };
}
function strategy(eco: Ecosystem): Shown {
    const view = strategyMap(eco);
    return {
        title: 'Strategy map',
        summary: view.summary,
        picture: () => strategyPicture(view),
        parts: () => strategyDrawings(view),
        tables: () => strategyTables(view)
    };
}
function data({ ecosystem, findings }: Judged, choice: Choice | undefined): Shown {
    const view = dataMap(ecosystem, choice, findings);
    const summary = [view.summary, view.aggregated, view.asked?.summary].filter((t) => t).join('. ');
    return {
        title: 'Data map',
        summary,
        picture: () => dataPicture(view, laidOut(dataGraphs(view))),
        parts: () => dataDrawings(view, laidOut(dataGraphs(view))),
        tables: () => dataTables(view)
    };
}
function decisions({ ecosystem, findings }: Judged): Shown {
    const view = decisionMap(ecosystem, findings);
    return {
        title: 'Decision map',
        summary: view.summary,
        picture: () => decisionPicture(drawnOf(view)),
        parts: () => decisionDrawings(drawnOf(view)),
        tables: () => decisionTables(view)
    };
}
function trust(eco: Ecosystem, findings: readonly Finding[]): Shown {
    const view = trustReport(eco, findings);
    return {
        title: 'Trust report',
        summary: view.caveat,
        picture: () => trustPicture(view),
        parts: () => trustDrawings(view),
        tables: () => trustTables(view),
        markdown: () => trustReportMarkdown(view)
    };
}
function tooMany(partners: number, most: number): string | undefined {
    return partners > most
        ? `${partners} partners are too many for a picture that can be read (at most ${most}).`
        : undefined;
}
