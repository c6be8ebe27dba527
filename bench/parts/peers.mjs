// Whole processes from start to end, ours and other languages' tools, on the same content, taking turns.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '../generate.mjs';
import { median, processorTime } from '../measure.mjs';
import { cedar } from '../peers/cedar.mjs';
import { here, install, modules, versionOf } from '../peers/install.mjs';
import { likec4 } from '../peers/likec4.mjs';
import { typespec } from '../peers/typespec.mjs';
import { writeFor } from '../peers/write.mjs';
import { atLeast, atMost, count, number, table } from '../words.mjs';

const all = [typespec, cedar, likec4];
const sizes = [
    [1000, 10],
    [10_000, 100]
];
/** Whoever takes longer in its first run runs once. */
const patience = 120;
const minutes = 10;
const startup = 'a second of ours is the start of the process';
const rules = 'sixty rules are judged beside names and types';
const compiled = 'Cedar is compiled code and checks kinds only';

export const peers = {
    title: 'Beside other tools',
    minutes: 20,
    async measure(only) {
        install();
        const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-peers-'));
        try {
            for (const peer of all) await assertThatItChecks(peer, folder);
            const found = [];
            for (const [partners, files] of only ? [only] : sizes) found.push(await compared(folder, partners, files));
            return { versions: Object.fromEntries(all.map((peer) => [peer.name, versionOf(peer)])), sizes: found };
        } finally {
            rmSync(folder, { recursive: true });
        }
    },
    targets: [
        atLeast(3, 'likec4 validate, 1,000 partners', 4, '× our CPU', theirs(likec4, 1000, 4), startup),
        atLeast(3, 'likec4 validate, 10,000 partners', 25, '× our CPU', theirs(likec4, 10_000, 25), rules),
        ...sizes.map(([partners]) =>
            atMost(
                3,
                `tsp compile --no-emit, ${count(partners)} partners`,
                1,
                '× theirs',
                ours(typespec, partners, 1),
                rules
            )
        ),
        atMost(3, 'cedar-wasm, strict, 10,000 partners', 0.3, '× theirs', ours(cedar, 10_000, 0.3), compiled)
    ],
    tables: ({ sizes, versions }) => [
        table(
            [
                'processor seconds of whole processes',
                ...sizes.flatMap((s) => [`${count(s.partners)} partners`, 'times ours'])
            ],
            ['ecospec', ...Object.keys(versions)].map((name) => [
                versions[name] ? `${name} (${versions[name]})` : 'ecospec check',
                ...sizes.flatMap((s) => {
                    const more = s.unfinished.includes(name) ? '> ' : '';
                    const took = `${number(median(s.seconds[name]))} (${s.seconds[name].length})`;
                    return [more + took, more + number(timesOurs(s, name))];
                })
            ])
        )
    ]
};
/** A tool that accepted everything would be fast: each must accept the model, and not a wrong reference more. */
async function assertThatItChecks(peer, folder) {
    for (const wrong of [undefined, peer.wrong]) {
        const own = path.join(folder, `${peer.extension}-${wrong ? 'wrong' : 'right'}`);
        writeFor(peer, own, { partners: 100, files: 2, wrong });
        const { code, output } = await processorTime(peer.command(modules, own, here), { minutes });
        const isAsExpected = wrong ? code !== 0 && peer.says.test(output) : code === 0;
        if (!isAsExpected) throw new Error(`${peer.name} does not check what it should:\n${output}`);
    }
}
async function compared(folder, partners, files) {
    const tools = { ecospec: ownCommand(folder, partners, files) };
    for (const peer of all) {
        const own = path.join(folder, `${peer.extension}-${partners}`);
        writeFor(peer, own, { partners, files });
        tools[peer.name] = peer.command(modules, own, here);
    }
    const seconds = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
    const unfinished = [];
    for (let run = 0; run < 3; run++)
        for (const [name, args] of Object.entries(tools)) {
            if (seconds[name][0] > patience || unfinished.includes(name)) continue;
            const result = await processorTime(args, { minutes });
            // Our own exit code is 1 where there are findings.
            const isDone = !result.isLate && result.code <= (name === 'ecospec' ? 1 : 0);
            const note = isDone
                ? ''
                : result.isLate
                  ? ', stopped'
                  : `, without an answer: ${result.output.slice(-500)}`;
            console.error(`${partners} partners, ${name}: ${result.seconds.toFixed(1)} s${note}`);
            seconds[name].push(result.seconds);
            if (!isDone) unfinished.push(name);
        }
    if (unfinished.includes('ecospec')) throw new Error('Our own check did not end well.');
    return { partners, files, seconds, unfinished };
}
function ownCommand(folder, partners, files) {
    const own = path.join(folder, `eco-${partners}`);
    mkdirSync(own);
    for (const [name, text] of generate({ partners, files })) writeFileSync(path.join(own, name), text);
    return ['dist/ecospec.cjs', 'check', own];
}
/** How many times our processor time a tool takes; at least, where it came to no end. */
function timesOurs({ seconds }, name) {
    return median(seconds[name]) / median(seconds.ecospec);
}
/** `undefined` where a tool that came to no end did not take so many times ours: whether it would have is not known. */
function theirs({ name }, partners, enough) {
    return ({ sizes }) => {
        const size = sizes.find((s) => s.partners === partners);
        const times = size && timesOurs(size, name);
        return size?.unfinished.includes(name) && times < enough ? undefined : times;
    };
}
function ours(peer, partners, most) {
    return (result) => {
        const times = theirs(peer, partners, 1 / most)(result);
        return times && 1 / times;
    };
}
