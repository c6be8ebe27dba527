// What is measured inside one process for one size; started by the parts, prints one line of JSON.
import { libraries, Workspace } from '../language/index.js';
import { collectFacts } from '../language/syntax/collect.js';
import { bareParser } from './bare-parser.js';
import { generate } from './generate.mjs';
import { jsonExample } from './json-parser.js';

const what = process.argv[2];
const [partners, files, runs] = process.argv.slice(3).map(Number);
const texts = [...generate({ partners, files })].map(([name, text]) => [`file:///${name}`, text] as const);

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);
if (what === 'times') print(times());
if (what === 'heap') print(heapOf(built));
if (what === 'heap kept') print(heapOf(kept));
if (what === 'heap of trees') {
    const parser = bareParser();
    print(heapOf(() => texts.map(([, text]) => parser.parse(text))));
}

type Times = Record<string, number[]>;
/**
 * Milliseconds of processor time of each run: what else the machine does changes them least; and of waiting (`wall`). The ways take turns, so
 * that a machine that slows down slows all of them down.
 */
function times(): Record<string, number[] | number | Times> {
    const parser = bareParser();
    const json = jsonExample(10_000);
    const ways: Record<string, () => unknown> = {
        emb: () => texts.map(([, text]) => parser.parse(text).length),
        parse: () => texts.map(([uri, text]) => collectFacts(uri, text).uses.length),
        build: built,
        kept,
        json
    };
    warmUp(ways);
    const none = (): Times => Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
    const [found, wall] = [none(), none()];
    for (let run = 0; run < runs; run++)
        for (const [way, work] of Object.entries(ways)) {
            const [start, began] = [process.cpuUsage(), performance.now()];
            work();
            const { user, system } = process.cpuUsage(start);
            found[way].push((user + system) / 1000);
            wall[way].push(performance.now() - began);
        }
    return {
        ...found,
        wall,
        tokens: texts.reduce((sum, [, text]) => sum + parser.tokensIn(text), 0),
        jsonTokens: json()
    };
}
/** Small models are measured as they are built the second time, large ones as a process builds them first. */
function warmUp(ways: Record<string, () => unknown>): void {
    if (partners <= 1000) for (const work of Object.values(ways)) work();
}
/** As the command line does it: once. */
function built(): Workspace {
    return judged(true);
}
/** As the editor does it: with what each finding rests on, which is kept for the next keystroke. */
function kept(): Workspace {
    return judged(false);
}
function judged(isOnce: boolean): Workspace {
    const workspace = new Workspace({ libraries, isOnce });
    for (const [uri, text] of texts) workspace.set(uri, text);
    if (!workspace.all().length) throw new Error('Nothing was found.');
    return workspace;
}
/** Megabytes that stay in use. */
function heapOf(make: () => unknown): number {
    const before = settled();
    const made = make();
    const after = settled();
    // What was made lives until here.
    return made ? (after - before) / 2 ** 20 : 0;
}
function settled(): number {
    for (let i = 0; i < 3; i++) globalThis.gc?.();
    return process.memoryUsage().heapUsed;
}
