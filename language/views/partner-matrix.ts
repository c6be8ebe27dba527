import { presenceOn } from '../analyses/parties/activity.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { atOnce, pause, type Steps } from '../model/steps.js';
import { counted } from '../model/words.js';
import type { Finding } from '../rules/rule.js';
import type { Cell, Cells, Group } from './partner-matrix/cells.js';
import { dataGroup } from './partner-matrix/data.js';
import { dependenceGroup } from './partner-matrix/dependence.js';
import { findingsGroup } from './partner-matrix/findings.js';
import { rolesGroup } from './partner-matrix/roles.js';
import { sharingGroup } from './partner-matrix/sharing.js';
import { trustGroup } from './partner-matrix/trust.js';
import { votesGroup, votesOfOthers } from './partner-matrix/votes.js';

export type { Place, Position, Range } from '../model/place.js';
export type { Cell, MatrixColumn, Pair } from './partner-matrix/cells.js';
export interface MatrixView {
    ecosystem: { name: string; title: string; at?: Place };
    groups: Group[];
    rows: { partner: string; title: string; status: string; at: Place; cells: Record<string, Cell> }[];
    summary: string;
    /** Who has votes and no row, as only partners have one. */
    note?: string;
}

/** The partner matrix: one row per partner, column groups as in the design; a number nobody gave stays empty. */
export function partnerMatrix(eco: Ecosystem, findings: readonly Finding[]): MatrixView {
    return atOnce(matrixInSteps(eco, findings));
}
/** The same in steps, as of ten thousand partners it takes its time. */
export function* matrixInSteps(eco: Ecosystem, findings: readonly Finding[]): Steps<MatrixView> {
    const partners = eco.all('Partner');
    const cells: Cells = new Map(partners.map((p) => [p.name, {}]));
    // Beside the names what a reader looks for first, also in half a window: findings, and who gives more than it gets, or decides less.
    const groups: Group[] = [findingsGroup(cells, findings)];
    for (const group of [sharingGroup, votesGroup, rolesGroup, dependenceGroup, dataGroup, trustGroup]) {
        yield pause;
        groups.push(group(eco, cells));
    }
    yield pause;
    const rows = partners.map((p) => ({
        partner: p.name,
        title: p.title ?? p.name,
        status: presenceOn(p, eco.asOf),
        at: p.nameAt,
        cells: cells.get(p.name)!
    }));
    return {
        ecosystem: { name: eco.name, title: eco.header?.title ?? eco.name, at: eco.header?.nameAt },
        groups: groups.filter((g) => g.columns.length),
        rows,
        summary: `${counted(rows.length, 'partner')}, ${countOf(findings, cells)}${eco.asOf ? `, as of ${eco.asOf}` : ''}`,
        note: votesOfOthers(eco, cells)
    };
}
/** Hints are counted apart: the list of problems does not show them. */
function countOf(findings: readonly Finding[], cells: Cells): string {
    const open = findings.filter((f) => f.severity !== 'hint');
    const apart = open.filter((f) => !f.parties?.some((p) => cells.has(p))).length;
    const hints = findings.length - open.length;
    return [
        counted(open.length, 'open finding') +
            (apart ? ` (${apart === open.length ? 'none' : open.length - apart} in the rows below)` : ''),
        ...(hints ? [counted(hints, 'hint')] : [])
    ].join(', ');
}
