// `npm run bench`: all sizes, each in its own process, as tables of Markdown. `npm run bench -- 1000 10` measures one size.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const scripts = 'node_modules/.cache/ecospec-bench';
await build({
    entryPoints: { inside: 'bench/inside.ts' },
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
const [one, itsFiles] = process.argv.slice(2).map(Number);
const sizes = one
    ? [[one, itsFiles || 1]]
    : [
          [100, 1],
          [1000, 1],
          [1000, 10],
          [1000, 100],
          [10_000, 100],
          [10_000, 1000],
          [10_000, 1]
      ];
const runsOf = (partners) => (partners > 1000 ? 3 : 7);

const inside = (what, ...size) => run(['--expose-gc', path.join(scripts, 'inside.mjs'), what, ...size]);
const editor = (...size) => run(['bench/editor.mjs', ...size]);
function run(args) {
    return JSON.parse(execFileSync(process.execPath, args.map(String), { maxBuffer: 2 ** 26 }).toString());
}
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const most = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.95) - 1];
/** How many times as long as another: of the least of each, and of the medians. */
const ratio = (some, others) =>
    [Math.min, (...all) => median(all)].map((of) => (of(...some) / of(...others)).toFixed(1)).join(' / ');
const table = (head, rows) =>
    console.log(`\n${[head, head.map(() => '---'), ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n')}`);

console.log(`Node.js ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} processors`);
const measured = new Map();
table(
    ['partners', 'files', 'tokens', 'emb: tokens/s', 'JSON: tokens/s', 'parse', 'build', 'rules', 'heap'],
    sizes.map(([partners, files]) => {
        const t = inside('times', partners, files, runsOf(partners));
        measured.set(`${partners} ${files}`, t);
        const rules = t.build.map((b, i) => b - t.parse[i]);
        const heap = inside('heap', partners, files, 1) / inside('heap of trees', partners, files, 1);
        const perSecond = (tokens, ms) => `${Math.round(tokens / Math.min(...ms))} k`;
        return [
            partners,
            files,
            t.tokens,
            perSecond(t.tokens, t.emb),
            perSecond(t.jsonTokens, t.json),
            ratio(t.parse, t.emb),
            ratio(t.build, t.emb),
            ratio(rules, t.emb),
            heap.toFixed(1)
        ];
    })
);
const exponent = (way, a, b) => Math.log10(Math.min(...measured.get(b)[way]) / Math.min(...measured.get(a)[way]));
if (!one)
    table(
        ['growth, 1k → 10k partners', 'emb', 'parse', 'build'],
        [
            ['in 1 file', '1000 1', '10000 1'],
            ['in 100 files', '1000 100', '10000 100']
        ].map(([where, a, b]) => [where, ...['emb', 'parse', 'build'].map((way) => exponent(way, a, b).toFixed(2))])
    );
const ms = (numbers) => `${Math.round(median(numbers))} (${Math.round(most(numbers))})`;
const share = (numbers, of) => `${((100 * median(numbers)) / of).toFixed(1)} %`;
table(
    [
        'partners',
        'files',
        'body',
        'rename',
        'shared file',
        'syntax',
        'completion, ms',
        'hover, ms',
        'while judging, ms'
    ],
    (one
        ? sizes
        : [
              [1000, 10],
              [10_000, 100]
          ]
    ).map(([partners, files]) => {
        const e = editor(partners, files, 3);
        const edits = [e.body, e.rename, e.shared, e.syntax].map((x) => share(x, e.load));
        return [partners, files, ...edits, ms(e.completion), ms(e.hover), ms(e.busy)];
    })
);
