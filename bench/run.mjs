// `npm run bench` measures everything, writes docs/benchmarks.json and the tables of docs/benchmarks.md, and ends in the table of all targets.
// `npm run bench:parse` and so on measure one part, and keep what was measured of the others. `npm run bench -- 1000 10` (or a part and two
// numbers) measures one size and writes nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundle, load, machine } from './measure.mjs';
import { analyses } from './parts/analyses.mjs';
import { editor } from './parts/editor.mjs';
import { maps } from './parts/maps.mjs';
import { matrix } from './parts/matrix.mjs';
import { parse } from './parts/parse.mjs';
import { peers } from './parts/peers.mjs';
import { targetTable } from './words.mjs';

const parts = { parse, editor, peers, analyses, maps, matrix };
const [page, data] = ['docs/benchmarks.md', 'docs/benchmarks.json'];

const words = process.argv.slice(2);
const size = words.filter((word) => /^\d+$/.test(word)).map(Number);
const named = words.filter((word) => !/^\d+$/.test(word));
for (const name of named)
    if (!parts[name]) throw new Error(`There is no part ${name}: ${Object.keys(parts).join(', ')}.`);
const only = size.length ? [size[0], size[1] ?? 1] : undefined;
const chosen = named.length ? named : only ? ['parse', 'editor'] : Object.keys(parts);

await bundle();
const kept = existsSync(data) && !only ? JSON.parse(readFileSync(data, 'utf8')) : {};
for (const name of chosen) {
    const part = parts[name];
    console.error(`${name}: about ${part.minutes} min on an idle machine …`);
    const [before, start] = [load(), Date.now()];
    try {
        const result = await part.measure(only);
        const minutes = Number(((Date.now() - start) / 60_000).toFixed(1));
        kept[name] = {
            on: machine(),
            day: new Date().toISOString().slice(0, 10),
            load: [before, load()],
            minutes,
            result
        };
        console.log(`\n${part.tables(result).join('\n\n')}\n\n${told(kept[name])}\n`);
    } catch (error) {
        // The other parts are measured all the same.
        console.error(`${name} could not be measured. ${error.stack}`);
        process.exitCode = 1;
    }
    if (!only) write();
}
if (!only) console.log(`\n${allTargets()}`);

function allTargets() {
    return targetTable(
        Object.entries(parts)
            .flatMap(([name, { targets }]) => targets.map((target) => ({ target, result: kept[name]?.result })))
            .sort((a, b) => a.target.section - b.target.section)
    );
}
function told({ on, day, load, minutes }) {
    return `_${day}, ${on}, load ${load.join(' to ')}, in ${minutes} min._`;
}
function write() {
    writeFileSync(
        data,
        JSON.stringify(kept, (_, value) => rounded(value))
    );
    const [begin, end] = ['<!-- measured -->', '<!-- /measured -->'];
    const text = readFileSync(page, 'utf8');
    const sections = Object.entries(parts).flatMap(([name, { title, tables }]) =>
        kept[name] ? [`### ${title}`, ...tables(kept[name].result), told(kept[name])] : []
    );
    const report = ['## Targets', allTargets(), '## Results', ...sections].join('\n\n');
    writeFileSync(page, `${text.split(begin)[0]}${begin}\n\n${report}\n\n${end}${text.split(end)[1]}`);
    spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', data, page]);
}
/** Nobody needs the nanoseconds. */
function rounded(value) {
    return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}
