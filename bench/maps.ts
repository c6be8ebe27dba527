// Started by parts/maps.mjs in a process of its own; prints one line of JSON: what the views of a thousand and of ten thousand partners take, and
// layouts of 100 and 200 nodes.
import {
    dataMap,
    decisionMap,
    libraries,
    type Report,
    strategyMap,
    tableOf,
    trustReport,
    Workspace
} from '../language/index.js';
import { laidOut } from '../language/pictures/data-layout.js';
import { dataGraphs } from '../language/pictures/data-map.js';
import { layered } from '../language/pictures/layout.js';
import { generate } from './generate.mjs';

function reportOf(partners: number): Report {
    const workspace = new Workspace({ libraries });
    for (const [name, text] of generate({ partners, files: partners / 100 })) workspace.set(`file:///${name}`, text);
    const [report] = workspace.reports();
    // What rules have found out already costs a view nothing.
    report.findings.length;
    return report;
}
interface Made {
    readonly what: string;
    /** Rows, nodes, cells or bodies of it. */
    readonly count: number;
    readonly made: number;
    readonly laidOut?: number;
}
function viewsOf(report: Report): Made[] {
    const { ecosystem, findings } = report;
    const data = timed(() => dataMap(ecosystem, undefined, findings));
    const laid = timed(() => laidOut(dataGraphs(data.value)));
    const [matrix, pairs] = (['matrix', 'pairs'] as const).map((name) => timed(() => tableOf(name, report)));
    const strategy = timed(() => strategyMap(ecosystem));
    const decisions = timed(() => decisionMap(ecosystem, findings));
    const trust = timed(() => trustReport(ecosystem, findings, 100));
    return [
        { what: 'data map', count: data.value.nodes.length, made: data.milliseconds, laidOut: laid.milliseconds },
        { what: 'partner matrix', count: matrix.value.table.shown.rows.length, made: matrix.milliseconds },
        { what: 'partner × partner', count: pairs.value.table.shown.rows.length, made: pairs.milliseconds },
        { what: 'strategy map', count: strategy.value.cells.length, made: strategy.milliseconds },
        { what: 'decision map', count: decisions.value.bodies.length, made: decisions.milliseconds },
        { what: 'trust report', count: trust.value.pairs.rows.length, made: trust.milliseconds }
    ];
}
const [small, large] = [1000, 10_000].map((partners) => viewsOf(reportOf(partners)));
const print = {
    views: large.map((view, i) => ({ ...view, growth: view.made / small[i].made })),
    layouts: [100, 200].map((nodes) => ({ nodes, milliseconds: timed(() => random(nodes)).milliseconds }))
};
process.stdout.write(`${JSON.stringify(print)}\n`);

function timed<T>(make: () => T): { value: T; milliseconds: number } {
    const start = process.cpuUsage();
    const value = make();
    const { user, system } = process.cpuUsage(start);
    return { value, milliseconds: (user + system) / 1000 };
}
/** Owners, their datasets and those who get them: two links a node, as in the map of a real ecosystem. */
function random(count: number): unknown {
    const nodes = Array.from({ length: count }, (_, i) => ({ id: String(i), width: 120, height: 40 }));
    const third = Math.floor(count / 3);
    const links = nodes.flatMap((_, i) =>
        i < 2 * third
            ? [0, 1].map((k) => ({
                  from: String(i),
                  to: String((i < third ? third : 2 * third) + ((i * 7 + k * 13) % third))
              }))
            : []
    );
    return layered(nodes, links);
}
