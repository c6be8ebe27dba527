// Started by parts/maps.mjs in a process of its own; prints one line of JSON: the maps of ten thousand partners, and layouts of 100 and 200 nodes.
import { dataMap, decisionMap, libraries, strategyMap, Workspace } from '../language/index.js';
import { laidOut } from '../language/pictures/data-layout.js';
import { dataGraphs } from '../language/pictures/data-map.js';
import { layered } from '../language/pictures/layout.js';
import { generate } from './generate.mjs';

const workspace = new Workspace({ libraries });
for (const [name, text] of generate({ partners: 10_000, files: 100 })) workspace.set(`file:///${name}`, text);
const { ecosystem } = workspace.reports()[0];

const data = timed(() => dataMap(ecosystem));
const laid = timed(() => laidOut(dataGraphs(data.value)));
const strategy = timed(() => strategyMap(ecosystem));
const decisions = timed(() => decisionMap(ecosystem));
const print = {
    maps: [
        { what: 'data map', nodes: data.value.nodes.length, made: data.milliseconds, laidOut: laid.milliseconds },
        { what: 'strategy map', nodes: strategy.value.cells.length, made: strategy.milliseconds },
        { what: 'decision map', nodes: decisions.value.bodies.length, made: decisions.milliseconds }
    ],
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
