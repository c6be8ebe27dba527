// How everything is measured: medians of runs that take turns, processor time rather than waiting time where a process works alone.
import { execFileSync, spawn } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
/** So much or less in 95 of 100 cases. */
export const most = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.95) - 1];
export const least = (numbers) => Math.min(...numbers);

const scripts = 'node_modules/.cache/ecospec-bench';
/** The scripts that measure inside of a process, bundled as the command line is. */
export async function bundle() {
    await build({
        entryPoints: { inside: 'bench/inside.ts', analyses: 'bench/analyses.ts', maps: 'bench/maps.ts' },
        outdir: scripts,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node22',
        loader: { '.eco': 'text' },
        jsx: 'automatic',
        jsxImportSource: 'preact',
        mainFields: ['module', 'main'],
        define: { __VERSION__: '"bench"' },
        logLevel: 'warning'
    });
}
/** What a bundled script prints, from a process of its own. */
export function bundled(script, ...args) {
    return printed(['--expose-gc', path.join(scripts, `${script}.mjs`), ...args]);
}
export function printed(args) {
    return JSON.parse(execFileSync(process.execPath, args.map(String), { maxBuffer: 2 ** 26 }).toString());
}

/**
 * Runs a script of Node to its end, or to the limit: the seconds of processor time that it and all its children took, what it printed and
 * its exit code. The shell sums up the times of whole processes. The limit is of processor time, so that a busy machine ends nobody.
 */
export function processorTime(args, { minutes = 10 } = {}) {
    const script = `ulimit -t ${60 * minutes}; "$@"; code=$?; times >&2; exit $code`;
    const child = spawn('sh', ['-c', script, 'sh', process.execPath, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        // The same room for everybody.
        env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=8192', NO_COLOR: '1' }
    });
    const written = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
        child[stream].on('data', (bytes) => {
            written[stream] += bytes;
        });
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => {
            const seconds = secondsIn(written.stderr);
            const isLate = code > 128 && seconds > 59 * minutes;
            resolve({ seconds, code, isLate, output: `${written.stdout}${written.stderr}` });
        });
    });
}
/** The last line of `times` is about the children: user and system time, as `1m2.345s`. */
function secondsIn(text) {
    const [, ...found] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(text).map(Number);
    const [userMinutes, user, systemMinutes, system] = found;
    return (userMinutes + systemMinutes) * 60 + user + system;
}
export function machine() {
    return `Node.js ${process.version}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'})`;
}
/** How many jobs wanted a processor in the last minute. */
export const load = () => Number(loadavg()[0].toFixed(1));
