// Reading and judging inside one process, against the unit `emb`; and what stays in memory.
import { bundled, least, median } from '../measure.mjs';
import { atMost, count, table } from '../words.mjs';

const sizes = [
    [100, 1],
    [1000, 1],
    [1000, 10],
    [1000, 100],
    [10_000, 100],
    [10_000, 1000],
    [10_000, 1]
];
const rules = 'sixty rules ask a third of a million questions about it, which take longer than reading';
const names = 'where every name stands, and what it means, takes more than the trees of emb, which keep neither';

export const parse = {
    title: 'Reading and judging, in `emb`',
    minutes: 8,
    async measure(only) {
        return (only ? [only] : sizes).map(([partners, files]) => {
            const times = bundled('inside', 'times', partners, files, partners > 1000 ? 3 : 7);
            const heap = (what) => bundled('inside', what, partners, files, 1);
            const [once, kept, trees] = ['heap', 'heap kept', 'heap of trees'].map(heap);
            return { partners, files, ...times, heap: once, heapKept: kept, trees };
        });
    },
    targets: [
        atMost(1, 'full build, 1,000 partners', 6, '× emb', build(1000, 1, 'build'), rules),
        atMost(1, 'full build, 10,000 partners in 100 files', 6, '× emb', build(10_000, 100, 'build'), rules),
        atMost(1, '… as far as it can go', 3.5, '× emb', build(10_000, 100, 'build'), rules),
        atMost(
            1,
            'full build in the editor, 10,000 partners in one file',
            15,
            '× emb',
            build(10_000, 1, 'kept'),
            rules
        ),
        ...[1, 100].map((files) =>
            atMost(
                1,
                `growth from 1,000 to 10,000 partners ${where(files)}`,
                1.1,
                'exponent',
                (rows) => growth(rows, 'build', files),
                'a large heap makes more work for the collector of garbage'
            )
        ),
        atMost(
            4,
            'heap, 10,000 partners in 100 files',
            1.5,
            '× the trees of emb',
            (rows) => of(rows, 10_000, 100, ({ heap, trees }) => heap / trees),
            names
        ),
        atMost(
            4,
            '… in the editor',
            1.5,
            '× the trees of emb',
            (rows) => of(rows, 10_000, 100, ({ heapKept, trees }) => heapKept / trees),
            `${names}; and what each answer rests on is kept, so that a keystroke asks few of them again`
        )
    ],
    tables: (rows) => [
        table(
            [
                ...['partners', 'files', 'tokens', 'emb: tokens/s', 'JSON: tokens/s', 'parse', 'build'],
                ...['build in the editor', 'heap', 'heap in the editor']
            ],
            rows.map((row) => [
                ...[row.partners, row.files, row.tokens].map(count),
                perSecond(row.tokens, row.emb),
                perSecond(row.jsonTokens, row.json),
                ...['parse', 'build', 'kept'].map((what) =>
                    [least, median].map((by) => inUnits(row, what, by).toFixed(1)).join(' / ')
                ),
                ...[row.heap, row.heapKept].map((heap) => (heap / row.trees).toFixed(1))
            ])
        ),
        table(
            ['growth, 1,000 → 10,000 partners', 'emb', 'parse', 'build'],
            [1, 100].map((files) => [
                where(files),
                ...['emb', 'parse', 'build'].map((what) => growth(rows, what, files)?.toFixed(2) ?? '–')
            ])
        )
    ]
};
function of(rows, partners, files, get) {
    const row = rows.find((r) => r.partners === partners && r.files === files);
    return row && get(row);
}
function build(partners, files, way) {
    return (rows) => of(rows, partners, files, (row) => inUnits(row, way, median));
}
/** How many times the unit. */
function inUnits(row, what, by) {
    return by(row[what]) / by(row.emb);
}
/** A model of ten times as many partners takes 10 to the power of this as long. */
function growth(rows, what, files) {
    const [small, large] = [1000, 10_000].map((partners) => of(rows, partners, files, (row) => least(row[what])));
    return small && large && Math.log10(large / small);
}
function perSecond(tokens, milliseconds) {
    return `${Math.round(tokens / least(milliseconds))} k`;
}
function where(files) {
    return files === 1 ? 'in one file' : `in ${files} files`;
}
