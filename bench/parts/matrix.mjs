// The matrix of ten thousand partners, from a browser's own trace: the test in the real editor measures it (test/editor/ui/big.mjs).
import { spawnSync } from 'node:child_process';
import { atMost, count, number, table } from '../words.mjs';

const machine = 'on a busy machine; else see the trace';

export const matrix = {
    title: 'Matrix',
    minutes: 3,
    async measure() {
        // Whether its other tests passed is not asked here.
        const { stdout: text } = spawnSync(process.execPath, ['test/editor/run.mjs', 'big'], { encoding: 'utf8' });
        const steps = [...text.matchAll(/(\w+): ([\d.]+) ms of scripting a step .*longest task ([\d.]+) ms/g)];
        const nodes = /(\d+) and (\d+) nodes/.exec(text);
        if (!nodes || !steps.length) throw new Error(`The test told no numbers:\n${text}`);
        return {
            nodes: Math.max(...nodes.slice(1).map(Number)),
            scrolling: steps.map(([, how, scripting, task]) => ({
                how,
                scripting: Number(scripting),
                longestTask: Number(task)
            }))
        };
    },
    targets: [
        atMost(6, 'matrix of 10,000 partners: the page', 3000, 'nodes', ({ nodes }) => nodes, 'too much stands in it'),
        atMost(6, '… scripting per step of scrolling', 8, 'ms', worst('scripting'), machine),
        atMost(6, '… the longest task', 50, 'ms', worst('longestTask'), machine)
    ],
    tables: ({ nodes, scrolling }) => [
        table(
            ['scrolling', 'scripting a step, ms (median)', 'longest task, ms', 'nodes of the page'],
            scrolling.map((s) => [s.how, number(s.scripting), number(s.longestTask), count(nodes)])
        )
    ]
};
function worst(what) {
    return ({ scrolling }) => Math.max(...scrolling.map((s) => s[what]));
}
